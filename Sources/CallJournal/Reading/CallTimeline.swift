import DeskCore

/// A call, event by event, with what was in force after each.
public struct CallTimeline: Hashable, Sendable {
  /// An event and how the call stood after it.
  public struct Step: Hashable, Sendable {
    /// The event as it is stored.
    public let record: JournalRecord
    /// The call after it.
    public let call: Call

    /// The situation that decided what might be said after it; nil while no matter is chosen, or where
    /// the rulebook has none like it.
    /// - Parameter rulebook: the rulebook of the record.
    public func situation(in rulebook: ProvenRulebook) -> Situation? {
      guard let id = call.choice.matter, let matter = rulebook.matterNumber(id) else { return nil }
      let topics = rulebook.rulebook.matters[Int(matter)].topics
      guard topics.admits(call.choice.topic) else { return nil }
      return Situation(
        seat: call.seat, matter: matter, topic: call.choice.topic, kind: call.choice.kind,
        level: call.choice.level)
    }

    /// How much might be said after it; nil while no matter is chosen.
    /// - Parameter rulebook: the rulebook of the record.
    public func depth(in rulebook: ProvenRulebook) -> AnswerDepth? {
      situation(in: rulebook).map { rulebook.table.decision(for: $0).depth }
    }
  }

  /// The call as a whole.
  public let summary: CallSummary
  /// Its events in order.
  public let steps: [Step]

  init(_ records: [JournalRecord], callID: String) throws {
    guard let first = records.first else { throw JournalError.noSuchCall(id: callID) }
    var call = try Call(startedBy: first.timedEvent)
    var steps = [Step(record: first, call: call)]
    for record in records.dropFirst() {
      try call.apply(record.timedEvent)
      steps.append(Step(record: record, call: call))
    }
    self.steps = steps
    summary = CallSummary(call, records: records, callID: callID)
  }
}

import DeskCore

/// How a scenario is best handled: worked out from the rulebook, never written down by hand.
public struct ExpectedHandling: Hashable, Sendable {
  /// One thing to do, with what may be told at that moment.
  public struct Step: Hashable, Sendable {
    /// What to do.
    public let action: TraineeAction
    /// Seconds since the beginning, at the best trainee's pace.
    public let seconds: Int
    /// What may be told once it is done.
    public let depth: AnswerDepth
    /// What the caller presses for after it.
    public let pressesFor: DemandKind?
  }

  /// How one of the caller's matters is handled.
  public struct Handling: Hashable, Sendable {
    /// What the rulebook decides before anybody is authenticated during the call.
    public let decision: Decision
    /// The true matter's id.
    public let matter: String
    /// The topic that it leads to, 0 for none.
    public let topic: UInt8
    /// A question or a complaint.
    public let kind: Kind
    /// The ids of the channels that serve the caller at the beginning; empty where none is to be named.
    public let channels: [String]
  }

  /// Each of the caller's matters, in the order in which they are raised.
  public let matters: [Handling]
  /// What to do, in order.
  public let steps: [Step]

  /// Works the handling out.
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - rulebook: the rulebook in force at its beginning.
  public init(_ scenario: Scenario, _ rulebook: ProvenRulebook) {
    let level = Standing.levelAtStart(scenario)
    matters = scenario.raised.map { raised in
      let truth = TrueHandling(scenario, raised, rulebook)
      return Handling(
        decision: truth.decision(level), matter: raised.matter, topic: truth.topic, kind: raised.kind,
        channels: truth.needsReferral
          ? rulebook.channelStates(at: scenario.startsAt).filter(truth.serves).map(\.channel.id) : [])
    }
    steps = Self.steps(scenario, rulebook)
  }

  private static func steps(_ scenario: Scenario, _ rulebook: ProvenRulebook) -> [Step] {
    var run = ScenarioRun(scenario, rulebook)
    return Expert.play(scenario, rulebook).actions.compactMap { timed in
      do {
        try run.take(timed.action, at: timed.at)
      } catch {
        return nil
      }
      return Step(
        action: timed.action,
        seconds: Int(timed.at.secondsSinceEpoch - scenario.startsAt.secondsSinceEpoch),
        depth: run.permittedDepth, pressesFor: run.pendingDemand?.kind)
    }
  }

  /// The handling as text, one fact a line, for comparing across rulebooks.
  public var lines: [String] {
    matters.flatMap(\.lines)
      + steps.map { step in
        "  +\(step.seconds)s \(step.action.line) [\(step.depth.id)]"
          + (step.pressesFor.map { " then: \($0.id)?" } ?? "")
      }
  }
}

extension ExpectedHandling.Handling {
  fileprivate var lines: [String] {
    let by = decision.handledBy.terms.map(\.id).joined(separator: ",")
    let topic = topic == 0 ? "-" : "\(topic)"
    return [
      "matter \(matter) topic \(topic) \(kind.id): \(decision.owner.id), \(decision.handling.id) by \(by)",
      "depth \(decision.depth.id); channels \(channels.isEmpty ? "-" : channels.joined(separator: " "))",
    ]
  }
}

extension TraineeAction {
  /// The action in a few ids, for reports and tests.
  public var line: String {
    switch self {
    case .reply(let reply): "say \(reply.id)"
    case .event(.matterChosen(let matter, let kind, let topic)): "matter \(matter) \(kind.id) \(topic)"
    case .event(.kindChanged(let kind)): "kind \(kind.id)"
    case .event(.topicChanged(let topic)): "topic \(topic)"
    case .event(.levelChanged(let route, _)): "level \(route.id)"
    case .event(.referred(let channel, let keys)):
      ["refer", channel, keys.joined(separator: "-")].filter { !$0.isEmpty }.joined(separator: " ")
    case .event(.returnedFromIVR(let level)): "back \(level?.id ?? "without-success")"
    case .event(.statementAnswered(let verdict)): "pad \(verdict.id)"
    case .event(.wrappedUp(let result, _)): "result \(result.id)"
    case .event(let event): event.name
    }
  }
}

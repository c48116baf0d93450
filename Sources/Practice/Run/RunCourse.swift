import DeskCore

// What can be seen of a run from outside.

extension ScenarioRun {
  /// Everything that was said and done, in its order.
  public var course: [CourseEntry] { caller.course }

  /// Every action taken.
  public var actions: [TimedAction] {
    course.compactMap { if case .did(let action) = $0 { action } else { nil } }
  }

  /// Everything the caller said.
  public var heard: [HeardLine] {
    course.compactMap { if case .heard(let line) = $0 { line } else { nil } }
  }

  /// The demand that waits for an answer.
  public var pendingDemand: Demand? { caller.pending.map { scenario.demands[$0] } }

  /// What may be told at this moment, by the caller's true level.
  public var permittedDepth: AnswerDepth { truth.decision(standing.proven).depth }

  /// Whether the call is over.
  public var isOver: Bool { call?.isOver ?? false }

  /// The truth about the matter that the caller is at.
  var truth: TrueHandling { truths[caller.raised] }

  /// Whether all that the caller may expect in the present matter is done.
  var owesNothing: Bool {
    let place = caller.raised
    return caller.isSatisfied
      && (!truth.needsReferral || log.referrals.contains { $0.matter == place && $0.serves })
      && (!truth.needsComplaint || log.complaints.contains(place))
      && (!truth.needsSpokenReferral || log.answers.contains { $0.matter == place && $0.reply == .refer })
  }
}

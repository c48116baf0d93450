import DeskCore

/// The first line of a run's file.
public struct RunHeader: Hashable, Sendable, Codable {
  /// The id of the scenario; a drill's names its seed and number.
  public let scenario: String
  /// The version of the rulebook by which it was begun.
  public let rulebook: String

  /// Makes a header.
  /// - Parameters:
  ///   - scenario: the id of the scenario.
  ///   - rulebook: the version of the rulebook.
  public init(scenario: String, rulebook: String) {
    self.scenario = scenario
    self.rulebook = rulebook
  }
}

/// A run as its file has it: enough to play it again and get the same score.
public struct RecordedRun: Hashable, Sendable {
  /// Which scenario.
  public let header: RunHeader
  /// What the trainee did.
  public let actions: [TimedAction]
}

/// A line of a run's file: seconds since the epoch on the simulated clock, and what was done.
struct RunLine: Codable {
  let at: Int64
  let action: TraineeAction

  init(_ timed: TimedAction) {
    at = timed.at.secondsSinceEpoch
    action = timed.action.withoutNote
  }

  var timed: TimedAction { TimedAction(action, at: Instant(secondsSinceEpoch: at)) }
}

extension TraineeAction {
  /// The action without what was typed: practice keeps no words.
  public var withoutNote: TraineeAction {
    if case .event(.wrappedUp(let result, _)) = self { return .event(.wrappedUp(result: result, note: "")) }
    return self
  }
}

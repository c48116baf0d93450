import DeskCore

/// The first line of a run's file.
public struct RunHeader: Hashable, Sendable, Codable {
  /// The id of the scenario; a drill's names its seed and number.
  public let scenario: String
  /// The version of the rulebook by which it was begun.
  public let rulebook: String
  /// The content of that rulebook, as its hash; nil where it does not matter.
  public let hash: String?

  /// Makes a header.
  /// - Parameters:
  ///   - scenario: the id of the scenario.
  ///   - rulebook: the version of the rulebook.
  ///   - hash: its content, as its hash.
  public init(scenario: String, rulebook: String, hash: String? = nil) {
    self.scenario = scenario
    self.rulebook = rulebook
    self.hash = hash
  }
}

/// A run as its file has it: enough to play it again and get the same score.
public struct RecordedRun: Hashable, Sendable {
  /// Which scenario.
  public let header: RunHeader
  /// What the trainee did.
  public let actions: [TimedAction]

  /// Makes a record.
  /// - Parameters:
  ///   - header: which scenario.
  ///   - actions: what the trainee did.
  public init(header: RunHeader, actions: [TimedAction]) {
    self.header = header
    self.actions = actions
  }
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

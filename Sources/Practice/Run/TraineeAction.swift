import DeskCore

/// One thing that a trainee did.
public enum TraineeAction: Hashable, Sendable, Codable {
  /// An action on the desk, as a call would record it.
  case event(CallEvent)
  /// Something told to the caller.
  case reply(SpokenReply)
}

/// A trainee's action with its moment on the simulated clock.
public struct TimedAction: Hashable, Sendable {
  /// What was done.
  public let action: TraineeAction
  /// When.
  public let at: Instant

  /// Makes a timed action.
  /// - Parameters:
  ///   - action: what was done.
  ///   - at: when.
  public init(_ action: TraineeAction, at: Instant) {
    self.action = action
    self.at = at
  }
}

/// Something the caller said, with its moment.
public struct HeardLine: Hashable, Sendable {
  /// When it was said.
  public let at: Instant
  /// The words.
  public let words: LocalizedText
}

/// What happened in a run, in its order.
public enum CourseEntry: Hashable, Sendable {
  /// The caller said something.
  case heard(HeardLine)
  /// The trainee did something.
  case did(TimedAction)
}

import Canvas

/// Something the terminal tells the program.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted: at most 4096 scalars on one line, without control characters.
  case paste(String)
  /// The mouse was used; only after `TerminalScreen.setMouse(true)`.
  case pointer(Pointer)
  /// What the screen shows must be drawn anew: its size changed, or the program was continued.
  case resized
  /// A descriptor watched beside the keyboard can be read; it is told again until somebody reads it.
  case companion
  /// The deadline passed and nothing else happened.
  case tick
  /// The program is asked to end, or its terminal is gone (SIGHUP).
  case terminated(signal: Int32)
}

/// Why a full screen cannot be opened.
public struct TerminalFailure: Error, Equatable {
  /// One line: what is wrong; what to do.
  public let reason: String

  /// Makes a failure.
  /// - Parameter reason: one line, what is wrong and what to do.
  public init(reason: String) {
    self.reason = reason
  }
}

import Canvas
import DeskCore

/// Something that happened to the desk.
public enum Message: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted at once.
  case paste(String)
  /// The mouse was used on a screen of a size.
  case pointer(Pointer, Size)
  /// The clock shows a moment.
  case clock(Instant)
  /// Something outside did not work; the line says what.
  case failure(LocalizedText)
}

/// Something that the desk wants done outside itself.
public enum Effect: Equatable, Sendable {
  /// End the program.
  case quit
  /// Draw the whole screen anew.
  case redraw
  /// Listen to the mouse, or stop.
  case setMouse(Bool)
  /// Start with this seat next time.
  case rememberSeat(Seat)
}

/// A key press, as a screen hears it.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign.
  case character(Unicode.Scalar)
  /// A control key, named by its lower-case letter: `.control("t")` is Ctrl-T.
  case control(Unicode.Scalar)
  /// A function key, 1 to 12. Escape followed by a digit counts too, 0 for 10.
  case function(Int)
  /// The Enter key.
  case enter
  /// The Escape key by itself.
  case escape
  /// The Tab key.
  case tab
  /// Shift and Tab.
  case backTab
  /// The Backspace key.
  case backspace
  /// The Delete key.
  case delete
  /// An arrow key.
  case up, down, left, right
  /// Keys that go further than an arrow.
  case home, end, pageUp, pageDown
}

/// What a mouse did at a cell.
public enum Pointer: Hashable, Sendable {
  /// The first button was pressed.
  case press(row: Int, column: Int)
  /// The wheel was turned away from the hand.
  case wheelUp
  /// The wheel was turned towards the hand.
  case wheelDown
}

/// What a cell means; the terminal decides how it looks.
///
/// State is always told by a word or a mark as well, so a role may be drawn without any colour.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Borders and rules between panes.
  case border
  /// The title of a pane.
  case title
  /// The line at the top of the screen.
  case header
  /// Emphasised text: the owner, the answer depth, the keys to press.
  case strong
  /// Secondary text, such as a hint or a label.
  case dim
  /// The point of the agreement behind a line.
  case citation
  /// The highlighted row of a list.
  case selected
  /// Something that may be done: an open channel, a permitted depth.
  case allowed
  /// Something that must not be done: a forbidden disclosure, a closed channel.
  case forbidden
  /// Something that needs attention: about to close, not stated, not yet chosen.
  case warning
  /// A key in the footer.
  case key
  /// What a key in the footer does.
  case keyLabel
  /// Text that is being typed.
  case input
  /// The place where the next letter goes.
  case cursor
  /// Letters of a label that answer the words typed.
  case match
}

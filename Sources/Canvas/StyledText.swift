/// A stretch of text that means one thing.
public struct Span: Equatable, Sendable {
  /// The text, without line breaks.
  public let text: String
  /// What it means.
  public let role: Role

  /// Makes a stretch of text.
  /// - Parameters:
  ///   - text: the text.
  ///   - role: what it means.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A line of text in several roles.
public typealias StyledLine = [Span]

/// Breaks a line between words so that no part is wider than the width; a longer word is cut.
/// - Parameters:
///   - line: the line.
///   - width: in columns; with 0 or less the result is empty.
///   - indent: how many blanks begin every line but the first.
public func wrap(_ line: StyledLine, width: Int, indent: Int = 0) -> [StyledLine] {
  guard width > 0 else { return [] }
  // Most lines fit, and then there is nothing to take apart.
  if line.reduce(0, { $0 + $1.text.unicodeScalars.count }) <= width { return [line] }
  var wrapper = Wrapper(width: width, indent: max(0, min(indent, width - 1)))
  for span in line {
    // By bytes: finding the borders of characters costs ten times as much, and a blank is one byte.
    for word in span.text.utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false) {
      wrapper.add(Substring(word), span.role)
      wrapper.space(span.role)
    }
    wrapper.dropLastSpace()
  }
  return wrapper.finished()
}

private struct Wrapper {
  let width: Int
  let indent: Int
  private var lines: [StyledLine] = []
  private var line: StyledLine = []
  private var used = 0
  /// The span that is being written.
  private var open = ""
  private var openRole = Role.text
  /// A blank that is drawn only if a word follows on the same line.
  private var pending: Role?

  init(width: Int, indent: Int) {
    self.width = width
    self.indent = indent
  }

  mutating func add(_ word: Substring, _ role: Role) {
    var rest = word
    var count = rest.unicodeScalars.count
    let blank = pending == nil ? 0 : 1
    if used + blank + count > width, used > (lines.isEmpty ? 0 : indent) { breakLine() }
    if let pending, count > 0 { append(" ", pending, count: 1) }
    if count > 0 { pending = nil }
    while used + count > width {
      let room = width - used
      append(Substring(rest.unicodeScalars.prefix(room)), role, count: room)
      rest = Substring(rest.unicodeScalars.dropFirst(room))
      count -= room
      breakLine()
    }
    append(rest, role, count: count)
  }

  mutating func space(_ role: Role) {
    // A second blank in a row is kept as it was written.
    if let pending, used < width { append(" ", pending, count: 1) }
    pending = role
  }

  mutating func dropLastSpace() { pending = nil }

  mutating func finished() -> [StyledLine] {
    closeSpan()
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// Words of one role become one span.
  private mutating func append(_ text: Substring, _ role: Role, count: Int) {
    guard count > 0 else { return }
    if role != openRole { closeSpan() }
    openRole = role
    open += text
    used += count
  }

  private mutating func closeSpan() {
    guard !open.isEmpty else { return }
    line.append(Span(open, openRole))
    open = ""
  }

  private mutating func breakLine() {
    closeSpan()
    lines.append(line)
    line = indent > 0 ? [Span(String(repeating: " ", count: indent), .text)] : []
    used = indent
    pending = nil
  }
}

extension Frame {
  /// Draws a line of text in several roles; what does not fit is left out.
  /// - Parameters:
  ///   - line: the line.
  ///   - row: counted from 0 at the top.
  ///   - column: counted from 0 at the left.
  ///   - limit: the first column that must stay untouched.
  public mutating func put(_ line: StyledLine, row: Int, column: Int, limit: Int = .max) {
    var place = column
    for span in line {
      place = put(span.text, row: row, column: place, role: span.role, limit: limit)
    }
  }
}

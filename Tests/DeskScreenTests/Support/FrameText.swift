import Canvas
import Testing

/// A frame in a message is its text; the roles are in the snapshots.
extension Frame: CustomTestStringConvertible {
  /// The text of the screen.
  public var testDescription: String { "\n" + lines.joined(separator: "\n") }
}

extension Frame {
  /// The rows as text, without the blanks at their ends.
  var lines: [String] { (0..<size.rows).map { text(row: $0) } }

  /// The characters of a part of a row.
  func text(row: Int, _ columns: Range<Int>) -> String {
    var line = String.UnicodeScalarView()
    for column in columns {
      line.append(self[row: row, column: column].flatMap { Unicode.Scalar($0.scalar) } ?? "?")
    }
    return String(line)
  }

  /// The words in a rectangle, with line breaks and repeated blanks taken for one blank.
  func words(in rect: Rect) -> String {
    (rect.row..<(rect.row + rect.rows)).flatMap { row in
      text(row: row, rect.column..<(rect.column + rect.columns)).split(separator: " ")
    }.joined(separator: " ")
  }

  /// What the cells of a row mean, a letter each, without the ordinary text at its end.
  func roles(row: Int) -> String {
    var letters = (0..<size.columns).map { self[row: row, column: $0]?.role.letter ?? "?" }
    while letters.last == Role.text.letter { letters.removeLast() }
    return String(letters)
  }

  /// Every row twice: its text, and below it what its cells mean.
  var snapshot: [String] {
    (0..<size.rows).flatMap { row in
      let text = "\(row < 10 ? "0" : "")\(row) \(text(row: row))"
      return [text.withoutTrailingBlanks, "   \(roles(row: row))".withoutTrailingBlanks]
    }
  }
}

extension Role {
  /// The letter that stands for the role in a snapshot.
  var letter: Character {
    switch self {
    case .text: "."
    case .border: "-"
    case .title: "T"
    case .header: "H"
    case .strong: "S"
    case .dim: "d"
    case .citation: "c"
    case .selected: ">"
    case .allowed: "a"
    case .forbidden: "F"
    case .warning: "W"
    case .key: "k"
    case .keyLabel: "l"
    case .input: "i"
    case .cursor: "_"
    case .match: "m"
    }
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = Substring(self)
    while text.first == " " { text.removeFirst() }
    return String(text).withoutTrailingBlanks
  }

  var withoutTrailingBlanks: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// The words with one blank between them.
  var squeezed: String { split(separator: " ").joined(separator: " ") }
}

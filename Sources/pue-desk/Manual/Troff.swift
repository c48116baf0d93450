/// Lines of a manual page in the `man` macros.
struct Troff {
  private(set) var lines: [String] = []

  /// A section.
  mutating func section(_ title: String) { lines.append(".SH \(Self.quoted(title))") }

  /// A part of a section.
  mutating func part(_ title: String) { lines.append(".SS \(Self.quoted(title))") }

  /// Begins a paragraph, which the first one after a heading does by itself.
  private mutating func begin() {
    if lines.last?.hasPrefix(".S") != true { lines.append(".PP") }
  }

  /// A paragraph; its line breaks are kept only as blanks.
  mutating func paragraph(_ text: String) {
    begin()
    append(text)
  }

  /// A paragraph that keeps its line breaks.
  mutating func lineByLine(_ text: String) {
    begin()
    for (number, line) in text.split(separator: "\n").enumerated() {
      if number > 0 { lines.append(".br") }
      append(String(line))
    }
  }

  /// Text without a paragraph before it, in input lines that an editor shows whole.
  mutating func append(_ text: String) {
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).map({ Self.escaped(String($0)) }) {
      if !line.isEmpty, line.count + word.count > 78 {
        lines.append(Self.guarded(line))
        line = ""
      }
      line += line.isEmpty ? word : " " + word
    }
    if !line.isEmpty { lines.append(Self.guarded(line)) }
  }

  /// A term with what is said of it; the term may hold markup.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", Self.guarded(term)]
    append(text)
  }

  /// Lines as they are typed.
  mutating func example(_ text: String, _ what: String) {
    paragraph(what)
    lines += [".RS 4", ".nf"]
    lines += text.split(separator: "\n").map { Self.guarded(Self.escaped(String($0))) }
    lines += [".fi", ".RE"]
  }

  /// A macro line as it is.
  mutating func raw(_ line: String) { lines.append(line) }

  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }
  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// The text with nothing left that troff would take for its own.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\e"
      case "-": "\\-"
      case "'": "\\(aq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case "–": "\\(en"
      case "…": "..."
      case "×": "\\(mu"
      case "↑": "Up"
      case "↓": "Down"
      case "←": "Left"
      case "→": "Right"
      default: scalar.isASCII ? String(scalar) : "\\[u\(hex(scalar))]"
      }
    }.joined()
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private static func quoted(_ title: String) -> String {
    "\"\(escaped(title).replacing("\"", with: "\\(dq"))\""
  }

  /// A line that begins with a dot would be a macro.
  private static func guarded(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }
}

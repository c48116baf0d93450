import Canvas

@testable import Terminal

/// A frame as a picture: text in the colours of the theme `dark` on a terminal with 256 colours.
struct SVGPicture {
  private static let cell = (width: 8.4, height: 17.0)
  private static let margin = 10.0
  private static let paper = "#16181c"
  private static let ink = "#d6d9de"
  /// What terminals make of dim text, as a share of the ink.
  private static let dimness = "0.62"

  let frame: Frame

  /// The picture, line by line.
  var lines: [String] {
    let width = Self.number(Double(frame.size.columns) * Self.cell.width + 2 * Self.margin)
    let height = Self.number(Double(frame.size.rows) * Self.cell.height + 2 * Self.margin)
    return [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        + " viewBox=\"0 0 \(width) \(height)\" font-size=\"14\""
        + " font-family=\"DejaVu Sans Mono, Menlo, Consolas, Liberation Mono, monospace\">",
      "<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(Self.paper)\"/>",
    ] + (0..<frame.size.rows).flatMap(row) + ["</svg>"]
  }

  /// Stretches of cells that look alike.
  private func row(_ row: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while start < frame.size.columns {
      let role = frame[row: row, column: start]?.role ?? .text
      var end = start + 1
      while end < frame.size.columns, frame[row: row, column: end]?.role == role { end += 1 }
      lines += stretch(row, start..<end, Style(role, inked: true))
      start = end
    }
    return lines
  }

  private func stretch(_ row: Int, _ columns: Range<Int>, _ style: Style) -> [String] {
    let colour = style.ink.map(Self.colour) ?? Self.ink
    let isReversed = style.marks.contains(.reversed)
    let (x, y) = (Self.x(columns.lowerBound), Self.margin + Double(row) * Self.cell.height)
    var lines: [String] = []
    if isReversed {
      lines.append(
        "<rect x=\"\(Self.number(x))\" y=\"\(Self.number(y))\""
          + " width=\"\(Self.number(Double(columns.count) * Self.cell.width))\""
          + " height=\"\(Self.number(Self.cell.height))\" fill=\"\(colour)\"/>")
    }
    for word in words(row, columns) {
      let width = Double(word.text.unicodeScalars.count) * Self.cell.width
      lines.append(
        "<text x=\"\(Self.number(Self.x(word.column)))\" y=\"\(Self.number(y + 13))\""
          + " textLength=\"\(Self.number(width))\" xml:space=\"preserve\""
          + " fill=\"\(isReversed ? Self.paper : colour)\"\(Self.attributes(style))>\(Self.escaped(word.text))</text>"
      )
    }
    return lines
  }

  /// The text of some columns in parts with at most a single blank inside, so that no viewer can shift them much.
  private func words(_ row: Int, _ columns: Range<Int>) -> [(column: Int, text: String)] {
    let scalars = Array(frame.text(row: row, columns).unicodeScalars)
    var words: [(column: Int, text: String)] = []
    var place = 0
    while place < scalars.count {
      guard scalars[place] != " " else {
        place += 1
        continue
      }
      var end = place
      while end < scalars.count, scalars[end] != " " || (end + 1 < scalars.count && scalars[end + 1] != " ") {
        end += 1
      }
      words.append((columns.lowerBound + place, String(String.UnicodeScalarView(scalars[place..<end]))))
      place = end
    }
    return words
  }

  private static func attributes(_ style: Style) -> String {
    var attributes = ""
    if style.marks.contains(.bold) { attributes += " font-weight=\"bold\"" }
    if style.marks.contains(.dim) { attributes += " fill-opacity=\"\(dimness)\"" }
    if style.marks.contains(.underlined) { attributes += " text-decoration=\"underline\"" }
    return attributes
  }

  private static func x(_ column: Int) -> Double { margin + Double(column) * cell.width }

  /// The colour of an ink: one of the 216 that every terminal has alike.
  private static func colour(_ ink: Ink) -> String {
    let number = Int(Palette(.dark, count: 256).colours[Int(ink.rawValue) - 1]) - 16
    let steps = [0, 95, 135, 175, 215, 255]
    let parts = [number / 36, number / 6 % 6, number % 6].map { steps[$0] }
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// A length to a tenth.
  private static func number(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}

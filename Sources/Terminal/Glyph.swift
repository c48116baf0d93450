import CNcurses

/// Decides what is really drawn for a cell's scalar.
///
/// A cell takes one column whatever stands in it; a character that is not exactly one column wide, or that a
/// terminal would obey instead of showing, becomes a question mark.
enum Glyph {
  /// The character to draw.
  /// - Parameters:
  ///   - scalar: what the cell holds.
  ///   - asciiOnly: whether the terminal can be trusted with ASCII only.
  static func drawable(_ scalar: UInt32, asciiOnly: Bool) -> wchar_t {
    if (0x20..<0x7F).contains(scalar) { return wchar_t(scalar) }
    guard !asciiOnly else { return wchar_t(ascii(scalar)) }
    guard Unicode.Scalar(scalar) != nil else { return question }
    let character = wchar_t(scalar)
    return ncs_width(character) == 1 ? character : question
  }

  private static let question = wchar_t(UInt8(ascii: "?"))

  /// The nearest ASCII character.
  static func ascii(_ scalar: UInt32) -> UInt8 {
    guard let scalar = Unicode.Scalar(scalar) else { return UInt8(ascii: "?") }
    if (" "..."~").contains(scalar) { return UInt8(scalar.value) }
    return letter(scalar) ?? line(scalar) ?? sign(scalar) ?? UInt8(ascii: "?")
  }

  private static func letter(_ scalar: Unicode.Scalar) -> UInt8? {
    guard let at = polish.firstIndex(of: scalar) else { return nil }
    return folded[at]
  }

  private static let polish = Array("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ".unicodeScalars)
  private static let folded = Array("acelnoszzACELNOSZZ".utf8)

  private static func line(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "─", "━", "═", "╌", "┄", "┈": UInt8(ascii: "-")
    case "│", "┃", "║", "╎", "┆", "┊": UInt8(ascii: "|")
    case "\u{2500}"..."\u{257F}": UInt8(ascii: "+")
    case "\u{2580}"..."\u{259F}": UInt8(ascii: "#")
    default: nil
    }
  }

  private static func sign(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar {
    case "✓", "✔": UInt8(ascii: "+")
    case "✗", "✘", "×": UInt8(ascii: "x")
    case "●", "•", "◆", "★": UInt8(ascii: "*")
    case "○", "◦": UInt8(ascii: "o")
    case "▸", "▶", "›", "→", "»": UInt8(ascii: ">")
    case "◂", "◀", "‹", "←", "«": UInt8(ascii: "<")
    case "▼", "▾", "↓": UInt8(ascii: "v")
    case "▲", "▴", "↑": UInt8(ascii: "^")
    case "…", "·": UInt8(ascii: ".")
    case "–", "—", "−", "‑": UInt8(ascii: "-")
    case "„", "”", "“": UInt8(ascii: "\"")
    case "‚", "’", "‘": UInt8(ascii: "'")
    case "■", "▪": UInt8(ascii: "#")
    case "\u{A0}", "\u{202F}": UInt8(ascii: " ")
    default: nil
    }
  }
}

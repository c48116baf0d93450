import CNcurses
import Canvas
import Glibc

/// What terminfo knows about the terminal in use.
struct TerminalType {
  /// Written when the screen is taken: the keys as terminfo names them, and pasted text marked as such.
  let enter: [UInt8]
  /// Written when the screen is given back, beside what ncurses writes.
  let leave: [UInt8]
  /// Written in place of ncurses when the program crashes.
  let farewell: [UInt8]
  /// The sequences of its keys.
  let keys: KeySequences
  /// Whether it is one of the many descendants of xterm.
  let isXtermLike: Bool

  static let mouseOn = Array("\u{1B}[?1000h\u{1B}[?1006h".utf8)
  static let mouseOff = Array("\u{1B}[?1006l\u{1B}[?1000l".utf8)
  private static let pasteOn = Array("\u{1B}[?2004h".utf8)
  private static let pasteOff = Array("\u{1B}[?2004l".utf8)

  /// Looks the terminal up by the name in TERM.
  init() throws(TerminalFailure) {
    try Self.lookUp()
    // terminfo has no word for it. The Linux console names a mouse too, but has no second screen.
    isXtermLike = Self.string("kmous") != nil && Self.string("rmcup") != nil
    let paste = isXtermLike
    enter = Self.bytes("smkx") + (paste ? Self.pasteOn : [])
    leave = (paste ? Self.mouseOff + Self.pasteOff : []) + Self.bytes("rmkx")
    let gone = Self.string("rmcup") == nil ? "clear" : "rmcup"
    farewell = leave + Self.bytes("sgr0") + Self.bytes("cnorm") + Self.bytes(gone)
    keys = KeySequences(terminal: Self.keyNames.map { (Self.bytes($0), $1) })
  }

  /// ncurses would end the program where this throws.
  private static func lookUp() throws(TerminalFailure) {
    guard let value = getenv("TERM"), value.pointee != 0 else {
      throw TerminalFailure(reason: "TERM is not set; \(advice)")
    }
    let name = printable(String(cString: value))
    var found: Int32 = 0
    guard setupterm(nil, STDOUT_FILENO, &found) == ncs_ok() else { throw failure(found, name) }
    guard string("cup") != nil else {
      throw TerminalFailure(reason: "terminal type '\(name)' cannot move its cursor; \(advice)")
    }
  }

  private static func failure(_ found: Int32, _ name: String) -> TerminalFailure {
    switch found {
    case 1: TerminalFailure(reason: "terminal type '\(name)' prints on paper; \(advice)")
    case 0: TerminalFailure(reason: "terminal type '\(name)' is unknown; \(advice)")
    default: TerminalFailure(reason: "there are no terminal descriptions here; install ncurses-base")
    }
  }

  private static let advice = "set TERM to one that infocmp knows, for example xterm-256color"

  /// A name from the environment is anybody's; it must not speak to the terminal.
  private static func printable(_ name: String) -> String {
    String(name.unicodeScalars.filter { ("!"..."~").contains($0) }.prefix(40).map(Character.init))
  }

  /// A capability of the terminal looked up last; nil where it has none of that name.
  static func string(_ capability: String) -> String? {
    ncs_string(capability).map { String(cString: $0) }
  }

  /// A capability without its padding, such as `$<2>`, which only paper and glass of old needed.
  static func bytes(_ capability: String) -> [UInt8] {
    string(capability).map(unpadded) ?? []
  }

  /// A capability that takes one number, with that number.
  static func bytes(_ capability: String, _ number: Int32) -> [UInt8] {
    guard let pattern = string(capability), let filled = ncs_filled(pattern, number) else { return [] }
    return unpadded(String(cString: filled))
  }

  private static func unpadded(_ text: String) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "$"), rest.first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
      }
    }
    return kept
  }

  private static let keyNames: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("khome", .home), ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    + (1...12).map { ("kf\($0)", .function($0)) }
}

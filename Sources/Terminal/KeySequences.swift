import Canvas

/// Which bytes, all beginning with Escape, stand for which key.
package struct KeySequences: Sendable {
  /// The ones of the terminal stand last.
  ///
  /// There are about a hundred, most told apart by their length: looking through them costs a key nothing,
  /// filling a dictionary costs every start something.
  private var entries: [(bytes: [UInt8], key: Key)] = Self.common
  private var longest = 0

  /// Makes a table of the common sequences and those of the terminal in use, which win.
  /// - Parameter terminal: what terminfo says. Only sequences that begin with Escape are taken: a single byte
  ///   is a control key.
  package init(terminal: [(bytes: [UInt8], key: Key)] = []) {
    entries += terminal.filter { $0.bytes.count > 1 && $0.bytes.first == Byte.escape }
    longest = entries.reduce(0) { max($0, $1.bytes.count) }
  }

  /// The key these bytes stand for.
  subscript(bytes: [UInt8]) -> Key? { entries.last { $0.bytes == bytes }?.key }

  /// Whether more bytes could make these a known sequence.
  func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count < longest && entries.contains { $0.bytes.count > bytes.count && $0.bytes.starts(with: bytes) }
  }

  /// What xterm, rxvt, the Linux console, screen, PuTTY and their kin send.
  private static let common: [(bytes: [UInt8], key: Key)] =
    movement + editing + functionKeys + keypad

  private static let movement: [([UInt8], Key)] = {
    let letters: [(String, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    let numbers: [(Int, Key)] = [
      (1, .home), (7, .home), (4, .end), (8, .end), (5, .pageUp), (6, .pageDown),
    ]
    return letters.flatMap { [(escape("[" + $0), $1), (escape("O" + $0), $1)] }
      + numbers.map { (escape("[\($0)~"), $1) }
  }()

  private static let editing: [([UInt8], Key)] = [
    (escape("[3~"), .delete), (escape("[Z"), .backTab),
  ]

  private static let functionKeys: [([UInt8], Key)] = {
    let numbers = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    let tilde = zip(1..., numbers).map { (escape("[\($1)~"), Key.function($0)) }
    let xterm = zip(1..., ["P", "Q", "R", "S"]).map { (escape("O" + $1), Key.function($0)) }
    let linux = zip(1..., ["A", "B", "C", "D", "E"]).map { (escape("[[" + $1), Key.function($0)) }
    let digits = (0...9).map { (escape("\($0)"), Key(functionDigit: $0)) }
    return tilde + xterm + linux + digits
  }()

  /// The number pad, which some terminals tell apart while they are in application mode.
  private static let keypad: [([UInt8], Key)] = {
    let signs = zip(Array("jklmnopqrstuvwxyz".unicodeScalars), Array("*+,-./0123456789".unicodeScalars))
    return signs.map { (escape("O\($0)"), .character($1)) } + [(escape("OM"), .enter)]
  }()

  private static func escape(_ rest: String) -> [UInt8] { [Byte.escape] + rest.utf8 }
}

extension Key {
  /// The function key that Escape and a digit stand for, 0 for F10.
  init(functionDigit digit: Int) {
    self = .function(digit == 0 ? 10 : digit)
  }

  /// Whether the key only moves about, so that Shift or Control with it does no harm.
  var moves: Bool {
    switch self {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: true
    default: false
    }
  }
}

/// Bytes with a name.
enum Byte {
  static let bell: UInt8 = 0x07
  static let escape: UInt8 = 0x1B
}

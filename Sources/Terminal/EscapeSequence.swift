import Canvas

/// The bytes from an Escape on, while they come in.
struct EscapeSequence {
  /// How far the sequence has come.
  enum Progress {
    case unfinished, finished
    /// The last byte cannot belong to the sequence.
    case broken
  }

  /// INVARIANT: begins with Escape.
  private(set) var bytes: [UInt8] = [Byte.escape]
  private var overlong = false

  /// No sequence that means anything is longer; the rest is swallowed unread.
  private static let limit = 64

  mutating func append(_ byte: UInt8) {
    if bytes.count < Self.limit {
      bytes.append(byte)
    } else {
      overlong = true
      bytes[bytes.count - 2] = bytes[bytes.count - 1]
      bytes[bytes.count - 1] = byte
    }
  }

  /// How far the sequence has come, by the grammar of ECMA-48.
  var progress: Progress {
    guard bytes.count > 1, let last = bytes.last else { return .unfinished }
    switch bytes[1] {
    case UInt8(ascii: "["): return controlProgress(last)
    case UInt8(ascii: "O"): return bytes.count == 2 ? .unfinished : shortProgress(last)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "X"):
      return stringProgress(last)
    default: return .finished
    }
  }

  private func controlProgress(_ last: UInt8) -> Progress {
    if bytes.count == 2 { return .unfinished }
    // The oldest mouse report: three bytes of any value follow its letter.
    if bytes[2] == UInt8(ascii: "M") { return bytes.count < 6 ? .unfinished : .finished }
    switch last {
    // rxvt ends Shift and a key with a dollar sign, which elsewhere comes before the last letter.
    case UInt8(ascii: "$"): return bytes[2] == UInt8(ascii: "?") ? .unfinished : .finished
    case 0x20...0x3F: return .unfinished
    case 0x40...0x7E: return .finished
    default: return .broken
    }
  }

  private func shortProgress(_ last: UInt8) -> Progress {
    switch last {
    case UInt8(ascii: "0")...UInt8(ascii: ";"): .unfinished
    case 0x20...0x7E: .finished
    default: .broken
    }
  }

  private func stringProgress(_ last: UInt8) -> Progress {
    if bytes.count == 2 { return .unfinished }
    if isAfterEscape { return last == UInt8(ascii: "\\") ? .finished : .broken }
    switch last {
    case Byte.bell: return .finished
    case Byte.escape, 0x20...: return .unfinished
    default: return .broken
    }
  }

  /// Whether the last byte came after an Escape inside the sequence.
  var isAfterEscape: Bool { bytes.count > 2 && bytes[bytes.count - 2] == Byte.escape }

  /// The mark before pasted text.
  var startsPaste: Bool { bytes == Array("\u{1B}[200~".utf8) }

  /// The sequence without the part that tells of Shift, Alt or Control; nil when it has none.
  ///
  /// `ESC [ 1 ; 5 A` becomes `ESC [ A`, and `ESC [ 5 ; 2 ~` becomes `ESC [ 5 ~`.
  var withoutModifiers: [UInt8]? {
    guard let body, let final = bytes.last, let semicolon = body.firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let number = body[..<semicolon]
    let kept = final == UInt8(ascii: "~") ? Array(number) : []
    return Array(bytes.prefix(2)) + kept + [final]
  }

  /// What the mouse did, when this is a report of it.
  var pointer: Pointer? {
    if bytes.count == 6, bytes.starts(with: [Byte.escape, UInt8(ascii: "["), UInt8(ascii: "M")]) {
      return Pointer(button: Int(bytes[3]) - 32, column: Int(bytes[4]) - 33, row: Int(bytes[5]) - 33)
    }
    guard let body, body.first == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "M") else { return nil }
    let numbers = body.dropFirst().split(separator: UInt8(ascii: ";")).compactMap {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard numbers.count == 3 else { return nil }
    return Pointer(button: numbers[0], column: numbers[1] - 1, row: numbers[2] - 1)
  }

  /// What stands between `ESC [` and the last byte.
  private var body: ArraySlice<UInt8>? {
    guard !overlong, bytes.count > 3, bytes[1] == UInt8(ascii: "[") else { return nil }
    return bytes[2..<(bytes.count - 1)]
  }
}

extension Pointer {
  /// Reads a mouse report; nil for what nobody asked about: other buttons, releases, keys held down with it.
  init?(button: Int, column: Int, row: Int) {
    guard row >= 0, column >= 0 else { return nil }
    switch button {
    case 0: self = .press(row: row, column: column)
    case 64: self = .wheelUp
    case 65: self = .wheelDown
    default: return nil
    }
  }
}

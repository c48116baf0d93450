import Canvas
import Terminal

/// Whatever a terminal sends, the decoder tells keys that make sense and is soon ready for the next.
enum KeyCheck {
  /// The first byte chooses the charset; 0xFF stands for a silence.
  static func fault(_ bytes: [UInt8]) -> String? {
    guard let first = bytes.first else { return nil }
    let isUTF8 = first & 1 == 0
    var decoder = KeyDecoder(charset: isUTF8 ? .utf8 : .singleByte(upperHalf), table: KeySequences())
    for byte in bytes.dropFirst() {
      let events = byte == 0xFF ? decoder.silence() : decoder.feed(byte)
      // A byte can end what came before it and be a key of its own; more it cannot be.
      if events.count > 2 { return "\(events.count) events at once" }
      if let bad = events.first(where: { !isSane($0) }) { return "\(bad)" }
    }
    return recovery(&decoder)
  }

  /// Latin letters, with gaps.
  private static let upperHalf: [Unicode.Scalar?] = (UInt8(0x80)...0xFF).map {
    $0 < 0xA0 || $0 == 0xAD ? nil : Unicode.Scalar($0)
  }

  /// After the silences that it asks for, a letter is a letter again.
  private static func recovery(_ decoder: inout KeyDecoder) -> String? {
    for _ in 0..<3 where decoder.patience != nil { _ = decoder.silence() }
    if decoder.patience != nil { return "no silence ends the wait" }
    let events = decoder.feed(UInt8(ascii: "x")) + decoder.feed(UInt8(ascii: "x"))
    return events.last == .key(.character("x")) ? nil : "deaf afterwards: \(events)"
  }

  private static func isSane(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(.character(let scalar)): !isControl(scalar)
    case .key(.control(let letter)): ("a"..."z").contains(letter)
    case .key(.function(let number)): (1...12).contains(number)
    case .key: true
    case .paste(let text):
      text.unicodeScalars.count <= 4096 && !text.unicodeScalars.contains(where: isControl)
    case .pointer(.press(let row, let column)): row >= 0 && column >= 0
    case .pointer: true
    case .resized, .companion, .tick, .terminated: false
    }
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}

/// A phrase in lower case without diacritics, ł included, as bytes with its words marked.
///
/// `"E-ZLA: błąd"` gives `ezla` and `blad`: people write `e-zla`, `ezla` and `e zla` for one thing.
package struct FoldedPhrase {
  /// A word of the phrase.
  package struct Word {
    /// Where it stands in the folded bytes.
    package let bytes: Range<Int>
    /// Where it stands among the Unicode scalars of the text.
    package let scalars: Range<Int>
  }

  /// The folded words one after the other.
  package private(set) var bytes: [UInt8] = []
  /// The words, in order.
  package private(set) var words: [Word] = []

  /// Nobody says more before the consultant answers; a pasted book must not hold the desk up.
  private static let mostWords = 100
  private static let mostScalars = 4000
  private static let mostWordBytes = 32

  /// Folds a text.
  /// - Parameter text: any text; what comes after a hundred words is left out.
  package init(_ text: String) {
    bytes.reserveCapacity(min(text.utf8.count, Self.mostScalars))
    words.reserveCapacity(16)
    var open: (byte: Int, scalar: Int)?
    var number = 0
    for scalar in text.unicodeScalars.prefix(Self.mostScalars) {
      defer { number += 1 }
      switch Self.part(of: scalar, afterByte: open.map { bytes.count - $0.byte }) {
      case .letter(let byte):
        if open == nil { open = (bytes.count, number) }
        bytes.append(byte)
      case .foreign:
        if open == nil { open = (bytes.count, number) }
        bytes.append(contentsOf: String(scalar).lowercased().utf8)
      case .within: continue
      case .gap: close(&open, before: number)
      }
      if words.count == Self.mostWords { return }
    }
    close(&open, before: number)
  }

  private mutating func close(_ open: inout (byte: Int, scalar: Int)?, before number: Int) {
    guard let start = open else { return }
    open = nil
    let end = min(bytes.count, start.byte + Self.mostWordBytes)
    words.append(Word(bytes: start.byte..<end, scalars: start.scalar..<number))
  }

  private enum Part {
    case letter(UInt8), foreign, within, gap
  }

  private static func part(of scalar: Unicode.Scalar, afterByte length: Int?) -> Part {
    switch scalar {
    case "a"..."z", "0"..."9": return .letter(UInt8(truncatingIfNeeded: scalar.value))
    case "A"..."Z": return .letter(UInt8(truncatingIfNeeded: scalar.value | 0x20))
    // A short beginning belongs to what follows the hyphen: e-ZLA, RP-7.
    case "-": return (1...3).contains(length ?? 0) ? .within : .gap
    case "\u{0}"..."\u{7F}": return .gap
    case "ą", "Ą": return .letter(UInt8(ascii: "a"))
    case "ć", "Ć": return .letter(UInt8(ascii: "c"))
    case "ę", "Ę": return .letter(UInt8(ascii: "e"))
    case "ł", "Ł": return .letter(UInt8(ascii: "l"))
    case "ń", "Ń": return .letter(UInt8(ascii: "n"))
    case "ó", "Ó": return .letter(UInt8(ascii: "o"))
    case "ś", "Ś": return .letter(UInt8(ascii: "s"))
    case "ź", "Ź", "ż", "Ż": return .letter(UInt8(ascii: "z"))
    default:
      if scalar.properties.isAlphabetic { return .foreign }
      return scalar.properties.generalCategory == .nonspacingMark ? .within : .gap
    }
  }

  /// A number that equal words give, whatever stands between them.
  package var key: UInt64 {
    var hash = Hash64()
    for word in words {
      for place in word.bytes { hash.add(bytes[place]) }
      hash.add(0x20)
    }
    return hash.value
  }
}

/// The Fowler–Noll–Vo hash of some bytes, the same on every machine.
package struct Hash64 {
  /// The hash of what was added.
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  /// Adds a byte.
  package mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// Adds bytes.
  package mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
  }
}

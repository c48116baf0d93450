/// Pasted text while it comes in, up to the mark that ends it.
struct PasteBuffer {
  /// As many scalars as a paste keeps.
  static let limit = 4096

  private static let endMark = Array("\u{1B}[201~".utf8)
  /// A scalar takes four bytes at most.
  private static let byteLimit = 4 * limit

  private var bytes: [UInt8] = []
  /// How much of the end mark the last bytes were.
  private var matched = 0

  /// Takes a byte.
  /// - Returns: true when it was the last of the end mark.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == Self.endMark[matched] {
      matched += 1
      return matched == Self.endMark.count
    }
    keep(Self.endMark.prefix(matched))
    // The mark's first byte occurs in it only once, so a new match can begin nowhere else.
    matched = byte == Self.endMark[0] ? 1 : 0
    if matched == 0 { keep([byte]) }
    return false
  }

  /// The text on one line: line ends and tabs as spaces, other control characters left out.
  func text(in charset: Charset) -> String {
    var line = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    var count = 0
    for scalar in charset.scalars(of: bytes) where count < Self.limit {
      defer { previous = scalar }
      if previous == "\r", scalar == "\n" { continue }
      guard let kept = Self.kept(scalar) else { continue }
      line.append(kept)
      count += 1
    }
    return String(line)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes += more.prefix(Self.byteLimit - bytes.count)
  }

  private static func kept(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "\n", "\r", "\t", "\u{2028}", "\u{2029}": " "
    default: scalar.properties.generalCategory == .control ? nil : scalar
    }
  }
}

extension Charset {
  /// The letters these bytes stand for; what stands for none is left out.
  func scalars(of bytes: [UInt8]) -> [Unicode.Scalar] {
    switch self {
    case .utf8: Self.utf8Scalars(bytes)
    case .singleByte: bytes.compactMap { scalar(of: $0) }
    }
  }

  /// The letter of a single byte; nil for a byte from 0x80 on that stands for none.
  func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 else { return Unicode.Scalar(byte) }
    guard case .singleByte(let upperHalf) = self, upperHalf.count == 128 else { return nil }
    return upperHalf[Int(byte) - 128]
  }

  private static func utf8Scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var parser = Unicode.UTF8.ForwardParser()
    var source = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &source) {
      case .valid(let encoded): scalars.append(Unicode.UTF8.decode(encoded))
      case .error: continue
      case .emptyInput: return scalars
      }
    }
  }
}

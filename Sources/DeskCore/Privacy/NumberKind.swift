/// What a hidden number is called.
struct NumberKind {
  /// The words before a number that name it, by how they begin.
  private static let names: [(prefix: String, kind: MaskedKind, lengths: ClosedRange<Int>)] = [
    ("pesel", .pesel, 11...11), ("nip", .nip, 10...10), ("regon", .regon, 9...14),
    ("tel", .phone, 7...15), ("kom", .phone, 9...15), ("phone", .phone, 7...15), ("mobile", .phone, 7...15),
    ("kont", .account, 15...34), ("rachun", .account, 15...34), ("account", .account, 15...34),
    ("iban", .account, 15...34), ("kart", .card, 13...19), ("card", .card, 13...19),
    ("paszport", .passport, 7...9), ("passport", .passport, 7...9),
  ]

  private let digits: [UInt8]
  private let isInternational: Bool
  private let isGlued: Bool

  /// - Parameters:
  ///   - digits: in ASCII, with something else for a number word of more digits than one.
  ///   - isInternational: whether a plus stands before them.
  ///   - isGlued: whether they stand together.
  init(digits: [UInt8], isInternational: Bool, isGlued: Bool) {
    self.digits = digits
    self.isInternational = isInternational
    self.isGlued = isGlued
  }

  /// What the number is, with the word before it, in ASCII and lower case.
  func kind(after word: String?) -> MaskedKind {
    if let word, let name = Self.names.first(where: { word.hasPrefix($0.prefix) }),
      name.lengths.contains(digits.count)
    {
      return name.kind
    }
    return byCheckDigit ?? byShape
  }

  private var byCheckDigit: MaskedKind? {
    let checks = Checksums(digits)
    if isInternational { return nil }
    if checks.isPesel { return .pesel }
    if checks.isNip { return .nip }
    if checks.isRegon, isGlued { return .regon }
    return checks.isCard ? .card : nil
  }

  private var byShape: MaskedKind {
    let isFromAbroad = isInternational || digits.starts(with: Array("00".utf8))
    switch digits.count {
    case 26: return .account
    case 16: return .card
    case 9: return .phone
    case 11 where digits.starts(with: Array("48".utf8)): return .phone
    case 9...15 where isFromAbroad: return .phone
    default: return .number
    }
  }
}

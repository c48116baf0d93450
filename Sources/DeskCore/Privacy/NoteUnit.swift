/// One scalar of a note, with what it counts as.
struct NoteUnit: Equatable {
  enum Role: UInt8 {
    case letter
    case digit
    case space
    /// An accent, a keycap, a variation selector: belongs to the scalar before it.
    case combining
    case other
    /// Something hidden.
    case mark
  }

  let scalar: Unicode.Scalar
  let role: Role
  /// The scalar in ASCII, lower case, without diacritics; `unknown` where it has no such form.
  let folded: UInt8
  /// How many digits it counts for: ⑫ is one scalar and two digits.
  var digits: UInt8 = 0
  /// What a mark hides; nil for one that stood in the raw text.
  var hidden: MaskedKind?

  static let unknown: UInt8 = 0

  static func mark(hiding kind: MaskedKind?) -> NoteUnit {
    NoteUnit(scalar: Masker.markScalar, role: .mark, folded: unknown, hidden: kind)
  }

  var isWordPart: Bool { role == .letter || role == .digit || role == .combining }

  /// Whether it is the digit 0 to 9 as a keyboard writes it.
  var isPlainDigit: Bool { (0x30...0x39).contains(scalar.value) }

  /// Whether it is this character or one that looks like it.
  func looks(like character: Unicode.Scalar) -> Bool {
    role == .other && folded == UInt8(truncatingIfNeeded: character.value)
  }
}

extension NoteUnit {
  /// Reads a scalar; nil for one that a note may not hold.
  init?(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029:
      // A note is one line; what broke it must still keep two words apart.
      self.init(scalar: " ", role: .space, folded: UInt8(ascii: " "))
    case 0x20..<0x7F: self.init(scalar, ascii: UInt8(scalar.value))
    case 0x00..<0x80, 0xAD: return nil
    case 0xC0..<0x180 where scalar != "×" && scalar != "÷":
      self.init(scalar: scalar, role: .letter, folded: LetterForms.latin(scalar))
    default: self.init(rare: scalar)
    }
  }

  private init(_ scalar: Unicode.Scalar, ascii: UInt8) {
    switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): self.init(scalar: scalar, role: .letter, folded: ascii)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      self.init(scalar: scalar, role: .letter, folded: ascii | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      self.init(scalar: scalar, role: .digit, folded: ascii, digits: 1)
    case UInt8(ascii: " "): self.init(scalar: scalar, role: .space, folded: ascii)
    default: self.init(scalar: scalar, role: .other, folded: ascii)
    }
  }

  private init?(rare scalar: Unicode.Scalar) {
    let properties = scalar.properties
    let isSelector = properties.isVariationSelector
    if scalar.isUnfitForScreen || (properties.isDefaultIgnorableCodePoint && !isSelector) { return nil }
    if scalar == Masker.markScalar {
      self = .mark(hiding: nil)
    } else if (0xFF01...0xFF5E).contains(scalar.value) {
      self.init(scalar, ascii: UInt8(scalar.value - 0xFEE0))
    } else if properties.numericType != nil {
      self.init(scalar, number: properties.numericValue ?? 0)
    } else if let letter = LetterForms.ascii(scalar) {
      self.init(scalar: scalar, role: .letter, folded: letter)
    } else {
      self.init(symbol: scalar)
    }
  }

  /// Superscripts, circled digits, fractions, numerals of any script.
  private init(_ scalar: Unicode.Scalar, number: Double) {
    let isDigit = (0..<10).contains(number) && Double(UInt8(number)) == number
    self.init(
      scalar: scalar, role: .digit, folded: isDigit ? UInt8(ascii: "0") + UInt8(number) : Self.unknown,
      digits: number < 10 ? 1 : 2)
  }

  private init(symbol scalar: Unicode.Scalar) {
    let category = scalar.properties.generalCategory
    switch category {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      self.init(scalar: scalar, role: .combining, folded: Self.unknown)
    case .dashPunctuation: self.init(scalar: scalar, role: .other, folded: UInt8(ascii: "-"))
    case .initialPunctuation, .finalPunctuation:
      self.init(scalar: scalar, role: .other, folded: UInt8(ascii: "\""))
    case _ where scalar.properties.isWhitespace:
      self.init(scalar: scalar, role: .space, folded: UInt8(ascii: " "))
    case _ where scalar.properties.isAlphabetic:
      self.init(scalar: scalar, role: .letter, folded: Self.unknown)
    default: self.init(scalar: scalar, role: .other, folded: LetterForms.symbol(scalar))
    }
  }
}

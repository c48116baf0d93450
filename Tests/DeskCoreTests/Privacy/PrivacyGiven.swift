import DeskCore
import Testing

/// A text to mask and what must become of it; `#` stands for the mark.
struct MaskCase: Sendable, CustomTestStringConvertible {
  let raw: String
  let masked: String
  let kinds: [MaskedKind]

  init(_ raw: String, _ masked: String, _ kinds: MaskedKind...) {
    self.raw = raw
    self.masked = String(masked.map { $0 == "#" ? Array(Masker.mark) : [$0] }.joined())
    self.kinds = kinds
  }

  /// A text that must stay as it is.
  static func kept(_ raw: String) -> MaskCase { MaskCase(raw, raw) }

  /// A text of which nothing but one mark may be left.
  static func hidden(_ raw: String, _ kind: MaskedKind) -> MaskCase { MaskCase(raw, "#", kind) }

  var testDescription: String { raw.debugDescription }

  /// Compares scalars, as equal strings may differ in them.
  func check(_ location: Testing.SourceLocation = #_sourceLocation) {
    let result = PrivacyGiven.masker.mask(raw)
    #expect(Array(result.text.unicodeScalars) == Array(masked.unicodeScalars), sourceLocation: location)
    #expect(result.hidden == kinds, sourceLocation: location)
    #expect(PrivacyGiven.masker.mask(result.text).text == result.text, sourceLocation: location)
  }
}

enum PrivacyGiven {
  static let publicNumber = "22 560 16 00"
  static let masker = Masker(publicNumbers: [publicNumber], publicAddresses: ["cot@zus.pl"])
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same notes at every run.
struct NoteRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to that many pieces, most of them digits and separators.
  mutating func note(pieces: Int) -> String {
    var note = ""
    for _ in 0..<Int.random(in: 0...pieces, using: &self) {
      let pieces = Self.choices[Int.random(in: 0..<Self.choices.count, using: &self)]
      note += pieces[Int.random(in: 0..<pieces.count, using: &self)]
    }
    return note
  }

  // A row is chosen first, so that a row stands for a share of the note.
  private static let choices: [[String]] = [
    digits, digits, digits, separators, separators, strangeDigits, strangeSeparators, letters, words, kept,
  ]
  private static let digits = (0...9).map(String.init) + ["12", "501", "2016", "0048", "44051401359"]
  private static let strangeDigits = [
    "٣", "۴", "५", "３", "𝟏", "𝟗", "²", "₃", "①", "⑫", "⓪", "½", "四", "Ⅳ", "❷", "1️⃣",
  ]
  private static let separators = [" ", "-", ".", "/", "_", ":", ",", ", ", ". ", "(", ")", "+", " – ", "@"]
  private static let strangeSeparators = [
    "\u{A0}", "\u{2009}", "\u{200B}", "\u{200D}", "\u{AD}", "\u{2011}", "−", "\u{301}", "\u{FE0F}", "🙂", "🇵🇱",
    "\n", "\t", "\u{1B}", "\u{34F}", "▒", "▒▒▒", "•", "⒜", "\u{202E}",
  ]
  private static let letters = ["a", "O", "ł", "Ż", "PL", "AB", "ABC", "Ａ", "д", "字", "e\u{301}", "x1y"]
  private static let words = [
    " PIN ", " hasło: ", " ur. ", "born ", " at ", " małpa ", " kropka ", "wp.pl", " dwa ", " sto ", " i ",
    "jan", " do ", " maja ", "login", "\"", ";", "!", "GB29 NWBK ", "identyfikator to ",
  ]
  private static let kept = [
    "29.04.2016", "2016-04-29", "10:42", "7.00–18.00", "22 560 16 00", "+48225601600", "cot@zus.pl",
    "04.2016",
    "1.2.e", "2015/2016", " 12:00 ", " 1.05.2016 ", " 22-560-16-00 ",
  ]
}

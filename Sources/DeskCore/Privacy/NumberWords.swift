/// Numbers that are spelled out, as a caller dictates them.
struct NumberWord: Sendable {
  enum Scale: UInt8 {
    case unit
    case teen
    case ten
    case hundred
  }

  let scale: Scale
  /// The digit that a word of one digit stands for.
  let digit: UInt8

  /// How many digits the word adds after another: "sto" 3, "sto dwa" still 3, "dwa dwa" 2.
  func digits(after previous: NumberWord?) -> Int {
    switch (scale, previous?.scale) {
    case (.hundred, _): 3
    case (.teen, .hundred), (.ten, .hundred): 0
    case (.teen, _), (.ten, _): 2
    case (.unit, .ten), (.unit, .hundred): digit == 0 ? 1 : 0
    case (.unit, _): 1
    }
  }
}

/// The words, in ASCII and lower case.
enum NumberWords {
  static let values: [String: NumberWord] = {
    var values: [String: NumberWord] = [:]
    for (digit, words) in units.enumerated() {
      for word in words {
        values[word] = NumberWord(scale: .unit, digit: UInt8(ascii: "0") + UInt8(digit))
      }
    }
    for (scale, words) in larger {
      for word in words { values[word] = NumberWord(scale: scale, digit: NoteUnit.unknown) }
    }
    return values
  }()

  private static let units: [[String]] = [
    ["zero", "oh"], ["jeden", "jedna", "jedno", "jedynka", "one"], ["dwa", "dwie", "dwojka", "two"],
    ["trzy", "trojka", "three"], ["cztery", "czworka", "four"], ["piec", "piatka", "five"],
    ["szesc", "szostka", "six"], ["siedem", "siodemka", "seven"], ["osiem", "osemka", "eight"],
    ["dziewiec", "dziewiatka", "nine"],
  ]

  // The English "ten" is left out: in Polish it is "this".
  private static let larger: [(NumberWord.Scale, [String])] = [
    (
      .teen,
      [
        "dziesiec", "jedenascie", "dwanascie", "trzynascie", "czternascie", "pietnascie", "szesnascie",
        "siedemnascie", "osiemnascie", "dziewietnascie", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
      ]
    ),
    (
      .ten,
      [
        "dwadziescia", "trzydziesci", "czterdziesci", "piecdziesiat", "szescdziesiat", "siedemdziesiat",
        "osiemdziesiat", "dziewiecdziesiat", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
        "eighty",
        "ninety",
      ]
    ),
    (
      .hundred,
      [
        "sto", "dwiescie", "trzysta", "czterysta", "piecset", "szescset", "siedemset", "osiemset",
        "dziewiecset",
      ]
    ),
  ]
}

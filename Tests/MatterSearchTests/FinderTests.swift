import DeskCore
import MatterSearch
import Testing

@Suite("From the caller's words to matters, point 1")
struct FinderTests {
  @Test func thereArePhrasesToTryForEveryMatter() {
    #expect(FinderGiven.phrases.count >= 60)
    #expect(Set(FinderGiven.phrases.map(\.id)) == Set(FinderGiven.agreementOrder))
  }

  @Test(arguments: FinderGiven.phrases)
  func everyExamplePhraseFindsItsOwnMatterFirst(id: String, phrase: String) throws {
    #expect(try FinderGiven.ids(phrase).first == id)
    let hits = try FinderGiven.find(phrase)
    #expect(hits[0].score > hits[1].score, "a tie is no proposal")
    #expect(hits[0].kind == .question)
  }

  @Test(arguments: FinderGiven.phrases)
  func caseDiacriticsAndPunctuationMakeNoDifference(id: String, phrase: String) throws {
    let plain = foldedWords(phrase).joined(separator: " ")
    let expected = try FinderGiven.find(phrase)
    #expect(try FinderGiven.find(phrase.uppercased()) == expected)
    #expect(try FinderGiven.find(plain) == expected)
    // Evidence names places in the text, which the marks have moved.
    let marked = try FinderGiven.find("  „\(phrase)”?! ")
    #expect(marked.map(\.matter) == expected.map(\.matter))
    #expect(marked.map(\.score) == expected.map(\.score))
  }

  static let anything =
    FinderGiven.phrases.map(\.phrase) + [
      "", " ", "a", "pue", "zus bank", "😀😀", "\u{0}\u{1B}[2J", "jaka pogoda", "1.2.e", "ą", "--",
      String(repeating: "składki ", count: 20), String(repeating: "x", count: 200),
    ]

  @Test(arguments: anything)
  func everyMatterComesOnceBestFirstAndNothingFromOutside(words: String) throws {
    let hits = try FinderGiven.find(words)
    #expect(try FinderGiven.ids(words).sorted() == FinderGiven.agreementOrder)
    #expect(hits.allSatisfy { (0...1).contains($0.score) })
    for (better, worse) in zip(hits, hits.dropFirst()) {
      #expect(better.score >= worse.score)
      if better.score == worse.score { #expect(better.matter < worse.matter) }
    }
  }

  @Test(arguments: ["", "   ", "?!", "😀"])
  func noWordsScoreZeroInTheAgreementsOrder(words: String) throws {
    #expect(try FinderGiven.ids(words) == FinderGiven.agreementOrder)
    #expect(try FinderGiven.find(words).allSatisfy { $0.score == 0 && $0.kind == .question })
  }

  /// Words half typed, as the desk sees them at every key.
  static let typed: [(words: String, among: [String])] = [
    ("logowa", ["1.1.d", "1.2.b"]), ("logowan", ["1.1.d", "1.2.b"]), ("emery", ["1.2.e"]),
    ("zakładan", ["1.2.a"]), ("zasił", ["1.2.e"]), ("przele", ["1.1.b"]), ("awar", ["1.2.f"]),
    ("hasło do pu", ["1.2.b"]), ("okno banku z p", ["1.1.d"]), ("wyślij wnio", ["1.2.d"]),
    ("złe dane na prof", ["1.2.c"]),
  ]

  @Test(arguments: typed)
  func aWordHalfTypedFindsItsMatters(words: String, among: [String]) throws {
    #expect(among.contains(try FinderGiven.ids(words)[0]))
  }

  /// What callers say in words of their own: the pair that people mix up, and inflected forms.
  static let spoken: [(words: String, first: String)] = [
    ("okno logowania banku odrzuca mnie po wejściu z PUE", "1.1.d"),
    ("nie pamiętam hasła do PUE ZUS", "1.2.b"),
    ("profil zaufany nie działa przy logowaniu do zusu", "1.2.b"),
    ("strona zusu nie otwiera się od rana", "1.2.f"),
    ("kiedy dostanę emeryturę", "1.2.e"),
    ("wniosek nie chce się wysłać", "1.2.d"),
    ("aplikacja banku się zawiesza", "1.1.b"),
    ("I forgot the password to PUE", "1.2.b"),
  ]

  @Test(arguments: spoken)
  func wordsOfTheCallersOwnFindTheMatter(words: String, first: String) throws {
    #expect(try FinderGiven.ids(words).first == first)
  }

  @Test func anIdFindsItsMatter() throws {
    for id in FinderGiven.agreementOrder {
      #expect(try FinderGiven.ids(id).first == id)
    }
  }
}

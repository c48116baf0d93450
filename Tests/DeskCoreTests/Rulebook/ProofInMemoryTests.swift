import DeskCore
import Testing

/// Faults that no file can hold, because the reader refuses them first: the proof does not rely on it.
@Suite("The proof of a rulebook that was not read from files")
struct ProofInMemoryTests {
  static let place = DeskCore.SourceLocation(file: "memory", line: 7)

  @Test func theShippedTablesAreProvenAgainAndAgain() throws {
    let rulebook = try Shipped.rulebook().rulebook
    #expect(try Self.findings(rulebook).isEmpty)
    #expect(try ProvenRulebook(proving: rulebook).report == Shipped.rulebook().report)
  }

  @Test(arguments: [("", "tak", "pl"), (" \t", "tak", "pl"), ("tak", "", "en")])
  func anEmptyTextIsRefused(polish: String, english: String, language: String) throws {
    var rulebook = try Shipped.rulebook().rulebook
    rulebook.title = LocalizedText(polish: polish, english: english)
    let message = "\(rulebook.location): a text is empty in '\(language)'; write it"
    #expect(try Self.findings(rulebook).contains(message))
  }

  /// Scalars that could move a cursor, hide text or turn it around.
  static let unfit: [(scalar: Unicode.Scalar, code: String)] = [
    ("\u{0}", "0"), ("\u{7}", "7"), ("\u{1B}", "1B"), ("\n", "A"), ("\u{7F}", "7F"),
    ("\u{85}", "85"), ("\u{9B}", "9B"), ("\u{AD}", "AD"), ("\u{200B}", "200B"), ("\u{202E}", "202E"),
    ("\u{2028}", "2028"), ("\u{2066}", "2066"), ("\u{FEFF}", "FEFF"), ("\u{E000}", "E000"),
  ]

  @Test(arguments: unfit)
  func aControlCharacterIsRefused(scalar: Unicode.Scalar, code: String) throws {
    var rulebook = try Shipped.rulebook().rulebook
    rulebook.title = LocalizedText(polish: "tak", english: "y\(scalar)s")
    let message = "\(rulebook.location): a text holds the control character U+\(code); remove it"
    #expect(try Self.findings(rulebook) == [message])
  }

  @Test func polishLettersAndTypographyAreFitForTheScreen() {
    for scalar in "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ „”–→·… aZ09😀".unicodeScalars {
      #expect(!scalar.isUnfitForScreen, "\(scalar)")
    }
  }

  @Test func aRulebookWithoutMattersIsRefused() throws {
    var rulebook = try Shipped.rulebook().rulebook
    rulebook.matters = []
    let findings = try Self.findings(rulebook)
    #expect(findings.contains("\(rulebook.location): 0 matters; a rulebook has 1 to 100"))
  }

  @Test func moreThanAHundredMattersAreRefused() throws {
    var rulebook = try Shipped.rulebook().rulebook
    let outside = try #require(rulebook.matters.last)
    rulebook.matters += (1...90).map { number in
      Matter(
        id: "x\(number)", owner: .outside, label: outside.label, about: outside.about,
        topics: .none, phrases: [], citations: outside.citations, location: Self.place)
    }
    #expect(try Self.findings(rulebook) == ["\(rulebook.location): 101 matters; a rulebook has 1 to 100"])
  }

  @Test(arguments: [UInt8(0), 10, 255])
  func aTopicKeyThatIsNoDigitIsRefused(key: UInt8) throws {
    var rulebook = try Shipped.rulebook().rulebook
    let topic = try #require(rulebook.topics.first)
    rulebook.topics.append(
      Topic(
        key: key, group: 1, label: topic.label, covers: topic.covers, phrases: [],
        citations: topic.citations, location: Self.place))
    #expect(try Self.findings(rulebook) == ["memory:7: topic key \(key) is no key; use 1 to 9"])
  }

  @Test func aTableWithoutRowsLeavesEverySituationUnanswered() throws {
    var rulebook = try Shipped.rulebook().rulebook
    rulebook.routing = []
    rulebook.disclosure = []
    let findings = try Self.findings(rulebook)
    #expect(findings.count == 2)
    #expect(findings.allSatisfy { $0.contains("no row answers (contact-center, 1.1.a, question, none)") })
  }

  static func findings(_ rulebook: Rulebook) throws -> [String] {
    do {
      _ = try ProvenRulebook(proving: rulebook)
      return []
    } catch {
      return error.findings.map(\.description)
    }
  }
}

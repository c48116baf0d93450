import DeskCore
import MatterSearch
import Testing

@Suite("The words that speak for a hit")
struct EvidenceTests {
  static func evidence(_ words: String) throws -> [String] {
    let scalars = Array(words.unicodeScalars)
    return try #require(try FinderGiven.find(words).first).evidence.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
  }

  static let spoken: [(words: String, loudest: String)] = [
    ("bo wie pani kiedy dostanę tę emeryturę", "emeryturę"),
    ("no i portal zus wcale się nie otwiera", "portal"),
    ("dzień dobry, nie pamiętam HASŁA do pue", "HASŁA"),
    ("😀 Zażółć zasiłek-macierzyński", "zasiłek"),
  ]

  @Test(arguments: spoken)
  func theLoudestWordsAreNamedAsTheyWereTyped(words: String, loudest: String) throws {
    let found = try Self.evidence(words)
    #expect(found.contains(loudest), "\(found)")
    #expect((1...4).contains(found.count))
  }

  @Test(arguments: ["", "?!", "😀😀"])
  func noWordsAreNoEvidence(words: String) throws {
    #expect(try FinderGiven.find(words).allSatisfy { $0.evidence.isEmpty })
  }

  @Test func theRangesLieInTheTextInOrder() throws {
    for (_, phrase) in FinderGiven.phrases {
      let ranges = try FinderGiven.find(phrase)[0].evidence
      #expect(ranges.allSatisfy { $0.upperBound <= phrase.unicodeScalars.count && !$0.isEmpty })
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound })
    }
  }
}

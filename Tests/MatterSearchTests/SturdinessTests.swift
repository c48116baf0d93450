import DeskCore
import MatterSearch
import RulebookFiles
import SearchTraining
import Testing

@Suite("The search keeps its footing")
struct SturdinessTests {
  static let hostile = [
    String(repeating: "a", count: 1_000_000), String(repeating: "zus ", count: 250_000),
    String(repeating: " ", count: 1_000_000), String(repeating: "😀", count: 250_000),
    String(repeating: "\u{0}\u{1B}[2J\u{7F}", count: 10_000), String(repeating: "e\u{301}", count: 100_000),
    String(repeating: "漢", count: 300_000), "\u{202E}suz\u{202C} pue", "\u{FEFF}zus\u{FFFD}",
  ]

  @Test(arguments: hostile.indices)
  func hostileWordsAreRankedLikeAnyOther(number: Int) throws {
    let hits = try FinderGiven.find(Self.hostile[number])
    #expect(hits.count == 10)
    #expect(hits.allSatisfy { $0.score.isFinite && (0...1).contains($0.score) })
  }

  @Test func theSameWordsGiveTheSameHits() throws {
    let again = MatterFinder(try RulebookShelfGiven.proven())
    for phrase in try SearchGiven.evaluation().prefix(100) {
      #expect(try FinderGiven.find(phrase.text) == again.find(phrase.text))
    }
  }

  @Test func scoresAreSharesOfOne() throws {
    for phrase in try SearchGiven.evaluation().prefix(100) {
      let sum = try FinderGiven.find(phrase.text).reduce(0) { $0 + $1.score }
      #expect(sum > 0 && sum <= 1.000_001)
    }
  }

  /// Once the words say enough, another letter of the last word does not turn the list over.
  @Test func theBestMatterStaysWhileTheLastWordIsTyped() throws {
    var changes = 0
    var steps = 0
    for phrase in try SearchGiven.evaluation() where phrase.matter != nil {
      let words = phrase.text.split(separator: " ")
      guard (4...8).contains(words.count), let last = words.last, last.count > 3 else { continue }
      let whole = try FinderGiven.ids(phrase.text)[0]
      for length in 2..<last.count {
        steps += 1
        let typed = (words.dropLast() + [last.prefix(length)]).joined(separator: " ")
        if try FinderGiven.ids(typed)[0] != whole { changes += 1 }
      }
    }
    #expect(steps > 200)
    #expect(Double(changes) / Double(steps) < 0.12, "\(changes) of \(steps)")
  }

  /// Without Polish letters, with two neighbouring letters swapped, in capitals, the same matter comes first.
  @Test func slipsOfTheKeyboardRarelyMatter() throws {
    var same = 0
    var all = 0
    for phrase in try SearchGiven.evaluation() where phrase.matter != nil {
      let ids = try FinderGiven.ids(phrase.text)
      #expect(try FinderGiven.ids(foldedWords(phrase.text).joined(separator: " ").uppercased()) == ids)
      let slipped = phrase.text.split(separator: " ").map { word in
        var letters = Array(word)
        if letters.count > 5 { letters.swapAt(letters.count / 2, letters.count / 2 - 1) }
        return String(letters)
      }.joined(separator: " ")
      all += 1
      if try FinderGiven.ids(slipped)[0] == ids[0] { same += 1 }
    }
    #expect(Double(same) / Double(all) > 0.8, "\(same) of \(all)")
  }
}

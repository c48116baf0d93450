import DeskCore
import Foundation
import Practice
import RulebookFiles
import Testing

@Suite("Drills: callers in their own words, with traps")
struct DrillTests {
  private static let polish = CharacterSet(charactersIn: "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ„")

  @Test func everyMatterTopicAndKindHasPhrasesInBothLanguages() throws {
    let phrases = try ScenarioShelf.drillPhrases()
    let rulebook = try Given.rulebook()
    for matter in rulebook.rulebook.matters {
      let topics = matter.topics == .any ? rulebook.rulebook.topics.map(\.key) : [0]
      for topic in topics {
        for kind in Kind.allCases {
          let own = phrases.filter { $0.matter == matter.id && $0.topic == topic && $0.kind == kind }
          #expect(own.count >= 2, "\(matter.id)/\(topic) \(kind.id)")
        }
      }
    }
    #expect(Set(phrases.map(\.words)).count == phrases.count)
    #expect(phrases.allSatisfy { $0.words.polish != $0.words.english })
  }

  /// `Płatnik` is the name of a program, in any language.
  @Test func nothingOnTheEnglishScreenIsPolish() throws {
    for drill in try Given.drills(300) {
      for words in [drill.title, drill.first.words] + drill.demands.map(\.words) {
        let text = words.english.replacingOccurrences(of: "Płatnik", with: "")
        let found = text.rangeOfCharacter(from: Self.polish)
        #expect(found == nil, "\(text)")
      }
    }
  }

  @Test func aMatterWithoutPhrasesIsNamedInTheLanguageOfTheScreen() throws {
    let rulebook = try Given.rulebook()
    let drills = Drills(rulebook, phrases: [])
    for number in 0..<40 {
      let drill = try #require(drills.drill(number, seed: 2))
      let label = try #require(rulebook.rulebook.matters.first { $0.id == drill.first.matter }?.label)
      #expect(
        drill.first.words.polish.contains(label.polish) && drill.first.words.english.contains(label.english))
      #expect(ScenarioProof(drill, rulebook).findings().isEmpty)
    }
  }

  @Test(arguments: [Trap.proxy, .falseComplaint, .nearlyClosed, .unsafeEmail])
  func drillsHoldTraps(_ trap: Trap) throws {
    let drills = try Given.drills(200).filter { $0.traps.contains(trap) }
    #expect(drills.count >= 10, "\(drills.count)")
  }

  @Test func noDrillSaysTheSameAsTheNext() throws {
    let drills = try Given.drills(200)
    #expect(Set(drills.map(\.first.words)).count > 80)
  }

  @Test func nobodySitsAtCOTOutsideItsHours_4_2() throws {
    let rulebook = try Given.rulebook()
    for drill in try Given.drills(200) where drill.seat == .cot {
      #expect(rulebook.consultantsAvailable(at: drill.startsAt), "\(drill.id)")
    }
  }

  @Test func noCallerOfADrillSaysMoreThanTheSmallestScreenHolds() throws {
    for drill in try Given.drills(2_000, seed: 11) {
      for language in Language.allCases {
        let count = drill.first.words[language].unicodeScalars.count
        #expect(count <= ScenarioProof.longestText, "\(drill.first.words[language])")
      }
    }
  }
}

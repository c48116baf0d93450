import DeskCore
import MatterSearch
import RulebookFiles
import Testing

@Suite("A rulebook that the model was not trained for")
struct OtherRulebookTests {
  private static func finder(_ change: (inout Rulebook) -> Void) throws -> (MatterFinder, Rulebook) {
    var rulebook = try FinderGiven.rulebook()
    change(&rulebook)
    return (MatterFinder(rulebook, model: .builtIn), rulebook)
  }

  private static func matter(_ id: String, _ phrases: [String]) throws -> Matter {
    let like = try #require(try FinderGiven.rulebook().matters.first { $0.owner == .zus })
    return Matter(
      id: id, owner: .zus, label: LocalizedText(polish: "wóz strażacki", english: "fire engine"),
      about: LocalizedText(polish: "Dzwoniący pyta o straż.", english: "The caller asks for the brigade."),
      topics: .any, phrases: phrases, citations: like.citations, location: like.location)
  }

  @Test func aMatterAddedIsFoundByItsOwnWordsAndTheOthersAsBefore() throws {
    let added = try Self.matter("1.2.g", ["pożar w kuchni", "dym leci z okna"])
    let (finder, rulebook) = try Self.finder { $0.matters.append(added) }
    func ids(_ words: String) -> [String] { finder.find(words).map { rulebook.matters[Int($0.matter)].id } }
    #expect(ids("pożar w kuchni").first == "1.2.g")
    #expect(ids("mam pożar i dym").first == "1.2.g")
    #expect(ids("wóz strażacki").first == "1.2.g")
    #expect(ids("kiedy dostanę emeryturę").first == "1.2.e")
    #expect(Set(ids("zus")).count == 11)
  }

  @Test func aPhraseAddedToAMatterFindsIt() throws {
    let (finder, rulebook) = try Self.finder { rulebook in
      let old = rulebook.matters[1]
      rulebook.matters[1] = Matter(
        id: old.id, owner: old.owner, label: old.label, about: old.about, topics: old.topics,
        phrases: old.phrases + ["Zielony krokodyl!"], citations: old.citations, location: old.location)
    }
    let best = try #require(finder.find("zielony krokodyl").first)
    #expect(rulebook.matters[Int(best.matter)].id == "1.1.b" && best.doubt == nil && best.score > 0.9)
  }

  @Test func aTopicAddedIsProposedByItsOwnWords() throws {
    let (finder, rulebook) = try Self.finder { rulebook in
      let old = rulebook.topics[0]
      rulebook.topics.append(
        Topic(
          key: 7, group: 1, label: LocalizedText(polish: "krokodyle", english: "crocodiles"),
          covers: old.covers, phrases: ["krokodyl"], citations: old.citations, location: old.location))
    }
    func topic(_ words: String) -> UInt8? {
      finder.find(words).first { rulebook.matters[Int($0.matter)].id == "1.2.e" }?.topic
    }
    #expect(topic("krokodyl") == 7)
    #expect(topic("zasiłek macierzyński ile tygodni") == 3)
  }

  @Test func mattersTakenAwayAreNotFound() throws {
    let (finder, rulebook) = try Self.finder { $0.matters.removeAll { $0.id == "1.2.f" } }
    let ids = finder.find("strona zus nie działa").map { rulebook.matters[Int($0.matter)].id }
    #expect(ids.count == 9 && !ids.contains("1.2.f"))
  }

  @Test func withoutAModelTheWordsOfTheRulebookDecide() throws {
    let rulebook = try FinderGiven.rulebook()
    let finder = MatterFinder(rulebook, model: nil)
    for matter in rulebook.matters {
      for phrase in matter.phrases {
        let best = try #require(finder.find(phrase).first)
        #expect(rulebook.matters[Int(best.matter)].id == matter.id)
      }
    }
  }
}

import DeskCore
import Testing

@Suite("Which topic completes a situation")
struct TopicRuleTests {
  @Test func eachRuleAdmitsItsTopicsAndNoOthers() {
    for topic in UInt8.min...UInt8.max {
      #expect(TopicRule.none.admits(topic) == (topic == 0))
      #expect(TopicRule.fixed(1).admits(topic) == (topic == 1))
      #expect(TopicRule.any.admits(topic) == (topic != 0))
    }
  }

  @Test func aPlaceIsWrittenAsFileAndLine() {
    #expect(DeskCore.SourceLocation(file: "routing.yaml", line: 4).description == "routing.yaml:4")
  }

  @Test func aPatternLeftEmptyCoversEverySituation() throws {
    let rulebook = try Shipped.rulebook().rulebook
    for situation in try Shipped.rulebook().situations {
      let matter = rulebook.matters[Int(situation.matter)]
      #expect(SituationPattern().covers(situation, matter: matter))
      #expect(!SituationPattern(seats: []).covers(situation, matter: matter))
    }
  }

  @Test func everyConditionOfAPatternNarrowsIt() throws {
    let rulebook = try Shipped.rulebook().rulebook
    let pattern = SituationPattern(
      seats: [.cot], owners: [.zus], kinds: [.complaint], levels: [.full], matters: ["1.2.b"])
    let covered = try Shipped.rulebook().situations.filter {
      pattern.covers($0, matter: rulebook.matters[Int($0.matter)])
    }
    #expect(covered == [try Shipped.situation(.cot, "1.2.b", topic: 1, .complaint, .full)])
  }
}

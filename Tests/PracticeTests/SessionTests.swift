import DeskCore
import Practice
import RulebookFiles
import Testing

@Suite("Coming back to what went wrong")
struct SessionTests {
  private static let day: Int64 = 86_400
  private static let start: Int64 = 1_461_930_000

  private func attempt(_ scenario: Scenario, _ run: ScenarioRun, day: Int64) -> Attempt {
    Attempt(run, Score(run), at: Instant(secondsSinceEpoch: Self.start + day * Self.day))
  }

  @Test func theUnitIsThePointNotTheScenario_4_2() throws {
    let scenario = try Given.scenario("pension-amount-before-and-after-pin")
    let bad = attempt(scenario, try BadTrainee.overDiscloser.play(scenario, try Given.rulebook()), day: 0)
    let deck = ClauseDeck([bad])
    let depth = try #require(deck.cards[.point4_2Depth])
    #expect(depth.wrong > 0 && depth.memory.interval == 1)
    #expect(deck.weakestFirst(on: bad.day).first?.point == .point4_2Depth)
    #expect(deck.due(on: bad.day + 1).contains { $0.point == .point4_2Depth })
  }

  @Test func weakPointsComeFirst() throws {
    let shelf = try RulebookShelf.builtIn()
    let rulebook = try Given.rulebook()
    let evening = try Given.scenario("missing-contributions-evening")
    let fishing = try Given.scenario("benefit-fishing")
    let session = DailySession([evening, fishing], shelf)
    // All of one is known well, the other was got wrong: the next day it comes first.
    let good = attempt(evening, Expert.play(evening, rulebook), day: 0)
    let bad = attempt(fishing, try BadTrainee.overDiscloser.play(fishing, rulebook), day: 0)
    let plan = session.plan(ClauseDeck([good, bad]), on: good.day + 1, length: 2)
    #expect(plan.map(\.id) == ["benefit-fishing", "missing-contributions-evening"])
  }

  @Test func aSessionHasItsLengthAndNothingTwice() throws {
    let session = DailySession(try Given.drills(20), try RulebookShelf.builtIn())
    let plan = session.plan(ClauseDeck([]), on: 17_000, length: 8)
    #expect(plan.count == 8 && Set(plan.map(\.id)).count == 8)
    #expect(session.plan(ClauseDeck([]), on: 17_000, length: 8) == plan)
    #expect(session.plan(ClauseDeck([]), on: 17_000, length: 100).count == 20)
  }

  @Test func theStreakCountsDaysInARow() throws {
    let scenario = try Given.scenario("benefit-fishing")
    let run = Expert.play(scenario, try Given.rulebook())
    let attempts = [0, 1, 2, 5, 6].map { attempt(scenario, run, day: Int64($0)) }
    let deck = ClauseDeck(attempts.reversed())
    let first = attempts[0].day
    #expect([2, 3, 4, 5, 6, 7, 8].map { deck.streak(on: first + $0) } == [3, 3, 0, 1, 2, 2, 0])
  }

  @Test func drillsAreEndlessAndTheSameForASeed() throws {
    let drills = Drills(try Given.rulebook(), phrases: try ScenarioShelf.drillPhrases())
    let first = (0..<40).compactMap { drills.drill($0, seed: 3) }
    #expect(first == (0..<40).compactMap { drills.drill($0, seed: 3) } && first.count == 40)
    #expect(first != (0..<40).compactMap { drills.drill($0, seed: 4) })
    #expect(drills.drill(id: first[7].id) == first[7] && drills.drill(id: "drill-x") == nil)
    #expect(drills.drill(1_000_000, seed: 3) != nil)
    #expect(Set(first.map(\.seat)) == Set(Seat.allCases))
  }

  @Test func whatChangedDrillsOnlyWhatTheNewRulesDecideOtherwise() throws {
    let old = try Given.rulebook()
    #expect(Drills(changedFrom: old, to: old, phrases: []).situationCount == 0)
    #expect(Drills(changedFrom: old, to: old, phrases: []).drill(0, seed: 1) == nil)
    var rules = old.rulebook
    rules.version = "2016-06-01"
    rules.topics = rules.topics.map { topic in
      guard topic.key == 6 else { return topic }
      return Topic(
        key: 6, group: 6, label: topic.label, covers: topic.covers, phrases: topic.phrases,
        citations: topic.citations, location: topic.location)
    }
    let new = try ProvenRulebook(proving: rules)
    let drills = Drills(changedFrom: old, to: new, phrases: try ScenarioShelf.drillPhrases())
    #expect(drills.situationCount > 0)
    for number in 0..<20 {
      let drill = try #require(drills.drill(number, seed: 5))
      #expect(drill.first.topic == 6)
      // Its id leads back to it, and to nothing among the drills over everything.
      #expect(drills.drill(id: drill.id) == drill)
      #expect(Drills(new, phrases: []).drill(id: drill.id) == nil)
      #expect(Score(Expert.play(drill, new)).percent == 100)
    }
  }

  @Test func progressNamesTheCommonestConfusionFirst() throws {
    let scenario = try Given.scenario("missing-contributions-evening")
    let mailer = attempt(scenario, try BadTrainee.mailer.play(scenario, try Given.rulebook()), day: 0)
    let router = attempt(scenario, try BadTrainee.misRouter.play(scenario, try Given.rulebook()), day: 1)
    let progress = Progress([mailer, router, router], day: router.day)
    let counts = progress.confusions.map(\.count)
    #expect(counts == counts.sorted(by: >) && (counts.first ?? 0) >= 2 && progress.passed == 0)
    #expect(progress.scoresByDay.map(\.count) == [1, 2])
  }
}

import DeskCore
import Practice
import Testing

@Suite("Set wrong and set right: what was told counts, what was not costs little")
struct CorrectionTests {
  /// Plays as the expert does, with other actions first.
  private func play(_ id: String, first: [TraineeAction]) throws -> Score {
    let scenario = try Given.scenario(id)
    var run = ScenarioRun(scenario, try Given.rulebook(for: scenario))
    let start = TraineeAction.event(.started(seat: scenario.seat, medium: scenario.medium))
    for action in [start] + first { try run.take(action, at: run.now.adding(seconds: 4)) }
    try run.playOn()
    return Score(run)
  }

  private static let bankMatter = TraineeAction.event(
    .matterChosen(matter: "1.1.b", kind: .question, topic: 0))

  @Test func aWrongOwnerSetRightInTimeCostsLittle() throws {
    let score = try play("missing-contributions-evening", first: [Self.bankMatter])
    #expect(score.faults.terms == [.corrected] && score.isPassed)
    #expect((90..<100).contains(score.percent), "\(score.percent)")
  }

  @Test func aWrongOwnerThatTheCallerHeardCountsInFull() throws {
    let told = try play("missing-contributions-evening", first: [Self.bankMatter, .reply(.refer)])
    #expect(told.faults.contains(.wrongOwner) && !told.isPassed)
    #expect(!told.faults.contains(.corrected))
    // What says nothing of the matter tells no owner either.
    let asked = try play("missing-contributions-evening", first: [Self.bankMatter, .reply(.refuse)])
    #expect(!asked.faults.contains(.wrongOwner) && asked.faults.contains(.corrected))
  }

  @Test func aWrongTopicCountsOnceItsKeyWasTold_4_2() throws {
    let matter = TraineeAction.event(.matterChosen(matter: "1.2.e", kind: .question, topic: 3))
    let untold = try play("and-while-i-am-here", first: Self.toSecondMatter + [matter])
    #expect(untold.faults.terms == [.corrected] && untold.isPassed, "\(untold.faults.terms)")
    let told = try play(
      "and-while-i-am-here",
      first: Self.toSecondMatter + [
        matter, .event(.referred(channel: "cot-consultant", keys: ["0", "3"])), .event(.topicChanged(2)),
      ])
    #expect(told.faults.contains(.wrongTopic), "\(told.faults.terms)")
  }

  private static let toSecondMatter: [TraineeAction] = [
    .event(.matterChosen(matter: "1.1.a", kind: .question, topic: 0)), .reply(.value),
  ]

  @Test func aLevelTakenBackBeforeAnythingWasToldCostsLittle_4_2() throws {
    let level = TraineeAction.event(.levelChanged(route: .ivrBefore, level: .full))
    let back = TraineeAction.event(.levelChanged(route: .none, level: .none))
    let untold = try play("pension-amount-before-and-after-pin", first: [level, back])
    #expect(untold.faults.terms == [.corrected] && untold.isPassed, "\(untold.faults.terms)")
    let told = try play("pension-amount-before-and-after-pin", first: [level, .reply(.general), back])
    #expect(told.faults.contains(.unprovenLevel))
  }

  @Test func whatWasSetRightComesBackSoonerThanWhatWasRight() throws {
    let scenario = try Given.scenario("missing-contributions-evening")
    let good = Expert.play(scenario, try Given.rulebook())
    var run = ScenarioRun(scenario, try Given.rulebook())
    try run.take(
      .event(.started(seat: scenario.seat, medium: scenario.medium)), at: scenario.startsAt)
    try run.take(Self.bankMatter, at: scenario.startsAt.adding(seconds: 4))
    try run.playOn()
    func days(_ run: ScenarioRun) -> Int {
      ClauseDeck([Attempt(run, Score(run), at: run.now)]).cards[.point1_2C]?.memory.interval ?? 0
    }
    #expect(days(run) < days(good) && days(run) > 0)
  }

  @Test func theTimeLimitIsTheRulebooks() throws {
    let scenario = try Given.scenario("missing-contributions-evening")
    var rules = try Given.rulebook().rulebook
    let old = rules.practice
    rules.practice = PracticeWeights(
      weights: old.weights, passFrom: old.passFrom,
      pace: PracticePace(call: 1, demand: 1, furtherMatter: 1, backFromIVR: 1), location: old.location)
    let quick = try ProvenRulebook(proving: rules)
    #expect(Score(Expert.play(scenario, quick)).faults.terms == [.slow])
    #expect(Score(Expert.play(scenario, try Given.rulebook())).faults.terms.isEmpty)
  }
}

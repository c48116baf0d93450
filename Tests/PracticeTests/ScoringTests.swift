import DeskCore
import Practice
import RulebookFiles
import Testing

@Suite("Scoring")
struct ScoringTests {
  @Test func thePerfectTraineeGetsFullMarksInEveryScenario() throws {
    for scenario in try Given.all() {
      let score = Score(Expert.play(scenario, try Given.rulebook(for: scenario)))
      #expect(score.percent == 100 && score.isPassed, "\(scenario.id): \(score.faults.terms)")
    }
  }

  @Test(arguments: BadTrainee.allCases)
  func eachBadTraineeFailsForTheStatedReason(trainee: BadTrainee) throws {
    var played = 0
    for scenario in try Given.all() {
      let rulebook = try Given.rulebook(for: scenario)
      guard trainee.isPossible(in: scenario, rulebook) else { continue }
      let score = Score(try trainee.play(scenario, rulebook))
      let hasReason = trainee.faults.contains { score.faults.contains($0) }
      #expect(!score.isPassed && hasReason, "\(trainee) \(scenario.id): \(score.faults.terms.map(\.id))")
      played += 1
    }
    #expect(played >= 10, "\(trainee) had only \(played) scenarios")
  }

  @Test func anythingToldAboveTheLevelIsWorthNothing_4_2() throws {
    let scenario = try Given.scenario("pension-amount-before-and-after-pin")
    let score = Score(try BadTrainee.overDiscloser.play(scenario, try Given.rulebook()))
    #expect(score.percent == 0 && score.isOverDisclosed && !score.isPassed)
  }

  @Test func whatTheCallerNeverCameToAskForIsNoFault() throws {
    // The second thing asked for there follows a referral, which never comes.
    let scenario = try Given.scenario("two-minutes-to-six")
    var run = ScenarioRun(scenario, try Given.rulebook())
    let actions: [TraineeAction] = [
      .event(.started(seat: .contactCenter, medium: .phone)),
      .event(.matterChosen(matter: "1.2.e", kind: .question, topic: 5)), .reply(.refer),
      .event(.wrapUpBegan), .event(.wrappedUp(result: .referred, note: "")),
    ]
    for (number, action) in actions.enumerated() {
      try run.take(action, at: scenario.startsAt.adding(seconds: 5 * number))
    }
    let faults = Score(run).faults
    #expect(faults.contains(.noReferral) && !faults.contains(.unanswered), "\(faults.terms.map(\.id))")
  }

  @Test func aComplaintIsAnsweredBySayingWhoExaminesIt_3() throws {
    var met = 0
    for scenario in try Given.all() {
      let rulebook = try Given.rulebook(for: scenario)
      for step in ExpectedHandling(scenario, rulebook).steps where scenario.first.kind == .complaint {
        guard step.depth == .bankRules, scenario.raised.count == 1, scenario.first.matter != "outside" else {
          continue
        }
        #expect(step.action != .reply(.value), "\(scenario.id)")
        met += step.action == .reply(.refer) ? 1 : 0
      }
    }
    #expect(met >= 5)
  }

  @Test func theSameActionsAtTheSameMomentsGiveTheSameScore() throws {
    for scenario in try Given.all() {
      let rulebook = try Given.rulebook(for: scenario)
      for run in try [Expert.play(scenario, rulebook)]
        + BadTrainee.allCases.map({ try $0.play(scenario, rulebook) })
      {
        let again = try ScenarioRun(scenario, rulebook, replaying: run.actions)
        #expect(again.heard == run.heard && Score(again) == Score(run), "\(scenario.id)")
      }
    }
  }

  @Test func aLevelThatNothingProvedDeepensNothing_4_2() throws {
    let scenario = try Given.scenario("pension-amount-before-and-after-pin")
    let rulebook = try Given.rulebook()
    var run = ScenarioRun(scenario, rulebook)
    let start = scenario.startsAt
    try run.take(.event(.started(seat: .cot, medium: .phoneThroughIVR)), at: start)
    try run.take(.event(.levelChanged(route: .ivrBefore, level: .full)), at: start.adding(seconds: 5))
    #expect(run.permittedDepth == .general)
    try run.take(
      .event(.matterChosen(matter: "1.2.e", kind: .question, topic: 2)), at: start.adding(seconds: 9))
    try run.take(.reply(.value), at: start.adding(seconds: 14))
    let score = Score(run)
    #expect(score.faults.contains(.unprovenLevel) && score.isOverDisclosed)
  }

  @Test func aSuccessReportedBeforeTheCallerIsBackProvesNothing_4_2() throws {
    let scenario = try Given.scenario("pension-amount-before-and-after-pin")
    var run = ScenarioRun(scenario, try Given.rulebook())
    let start = scenario.startsAt
    try run.take(.event(.started(seat: .cot, medium: .phoneThroughIVR)), at: start)
    try run.take(.event(.sentToIVR), at: start.adding(seconds: 5))
    try run.take(.event(.returnedFromIVR(level: .full)), at: start.adding(seconds: 10))
    #expect(run.permittedDepth != .full)
    #expect(Score(run).faults.contains(.unprovenLevel))
  }

  @Test func silenceMakesTheCallerAsk() throws {
    let scenario = try Given.scenario("missing-contributions-evening")
    var run = ScenarioRun(scenario, try Given.rulebook())
    try run.take(.event(.started(seat: .contactCenter, medium: .phone)), at: scenario.startsAt)
    run.advance(to: scenario.startsAt.adding(seconds: 24))
    #expect(run.heard.count == 1)
    run.advance(to: scenario.startsAt.adding(seconds: 25))
    #expect(run.heard.count == 2)
    run.advance(to: scenario.startsAt.adding(seconds: 200))
    #expect(run.heard.count == 2)
  }

  @Test func wrongWeightsAreFoundByTheProof() throws {
    var rules = try Given.rulebook().rulebook
    let all = rules.practice.weights
    rules.practice = PracticeWeights(
      weights: Array(all.dropLast()), passFrom: 80, location: rules.location)
    do {
      _ = try ProvenRulebook(proving: rules)
      Issue.record("weights that miss a criterion were accepted")
    } catch {
      let texts = error.findings.map(\.message)
      #expect(
        texts.contains { $0.contains("'hesitation'") } && texts.contains { $0.contains("add up to 97") })
    }
  }
}

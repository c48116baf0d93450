import DeskCore
import Foundation
import Practice
import RulebookFiles
import Testing

@Suite("Several matters in a call, and who speaks for somebody else")
struct SeveralMattersTests {
  private func several() throws -> [Scenario] { try Given.scenarios().filter { $0.raised.count > 1 } }

  @Test func atLeastFourScenariosRaiseAnotherMatter() throws {
    let several = try several()
    #expect(several.count >= 4 && Set(several.map(\.seat)) == Set(Seat.allCases))
  }

  @Test func eachMatterIsScoredByItselfAndInSum() throws {
    for scenario in try several() {
      let score = Score(Expert.play(scenario, try Given.rulebook(for: scenario)))
      #expect(score.matters == scenario.raised.map { _ in 100 } && score.percent == 100, "\(scenario.id)")
    }
  }

  /// The caller comes out with it when the trainee is about to hang up.
  @Test func whoHangsUpAfterTheFirstLosesTheOthers() throws {
    for scenario in try several() {
      let rulebook = try Given.rulebook(for: scenario)
      var run = ScenarioRun(scenario, rulebook)
      try run.take(
        .event(.started(seat: scenario.seat, medium: scenario.medium)), at: scenario.startsAt)
      let ending: [CallEvent] = [
        .matterChosen(matter: scenario.first.matter, kind: scenario.first.kind, topic: scenario.first.topic),
        .wrapUpBegan, .wrappedUp(result: .answered, note: ""), .ended,
      ]
      for event in ending { try run.take(.event(event), at: run.now.adding(seconds: 4)) }
      let score = Score(run)
      #expect(run.heard.last?.words == scenario.raised[1].words, "\(scenario.id)")
      #expect(!score.isPassed && score.matters.dropFirst().allSatisfy { $0 < 60 }, "\(score.matters)")
      #expect(score.faults.contains(.unanswered))
    }
  }

  @Test func theNextMatterIsRaisedOnceTheFirstIsDealtWith() throws {
    let scenario = try Given.scenario("one-more-thing-at-the-counter")
    var run = ScenarioRun(scenario, try Given.rulebook(for: scenario))
    var raisedAfter: TraineeAction?
    for timed in Expert.play(scenario, run.rulebook).actions {
      try run.take(timed.action, at: timed.at)
      let isRaised = run.heard.contains { $0.words == scenario.raised[1].words }
      if isRaised, raisedAfter == nil { raisedAfter = timed.action }
    }
    guard case .event(.referred) = raisedAfter else {
      Issue.record("raised after \(String(describing: raisedAfter))")
      return
    }
  }

  @Test func aPinOfAnotherPersonAuthenticatesNobodyWhoSpeaks_4_2() throws {
    let scenario = try Given.scenario("mothers-pin-in-the-machine")
    let rulebook = try Given.rulebook(for: scenario)
    var run = ScenarioRun(scenario, rulebook)
    let actions: [TraineeAction] = [
      .event(.started(seat: .cot, medium: .phoneThroughIVR)),
      .event(.levelChanged(route: .ivrBefore, level: .full)), .reply(.authorize),
      .event(.matterChosen(matter: "1.2.e", kind: .question, topic: 2)),
    ]
    for action in actions { try run.take(action, at: run.now.adding(seconds: 4)) }
    #expect(run.permittedDepth == .general)
    try run.take(.reply(.value), at: run.now)
    let score = Score(run)
    #expect(score.isOverDisclosed && score.faults.contains(.unprovenLevel))
    #expect(Score(Expert.play(scenario, rulebook)).percent == 100)
  }

  @Test func everyCallerWhoSpeaksForAnotherSaysSoInTheFacts() throws {
    let proxies = try Given.scenarios().filter { $0.traps.contains(.proxy) }
    #expect(proxies.count >= 4 && Set(proxies.map(\.seat)) == Set(Seat.allCases))
  }

  @Test(arguments: [
    ("- matter: 1.2.b", "- matter: 1.2.f", "matter 1.2.f follows itself"),
    ("speaks-for: another", "speaks-for: caller", "the trap 'proxy' is not in the facts"),
    ("when: authorization", "when: referral", "no channel is named in this contact"),
    (
      "matter: 1.2.f\n      kind: question\n",
      "matter: 1.2.f\n      kind: question\n      speaks-for: another\n",
      "nobody is authenticated during this contact"
    ),
  ])
  func whatCannotBePlayedIsNamed(old: String, new: String, message: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Resources/scenarios/several_matters.yaml")
    // The further matter of one scenario becomes one that follows itself.
    let text = try String(contentsOf: path, encoding: .utf8)
      .replacingOccurrences(of: "- matter: 1.2.c\n        topic: 5\n", with: "- matter: 1.2.b\n")
    let broken = text.replacingOccurrences(of: old, with: new)
    #expect(broken != text)
    let scenarios = try ScenarioShelf.scenarios(bytes: Array(broken.utf8), path: "x.yaml")
    let findings = try scenarios.flatMap {
      ScenarioProof($0, try Given.rulebook(for: $0)).findings().map(\.description)
    }
    #expect(findings.contains { $0.contains(message) && $0.hasPrefix("x.yaml:") }, "\(findings)")
  }
}

extension ScenarioRun {
  /// Goes on as the expert does.
  mutating func playOn() throws {
    for _ in 0..<100 {
      switch Expert.next(self) {
      case .done: return
      case .wait(let instant): advance(to: instant)
      case .act(let action): try take(action, at: now.adding(seconds: 4))
      }
    }
  }
}

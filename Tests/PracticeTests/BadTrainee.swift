import DeskCore
import Practice

/// Trainees with one vice each; in everything else they do what the expert does.
enum BadTrainee: CaseIterable {
  case overDiscloser, misRouter, hoursIgnorer, mailer, guesser

  /// What they fail for.
  var faults: [Fault] {
    switch self {
    case .overDiscloser: [.overDisclosure]
    case .misRouter: [.wrongOwner]
    case .hoursIgnorer: [.closedChannel]
    case .mailer: [.unsafeChannel]
    case .guesser: [.wrongReply, .overDisclosure]
    }
  }

  /// Whether the vice can show in a scenario.
  func isPossible(in scenario: Scenario, _ rulebook: ProvenRulebook) -> Bool {
    let best = ExpectedHandling(scenario, rulebook)
    let refers = !best.matters.allSatisfy(\.channels.isEmpty)
    let pressed = best.steps.compactMap { step in step.pressesFor.map { ($0, step.depth) } }
    switch self {
    case .overDiscloser:
      return pressed.contains { kind, depth in
        [.substance, .value, .confirmation].contains(kind) && ![.full, .bankRules].contains(depth)
      }
    case .misRouter: return true
    case .hoursIgnorer: return refers && !rulebook.consultantsAvailable(at: scenario.startsAt)
    case .mailer:
      return refers && scenario.raised.contains(where: \.handsOverData)
        || scenario.demands.contains { $0.kind == .email }
    case .guesser:
      return scenario.demands.contains { $0.isTrue == false }
        || pressed.contains { $0.0 == .confirmation && [.general, .referralOnly].contains($0.1) }
    }
  }

  /// Plays a scenario in this vice.
  func play(_ scenario: Scenario, _ rulebook: ProvenRulebook) throws -> ScenarioRun {
    var run = ScenarioRun(scenario, rulebook)
    for _ in 0..<100 {
      switch Expert.next(run) {
      case .done: return run
      case .wait(let instant): run.advance(to: instant)
      case .act(let action):
        for twisted in twist(action, run) {
          try run.take(twisted, at: run.now.adding(seconds: run.call == nil ? 0 : 4))
        }
      }
    }
    return run
  }

  private func twist(_ action: TraineeAction, _ run: ScenarioRun) -> [TraineeAction] {
    switch (self, action) {
    case (.misRouter, .event(.matterChosen(_, let kind, _))):
      let matters = run.rulebook.rulebook.matters
      let right = matters.first { $0.id == run.scenario.first.matter }?.owner
      let wrong = matters.first { $0.owner != right && $0.owner != .outside }?.id ?? ""
      let topic: UInt8 = 0
      let end: [CallEvent] = [
        .matterChosen(matter: wrong, kind: kind, topic: topic), .wrapUpBegan,
        .wrappedUp(result: .answered, note: ""), .ended,
      ]
      return end.map(TraineeAction.event)
    case (.hoursIgnorer, .event(.referred)) where run.log(hasNoReferral: true):
      return [.event(.referred(channel: "cot-consultant", keys: ["0"]))] + ending
    case (.mailer, .event(.referred)):
      return [.event(.referred(channel: "email", keys: []))] + ending
    case (.mailer, .reply) where run.pendingDemand?.kind == .email: return [.reply(.agree)]
    default: return reply(action, run)
    }
  }

  private func reply(_ action: TraineeAction, _ run: ScenarioRun) -> [TraineeAction] {
    guard let demand = run.pendingDemand else { return [action] }
    switch self {
    case .overDiscloser where [.substance, .value, .confirmation].contains(demand.kind):
      return [.reply(.value)]
    case .guesser where demand.kind == .confirmation: return [.reply(.confirm)]
    default: return [action]
    }
  }

  /// The expert would still name the right channel; these stop here.
  private var ending: [TraineeAction] {
    [.event(.wrapUpBegan), .event(.wrappedUp(result: .referred, note: "")), .event(.ended)]
  }
}

extension ScenarioRun {
  fileprivate func log(hasNoReferral: Bool) -> Bool { (call?.referrals.isEmpty ?? true) == hasNoReferral }
}

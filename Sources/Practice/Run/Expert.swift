import DeskCore

/// The trainee who makes no mistake: what the rulebook asks for next, at any moment of a run.
///
/// It knows the facts and follows the rulebook alone, so what it does is the best handling of a scenario.
public enum Expert {
  /// What to do next.
  public enum Step: Hashable, Sendable {
    /// An action.
    case act(TraineeAction)
    /// Wait for the caller to come back from the IVR.
    case wait(until: Instant)
    /// The call is over.
    case done
  }

  /// The next step of the best handling.
  /// - Parameter run: the run so far.
  public static func next(_ run: ScenarioRun) -> Step {
    guard let call = run.call else {
      return .act(.event(.started(seat: run.scenario.seat, medium: run.scenario.medium)))
    }
    switch call.phase {
    case .over: return .done
    case .parked: return .act(.event(.resumed))
    case .awayInIVR: return whileAway(run)
    case .wrappingUp: return wrapUp(run, call)
    case .active: return whileActive(run, call)
    }
  }

  /// Plays a scenario to its end.
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - rulebook: the rulebook.
  ///   - pace: seconds from one action to the next.
  /// - Returns: the run; it is not over if the scenario cannot be played.
  public static func play(_ scenario: Scenario, _ rulebook: ProvenRulebook, pace: Int = 4) -> ScenarioRun {
    var run = ScenarioRun(scenario, rulebook)
    // No scenario needs as many steps; a rulebook that contradicts itself must not hang the desk.
    for _ in 0..<200 {
      switch next(run) {
      case .done: return run
      case .wait(let instant): run.advance(to: instant)
      case .act(let action):
        do {
          try run.take(action, at: run.now.adding(seconds: run.call == nil ? 0 : pace))
        } catch {
          return run
        }
      }
    }
    return run
  }

  // MARK: - Phases

  private static func whileAway(_ run: ScenarioRun) -> Step {
    if let back = run.standing.doneInIVRAt, !run.standing.isDoneInIVR { return .wait(until: back) }
    return .act(.event(.returnedFromIVR(level: run.standing.passesIVR ? .full : nil)))
  }

  private static func wrapUp(_ run: ScenarioRun, _ call: Call) -> Step {
    guard call.result == nil else { return .act(.event(.ended)) }
    // The caller has thought of something else.
    if !run.owesNothing { return .act(.event(.resumed)) }
    return .act(.event(.wrappedUp(result: run.truth.results[0], note: "")))
  }

  private static func whileActive(_ run: ScenarioRun, _ call: Call) -> Step {
    if let event = choice(run, call) ?? level(run, call) { return .act(.event(event)) }
    if let action = answer(run, call) { return .act(action) }
    if let action = approach(run, call) { return .act(action) }
    if let event = duty(run, call) { return .act(event) }
    return .act(.event(.wrapUpBegan))
  }

  private static func choice(_ run: ScenarioRun, _ call: Call) -> CallEvent? {
    let raised = run.truth.raised
    guard call.choice.matter == raised.matter else {
      return .matterChosen(matter: raised.matter, kind: raised.kind, topic: run.truth.topic)
    }
    if call.choice.kind != raised.kind { return .kindChanged(raised.kind) }
    return call.choice.topic == run.truth.topic ? nil : .topicChanged(run.truth.topic)
  }

  /// A level that the contact itself proves is set at once, and one that nothing proves is taken back.
  private static func level(_ run: ScenarioRun, _ call: Call) -> CallEvent? {
    guard run.scenario.seat == .cot, call.choice.level != run.standing.proven else { return nil }
    switch run.standing.proven {
    case .none: return .levelChanged(route: .none, level: .none)
    case .substitute: return .levelChanged(route: .substituteAuthorization, level: .substitute)
    case .full:
      return run.scenario.medium == .phoneThroughIVR ? .levelChanged(route: .ivrBefore, level: .full) : nil
    }
  }

  private static func answer(_ run: ScenarioRun, _ call: Call) -> TraineeAction? {
    guard let demand = run.pendingDemand else { return nil }
    let reply = run.truth.replies(to: demand, at: run.permittedDepth)[0]
    if reply == .refer, run.truth.needsReferral, referrals(run).isEmpty { return referral(run) }
    guard demand.kind == .confirmation, let verdict = reply.verdict,
      call.obstacle(to: .statementAnswered(verdict)) == nil
    else { return .reply(reply) }
    return .event(.statementAnswered(verdict))
  }

  /// What the next demand waits for.
  private static func approach(_ run: ScenarioRun, _ call: Call) -> TraineeAction? {
    switch run.caller.comingDemand?.condition {
    case nil, .opening, .matter: return nil
    case .authorization: return .reply(.authorize)
    case .redirect: return call.obstacle(to: .sentToIVR) == nil ? .event(.sentToIVR) : nil
    case .referral: return referral(run)
    }
  }

  /// What is owed to the caller, asked for or not.
  private static func duty(_ run: ScenarioRun, _ call: Call) -> TraineeAction? {
    let place = run.caller.raised
    if run.truth.needsReferral, !referrals(run).contains(where: \.serves) { return referral(run) }
    if run.truth.needsComplaint, !run.log.complaints.contains(place) { return .event(.complaintTaken) }
    let hasReferred = run.log.answers.contains { $0.matter == place && $0.reply == .refer }
    return run.truth.needsSpokenReferral && !hasReferred ? .reply(.refer) : nil
  }

  private static func referrals(_ run: ScenarioRun) -> [GivenReferral] {
    run.log.referrals.filter { $0.matter == run.caller.raised }
  }

  private static func referral(_ run: ScenarioRun) -> TraineeAction? {
    guard let state = run.truth.bestChannel(at: run.now) else { return nil }
    let ivr = run.rulebook.rulebook.ivr
    let isPhone = state.channel.id == ivr.consultantChannel
    let keys = isPhone ? ivr.path(topicKey: "\(run.truth.topic)", authenticated: false) : []
    return .event(.referred(channel: state.channel.id, keys: keys))
  }
}

extension SpokenReply {
  /// The reply as a verdict of the pad.
  var verdict: Verdict? {
    switch self {
    case .confirm: .confirmed
    case .deny: .denied
    case .refuse: .refused
    default: nil
    }
  }
}

extension Verdict {
  /// The verdict of the pad as a reply.
  var reply: SpokenReply {
    switch self {
    case .confirmed: .confirm
    case .denied: .deny
    case .refused: .refuse
    }
  }
}

import DeskCore

/// A practice call: the fold of a trainee's actions and of simulated time into the caller's words and the truth.
///
/// The same actions at the same moments always give the same run, whoever replays them.
public struct ScenarioRun: Sendable {
  /// The caller.
  public let scenario: Scenario
  /// The rulebook in force at the scenario's beginning.
  public let rulebook: ProvenRulebook
  /// The simulated clock.
  public private(set) var now: Instant
  /// The call as the desk sees it; nil until it has started.
  public private(set) var call: Call?

  /// The truth about each matter that the caller raises, in that order.
  let truths: [TrueHandling]
  private(set) var caller: CallerSide
  private(set) var standing: Standing
  private(set) var log = RunLog()

  /// Sets a caller up; the call begins with the `started` event.
  /// - Parameters:
  ///   - scenario: the caller.
  ///   - rulebook: the rulebook in force at the scenario's beginning.
  public init(_ scenario: Scenario, _ rulebook: ProvenRulebook) {
    self.scenario = scenario
    self.rulebook = rulebook
    truths = scenario.raised.map { TrueHandling(scenario, $0, rulebook) }
    caller = CallerSide(scenario)
    standing = Standing(scenario)
    now = scenario.startsAt
  }

  /// Replays a whole run.
  /// - Parameters:
  ///   - scenario: the caller.
  ///   - rulebook: the rulebook.
  ///   - actions: every action, in order.
  /// - Throws: `CallFault` at the first action that cannot happen.
  public init(
    _ scenario: Scenario, _ rulebook: ProvenRulebook, replaying actions: [TimedAction]
  ) throws(CallFault) {
    self.init(scenario, rulebook)
    for action in actions { try take(action.action, at: action.at) }
  }

  // MARK: - Time

  /// Lets time pass; the caller may come back from the IVR, or lose patience.
  /// - Parameter instant: what the simulated clock shows; an earlier moment changes nothing.
  public mutating func advance(to instant: Instant) {
    while let (at, cue) = nextByItself, at <= instant {
      now = at
      if cue != .silence { standing.finishInIVR() }
      caller.speak(cue, at: at)
    }
    now = max(now, instant)
  }

  /// What happens next without any action.
  private var nextByItself: (Instant, Cue)? {
    if let done = standing.doneInIVRAt, !standing.isDoneInIVR {
      return (done, standing.passesIVR ? .redirectSucceeded : .redirectFailed)
    }
    guard call?.phase == .active else { return nil }
    return caller.patienceEndsAt.map { ($0, .silence) }
  }

  // MARK: - Actions

  /// Takes an action of the trainee.
  /// - Parameters:
  ///   - action: what was done.
  ///   - instant: what the simulated clock shows.
  /// - Throws: `CallFault` if the call cannot take it; the run stays as it was.
  public mutating func take(_ action: TraineeAction, at instant: Instant) throws(CallFault) {
    var after = self
    after.advance(to: instant)
    after.caller.watch(TimedAction(action, at: after.now))
    switch action {
    case .event(let event): try after.take(event)
    case .reply(let reply): after.take(reply)
    }
    after.pressOn()
    self = after
  }

  private mutating func take(_ event: CallEvent) throws(CallFault) {
    let timed = TimedEvent(event, at: now)
    if var call {
      try call.apply(timed)
      self.call = call
    } else {
      call = try Call(startedBy: timed)
      caller.open(at: now)
    }
    follow(event)
    noteChoice()
  }

  private mutating func follow(_ event: CallEvent) {
    switch event {
    case .matterChosen(let matter, _, let topic): followMatter(matter, topic)
    case .topicChanged(let topic): if topic != truth.topic { caller.speak(.topicWrong, at: now) }
    case .levelChanged(.substituteAuthorization, _): authorize()
    case .sentToIVR:
      standing.goToIVR(at: now)
      caller.speak(.redirectSent, at: now)
    case .returnedFromIVR(let level): standing.comeBack(level)
    case .referred(let channel, let keys): refer(to: channel, keys)
    case .complaintTaken:
      log.complaints.append(caller.raised)
      log.tell()
      caller.speak(.complaintTaken, at: now)
    case .statementAnswered(let verdict): answer(verdict.reply)
    case .wrapUpBegan: hearTheRest()
    default: break
    }
  }

  private mutating func followMatter(_ id: String, _ topic: UInt8) {
    let chosen = rulebook.rulebook.matters.first { $0.id == id }
    if id == truth.raised.matter {
      caller.speak(.matterRight, at: now)
    } else {
      caller.speak(chosen?.owner == truth.matter?.owner ? .matterWrong : .ownerWrong, at: now)
    }
  }

  private mutating func authorize() {
    guard let passes = standing.authorize() else { return }
    caller.speak(passes ? .authorizationPassed : .authorizationFailed, at: now)
  }

  private mutating func refer(to id: String, _ keys: [String]) {
    guard let state = rulebook.channelStates(at: now).first(where: { $0.channel.id == id }) else { return }
    let isUnsafe = truth.raised.handsOverData && state.channel.personalData == .never
    log.referrals.append(
      GivenReferral(
        matter: caller.raised, state: state, topicKey: keys.last, serves: truth.serves(state),
        isUnsafe: isUnsafe, at: now))
    log.tell()
    if state.isClosed {
      caller.speak(.referredClosed, at: now)
    } else {
      caller.speak(isUnsafe ? .referredUnsafe : .referred, at: now)
    }
    // Naming the contact is an answer only where the contact is what may be told.
    if let pendingDemand, truth.replies(to: pendingDemand, at: permittedDepth).contains(.refer), !isUnsafe {
      answer(.refer, spoken: false)
    }
  }

  // MARK: - Replies

  private mutating func take(_ reply: SpokenReply) {
    switch reply {
    case .authorize: scenario.seat == .cot ? authorize() : caller.speak(.authorizationFailed, at: now)
    case .askPIN:
      log.pinAsked.append(now)
      caller.speak(.pinAsked, at: now)
    default: answer(reply)
    }
  }

  private mutating func answer(_ reply: SpokenReply, spoken: Bool = true) {
    let depth = permittedDepth
    log.answers.append(
      GivenAnswer(
        matter: caller.raised, demand: caller.pending, reply: reply, depth: depth, level: standing.proven,
        isReferral: !spoken, at: now))
    if reply.tellsOfMatter { log.tell() }
    caller.takeAnswer()
    guard spoken else { return }
    switch reply {
    case _ where !reply.isWithin(depth): caller.speak(.overtold, at: now)
    case .refuse: caller.speak(.refused, at: now)
    case .agree: caller.speak(.agreed, at: now)
    default: caller.speak(.told, at: now)
    }
  }

  private mutating func noteChoice() {
    guard let choice = call?.choice, log.choices.last?.choice != choice else { return }
    let isUnproven = scenario.seat == .cot && choice.level > standing.proven
    log.choices.append(MadeChoice(matter: caller.raised, choice: choice, isUnproven: isUnproven, at: now))
  }

  // MARK: - The caller

  /// Nobody hangs up with a matter untold.
  private mutating func hearTheRest() {
    caller.speak(.wrapUp, at: now)
    if caller.hasFurtherMatter { caller.raiseNext(at: now) }
  }

  /// The next demand comes when the last is answered and its condition is met; after the last one, the next matter.
  private mutating func pressOn() {
    guard call?.phase == .active else { return }
    if caller.hasFurtherMatter, owesNothing { caller.raiseNext(at: now) }
    guard caller.pending == nil, let next = caller.comingDemand, isMet(next.condition) else { return }
    caller.press(at: now)
  }

  private func isMet(_ condition: DemandCondition) -> Bool {
    switch condition {
    case .opening: true
    case .matter: call?.choice.matter == truth.raised.matter
    case .authorization: standing.wentThroughAuthorization
    case .redirect: standing.cameBack
    case .referral: log.referrals.contains { $0.matter == caller.raised }
    }
  }
}

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
  /// Every action taken.
  public private(set) var actions: [TimedAction] = []
  /// Everything the caller said.
  public private(set) var heard: [HeardLine] = []

  let truth: TrueHandling
  private(set) var log = RunLog()
  /// How far the caller really is authenticated.
  private(set) var proven: AuthenticationLevel
  /// The demand that waits for an answer.
  private(set) var pending: Int?
  private(set) var nextDemand = 0
  private var wentThroughAuthorization = false
  private var cameBack = false
  /// When the caller in the IVR is done there.
  private(set) var doneInIVRAt: Instant?
  private(set) var isDoneInIVR = false
  private var said: [Cue: Int] = [:]
  private var lastSignOfLife: Instant

  /// Sets a caller up; the call begins with the `started` event.
  /// - Parameters:
  ///   - scenario: the caller.
  ///   - rulebook: the rulebook in force at the scenario's beginning.
  public init(_ scenario: Scenario, _ rulebook: ProvenRulebook) {
    self.scenario = scenario
    self.rulebook = rulebook
    truth = TrueHandling(scenario, rulebook)
    proven = truth.levelAtStart
    now = scenario.startsAt
    lastSignOfLife = scenario.startsAt
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

  /// The demand that waits for an answer.
  public var pendingDemand: Demand? { pending.map { scenario.demands[$0] } }

  /// What may be told at this moment, by the caller's true level.
  public var permittedDepth: AnswerDepth { truth.decision(proven).depth }

  /// Whether the call is over.
  public var isOver: Bool { call?.isOver ?? false }

  // MARK: - Time

  /// Lets time pass; the caller may come back from the IVR, or lose patience.
  /// - Parameter instant: what the simulated clock shows; an earlier moment changes nothing.
  public mutating func advance(to instant: Instant) {
    while let (at, cue) = nextByItself, at <= instant {
      now = at
      if cue != .silence { isDoneInIVR = true }
      speak(cue, at: at)
    }
    now = max(now, instant)
  }

  /// What happens next without any action.
  private var nextByItself: (Instant, Cue)? {
    if let doneInIVRAt, !isDoneInIVR {
      return (doneInIVRAt, scenario.facts.redirect == .succeeds ? .redirectSucceeded : .redirectFailed)
    }
    guard call?.phase == .active, let next = reaction(to: .silence) else { return nil }
    return (lastSignOfLife.adding(seconds: next.afterSeconds), .silence)
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
    after.lastSignOfLife = after.now
    switch action {
    case .event(let event): try after.take(event)
    case .reply(let reply): after.take(reply)
    }
    after.actions.append(TimedAction(action, at: after.now))
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
      heard.append(HeardLine(at: now, words: scenario.opening))
    }
    follow(event)
    noteUnprovenLevel()
  }

  private mutating func follow(_ event: CallEvent) {
    switch event {
    case .matterChosen(let matter, _, let topic): followMatter(matter, topic)
    case .topicChanged(let topic): if topic != truth.topic { speak(.topicWrong, at: now) }
    case .levelChanged(.substituteAuthorization, _): authorize()
    case .sentToIVR:
      doneInIVRAt = now.adding(seconds: scenario.facts.redirectSeconds)
      isDoneInIVR = false
      speak(.redirectSent, at: now)
    case .returnedFromIVR(let level): comeBack(level)
    case .referred(let channel, _): refer(to: channel)
    case .complaintTaken: speak(.complaintTaken, at: now)
    case .statementAnswered(let verdict): answer(verdict.reply)
    case .wrapUpBegan: speak(.wrapUp, at: now)
    default: break
    }
  }

  private mutating func followMatter(_ id: String, _ topic: UInt8) {
    log.matters.append(id)
    let chosen = rulebook.rulebook.matters.first { $0.id == id }
    if id == scenario.facts.matter {
      speak(.matterRight, at: now)
    } else {
      speak(chosen?.owner == truth.matter?.owner ? .matterWrong : .ownerWrong, at: now)
    }
  }

  private mutating func authorize() {
    guard !wentThroughAuthorization else { return }
    wentThroughAuthorization = true
    let passes = scenario.facts.authorization == .succeeds
    if passes { proven = max(proven, .substitute) }
    speak(passes ? .authorizationPassed : .authorizationFailed, at: now)
  }

  /// The level rises on a success that really happened, end of point 4.2.
  private mutating func comeBack(_ level: AuthenticationLevel?) {
    if isDoneInIVR, scenario.facts.redirect == .succeeds, level == .full { proven = .full }
    cameBack = cameBack || isDoneInIVR
    doneInIVRAt = nil
    isDoneInIVR = false
  }

  private mutating func refer(to id: String) {
    guard let state = rulebook.channelStates(at: now).first(where: { $0.channel.id == id }) else { return }
    let isUnsafe = scenario.facts.handsOverData && state.channel.personalData == .never
    log.referrals.append(
      GivenReferral(state: state, serves: truth.serves(state), isUnsafe: isUnsafe, at: now))
    if case .closed = state.use {
      speak(.referredClosed, at: now)
    } else {
      speak(isUnsafe ? .referredUnsafe : .referred, at: now)
    }
    // Naming the contact is an answer only where the contact is what may be told.
    if let pendingDemand, truth.replies(to: pendingDemand, at: permittedDepth).contains(.refer), !isUnsafe {
      answer(.refer, spoken: false)
    }
  }

  // MARK: - Replies

  private mutating func take(_ reply: SpokenReply) {
    switch reply {
    case .authorize: scenario.seat == .cot ? authorize() : speak(.authorizationFailed, at: now)
    case .askPIN:
      log.pinAsked.append(now)
      speak(.pinAsked, at: now)
    default: answer(reply)
    }
  }

  private mutating func answer(_ reply: SpokenReply, spoken: Bool = true) {
    let depth = permittedDepth
    log.answers.append(
      GivenAnswer(demand: pending, reply: reply, depth: depth, level: proven, isReferral: !spoken, at: now))
    pending = nil
    guard spoken else { return }
    switch reply {
    case _ where !reply.isWithin(depth): speak(.overtold, at: now)
    case .refuse: speak(.refused, at: now)
    case .agree: speak(.agreed, at: now)
    default: speak(.told, at: now)
    }
  }

  private mutating func noteUnprovenLevel() {
    guard scenario.seat == .cot, let level = call?.choice.level, level > proven else { return }
    if log.unproven.last?.level != level { log.unproven.append(UnprovenLevel(level: level, at: now)) }
  }

  // MARK: - The caller

  /// The next demand comes when the last is answered and its condition is met.
  private mutating func pressOn() {
    guard pending == nil, call?.phase == .active, scenario.demands.indices.contains(nextDemand),
      isMet(scenario.demands[nextDemand].condition)
    else { return }
    pending = nextDemand
    nextDemand += 1
    heard.append(HeardLine(at: now, words: scenario.demands[nextDemand - 1].words))
  }

  private func isMet(_ condition: DemandCondition) -> Bool {
    switch condition {
    case .opening: true
    case .matter: call?.choice.matter == scenario.facts.matter
    case .authorization: wentThroughAuthorization
    case .redirect: cameBack
    case .referral: !log.referrals.isEmpty
    }
  }

  private func reaction(to cue: Cue) -> Reaction? {
    let all = scenario.reactions.filter { $0.cue == cue }
    let count = said[cue] ?? 0
    return all.indices.contains(count) ? all[count] : nil
  }

  private mutating func speak(_ cue: Cue, at instant: Instant) {
    let first = said[cue] == nil
    let own = reaction(to: cue)
    said[cue, default: 0] += 1
    lastSignOfLife = instant
    guard let words = own?.words ?? (first || cue.isAnnouncement ? cue.usualWords : nil) else { return }
    heard.append(HeardLine(at: instant, words: words))
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

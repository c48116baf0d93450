import DeskCore

/// What the rulebook decides about a matter of the caller as it really is; the yardstick of a run.
struct TrueHandling: Sendable {
  let scenario: Scenario
  let raised: RaisedMatter
  let rulebook: ProvenRulebook
  /// The true matter; nil where the rulebook does not know it.
  let matter: Matter?

  init(_ scenario: Scenario, _ raised: RaisedMatter, _ rulebook: ProvenRulebook) {
    self.scenario = scenario
    self.raised = raised
    self.rulebook = rulebook
    matter = rulebook.matterNumber(raised.matter).map { rulebook.rulebook.matters[Int($0)] }
  }

  /// The topic that the true matter leads to, 0 for none.
  var topic: UInt8 {
    switch matter?.topics {
    case .fixed(let key): key
    case .any: raised.topic
    case .some(.none), nil: 0
    }
  }

  var topicIsChosen: Bool { matter?.topics == .any }

  /// The true situation at a level.
  func situation(_ level: AuthenticationLevel) -> Situation {
    Situation(
      seat: scenario.seat, matter: rulebook.matterNumber(raised.matter) ?? .max, topic: topic,
      kind: raised.kind, level: level)
  }

  /// What the rulebook decides at a level; undefined, the lowest depth, where it does not know the matter.
  func decision(_ level: AuthenticationLevel) -> Decision {
    rulebook.table.decision(for: situation(level))
  }

  /// The points behind the depth at a level.
  func depthCitations(_ level: AuthenticationLevel) -> CitationSet {
    decision(level).disclosureRow.map { rulebook.rulebook.disclosure[Int($0)].citations } ?? []
  }

  /// The points behind who handles it.
  var routingCitations: CitationSet {
    decision(.none).routingRow.map { rulebook.rulebook.routing[Int($0)].citations } ?? []
  }

  /// Whether a ZUS contact has to be named: a bank seat, a ZUS matter, point 4.
  var needsReferral: Bool {
    scenario.seat.isBank && decision(.none).owner == .zus && decision(.none).handling == .refer
  }

  /// Whether the caller has to hear who else answers, COT with a matter that is not its own.
  var needsSpokenReferral: Bool { scenario.seat == .cot && decision(.none).handling == .refer }

  /// Whether a complaint has to be taken in, point 3.
  var needsComplaint: Bool { decision(.none).handling == .takeComplaint }

  /// The results that fit, the best first.
  var results: [CallResult] {
    let decision = decision(.none)
    let byHandling: CallResult =
      switch decision.handling {
      case .answer: .answered
      case .takeComplaint: .complaintTaken
      case .refer: .referred
      }
    return decision.owner == .outside ? [.outside, byHandling] : [byHandling]
  }

  // MARK: - Channels

  /// Whether a channel serves this caller now: usable at that hour, and safe for what is to be handed over.
  func serves(_ state: ChannelState) -> Bool {
    if state.isClosed { return false }
    guard raised.handsOverData else { return true }
    return ![.never, .none].contains(state.channel.personalData)
  }

  /// The channel to name now: the safe one for personal data, else a consultant, else whatever is open.
  func bestChannel(at instant: Instant) -> ChannelState? {
    let states = rulebook.channelStates(at: instant).filter(serves)
    let safe = states.first { $0.channel.personalData == .allowed }
    let consultant = states.first { $0.channel.id == rulebook.rulebook.ivr.consultantChannel }
    return (raised.handsOverData ? safe : consultant ?? safe) ?? states.first
  }

  // MARK: - Replies

  /// The replies that a demand may be given at a depth, the best first; end of point 4.2.
  func replies(to demand: Demand, at depth: AnswerDepth) -> [SpokenReply] {
    switch demand.kind {
    case .pin, .promise: return [.refuse]
    case .email: return [.refuse, .refer]
    // Who examines a complaint is said; how it will end is not, whatever the level.
    case .substance where needsComplaint: return [.refer, .general]
    case .substance: return depth == .referralOnly ? [.refer] : substance(depth)
    case .value:
      switch depth {
      case .referralOnly: return [.refer, .refuse]
      case .general, .confirmDeny: return [.refuse, .general]
      case .full, .bankRules: return [.value]
      }
    case .confirmation:
      let verdict: SpokenReply = demand.isTrue == true ? .confirm : .deny
      switch depth {
      case .referralOnly: return [.refer, .refuse]
      case .general: return [.refuse, .general]
      case .confirmDeny: return [verdict]
      case .full, .bankRules: return [verdict, .value]
      }
    }
  }

  private func substance(_ depth: AnswerDepth) -> [SpokenReply] {
    depth == .general || depth == .confirmDeny ? [.general] : [.value, .general]
  }
}

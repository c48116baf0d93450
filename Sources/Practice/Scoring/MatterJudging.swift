import DeskCore

/// Compares what was done with one of the caller's matters with what the rulebook decides about it.
struct MatterJudging {
  let run: ScenarioRun
  /// Which of the matters raised.
  let place: Int

  private var truth: TrueHandling { run.truths[place] }
  private var raised: RaisedMatter { truth.raised }
  private var matterCitations: CitationSet { truth.matter?.citations ?? [] }

  func checks() -> [Check] {
    owner + matter + kind + topic + complaint + replies + unanswered + spokenReferral + channel + personalData
  }

  /// What stood on the desk in the end of this matter; nil where nothing was chosen for it.
  private var choice: Call.Choice? {
    let made = run.log.choices.last { $0.matter <= place }
    // What was chosen before it was raised is no choice for it, unless it happens to be the same matter.
    guard let choice = made?.choice, made?.matter == place || choice.matter == raised.matter else {
      return nil
    }
    return choice.matter == nil ? nil : choice
  }

  private var told: [MadeChoice] { run.log.choices.filter { $0.matter == place && $0.wasTold } }

  private func check(
    _ criterion: Criterion, _ subject: CheckSubject, _ expected: [String], _ given: String,
    _ fault: Fault, isRight: Bool, _ citations: CitationSet, at: Instant? = nil
  ) -> Check {
    Check(
      matter: place, criterion: criterion, subject: subject, expected: expected, given: given,
      fault: isRight ? nil : fault, citations: citations, at: at)
  }

  // MARK: - The matter

  private func owner(of choice: Call.Choice?) -> Owner? {
    run.rulebook.rulebook.matters.first { $0.id == choice?.matter }?.owner
  }

  /// What was told the caller counts, whatever was set right afterwards.
  private var owner: [Check] {
    let right = truth.matter?.owner
    let bad = told.first { $0.choice.matter != nil && owner(of: $0.choice) != right }
    let given = owner(of: bad?.choice ?? choice)
    return [
      check(
        .owner, .owner, [right?.id ?? ""], given?.id ?? "", .wrongOwner, isRight: given == right,
        matterCitations, at: bad?.at)
    ]
  }

  private var matter: [Check] {
    let bad = told.first { $0.choice.matter != nil && $0.choice.matter != raised.matter }
    let given = (bad?.choice ?? choice)?.matter
    return [
      check(
        .topic, .matter, [raised.matter], given ?? "", .wrongMatter, isRight: given == raised.matter,
        matterCitations, at: bad?.at)
    ]
  }

  /// Whoever takes a complaint in has told the caller that it is one.
  private var kind: [Check] {
    let tookIn = run.log.complaints.contains(place)
    let given = tookIn ? .complaint : choice?.kind
    return [
      check(
        .kind, .kind, [raised.kind.id], given?.id ?? "", .wrongKind, isRight: given == raised.kind,
        truth.routingCitations)
    ]
  }

  private var topic: [Check] {
    guard truth.topicIsChosen else { return [] }
    let right = "\(truth.topic)"
    let bad = referrals.first { $0.topicKey != nil && $0.topicKey != right }
    // A topic of another matter says nothing about this one.
    let chosen = choice?.matter == raised.matter ? choice?.topic ?? 0 : 0
    let given = bad?.topicKey ?? (chosen == 0 ? "" : "\(chosen)")
    return [
      check(
        .topic, .topic, [right], given, .wrongTopic, isRight: given == right,
        run.rulebook.topic(truth.topic)?.citations ?? [], at: bad?.at)
    ]
  }

  // MARK: - What was done with it

  private var complaint: [Check] {
    guard truth.needsComplaint else { return [] }
    let isTaken = run.log.complaints.contains(place)
    return [
      check(
        .owner, .complaint, ["taken"], isTaken ? "taken" : "", .complaintNotTaken, isRight: isTaken,
        truth.routingCitations)
    ]
  }

  private var spokenReferral: [Check] {
    guard truth.needsSpokenReferral else { return [] }
    let said = run.log.answers.first { $0.matter == place && $0.reply == .refer }
    return [
      check(
        .owner, .spokenReferral, ["refer"], said == nil ? "" : "refer", .noReferral, isRight: said != nil,
        truth.routingCitations, at: said?.at)
    ]
  }

  // MARK: - What was told

  private var replies: [Check] { run.log.answers.filter { $0.matter == place }.compactMap(reply) }

  private func reply(_ answer: GivenAnswer) -> Check? {
    let demand = answer.demand.map { run.scenario.demands[$0] }
    let isWithin = answer.reply.isWithin(answer.depth)
    // Nobody asked: only what goes too far is judged.
    if demand == nil, isWithin { return nil }
    let expected = demand.map { truth.replies(to: $0, at: answer.depth) } ?? []
    let isRight = isWithin && expected.contains(answer.reply)
    let fault: Fault = isWithin ? demand?.kind.safetyFault ?? .wrongReply : .overDisclosure
    return check(
      isWithin && demand?.kind.safetyFault != nil ? .personalData : .depth,
      .reply(demand?.kind, answer.depth), expected.map(\.id), answer.reply.id, fault, isRight: isRight,
      replyCitations(demand, answer), at: answer.at)
  }

  private func replyCitations(_ demand: Demand?, _ answer: GivenAnswer) -> CitationSet {
    switch demand?.kind {
    case .email: [.point4_2Email, .point4_2Form]
    case .pin: [.point4_2Depth]
    default: truth.depthCitations(answer.level)
    }
  }

  private var unanswered: [Check] {
    let answered = Set(run.log.answers.compactMap(\.demand))
    let level = run.standing.proven
    let depth = truth.decision(level).depth
    // What the caller never came to ask for is nobody's fault here.
    let open = run.scenario.demandPlaces(of: place).filter {
      run.caller.made.contains($0) && !answered.contains($0)
    }
    return open.map { place in
      let demand = run.scenario.demands[place]
      return check(
        demand.kind.safetyFault == nil ? .depth : .personalData, .reply(demand.kind, depth),
        truth.replies(to: demand, at: depth).map(\.id), "", .unanswered, isRight: false,
        truth.depthCitations(level))
    }
  }

  // MARK: - Channels

  private var referrals: [GivenReferral] { run.log.referrals.filter { $0.matter == place } }

  private var channel: [Check] {
    guard truth.needsReferral else { return [] }
    let named = referrals
    let best = named.first(where: \.serves) ?? named.first
    let expected = truth.bestChannel(at: best?.at ?? run.now)
    let cited = (best?.state.channel.citations ?? []).union(expected?.channel.citations ?? [])
    let fault: Fault =
      named.isEmpty ? .noReferral : named.contains(where: \.state.isClosed) ? .closedChannel : .unsafeChannel
    return [
      check(
        .channel, .channel, [expected?.channel.id ?? ""], best?.state.channel.id ?? "", fault,
        isRight: named.contains(where: \.serves), cited, at: best?.at)
    ]
  }

  private var personalData: [Check] {
    guard truth.needsReferral, raised.handsOverData else { return [] }
    let bad = referrals.first(where: \.isUnsafe)
    return [
      check(
        .personalData, .personalData, [truth.bestChannel(at: run.now)?.channel.id ?? ""],
        bad?.state.channel.id ?? "", .unsafeChannel, isRight: bad == nil,
        [.point4_2Email, .point4_2Form], at: bad?.at)
    ]
  }
}

extension DemandKind {
  /// What a wrong answer to it is, where it is about the safety of personal data; nil for anything else.
  fileprivate var safetyFault: Fault? {
    switch self {
    case .pin: .pinAloud
    case .email: .unsafeChannel
    case .substance, .value, .confirmation, .promise: nil
    }
  }
}

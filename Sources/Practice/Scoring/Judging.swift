import DeskCore

/// Compares a run with what the rulebook decides about the caller as the caller really is.
struct Judging {
  let run: ScenarioRun

  private var truth: TrueHandling { run.truth }
  private var facts: Facts { run.scenario.facts }
  private var choice: Call.Choice? { run.call?.choice }
  private var matterCitations: CitationSet { truth.matter?.citations ?? [] }

  func checks() -> [Check] {
    owner + matter + kind + topic + result + complaint + replies + unanswered + spokenReferral + levels
      + channel + personalData + pace
  }

  private func check(
    _ criterion: Criterion, _ subject: CheckSubject, _ expected: [String], _ given: String,
    _ fault: Fault, isRight: Bool, _ citations: CitationSet, at: Instant? = nil
  ) -> Check {
    Check(
      criterion: criterion, subject: subject, expected: expected, given: given,
      fault: isRight ? nil : fault, citations: citations, at: at)
  }

  // MARK: - The matter

  private var chosen: Matter? { run.rulebook.rulebook.matters.first { $0.id == choice?.matter } }

  private var owner: [Check] {
    let right = truth.matter?.owner
    return [
      check(
        .owner, .owner, [right?.id ?? ""], chosen?.owner.id ?? "", .wrongOwner,
        isRight: chosen?.owner == right, matterCitations)
    ]
  }

  private var matter: [Check] {
    [
      check(
        .topic, .matter, [facts.matter], choice?.matter ?? "", .wrongMatter,
        isRight: choice?.matter == facts.matter, matterCitations)
    ]
  }

  private var kind: [Check] {
    [
      check(
        .kind, .kind, [facts.kind.id], choice?.kind.id ?? "", .wrongKind,
        isRight: choice?.kind == facts.kind, truth.routingCitations)
    ]
  }

  private var topic: [Check] {
    guard truth.topicIsChosen else { return [] }
    let citations = run.rulebook.topic(truth.topic)?.citations ?? []
    return [
      check(
        .topic, .topic, ["\(truth.topic)"], "\(choice?.topic ?? 0)", .wrongTopic,
        isRight: choice?.topic == truth.topic, citations)
    ]
  }

  // MARK: - What was done with it

  private var result: [Check] {
    let given = run.call?.result
    return [
      check(
        .owner, .result, truth.results.map(\.id), given?.id ?? "", .wrongResult,
        isRight: given.map(truth.results.contains) ?? false, truth.routingCitations)
    ]
  }

  private var complaint: [Check] {
    guard truth.needsComplaint else { return [] }
    return [
      check(
        .owner, .complaint, ["taken"], (run.call?.complaintsTaken ?? 0) > 0 ? "taken" : "",
        .complaintNotTaken, isRight: (run.call?.complaintsTaken ?? 0) > 0, truth.routingCitations)
    ]
  }

  private var spokenReferral: [Check] {
    guard truth.needsSpokenReferral else { return [] }
    let said = run.log.answers.first { $0.reply == .refer }
    return [
      check(
        .owner, .spokenReferral, ["refer"], said == nil ? "" : "refer", .noReferral, isRight: said != nil,
        truth.routingCitations, at: said?.at)
    ]
  }

  // MARK: - What was told

  private var replies: [Check] { run.log.answers.compactMap(reply) }

  private func reply(_ answer: GivenAnswer) -> Check? {
    let demand = answer.demand.map { run.scenario.demands[$0] }
    let isWithin = answer.reply.isWithin(answer.depth)
    // Nobody asked: only what goes too far is judged.
    if demand == nil, isWithin { return nil }
    let expected = demand.map { truth.replies(to: $0, at: answer.depth) } ?? []
    let isSafety = demand?.kind == .pin || demand?.kind == .email
    let isRight = isWithin && expected.contains(answer.reply)
    let fault: Fault = !isWithin ? .overDisclosure : isSafety ? safetyFault(demand) : .wrongReply
    return check(
      isSafety && isWithin ? .personalData : .depth, .reply(demand?.kind, answer.depth), expected.map(\.id),
      answer.reply.id, fault, isRight: isRight, replyCitations(demand, answer), at: answer.at)
  }

  private func safetyFault(_ demand: Demand?) -> Fault { demand?.kind == .pin ? .pinAloud : .unsafeChannel }

  private func replyCitations(_ demand: Demand?, _ answer: GivenAnswer) -> CitationSet {
    switch demand?.kind {
    case .email: [.point4_2Email, .point4_2Form]
    case .pin: [.point4_2Depth]
    default: truth.depthCitations(answer.level)
    }
  }

  private var unanswered: [Check] {
    let answered = Set(run.log.answers.compactMap(\.demand))
    return run.scenario.demands.indices.filter { !answered.contains($0) }.map { place in
      let demand = run.scenario.demands[place]
      let depth = run.permittedDepth
      let isSafety = demand.kind == .pin || demand.kind == .email
      return check(
        isSafety ? .personalData : .depth, .reply(demand.kind, depth),
        truth.replies(to: demand, at: depth).map(\.id), "", .unanswered, isRight: false,
        truth.depthCitations(run.proven))
    }
  }

  private var levels: [Check] {
    guard run.scenario.seat == .cot, truth.matter?.owner == .zus else { return [] }
    let unproven = run.log.unproven.map {
      check(
        .depth, .level, [run.proven.id], $0.level.id, .unprovenLevel, isRight: false,
        truth.depthCitations(run.proven), at: $0.at)
    }
    let level = choice?.level ?? .none
    guard level <= run.proven else { return unproven }
    return unproven + [
      check(
        .depth, .level, [run.proven.id], level.id, .missedLevel, isRight: level == run.proven,
        truth.depthCitations(run.proven))
    ]
  }

  // MARK: - Channels

  private var channel: [Check] {
    guard truth.needsReferral else { return [] }
    let named = run.log.referrals
    let best = named.first(where: \.serves) ?? named.first
    let expected = truth.bestChannel(at: best?.at ?? run.now)
    let cited = (best?.state.channel.citations ?? []).union(expected?.channel.citations ?? [])
    let fault: Fault =
      named.isEmpty ? .noReferral : named.contains(where: \.isClosed) ? .closedChannel : .unsafeChannel
    return [
      check(
        .channel, .channel, [expected?.channel.id ?? ""], best?.state.channel.id ?? "", fault,
        isRight: named.contains(where: \.serves), cited, at: best?.at)
    ]
  }

  private var personalData: [Check] {
    let asked = run.log.pinAsked.map {
      check(.personalData, .personalData, [], "ask-pin", .pinAloud, isRight: false, [.point4_2Depth], at: $0)
    }
    guard truth.needsReferral, facts.handsOverData else { return asked }
    let bad = run.log.referrals.first(where: \.isUnsafe)
    return asked + [
      check(
        .personalData, .personalData, [truth.bestChannel(at: run.now)?.channel.id ?? ""],
        bad?.state.channel.id ?? "", .unsafeChannel, isRight: bad == nil,
        [.point4_2Email, .point4_2Form], at: bad?.at)
    ]
  }

  // MARK: - Time

  private var pace: [Check] {
    guard run.scenario.medium != .counter, let call = run.call else { return [] }
    let seconds = Int(call.lastEventAt.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    let limit = Pace.seconds(run.scenario)
    return [
      check(
        .time, .pace, ["\(limit)"], "\(seconds)", .slow, isRight: seconds <= limit,
        run.rulebook.rulebook.practice[.time]?.citations ?? [])
    ]
  }
}

extension GivenReferral {
  /// Whether nobody answers there at that hour.
  var isClosed: Bool {
    if case .closed = state.use { return true }
    return false
  }
}

/// How long a call may take: nobody at the counter is hurried.
public enum Pace {
  /// Seconds in which a scenario is to be handled, the time in the IVR included.
  /// - Parameter scenario: the scenario.
  public static func seconds(_ scenario: Scenario) -> Int {
    let goesToIVR = scenario.demands.contains { $0.condition == .redirect }
    return 120 + 45 * scenario.demands.count + (goesToIVR ? scenario.facts.redirectSeconds + 30 : 0)
  }
}

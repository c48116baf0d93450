import DeskCore

/// Judges what belongs to the call as a whole, not to one of its matters.
struct CallJudging {
  let run: ScenarioRun

  func checks() -> [Check] { result + levels + pin + corrections + pace }

  private var truth: TrueHandling { run.truths[0] }

  private func check(
    _ criterion: Criterion, _ subject: CheckSubject, _ expected: [String], _ given: String,
    _ fault: Fault, isRight: Bool, _ citations: CitationSet, at: Instant? = nil
  ) -> Check {
    Check(
      matter: nil, criterion: criterion, subject: subject, expected: expected, given: given,
      fault: isRight ? nil : fault, citations: citations, at: at)
  }

  /// A call of several matters has one result: what was done with any of them.
  private var result: [Check] {
    let given = run.call?.result
    let right = run.truths.flatMap(\.results)
    let cited = run.truths.reduce(into: CitationSet([])) { $0.formUnion($1.routingCitations) }
    return [
      check(
        .owner, .result, TermSet(right).terms.map(\.id), given?.id ?? "", .wrongResult,
        isRight: given.map(right.contains) ?? false, cited)
    ]
  }

  // MARK: - Levels

  private var canShowLevel: Bool {
    run.scenario.seat == .cot && run.truths.contains { $0.matter?.owner == .zus }
  }

  /// A level that nothing proved counts where it still stands in the end, or anything was told while it stood.
  private var levels: [Check] {
    guard canShowLevel else { return [] }
    let proven = run.standing.proven
    let level = run.call?.choice.level ?? .none
    let told = run.log.choices.filter { $0.isUnproven && $0.wasTold }
    let unproven = told.isEmpty ? run.log.choices.last.map { [$0] }?.filter(\.isUnproven) ?? [] : told
    let wrong = unproven.map {
      check(
        .depth, .level, [proven.id], $0.choice.level.id, .unprovenLevel, isRight: false,
        truth.depthCitations(proven), at: $0.at)
    }
    guard level <= proven else { return wrong }
    return wrong + [
      check(
        .depth, .level, [proven.id], level.id, .missedLevel, isRight: level == proven,
        truth.depthCitations(proven))
    ]
  }

  private var pin: [Check] {
    run.log.pinAsked.map {
      check(.personalData, .personalData, [], "ask-pin", .pinAloud, isRight: false, [.point4_2Depth], at: $0)
    }
  }

  // MARK: - What was set right in time

  /// A choice that was wrong, and set right before the caller heard of it.
  private var corrections: [Check] {
    let found = run.scenario.raised.indices.flatMap(corrections)
    guard found.isEmpty else { return found }
    return [
      check(.hesitation, .hesitation, [], "", .corrected, isRight: true, rules(of: .hesitation))
    ]
  }

  private func corrections(of place: Int) -> [Check] {
    let own = run.log.choices.filter { $0.matter == place }
    // What stands in the end is no correction, it is judged as it is.
    return own.indices.dropLast().filter { !own[$0].wasTold }.reduce(into: []) { found, index in
      guard let wrong = wrong(own[index], run.truths[place], before: own[(index + 1)...]) else { return }
      // The same mistake once, however many other choices were made meanwhile.
      if !found.contains(where: { $0.subject == wrong.subject && $0.given == wrong.given }) {
        found.append(wrong)
      }
    }
  }

  private func wrong(
    _ made: MadeChoice, _ truth: TrueHandling, before later: ArraySlice<MadeChoice>
  ) -> Check? {
    guard let end = later.last?.choice else { return nil }
    let choice = made.choice
    let matters = run.rulebook.rulebook.matters
    if let matter = choice.matter, matter != truth.raised.matter {
      guard end.matter != matter else { return nil }
      let owner = matters.first { $0.id == matter }?.owner
      return owner == truth.matter?.owner
        ? corrected(.matter, truth.raised.matter, matter, made)
        : corrected(.owner, truth.matter?.owner.id ?? "", owner?.id ?? "", made)
    }
    if truth.topicIsChosen, choice.matter != nil, ![0, truth.topic, end.topic].contains(choice.topic) {
      return corrected(.topic, "\(truth.topic)", "\(choice.topic)", made)
    }
    guard made.isUnproven, canShowLevel, let lower = later.first(where: { $0.choice.level < choice.level })
    else { return nil }
    return corrected(.level, lower.choice.level.id, choice.level.id, made)
  }

  private func corrected(_ subject: CheckSubject, _ right: String, _ given: String, _ made: MadeChoice)
    -> Check
  {
    check(
      .hesitation, subject, [right], given, .corrected, isRight: false, rules(of: .hesitation), at: made.at)
  }

  private func rules(of criterion: Criterion) -> CitationSet {
    run.rulebook.rulebook.practice[criterion]?.citations ?? []
  }

  // MARK: - Time

  /// Nobody at the counter is hurried.
  private var pace: [Check] {
    guard run.scenario.medium != .counter, let call = run.call else { return [] }
    let seconds = Int(call.lastEventAt.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    let limit = run.scenario.seconds(by: run.rulebook.rulebook.practice.pace)
    return [
      check(.time, .pace, ["\(limit)"], "\(seconds)", .slow, isRight: seconds <= limit, rules(of: .time))
    ]
  }
}

extension Scenario {
  /// Seconds in which it is to be handled, the time in the IVR included.
  /// - Parameter pace: the time limits of the rulebook.
  public func seconds(by pace: PracticePace) -> Int {
    let goesToIVR = demands.contains { $0.condition == .redirect }
    return pace.call + pace.demand * demands.count + pace.furtherMatter * (raised.count - 1)
      + (goesToIVR ? facts.redirectSeconds + pace.backFromIVR : 0)
  }
}

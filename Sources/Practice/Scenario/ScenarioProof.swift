import DeskCore

/// Proves that a scenario's facts are complete and possible under a rulebook, and that its traps are real.
public struct ScenarioProof {
  private let scenario: Scenario
  private let rulebook: ProvenRulebook
  private let truth: TrueHandling

  /// The longest text, in scalars: two lines of the smallest screen.
  public static let longestText = 140
  /// The longest statement to be confirmed: what the system says about it stands beside it.
  public static let longestStatement = 110

  /// Prepares the proof.
  /// - Parameters:
  ///   - scenario: the scenario.
  ///   - rulebook: the rulebook by which it is handled.
  public init(_ scenario: Scenario, _ rulebook: ProvenRulebook) {
    self.scenario = scenario
    self.rulebook = rulebook
    truth = TrueHandling(scenario, rulebook)
  }

  /// What is wrong; empty where the scenario can be played and judged.
  public func findings() -> [Finding] {
    guard let matter = truth.matter else {
      return [fault("unknown matter '\(scenario.facts.matter)'; use one of \(ids.joined(separator: ", "))")]
    }
    let found = topic(matter) + contact + conditions + texts + traps
    return found.isEmpty ? playable : found
  }

  private var ids: [String] { rulebook.rulebook.matters.map(\.id) }

  private func fault(_ message: String) -> Finding {
    Finding(scenario.location, "scenario '\(scenario.id)': \(message)")
  }

  private func topic(_ matter: Matter) -> [Finding] {
    let given = scenario.facts.topic
    if matter.topics == .any {
      return rulebook.topic(given) == nil ? [fault("matter \(matter.id) needs a topic; add it")] : []
    }
    return given == 0 ? [] : [fault("matter \(matter.id) has no topic to choose; remove it")]
  }

  private var contact: [Finding] {
    let (seat, medium, holds) = (scenario.seat, scenario.medium, scenario.facts.holds)
    var found: [Finding] = []
    if !medium.isPossible(at: seat) {
      found.append(fault("\(seat.id) has no contact by \(medium.id); change one"))
    }
    if (holds == .pueAccountQuery) != (medium == .pueAccountQuery) {
      found.append(fault("pue-account-query is both 'medium' and 'holds', or neither; correct one"))
    }
    if holds == .ivrBefore, seat == .cot, medium != .phoneThroughIVR {
      found.append(fault("'holds: ivr-before' at COT needs 'medium: phone-through-ivr'; correct one"))
    }
    return found
  }

  private var conditions: [Finding] {
    let isCOTPhone = scenario.seat == .cot && scenario.medium.isPhone
    return scenario.demands.compactMap { demand in
      switch demand.condition {
      case .redirect where !isCOTPhone || truth.levelAtStart == .full,
        .authorization where !isCOTPhone || truth.levelAtStart == .full:
        fault(
          "nobody is authenticated during this contact: 'when: \(demand.condition.id)' never comes; change it"
        )
      case .referral where !truth.needsReferral:
        fault("no channel is named in this contact: 'when: referral' never comes; change it")
      default: nil
      }
    } + (scenario.demands.isEmpty ? [fault("the caller presses for nothing; add a demand")] : [])
  }

  private var texts: [Finding] {
    let statements = scenario.demands.filter { $0.kind == .confirmation }.map(\.words)
    return tooLong(statements, Self.longestStatement) + tooLong(others, Self.longestText)
  }

  private var others: [LocalizedText] {
    let demands = scenario.demands.filter { $0.kind != .confirmation }
    return [scenario.opening] + demands.map(\.words) + scenario.reactions.map(\.words)
  }

  private func tooLong(_ texts: [LocalizedText], _ most: Int) -> [Finding] {
    Language.allCases.flatMap { language in
      texts.filter { $0[language].unicodeScalars.count > most }.map {
        fault("a text has more than \(most) characters: '\($0[language].prefix(30))…'; shorten it")
      }
    }
  }

  private var traps: [Finding] {
    scenario.traps.terms.filter { !isReal($0) }.map {
      fault("the trap '\($0.id)' is not in the facts; remove it or change them")
    }
  }

  private func isReal(_ trap: Trap) -> Bool {
    let facts = scenario.facts
    func demands(_ kind: DemandKind) -> Bool { scenario.demands.contains { $0.kind == kind } }
    switch trap {
    case .loginPair: return ["1.1.d", "1.2.b"].contains(facts.matter)
    case .wrongOwner: return true
    case .wrongTopic: return truth.topicIsChosen
    case .doctorsTopic: return truth.topic == 6
    case .closedHours: return !rulebook.consultantsAvailable(at: scenario.startsAt)
    case .holiday: return PublicHoliday.on(WarsawTime.local(scenario.startsAt).date) != nil
    case .unsafeEmail: return facts.handsOverData || demands(.email)
    case .pinOffered: return demands(.pin)
    case .pressesForValue: return demands(.value)
    case .falseStatement: return scenario.demands.contains { $0.isTrue == false }
    case .fishing: return scenario.demands.count { $0.kind == .confirmation } >= 2
    case .failedRedirect:
      return facts.redirect == .fails && scenario.demands.contains { $0.condition == .redirect }
    case .claimedLevel: return scenario.seat.isBank && facts.holds == .ivrBefore
    case .failedAuthorization:
      return facts.authorization == .fails && scenario.demands.contains { $0.condition == .authorization }
    case .hiddenComplaint: return facts.kind == .complaint
    case .promise: return demands(.promise)
    case .openForm: return scenario.medium == .contactForm
    case .accountQuery: return scenario.medium == .pueAccountQuery
    case .outsideAgreement: return truth.matter?.owner == .outside
    }
  }

  /// The best handling hears everything the caller has to say, ends the call, and is worth full marks.
  private var playable: [Finding] {
    let run = Expert.play(scenario, rulebook)
    guard run.isOver else { return [fault("the call cannot be brought to an end; check the conditions")] }
    let unheard = scenario.demands.count - run.nextDemand
    if unheard > 0 { return [fault("\(unheard) demands are never said; check their conditions and order")] }
    let score = Score(run)
    return score.percent == 100 && score.isPassed
      ? [] : [fault("the best handling scores \(score.percent); check the facts against the rulebook")]
  }
}

import DeskCore

/// Proves that a scenario's facts are complete and possible under a rulebook, and that its traps are real.
public struct ScenarioProof {
  private let scenario: Scenario
  private let rulebook: ProvenRulebook
  private let truths: [TrueHandling]

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
    truths = scenario.raised.map { TrueHandling(scenario, $0, rulebook) }
  }

  /// What is wrong; empty where the scenario can be played and judged.
  public func findings() -> [Finding] {
    let unknown = truths.filter { $0.matter == nil }.map {
      fault("unknown matter '\($0.raised.matter)'; use one of \(ids.joined(separator: ", "))")
    }
    guard unknown.isEmpty else { return unknown }
    let found = truths.flatMap(topic) + succession + contact + truths.flatMap(conditions) + texts + traps
    return found.isEmpty ? playable : found
  }

  private var ids: [String] { rulebook.rulebook.matters.map(\.id) }

  private func fault(_ message: String) -> Finding {
    Finding(scenario.location, "scenario '\(scenario.id)': \(message)")
  }

  private func topic(_ truth: TrueHandling) -> [Finding] {
    let (given, id) = (truth.raised.topic, truth.raised.matter)
    if truth.topicIsChosen {
      return rulebook.topic(given) == nil ? [fault("matter \(id) needs a topic; add it")] : []
    }
    return given == 0 ? [] : [fault("matter \(id) has no topic to choose; remove it")]
  }

  /// The desk takes another matter by choosing another one.
  private var succession: [Finding] {
    zip(scenario.raised, scenario.raised.dropFirst()).filter { $0.matter == $1.matter }.map {
      fault("matter \($0.0.matter) follows itself; raise another one")
    }
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

  private func conditions(_ truth: TrueHandling) -> [Finding] {
    let canProve = scenario.seat == .cot && scenario.medium.isPhone && scenario.facts.speaksFor == .caller
    let isProven = Standing.levelAtStart(scenario) == .full
    let demands = truth.raised.demands
    return demands.compactMap { demand in
      switch demand.condition {
      case .redirect where !canProve || isProven, .authorization where !canProve || isProven:
        fault(
          "nobody is authenticated during this contact: 'when: \(demand.condition.id)' never comes; change it"
        )
      case .referral where !truth.needsReferral:
        fault("no channel is named in this contact: 'when: referral' never comes; change it")
      default: nil
      }
    } + (demands.isEmpty ? [fault("the caller presses for nothing; add a demand")] : [])
  }

  private var texts: [Finding] {
    let statements = scenario.demands.filter { $0.kind == .confirmation }.map(\.words)
    return tooLong(statements, Self.longestStatement) + tooLong(others, Self.longestText)
  }

  private var others: [LocalizedText] {
    let demands = scenario.demands.filter { $0.kind != .confirmation }
    return scenario.raised.map(\.words) + demands.map(\.words) + scenario.reactions.map(\.words)
  }

  private func tooLong(_ texts: [LocalizedText], _ most: Int) -> [Finding] {
    Language.allCases.flatMap { language in
      texts.filter { $0[language].unicodeScalars.count > most }.map {
        fault("a text has more than \(most) characters: '\($0[language].prefix(30))…'; shorten it")
      }
    }
  }

  private var traps: [Finding] {
    scenario.traps.terms.filter { !TrapProof(scenario, truths, rulebook).isReal($0) }.map {
      fault("the trap '\($0.id)' is not in the facts; remove it or change them")
    }
  }

  /// The best handling hears everything the caller has to say, ends the call, and is worth full marks.
  private var playable: [Finding] {
    let run = Expert.play(scenario, rulebook)
    guard run.isOver else { return [fault("the call cannot be brought to an end; check the conditions")] }
    let unheard =
      scenario.demands.count - run.caller.nextDemand + (scenario.raised.count - 1 - run.caller.raised)
    if unheard > 0 { return [fault("\(unheard) demands are never said; check their conditions and order")] }
    let score = Score(run)
    return score.percent == 100 && score.isPassed
      ? [] : [fault("the best handling scores \(score.percent); check the facts against the rulebook")]
  }
}

import DeskCore

/// Whether the facts and words of a scenario hold the traps that it claims.
struct TrapProof {
  private let scenario: Scenario
  private let truths: [TrueHandling]
  private let rulebook: ProvenRulebook

  /// So many seconds before the consultants leave is close to it.
  static let closeToTheEnd = 600

  init(_ scenario: Scenario, _ truths: [TrueHandling], _ rulebook: ProvenRulebook) {
    self.scenario = scenario
    self.truths = truths
    self.rulebook = rulebook
  }

  func isReal(_ trap: Trap) -> Bool {
    switch trap {
    case .loginPair: raises { ["1.1.d", "1.2.b"].contains($0.matter) }
    case .wrongOwner: true
    case .wrongTopic: truths.contains(where: \.topicIsChosen)
    case .doctorsTopic: truths.contains { $0.topic == 6 }
    case .closedHours: !rulebook.consultantsAvailable(at: scenario.startsAt)
    case .nearlyClosed: Self.isNearlyClosed(scenario.startsAt, rulebook)
    case .holiday: PublicHoliday.on(WarsawTime.local(scenario.startsAt).date) != nil
    case .unsafeEmail: raises(\.handsOverData) || demands { $0.kind == .email }
    case .pinOffered: demands { $0.kind == .pin }
    case .pressesForValue: demands { $0.kind == .value }
    case .falseStatement: demands { $0.isTrue == false }
    case .fishing: scenario.demands.count { $0.kind == .confirmation } >= 2
    case .failedRedirect: scenario.facts.redirect == .fails && demands { $0.condition == .redirect }
    case .claimedLevel: scenario.seat.isBank && scenario.facts.holds == .ivrBefore
    case .failedAuthorization:
      scenario.facts.authorization == .fails && demands { $0.condition == .authorization }
    case .hiddenComplaint: raises { $0.kind == .complaint }
    case .falseComplaint: raises { $0.kind == .question && Self.namesComplaint($0) }
    case .promise: demands { $0.kind == .promise }
    case .openForm: scenario.medium == .contactForm
    case .accountQuery: scenario.medium == .pueAccountQuery
    case .outsideAgreement: truths.contains { $0.matter?.owner == .outside }
    case .proxy: scenario.facts.speaksFor == .another
    case .furtherMatter: scenario.raised.count > 1
    }
  }

  static func isNearlyClosed(_ instant: Instant, _ rulebook: ProvenRulebook) -> Bool {
    rulebook.consultantsAvailable(at: instant)
      && !rulebook.consultantsAvailable(at: instant.adding(seconds: closeToTheEnd))
  }

  private func raises(_ isSuch: (RaisedMatter) -> Bool) -> Bool { scenario.raised.contains(where: isSuch) }

  private func demands(_ isSuch: (Demand) -> Bool) -> Bool { scenario.demands.contains(where: isSuch) }

  /// Whether a question is put in the words of a complaint.
  private static func namesComplaint(_ raised: RaisedMatter) -> Bool {
    let words = [raised.words] + raised.demands.map(\.words)
    let polish = words.map { $0.polish.lowercased() }.joined(separator: " ")
    let english = words.map { $0.english.lowercased() }.joined(separator: " ")
    return ["reklamac", "skarg", "żąda"].contains { polish.contains($0) }
      && ["complain", "demand"].contains { english.contains($0) }
  }
}

import DeskCore

/// How far the caller really is authenticated, and how it came about; the desk may show something else.
struct Standing: Hashable, Sendable {
  private let facts: Facts
  /// How far the caller is authenticated for the account that the call is about.
  private(set) var proven: AuthenticationLevel
  private(set) var wentThroughAuthorization = false
  /// Whether the caller has been to the IVR and back.
  private(set) var cameBack = false
  /// When the caller in the IVR is done there; nil while nobody is there.
  private(set) var doneInIVRAt: Instant?
  private(set) var isDoneInIVR = false

  init(_ scenario: Scenario) {
    facts = scenario.facts
    proven = Self.levelAtStart(scenario)
  }

  /// The level that the contact itself proves; at a bank seat nobody is authenticated for ZUS.
  ///
  /// Whoever speaks for somebody else is not the person that a PIN or a query authenticates, end of point 4.2.
  static func levelAtStart(_ scenario: Scenario) -> AuthenticationLevel {
    guard scenario.facts.speaksFor == .caller else { return .none }
    switch scenario.facts.holds {
    case .nothing: return .none
    case .ivrBefore: return scenario.seat == .cot ? .full : .none
    case .pueAccountQuery: return .full
    }
  }

  private func allows(_ prospect: Prospect) -> Bool {
    prospect == .succeeds && facts.speaksFor == .caller
  }

  /// What the machine or the questions will say, whoever it is that they authenticate.
  var passesIVR: Bool { facts.redirect == .succeeds }

  /// - Returns: whether the answers match; nil where the questions were asked before.
  mutating func authorize() -> Bool? {
    guard !wentThroughAuthorization else { return nil }
    wentThroughAuthorization = true
    if allows(facts.authorization) { proven = max(proven, .substitute) }
    return facts.authorization == .succeeds
  }

  mutating func goToIVR(at now: Instant) {
    doneInIVRAt = now.adding(seconds: facts.redirectSeconds)
    isDoneInIVR = false
  }

  mutating func finishInIVR() { isDoneInIVR = true }

  /// The level rises on a success that really happened, end of point 4.2.
  mutating func comeBack(_ level: AuthenticationLevel?) {
    if isDoneInIVR, allows(facts.redirect), level == .full { proven = .full }
    cameBack = cameBack || isDoneInIVR
    doneInIVRAt = nil
    isDoneInIVR = false
  }
}

import DeskCore

/// What a call must be by the events it took, told without its fold.
struct CallWatch {
  private let contact: Contact
  private(set) var phase = PhaseName.active
  private var granted: Set<AuthenticationRoute>
  private var chosen: Set<String> = []
  private var referred = 0
  private var complaints = 0
  private var statements = 0
  private var written: CallResult?

  init(_ contact: Contact) {
    self.contact = contact
    granted = contact.medium == .pueAccountQuery ? [.none, .pueAccountQuery] : [.none]
  }

  mutating func note(_ event: CallEvent) {
    phase = Self.phase(after: event, from: phase)
    switch event {
    case .matterChosen(let matter, _, _): chosen.insert(matter)
    case .levelChanged(let route, _): granted.insert(route)
    case .returnedFromIVR(let level): if level != nil { granted.insert(.ivrRedirect) }
    case .referred: referred += 1
    case .complaintTaken: complaints += 1
    case .statementAnswered: statements += 1
    case .wrappedUp(let result, _): written = result
    default: break
    }
  }

  /// The life of a call as a small automaton.
  private static func phase(after event: CallEvent, from phase: PhaseName) -> PhaseName {
    switch event {
    case .sentToIVR: .away
    case .returnedFromIVR, .resumed: .active
    case .takenOver: phase == .away ? .active : phase
    case .parked: .parked
    case .wrapUpBegan: .wrapping
    case .ended: .over
    case .interrupted: .cut
    default: phase
    }
  }

  /// What is wrong with a call after an event; empty where nothing is.
  func breaches(of call: Call, before: Call, by event: CallEvent) -> [String] {
    var wrong: [String] = []
    func expect(_ holds: Bool, _ words: String) { if !holds { wrong.append(words) } }
    let now = call.choice
    expect(call.phaseName == phase, "phase \(call.phaseName), not \(phase)")
    expect(call.isOver == [.over, .cut].contains(phase), "isOver")
    expect(call.seat == contact.seat && call.medium == contact.medium, "another contact")
    expect(call.startedAt == before.startedAt && call.lastEventAt == before.nextMoment, "moments")
    expect(now.level == CallGiven.level(by: now.route), "\(now.level.id) by \(now.route.id)")
    expect(granted.contains(now.route), "nobody reported \(now.route.id)")
    expect(now.level <= Self.highest(for: contact), "\(now.level.id) for this contact")
    if now.level > before.choice.level { expect(Self.raises(event), "\(event.name) raised the level") }
    expect(call.statementCount == statements, "statements")
    expect(call.verdicts.values.allSatisfy { $0 > 0 }, "an empty count")
    expect(statements == 0 || granted.contains(.substituteAuthorization), "statements before substitute")
    expect(call.complaintsTaken == complaints, "complaints")
    expect(complaints == 0 || contact.seat.isBank, "a complaint at COT")
    expect(call.referrals.count == referred, "referrals")
    expect(Set(call.matters).count == call.matters.count, "a matter twice")
    expect(chosen.isSuperset(of: call.matters), "a matter nobody chose")
    expect(now.matter.map(call.matters.contains) != false, "the present matter is not in the list")
    expect(call.result == written, "result")
    expect(phase != .over || written != nil, "over without a result")
    return wrong
  }

  private static func raises(_ event: CallEvent) -> Bool {
    switch event {
    case .levelChanged, .returnedFromIVR: true
    default: false
    }
  }

  /// How far a contact can ever be authenticated; at a bank seat it is a claim.
  private static func highest(for contact: Contact) -> AuthenticationLevel {
    if contact.seat.isBank || contact.medium.isPhone || contact.medium == .pueAccountQuery { return .full }
    return .none
  }
}

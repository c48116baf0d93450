import DeskCore
import Testing

/// A kind of contact at a seat, whether the seat has it or not.
struct Contact: Hashable, Sendable, CustomTestStringConvertible {
  let seat: Seat
  let medium: ContactMedium

  var testDescription: String { "\(medium.id) at \(seat.id)" }

  init(_ medium: ContactMedium, at seat: Seat) {
    self.seat = seat
    self.medium = medium
  }

  static let all = Seat.allCases.flatMap { seat in ContactMedium.allCases.map { Contact($0, at: seat) } }

  /// The contacts that there are.
  static let possible = [
    Contact(.phone, at: .contactCenter), Contact(.chat, at: .contactCenter),
    Contact(.contactForm, at: .contactCenter), Contact(.phone, at: .branch), Contact(.counter, at: .branch),
    Contact(.phoneThroughIVR, at: .cot), Contact(.phone, at: .cot), Contact(.chat, at: .cot),
    Contact(.contactForm, at: .cot), Contact(.pueAccountQuery, at: .cot),
  ]

  static let phoneAtCot = Contact(.phoneThroughIVR, at: .cot)
  static let phoneAtBank = Contact(.phone, at: .contactCenter)
  static let phonesAtCot = [Contact(.phoneThroughIVR, at: .cot), Contact(.phone, at: .cot)]
}

/// A phase without its details, so that a test can name it.
enum PhaseName: String {
  case active, away, parked, wrapping, over, cut

  init(_ phase: Call.Phase) {
    switch phase {
    case .active: self = .active
    case .awayInIVR: self = .away
    case .parked: self = .parked
    case .wrappingUp: self = .wrapping
    case .over(let regularly): self = regularly ? .over : .cut
    }
  }
}

/// Calls made by their events, and nothing else.
enum CallGiven {
  /// 29.04.2016 at 10.42 in Warsaw.
  static let start = Instant(secondsSinceEpoch: 1_461_919_320)

  static let zusQuestion = CallEvent.matterChosen(matter: "1.2.c", kind: .question, topic: 5)
  static let bankComplaint = CallEvent.matterChosen(matter: "1.1.b", kind: .complaint, topic: 0)
  static let toSubstitute = CallEvent.levelChanged(route: .substituteAuthorization, level: .substitute)
  static let toFull = CallEvent.levelChanged(route: .ivrBefore, level: .full)
  static let toNone = CallEvent.levelChanged(route: .none, level: .none)
  static let success = CallEvent.returnedFromIVR(level: .full)
  static let failure = CallEvent.returnedFromIVR(level: nil)

  static func call(_ contact: Contact, _ events: [CallEvent] = []) throws -> Call {
    let started = CallEvent.started(seat: contact.seat, medium: contact.medium)
    return try Call(startedBy: TimedEvent(started, at: start)).after(events)
  }

  /// The level that the agreement gives to a route, end of point 4.2.
  static func level(by route: AuthenticationRoute) -> AuthenticationLevel {
    switch route {
    case .none: .none
    case .substituteAuthorization: .substitute
    case .ivrBefore, .ivrRedirect, .pueAccountQuery: .full
    }
  }

  /// The report of a route with the level that it gives.
  static func report(_ route: AuthenticationRoute) -> CallEvent {
    .levelChanged(route: route, level: level(by: route))
  }

  /// An event of every name, in the order of the cases.
  static let samples: [CallEvent] = [
    .started(seat: .cot, medium: .phone), zusQuestion, .kindChanged(.complaint), .topicChanged(2), toNone,
    .sentToIVR, success, .undone, .parked, .resumed, .takenOver(desk: "b7"),
    .referred(channel: "cot-consultant", keys: ["0", "5"]), .complaintTaken, .statementAnswered(.denied),
    .wrapUpBegan, .wrappedUp(result: .answered, note: "oddzwoni"), .ended, .interrupted,
  ]
}

extension Call {
  /// The moment of the next event in a test.
  var nextMoment: Instant { lastEventAt.adding(seconds: 1) }

  var phaseName: PhaseName { PhaseName(phase) }

  func after(_ events: [CallEvent]) throws -> Call {
    var call = self
    for event in events { try call.apply(TimedEvent(event, at: call.nextMoment)) }
    return call
  }

  func after(_ events: CallEvent...) throws -> Call { try after(events) }

  /// Whether an event is refused by name and with the reason announced, the call staying as it was.
  func refuses(_ event: CallEvent) -> Bool {
    var call = self
    do {
      try call.apply(TimedEvent(event, at: nextMoment))
      return false
    } catch {
      let isNamed = error.event == event.name && !error.reason.isEmpty
      return isNamed && error.reason == obstacle(to: event) && call == self
    }
  }

  /// Whether an event is announced as possible, taken, and leaves its moment behind.
  func takes(_ event: CallEvent) -> Bool {
    var call = self
    do {
      try call.apply(TimedEvent(event, at: nextMoment))
      return obstacle(to: event) == nil && call.lastEventAt == nextMoment
    } catch {
      return false
    }
  }
}

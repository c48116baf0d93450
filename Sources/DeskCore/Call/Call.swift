/// A call, folded from its events.
///
/// Only `init(startedBy:)` and `apply(_:)` make or change one, and both refuse an event that cannot
/// happen in the present state: an impossible call cannot be written.
public struct Call: Hashable, Sendable {
  /// Where in its life a call is.
  public enum Phase: Hashable, Sendable {
    /// The consultant is at work on it.
    case active
    /// The caller is in the IVR to authenticate.
    case awayInIVR
    /// It is put aside.
    case parked
    /// The result is being written.
    case wrappingUp
    /// It is over; false if it was cut short by the end of a desk.
    case over(regularly: Bool)
  }

  /// What the consultant has chosen so far.
  public struct Choice: Hashable, Sendable {
    /// The id of the matter; nil until one is chosen.
    public var matter: String?
    /// A question or a complaint.
    public var kind: Kind
    /// The key of the topic; 0 for none.
    public var topic: UInt8
    /// How the caller was authenticated.
    public var route: AuthenticationRoute
    /// How far the caller is authenticated.
    public var level: AuthenticationLevel
  }

  /// A referral that was given.
  public struct Referral: Hashable, Sendable {
    /// The id of the channel.
    public let channel: String
    /// The keys to press; empty where there are none.
    public let keys: [String]
  }

  /// The seat at which it is handled.
  public let seat: Seat
  /// How it reached the desk.
  public let medium: ContactMedium
  /// The rulebook that it began with; nil where the event does not say.
  public let rulebook: RulebookIdentity?
  /// When it began.
  public let startedAt: Instant
  /// When the last event happened.
  public private(set) var lastEventAt: Instant
  /// Where in its life it is.
  public private(set) var phase: Phase = .active
  /// What is chosen now.
  public private(set) var choice: Choice
  /// The ids of the matters of the call, in the order in which they were chosen.
  public private(set) var matters: [String] = []
  /// The referrals given.
  public private(set) var referrals: [Referral] = []
  /// How many complaints were taken in.
  public private(set) var complaintsTaken = 0
  /// How many statements were answered in each way.
  public private(set) var verdicts: [Verdict: Int] = [:]
  /// How it ended, once that is written.
  public private(set) var result: CallResult?
  /// The note, once it is written.
  public private(set) var note = ""
  /// What stood before each choice that can still be undone, the last one at the end.
  private var earlier: [Step] = []

  private struct Step: Hashable, Sendable {
    let choice: Choice
    let matters: [String]
  }

  /// Begins a call.
  /// - Parameter first: the `started` event.
  /// - Throws: `CallFault` for any other event, or a contact that the seat does not have.
  public init(startedBy first: TimedEvent) throws(CallFault) {
    guard case .started(let seat, let medium, let rulebook) = first.event, medium.isPossible(at: seat) else {
      throw CallFault(event: first.event.name, reason: "a call begins with a contact that its seat has")
    }
    self.seat = seat
    self.medium = medium
    self.rulebook = rulebook
    startedAt = first.at
    lastEventAt = first.at
    // The query is the authentication: it came out of the customer's own account.
    let isQuery = medium == .pueAccountQuery
    choice = Choice(
      matter: nil, kind: .question, topic: 0, route: isQuery ? .pueAccountQuery : .none,
      level: isQuery ? .full : .none)
  }

  /// Folds a whole call.
  /// - Parameter events: all events, in order.
  /// - Throws: `CallFault` at the first event that cannot happen.
  public init(replaying events: some Sequence<TimedEvent>) throws(CallFault) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else {
      throw CallFault(event: "none", reason: "a call has at least one event")
    }
    try self.init(startedBy: first)
    while let next = iterator.next() { try apply(next) }
  }

  /// How many statements were answered, in whatever way.
  public var statementCount: Int { verdicts.values.reduce(0, +) }

  /// Whether the last choice can be undone.
  public var canUndo: Bool { phase == .active && !earlier.isEmpty }

  /// The level before the last choice that can be undone, point 4.2; nil where there is none.
  public var earlierLevel: AuthenticationLevel? { earlier.last?.choice.level }

  /// Whether the call is over.
  public var isOver: Bool {
    if case .over = phase { return true }
    return false
  }
}

/// Why an event cannot happen.
public struct CallFault: Error, Hashable, Sendable {
  /// The name of the event.
  public let event: String
  /// What stands against it.
  public let reason: String
}

// MARK: - The fold

extension Call {
  /// Takes an event into the call.
  /// - Parameter next: the event and its moment.
  /// - Throws: `CallFault` if it cannot happen now; the call stays as it was.
  public mutating func apply(_ next: TimedEvent) throws(CallFault) {
    if let reason = obstacle(to: next.event) {
      throw CallFault(event: next.event.name, reason: reason)
    }
    lastEventAt = next.at
    switch next.event {
    case .started: break
    case .matterChosen(let matter, let kind, let topic): choose(matter, kind, topic)
    case .kindChanged(let kind): change { $0.kind = kind }
    case .topicChanged(let topic): change { $0.topic = topic }
    case .levelChanged(let route, let level):
      change {
        $0.route = route
        $0.level = level
      }
    case .sentToIVR: phase = .awayInIVR
    case .returnedFromIVR(let level): comeBack(level)
    case .undone: undo()
    case .parked: phase = .parked
    case .resumed: phase = .active
    case .takenOver: if phase == .awayInIVR { phase = .active }
    case .referred(let channel, let keys): referrals.append(Referral(channel: channel, keys: keys))
    case .complaintTaken: complaintsTaken += 1
    case .statementAnswered(let verdict): verdicts[verdict, default: 0] += 1
    case .wrapUpBegan: phase = .wrappingUp
    case .wrappedUp(let result, let note):
      self.result = result
      self.note = note
    case .ended: phase = .over(regularly: true)
    case .interrupted: phase = .over(regularly: false)
    }
  }

  private mutating func choose(_ matter: String, _ kind: Kind, _ topic: UInt8) {
    change {
      $0.matter = matter
      $0.kind = kind
      $0.topic = topic
    }
    if !matters.contains(matter) { matters.append(matter) }
  }

  private mutating func change(_ edit: (inout Choice) -> Void) {
    earlier.append(Step(choice: choice, matters: matters))
    edit(&choice)
  }

  /// The level changes on a reported success alone.
  private mutating func comeBack(_ level: AuthenticationLevel?) {
    phase = .active
    guard let level else { return }
    change {
      $0.route = .ivrRedirect
      $0.level = level
    }
  }

  /// Undoing restores what was chosen before, but never a level: raising one needs a route.
  private mutating func undo() {
    guard let before = earlier.popLast() else { return }
    let present = choice
    choice = before.choice
    matters = before.matters
    if present.level < before.choice.level {
      choice.level = present.level
      choice.route = present.route
    }
  }
}

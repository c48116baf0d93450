/// Something that happened in a call; a call is nothing but its events.
public enum CallEvent: Hashable, Sendable, Codable {
  /// The contact began at a seat, under a rulebook that the call keeps; nil in a journal of an earlier program.
  case started(seat: Seat, medium: ContactMedium, rulebook: RulebookIdentity? = nil)
  /// A matter was chosen, the first or a further one; topic 0 while none is chosen.
  case matterChosen(matter: String, kind: Kind, topic: UInt8)
  /// The kind of the present matter was changed.
  case kindChanged(Kind)
  /// The topic of the present matter was chosen or changed.
  case topicChanged(UInt8)
  /// The caller was authenticated by a route that gives a level, or the level was lowered.
  case levelChanged(route: AuthenticationRoute, level: AuthenticationLevel)
  /// The caller was sent into the IVR to authenticate; the level stays until success is reported.
  case sentToIVR
  /// The caller came back; a success gives the level of the redirect route.
  case returnedFromIVR(level: AuthenticationLevel?)
  /// The last choice of matter, kind, topic or level was taken back.
  case undone
  /// The call was put aside for a moment.
  case parked
  /// The call was taken up again.
  case resumed
  /// Another desk took the call over after the first one ended unexpectedly.
  case takenOver(desk: String)
  /// The caller was told of a channel, and of the keys to press.
  case referred(channel: String, keys: [String])
  /// A complaint about a bank matter was taken in.
  case complaintTaken
  /// A statement of the caller was answered; the statement itself is never recorded.
  case statementAnswered(Verdict)
  /// The consultant began to wrap up.
  case wrapUpBegan
  /// The result, with a note that holds no personal data.
  case wrappedUp(result: CallResult, note: String)
  /// The call is over.
  case ended
  /// The call is over because the desk ended before it; nobody knows how it went.
  case interrupted

  /// The name of the event in the journal.
  public var name: String {
    switch self {
    case .started: "started"
    case .matterChosen: "matter-chosen"
    case .kindChanged: "kind-changed"
    case .topicChanged: "topic-changed"
    case .levelChanged: "level-changed"
    case .sentToIVR: "sent-to-ivr"
    case .returnedFromIVR: "returned-from-ivr"
    case .undone: "undone"
    case .parked: "parked"
    case .resumed: "resumed"
    case .takenOver: "taken-over"
    case .referred: "referred"
    case .complaintTaken: "complaint-taken"
    case .statementAnswered: "statement-answered"
    case .wrapUpBegan: "wrap-up-began"
    case .wrappedUp: "wrapped-up"
    case .ended: "ended"
    case .interrupted: "interrupted"
    }
  }

  /// The name of every event, in the order of the cases.
  public static let names = [
    "started", "matter-chosen", "kind-changed", "topic-changed", "level-changed", "sent-to-ivr",
    "returned-from-ivr", "undone", "parked", "resumed", "taken-over", "referred", "complaint-taken",
    "statement-answered", "wrap-up-began", "wrapped-up", "ended", "interrupted",
  ]
}

/// An event with its moment.
public struct TimedEvent: Hashable, Sendable {
  /// What happened.
  public let event: CallEvent
  /// When it happened.
  public let at: Instant

  /// Makes a timed event.
  /// - Parameters:
  ///   - event: what happened.
  ///   - at: when it happened.
  public init(_ event: CallEvent, at: Instant) {
    self.event = event
    self.at = at
  }
}

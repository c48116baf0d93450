/// What the statistics take from a call that is over; what was taken back counts for nothing.
public struct CallFacts: Hashable, Sendable {
  /// The seat at which it was handled.
  public let seat: Seat
  /// How it reached the desk.
  public let medium: ContactMedium
  /// When it began; everything in a call counts for that day.
  public let startedAt: Instant
  /// From its beginning to its end in seconds, parked time included; nil if it was cut short.
  public let handlingSeconds: Int64?
  /// How it ended; nil if it was cut short.
  public let result: CallResult?
  /// The ids of its matters.
  public let matters: [String]
  /// The ids of its matters of ZUS about which the caller was told whom to contact, point 4.
  public let referredMatters: Set<String>
  /// When the caller was told of a channel, each time.
  public let referredAt: [Instant]
  /// The ways by which a level was reached, `.none` if none was.
  public let routes: Set<AuthenticationRoute>
  /// How many statements were answered in each way.
  public let verdicts: [Verdict: Int]
  /// How many complaints were taken in.
  public let complaints: Int

  /// Whether a matter is one of ZUS, point 1.2.
  /// - Parameter matter: the id of the matter.
  public static func isOfZUS(_ matter: String) -> Bool { matter.hasPrefix("1.2.") }

  /// Folds a call.
  /// - Parameter events: all its events, in order.
  /// - Throws: `CallFault` if they make no call, or one that is not over.
  public init(of events: some Collection<TimedEvent>) throws(CallFault) {
    var call = try Call(replaying: events.prefix(1))
    var reached = ReachedRoutes(first: call.choice.route)
    var referred: Set<String> = []
    var referredAt: [Instant] = []
    for next in events.dropFirst() {
      try call.apply(next)
      reached.follow(next.event)
      guard case .referred = next.event else { continue }
      referredAt.append(next.at)
      if let matter = call.choice.matter, Self.isOfZUS(matter) { referred.insert(matter) }
    }
    guard case .over(let regularly) = call.phase else {
      throw CallFault(event: "none", reason: "the call is not over")
    }
    seat = call.seat
    medium = call.medium
    startedAt = call.startedAt
    // A clock that was set back makes no negative time.
    let seconds = max(0, call.lastEventAt.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    handlingSeconds = regularly ? seconds : nil
    result = regularly ? call.result : nil
    matters = call.matters
    referredMatters = referred.intersection(call.matters)
    self.referredAt = referredAt
    routes = reached.routes.isEmpty ? [.none] : reached.routes
    verdicts = call.verdicts
    complaints = call.complaintsTaken
  }
}

/// The ways by which a level was reached; undoing the step forgets it.
private struct ReachedRoutes {
  private(set) var routes: Set<AuthenticationRoute> = []
  private var earlier: [Set<AuthenticationRoute>] = []

  init(first: AuthenticationRoute) { if first != .none { routes = [first] } }

  mutating func follow(_ event: CallEvent) {
    switch event {
    case .matterChosen, .kindChanged, .topicChanged: earlier.append(routes)
    case .levelChanged(let route, _):
      earlier.append(routes)
      if route != .none { routes.insert(route) }
    case .returnedFromIVR(.some):
      earlier.append(routes)
      routes.insert(.ivrRedirect)
    case .undone: routes = earlier.popLast() ?? routes
    default: break
    }
  }
}

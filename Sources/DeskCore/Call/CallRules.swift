// What can happen in which state of a call.

extension ContactMedium {
  /// Whether a seat has this kind of contact.
  /// - Parameter seat: the seat.
  public func isPossible(at seat: Seat) -> Bool {
    switch (self, seat) {
    case (.phone, .contactCenter), (.counter, .branch), (.phone, .branch): true
    case (.chat, .contactCenter), (.contactForm, .contactCenter): true
    case (_, .cot): self != .counter
    default: false
    }
  }

  /// The kinds of contact that a seat has, the usual one first.
  /// - Parameter seat: the seat.
  public static func usual(at seat: Seat) -> [ContactMedium] {
    let possible = allCases.filter { $0.isPossible(at: seat) }
    let first: ContactMedium =
      switch seat {
      case .contactCenter: .phone
      case .branch: .counter
      case .cot: .phoneThroughIVR
      }
    return [first] + possible.filter { $0 != first }
  }
}

extension AuthenticationRoute {
  /// Whether a consultant may report this route for a contact, end of point 4.2.
  ///
  /// At a bank seat nobody is authenticated for ZUS: there it is only what the customer claims to hold.
  /// - Parameters:
  ///   - medium: how the contact reached the desk.
  ///   - seat: the seat.
  public func isPossible(for medium: ContactMedium, at seat: Seat) -> Bool {
    switch self {
    case .none: true
    case .pueAccountQuery: medium == .pueAccountQuery
    case .substituteAuthorization: seat.isBank || medium.isPhone
    case .ivrBefore: seat.isBank || medium == .phoneThroughIVR
    // At COT it is reached by coming back from the IVR, never by saying so.
    case .ivrRedirect: seat.isBank
    }
  }
}

extension Call {
  /// What stands against an event in the present state; nil if it can happen.
  /// - Parameter event: the event.
  public func obstacle(to event: CallEvent) -> String? {
    switch (event, phase) {
    case (.started, _): "the call has begun already"
    case (_, .over): "the call is over"
    case (.interrupted, _), (.takenOver, _): nil
    case (.ended, .wrappingUp): result == nil ? "the result is not written yet" : nil
    case (.wrappedUp, .wrappingUp): nil
    case (.resumed, .wrappingUp): result == nil ? nil : "the result is written"
    case (_, .wrappingUp): "the call is being wrapped up"
    case (.returnedFromIVR(let level), .awayInIVR):
      level == nil || level == AuthenticationRoute.ivrRedirect.level
        ? nil : "the IVR authenticates fully or not at all"
    case (.wrapUpBegan, .awayInIVR), (.wrapUpBegan, .active): nil
    case (_, .awayInIVR): "the caller is in the IVR"
    case (.resumed, .parked): nil
    case (_, .parked): "the call is parked"
    case (_, .active): obstacleWhileActive(to: event)
    }
  }

  private func obstacleWhileActive(to event: CallEvent) -> String? {
    switch event {
    case .matterChosen, .parked: nil
    case .kindChanged, .topicChanged, .referred:
      choice.matter == nil ? "no matter is chosen" : nil
    case .levelChanged(let route, let level): obstacle(to: route, level)
    case .sentToIVR: obstacleToIVR
    case .undone: canUndo ? nil : "there is nothing to undo"
    case .complaintTaken:
      seat.isBank && choice.kind == .complaint && choice.matter != nil
        ? nil : "complaints are taken in at a bank seat, for a complaint"
    case .statementAnswered:
      seat == .cot && choice.level == .substitute && choice.matter != nil
        ? nil : "statements are answered at COT after substitute authorization"
    default: "the call is neither away, nor parked, nor being wrapped up"
    }
  }

  private func obstacle(to route: AuthenticationRoute, _ level: AuthenticationLevel) -> String? {
    guard route.isPossible(for: medium, at: seat) else { return "this contact has no such route" }
    return level == route.level ? nil : "the route gives another level"
  }

  private var obstacleToIVR: String? {
    guard seat == .cot, medium.isPhone else { return "only COT redirects, and only a phone call" }
    return choice.level == .full ? "the caller is fully authenticated" : nil
  }
}

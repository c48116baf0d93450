import DeskCore

/// Which calls of the journal are wanted; nil takes all.
public struct HistoryFilter: Hashable, Sendable {
  /// The Warsaw days on which a call began, both ends included.
  public var days: ClosedRange<CivilDate>?
  /// The id of a matter that the call is about.
  public var matter: String?
  /// How the call ended; a call that has no result yet is left out.
  public var result: CallResult?
  /// Where it was handled.
  public var seat: Seat?

  /// Makes a filter.
  /// - Parameters:
  ///   - days: the Warsaw days on which a call began, both ends included.
  ///   - matter: the id of a matter that the call is about.
  ///   - result: how the call ended.
  ///   - seat: where it was handled.
  public init(
    days: ClosedRange<CivilDate>? = nil, matter: String? = nil, result: CallResult? = nil, seat: Seat? = nil
  ) {
    self.days = days
    self.matter = matter
    self.result = result
    self.seat = seat
  }

  /// Whether a call is wanted.
  /// - Parameter call: the call, as it stands.
  public func admits(_ call: CallSummary) -> Bool {
    if let matter, !call.matters.contains(matter) { return false }
    if let result, call.result != result { return false }
    if let seat, call.seat != seat { return false }
    guard let days else { return true }
    return days.contains(WarsawTime.local(call.startedAt).date)
  }
}

/// Where a page ends: the place of its last call in the order of the list.
public struct HistoryCursor: Hashable, Sendable {
  /// When that call began.
  public let startedAt: Instant
  /// Its id.
  public let callID: String

  /// Names a place in the list.
  /// - Parameters:
  ///   - startedAt: when the last call seen began.
  ///   - callID: its id.
  public init(startedAt: Instant, callID: String) {
    self.startedAt = startedAt
    self.callID = callID
  }
}

/// A call in a list.
public struct CallSummary: Hashable, Sendable {
  /// The id of the call, 32 hex digits.
  public let callID: String
  /// When it began.
  public let startedAt: Instant
  /// When its last event happened.
  public let lastEventAt: Instant
  /// Where it was handled.
  public let seat: Seat
  /// How it reached the desk.
  public let medium: ContactMedium
  /// The id of the rulebook in force at its beginning.
  public let rulebook: String
  /// The ids of its matters, in the order in which they were chosen; what was undone is left out.
  public let matters: [String]
  /// The kind of the matter chosen last.
  public let kind: Kind
  /// How far the caller is authenticated, at the end or now.
  public let level: AuthenticationLevel
  /// Where in its life it is.
  public let phase: Call.Phase
  /// How it ended; nil until that is written.
  public let result: CallResult?
  /// The note, without personal data.
  public let note: String
  /// How many events it has.
  public let eventCount: Int

  init(_ call: Call, records: [JournalRecord], callID: String) {
    self.callID = callID
    startedAt = call.startedAt
    lastEventAt = call.lastEventAt
    seat = call.seat
    medium = call.medium
    rulebook = records.first?.rulebook ?? ""
    matters = call.matters
    kind = call.choice.kind
    level = call.choice.level
    phase = call.phase
    result = call.result
    note = call.note
    eventCount = records.count
  }
}

/// Some calls of the journal, the latest first.
public struct HistoryPage: Hashable, Sendable {
  /// The calls.
  public let calls: [CallSummary]
  /// The ids of calls in between whose events make no call; `verify` says what is wrong with them.
  public let unreadable: [String]
  /// Where the next page begins; nil after the last.
  public let next: HistoryCursor?
}

import DeskCore

/// What History and Statistics want to be read from the journal.
public enum ReviewRequest: Equatable, Sendable {
  /// A page of the list of calls.
  case history(HistoryRequest)
  /// The course of a call, by its id.
  case timeline(callID: String)
  /// The figures of the calls that are over.
  case statistics(StatisticsQuery)
}

/// What the journal gave.
public enum ReviewAnswer: Equatable, Sendable {
  /// A page of the list of calls.
  case history(HistoryAnswer)
  /// The course of a call: all its records, in order.
  case timeline([CallRecord])
  /// The figures of the calls that are over.
  case statistics(CallStatistics)
  /// It could not be read; the line says why.
  case failure(LocalizedText)
}

/// A place in the list of calls: the call before it.
public struct HistoryPlace: Hashable, Sendable {
  /// When that call began.
  public let startedAt: Instant
  /// Its id.
  public let callID: String

  /// Names a place.
  /// - Parameters:
  ///   - startedAt: when the call before it began.
  ///   - callID: the id of that call.
  public init(startedAt: Instant, callID: String) {
    self.startedAt = startedAt
    self.callID = callID
  }
}

/// Which calls are wanted; nil takes all.
public struct HistoryChoice: Hashable, Sendable {
  /// The day in Warsaw on which a call began.
  public internal(set) var day: CivilDate?
  /// The id of a matter of the call.
  public internal(set) var matter: String?
  /// How the call ended.
  public internal(set) var result: CallResult?
  /// Where it was handled.
  public internal(set) var seat: Seat?

  /// Wants all calls.
  public init() {}
}

/// A page of the list of calls, the latest first.
public struct HistoryRequest: Hashable, Sendable {
  /// Which calls are wanted.
  public let choice: HistoryChoice
  /// Where the page begins; nil for the first.
  public let after: HistoryPlace?
  /// How many calls at most.
  public let limit: Int
}

/// A page of the list of calls as the journal gave it.
public struct HistoryAnswer: Hashable, Sendable {
  /// The calls, the latest first.
  public let lines: [HistoryLine]
  /// How many calls in between cannot be read.
  public let unreadable: Int
  /// Where the next page begins; nil after the last.
  public let next: HistoryPlace?

  /// Makes a page.
  /// - Parameters:
  ///   - lines: the calls, the latest first.
  ///   - unreadable: how many calls in between cannot be read.
  ///   - next: where the next page begins; nil after the last.
  public init(lines: [HistoryLine], unreadable: Int, next: HistoryPlace?) {
    self.lines = lines
    self.unreadable = unreadable
    self.next = next
  }
}

/// A call in the list.
public struct HistoryLine: Hashable, Sendable {
  /// The id of the call.
  public let callID: String
  /// When it began.
  public let startedAt: Instant
  /// From its beginning to its last event, in seconds.
  public let seconds: Int64
  /// Where it was handled.
  public let seat: Seat
  /// The ids of its matters.
  public let matters: [String]
  /// How it ended; nil until that is written.
  public let result: CallResult?
  /// Where in its life it is.
  public let phase: Call.Phase

  /// Makes a line.
  /// - Parameters:
  ///   - callID: the id of the call.
  ///   - startedAt: when it began.
  ///   - seconds: from its beginning to its last event, in seconds.
  ///   - seat: where it was handled.
  ///   - matters: the ids of its matters.
  ///   - result: how it ended; nil until that is written.
  ///   - phase: where in its life it is.
  public init(
    callID: String, startedAt: Instant, seconds: Int64, seat: Seat, matters: [String], result: CallResult?,
    phase: Call.Phase
  ) {
    self.callID = callID
    self.startedAt = startedAt
    self.seconds = seconds
    self.seat = seat
    self.matters = matters
    self.result = result
    self.phase = phase
  }
}

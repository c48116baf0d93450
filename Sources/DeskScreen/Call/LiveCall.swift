import DeskCore

/// A call at this desk, with what its journal needs to know.
public struct LiveCall: Hashable, Sendable {
  /// The id of the call.
  public let id: String
  /// The version of the rulebook by which it is handled; a call keeps the one it began with.
  public let rulebook: String
  /// The call as its events made it.
  public private(set) var call: Call
  /// How many events it has.
  public private(set) var eventCount: Int
  /// The last events in short, for the line at the foot of the panel.
  public private(set) var trail: [TimedEvent]
  /// The note being written, as it was typed; it leaves memory only masked.
  var draft = ""

  /// How many of its events were in the journal when this desk took it up.
  let takenUpAt: Int

  private static let longestTrail = 12

  /// Begins a call.
  /// - Parameters:
  ///   - id: the id of the call.
  ///   - rulebook: the version of the rulebook in force.
  ///   - first: the `started` event.
  /// - Throws: `CallFault` if no call can begin so.
  init(id: String, rulebook: String, startedBy first: TimedEvent) throws(CallFault) {
    self.id = id
    self.rulebook = rulebook
    call = try Call(startedBy: first)
    eventCount = 1
    takenUpAt = 0
    trail = [first]
  }

  /// Takes a call up from its events.
  /// - Parameters:
  ///   - id: the id of the call.
  ///   - rulebook: the version of the rulebook it began with.
  ///   - events: all its events, in order.
  /// - Throws: `CallFault` at the first event that cannot happen.
  public init(id: String, rulebook: String, events: [TimedEvent]) throws(CallFault) {
    self.id = id
    self.rulebook = rulebook
    call = try Call(replaying: events)
    eventCount = events.count
    takenUpAt = events.count
    trail = Array(events.suffix(Self.longestTrail))
  }

  /// Takes an event into the call.
  /// - Returns: the record for the journal.
  /// - Throws: `CallFault` if it cannot happen now.
  mutating func apply(_ event: TimedEvent) throws(CallFault) -> CallRecord {
    try call.apply(event)
    eventCount += 1
    trail = Array((trail + [event]).suffix(Self.longestTrail))
    return CallRecord(callID: id, number: eventCount, event: event, rulebook: rulebook)
  }
}

/// The calls at this desk: one at work, any number put aside.
public struct CallBoard: Hashable, Sendable {
  /// The call at work, if any.
  public internal(set) var current: LiveCall?
  /// The calls put aside, the oldest first.
  public internal(set) var parked: [LiveCall] = []

  /// Whether any call is open.
  var hasOpenCalls: Bool { current != nil || !parked.isEmpty }
}

/// How the journal is doing, as far as the screen is concerned.
public struct JournalStatus: Hashable, Sendable {
  /// How many events are not yet on the disk.
  public let waiting: Int
  /// Why they are not, if something is wrong.
  public let trouble: LocalizedText?
  /// The number of the last event of each call that this desk has on the disk.
  public let saved: [String: Int]
  /// Whether there is a journal at all; a simulated clock has none.
  public let isKept: Bool

  /// Makes a status.
  /// - Parameters:
  ///   - waiting: how many events are not yet on the disk.
  ///   - trouble: why they are not, if something is wrong.
  ///   - saved: the number of the last event of each call on the disk.
  ///   - isKept: whether there is a journal at all.
  public init(
    waiting: Int, trouble: LocalizedText?, saved: [String: Int] = [:], isKept: Bool = true
  ) {
    self.waiting = waiting
    self.trouble = trouble
    self.saved = saved
    self.isKept = isKept
  }
}

import DeskCore

/// An event of a call as the journal keeps it.
public struct JournalRecord: Hashable, Sendable {
  /// The id of the call, 32 hex digits.
  public let callID: String
  /// The place of the event in its call, counted from 1.
  public let number: Int
  /// When it happened.
  public let at: Instant
  /// The id of the rulebook in force.
  public let rulebook: String
  /// What happened.
  public let event: CallEvent

  /// Makes a record.
  /// - Parameters:
  ///   - callID: the id of the call, 32 hex digits.
  ///   - number: the place of the event in its call, counted from 1.
  ///   - at: when it happened.
  ///   - rulebook: the id of the rulebook in force.
  ///   - event: what happened.
  public init(callID: String, number: Int, at: Instant, rulebook: String, event: CallEvent) {
    self.callID = callID
    self.number = number
    self.at = at
    self.rulebook = rulebook
    self.event = event
  }

  /// The event with its moment, as a call is folded from it.
  public var timedEvent: TimedEvent { TimedEvent(event, at: at) }
}

extension JournalRecord: Codable {
  private enum Field: String, CodingKey { case call, number, at, rulebook, event }

  /// Writes the record with its moment as seconds since 1970.
  /// - Parameter encoder: where to write.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(callID, forKey: .call)
    try fields.encode(number, forKey: .number)
    try fields.encode(at.secondsSinceEpoch, forKey: .at)
    try fields.encode(rulebook, forKey: .rulebook)
    try fields.encode(event, forKey: .event)
  }

  /// Reads a record.
  /// - Parameter decoder: where to read.
  /// - Throws: `DecodingError` where it is none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self.init(
      callID: try fields.decode(String.self, forKey: .call),
      number: try fields.decode(Int.self, forKey: .number),
      at: try fields.decodeInstant(forKey: .at),
      rulebook: try fields.decode(String.self, forKey: .rulebook),
      event: try fields.decode(CallEvent.self, forKey: .event))
  }
}

/// One run of the program, which writes calls into a journal.
public struct DeskIdentity: Hashable, Sendable {
  /// The id, 32 hex digits, new at each start.
  public let id: String
  /// The number of the process.
  public let pid: Int32
  /// When it started.
  public let startedAt: Instant

  /// Names a desk.
  /// - Parameters:
  ///   - id: 32 hex digits, new at each start.
  ///   - pid: the number of the process.
  ///   - startedAt: when it started.
  public init(id: String = newDeskID(), pid: Int32, startedAt: Instant) {
    self.id = id
    self.pid = pid
    self.startedAt = startedAt
  }
}

extension DeskIdentity: Codable {
  private enum Field: String, CodingKey { case id, pid, startedAt }

  /// Writes the desk with its moment as seconds since 1970.
  /// - Parameter encoder: where to write.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(id, forKey: .id)
    try fields.encode(pid, forKey: .pid)
    try fields.encode(startedAt.secondsSinceEpoch, forKey: .startedAt)
  }

  /// Reads a desk.
  /// - Parameter decoder: where to read.
  /// - Throws: `DecodingError` where it is none.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    self.init(
      id: try fields.decode(String.self, forKey: .id),
      pid: try fields.decode(Int32.self, forKey: .pid),
      startedAt: try fields.decodeInstant(forKey: .startedAt))
  }
}

extension KeyedDecodingContainer {
  /// `Instant` takes the nearest moment it has; a journal must not shift one silently.
  fileprivate func decodeInstant(forKey key: Key) throws -> Instant {
    let seconds = try decode(Int64.self, forKey: key)
    let instant = Instant(secondsSinceEpoch: seconds)
    guard instant.secondsSinceEpoch == seconds else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(seconds) lies outside the years 1 to 9999")
    }
    return instant
  }
}

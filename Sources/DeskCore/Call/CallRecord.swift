/// An event of a call as it goes into the journal.
public struct CallRecord: Hashable, Sendable {
  /// The id of the call: 32 hexadecimal digits.
  public let callID: String
  /// The place of the event in its call, counted from 1.
  public let number: Int
  /// The event and its moment.
  public let event: TimedEvent
  /// The version of the rulebook by which the call is handled.
  public let rulebook: String

  /// Makes a record.
  /// - Parameters:
  ///   - callID: the id of the call.
  ///   - number: the place of the event in its call, counted from 1.
  ///   - event: the event and its moment.
  ///   - rulebook: the version of the rulebook by which the call is handled.
  public init(callID: String, number: Int, event: TimedEvent, rulebook: String) {
    self.callID = callID
    self.number = number
    self.event = event
    self.rulebook = rulebook
  }
}

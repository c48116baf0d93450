/// A stretch of days on which a channel is temporarily unavailable, around the clock.
public struct Outage: Hashable, Sendable {
  // INVARIANT: first <= last.

  /// The first day in Warsaw.
  public let first: CivilDate
  /// The last day in Warsaw, itself still unavailable.
  public let last: CivilDate
  /// Why, to be said to the caller.
  public let reason: LocalizedText
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes an outage, or `nil` if it would end before it begins.
  /// - Parameters:
  ///   - first: the first day in Warsaw.
  ///   - last: the last day in Warsaw, itself still unavailable.
  ///   - reason: why, in each language.
  ///   - location: where the rulebook says so.
  public init?(first: CivilDate, last: CivilDate, reason: LocalizedText, location: SourceLocation) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
    self.reason = reason
    self.location = location
  }

  /// Whether a day is one of the outage.
  /// - Parameter date: the day in Warsaw.
  public func covers(_ date: CivilDate) -> Bool { first <= date && date <= last }

  /// The outage as moments: from the first midnight up to the one after the last day.
  var closure: ChannelClosure {
    ChannelClosure(
      from: WarsawTime.instant(on: first, at: .startOfDay),
      until: WarsawTime.instant(on: last.adding(days: 1), at: .startOfDay), reason: reason)
  }
}

/// A stretch of time in which a channel cannot be used, whatever its hours are.
public struct ChannelClosure: Hashable, Sendable {
  /// The first moment of it.
  public let from: Instant
  /// The first moment after it.
  public let until: Instant
  /// Why.
  public let reason: LocalizedText

  /// Makes a closure; one that ends before it begins covers nothing.
  /// - Parameters:
  ///   - from: the first moment of it.
  ///   - until: the first moment after it.
  ///   - reason: why.
  public init(from: Instant, until: Instant, reason: LocalizedText) {
    self.from = from
    self.until = until
    self.reason = reason
  }

  /// Whether a moment lies in it.
  /// - Parameter instant: the moment.
  public func covers(_ instant: Instant) -> Bool { from <= instant && instant < until }
}

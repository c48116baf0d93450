/// A date and a time on the wall clock of a place: what its people would say it is.
///
/// In Warsaw one such time a year happens twice and one never: `WarsawTime.instant(_:)` settles both.
public struct LocalDateTime: Hashable, Sendable {
  // INVARIANT: time < 24.00, so that a moment has one spelling.

  /// The day.
  public let date: CivilDate
  /// The time of that day, before 24.00.
  public let time: TimeOfDay

  /// Makes a date and time, or `nil` for 24.00: write 0.00 of the day after.
  ///
  /// - Parameters:
  ///   - date: the day.
  ///   - time: from 0.00 up to, but not including, 24.00.
  public init?(date: CivilDate, time: TimeOfDay) {
    guard time < .endOfDay else { return nil }
    self.init(date: date, knownTime: time)
  }

  /// For a time that the caller knows to be before 24.00.
  init(date: CivilDate, knownTime: TimeOfDay) {
    self.date = date
    time = knownTime
  }
}

extension LocalDateTime: Comparable {
  /// Whether the first comes before the second on the same wall clock.
  public static func < (first: LocalDateTime, second: LocalDateTime) -> Bool {
    (first.date, first.time) < (second.date, second.time)
  }
}

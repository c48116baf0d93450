/// The hours of one day, half-open: at 7.00 it is open, at 18.00 it is closed.
public struct DailyHours: Hashable, Sendable {
  // INVARIANT: opens < closes.

  /// The first moment of being open.
  public let opens: TimeOfDay
  /// The first moment of being closed again.
  public let closes: TimeOfDay

  /// Makes the hours, or `nil` if they would not open before they close.
  ///
  /// - Parameters:
  ///   - opens: wall-clock time in Warsaw.
  ///   - closes: wall-clock time in Warsaw, later than `opens`; 24.00 for the end of the day.
  public init?(opens: TimeOfDay, closes: TimeOfDay) {
    guard opens < closes else { return nil }
    self.opens = opens
    self.closes = closes
  }
}

/// A day whose hours are not the regular ones.
public struct DayException: Hashable, Sendable {
  /// The day in Warsaw.
  public let date: CivilDate
  /// The hours of that day in place of the regular ones; `nil` when it is closed all day.
  public let hours: DailyHours?
  /// Why, to be said to the caller.
  public let reason: LocalizedText
  /// Where the rulebook says so; nil for an exception that no rulebook holds.
  public let location: SourceLocation?

  /// Makes an exception.
  ///
  /// - Parameters:
  ///   - date: the day in Warsaw, a working day or not.
  ///   - hours: its hours; `nil` for closed all day.
  ///   - reason: why, in each language.
  ///   - location: where the rulebook says so.
  public init(
    date: CivilDate, hours: DailyHours?, reason: LocalizedText, location: SourceLocation? = nil
  ) {
    self.date = date
    self.hours = hours
    self.reason = reason
    self.location = location
  }
}

/// Whether something is open at a moment, and when that changes.
public enum OpenState: Hashable, Sendable {
  /// Open up to, but not including, a moment.
  case open(until: Instant)
  /// Closed; the next opening is `nil` when there is none within 366 days.
  case closed(nextOpening: Instant?)
}

/// When a channel is open: regular hours on working days, and the days that differ.
///
/// The consultants of COT have 7.00–18.00 (point 4.2).
public struct WorkingHours: Hashable, Sendable {
  /// The hours of every working day that has no exception.
  public let regular: DailyHours
  /// The days that differ; of two for one date the first counts.
  public let exceptions: [DayException]

  /// Makes working hours.
  ///
  /// - Parameters:
  ///   - regular: the hours of working days.
  ///   - exceptions: the days that differ, in any order.
  public init(regular: DailyHours, exceptions: [DayException] = []) {
    self.regular = regular
    self.exceptions = exceptions
  }

  /// The exception for a date, or `nil` if the date is an ordinary one.
  ///
  /// - Parameter date: the day in Warsaw.
  public func exception(on date: CivilDate) -> DayException? {
    exceptions.first { $0.date == date }
  }

  /// The hours of a date, or `nil` if it is closed all day.
  ///
  /// An exception replaces the regular hours, also on a day off.
  ///
  /// - Parameter date: the day in Warsaw.
  public func hours(on date: CivilDate) -> DailyHours? {
    if let exception = exception(on: date) { return exception.hours }
    return WorkingDay.isWorkingDay(date) ? regular : nil
  }
}

extension WorkingHours {
  private static let daysAhead = 366

  /// Whether it is open at a moment, and when that changes.
  ///
  /// - Parameter instant: the moment; the machine's zone plays no part.
  public func state(at instant: Instant) -> OpenState {
    let today = WarsawTime.local(instant).date
    if let period = period(on: today), period.contains(instant) {
      return .open(until: closing(of: period, on: today))
    }
    return .closed(nextOpening: nextOpening(after: instant, from: today))
  }

  private func nextOpening(after instant: Instant, from today: CivilDate) -> Instant? {
    for days in 0...Self.daysAhead {
      guard let period = period(on: today.adding(days: days)) else { continue }
      if period.lowerBound > instant { return period.lowerBound }
    }
    return nil
  }

  /// When a period that is open ends, followed over midnight where the next day opens at 0.00.
  private func closing(of period: Range<Instant>, on date: CivilDate) -> Instant {
    var end = period.upperBound
    for days in 1...Self.daysAhead {
      guard let next = self.period(on: date.adding(days: days)), next.lowerBound == end else { break }
      end = next.upperBound
    }
    return end
  }

  /// The open time of a date; `nil` if it is closed all day, or all its hours are skipped in spring.
  func period(on date: CivilDate) -> Range<Instant>? {
    guard let hours = hours(on: date) else { return nil }
    let opens = WarsawTime.instant(on: date, at: hours.opens)
    let closes = WarsawTime.instant(on: date, at: hours.closes)
    return opens < closes ? opens..<closes : nil
  }
}

/// A day of the Gregorian calendar, with no time and no zone: `2016-04-29`.
///
/// The Gregorian rules are applied to every year from 1 to 9999, also before they were in force.
public struct CivilDate: Hashable, Sendable {
  // INVARIANT: year in 1...9999, month in 1...12, day in 1...length of that month.

  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 (January) to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The first day there is, 0001-01-01.
  public static let earliest = CivilDate(knownYear: 1, month: 1, day: 1)
  /// The last day there is, 9999-12-31.
  public static let latest = CivilDate(knownYear: 9999, month: 12, day: 31)

  /// Makes a date, or `nil` for one that no calendar has: 30 February, year 0.
  ///
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: from 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(knownYear: year, month: month, day: day)
  }

  /// Reads exactly `YYYY-MM-DD`, in ASCII digits; anything else is `nil`.
  ///
  /// - Parameter iso: the text, with nothing before or after the date.
  public init?(iso: some StringProtocol) {
    var reader = CalendarReader(iso)
    guard let date = reader.date(), reader.isAtEnd else { return nil }
    self = date
  }

  /// For numbers that the caller knows to make a date, by the arithmetic they come from.
  init(knownYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}

// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (days_from_civil, civil_from_days).
// Years are counted from March, so that the leap day is the last of its year; all counts stay positive
// because the first date is after 0000-03-01.
extension CivilDate {
  private static let daysFromMarchOfYearZeroToEpoch = 719_468
  private static let daysPer400Years = 146_097
  private static let dayRange = -719_162...2_932_896

  /// Makes the date that many days after 1970-01-01, or `nil` outside the years 1 to 9999.
  ///
  /// - Parameter daysSinceEpoch: whole days; negative before 1970.
  public init?(daysSinceEpoch: Int) {
    guard Self.dayRange.contains(daysSinceEpoch) else { return nil }
    self.init(clampingDaysSinceEpoch: daysSinceEpoch)
  }

  /// The date that many days after 1970-01-01, or the nearest one there is.
  init(clampingDaysSinceEpoch days: Int) {
    let range = Self.dayRange
    let sinceMarch =
      min(max(days, range.lowerBound), range.upperBound) + Self.daysFromMarchOfYearZeroToEpoch
    let (era, dayOfEra) = sinceMarch.quotientAndRemainder(dividingBy: Self.daysPer400Years)
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      knownYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days from 1970-01-01 to this date; negative before it.
  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.quotientAndRemainder(dividingBy: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysPer400Years + dayOfEra - Self.daysFromMarchOfYearZeroToEpoch
  }

  /// The day of the week.
  public var weekday: Weekday {
    // 0001-01-01, the lower bound, is a Monday.
    Weekday(daysAfterMonday: daysSinceEpoch - Self.dayRange.lowerBound)
  }

  /// The date that many days later, stopping at 0001-01-01 and 9999-12-31.
  ///
  /// - Parameter days: whole days; negative goes back.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    if overflow { return days > 0 ? .latest : .earliest }
    return CivilDate(clampingDaysSinceEpoch: sum)
  }
}

extension CivilDate: Comparable {
  /// Whether the first date comes before the second.
  public static func < (first: CivilDate, second: CivilDate) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  public var description: String {
    let padded = CalendarText.padded
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CalendarReader {
  /// Takes `YYYY-MM-DD`; `nil` if that is not what comes next, or no calendar has the date.
  mutating func date() -> CivilDate? {
    guard let year = number(digits: 4), skip("-"), let month = number(digits: 2), skip("-"),
      let day = number(digits: 2)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}

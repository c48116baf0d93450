/// The civil time of Europe/Warsaw, computed: no zone database, no setting of the machine.
///
/// Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC
/// (Directive 2000/84/EC, articles 2 and 3). The rule is applied to every year. Before 1996 Poland
/// changed its clocks on other days; the desk serves an agreement of 2016 and does not need them.
public enum WarsawTime {
  private static let winterOffset = 3_600
  private static let summerOffset = 7_200

  /// Seconds that Warsaw is ahead of UTC at a moment: 3600 in winter, 7200 in summer.
  ///
  /// - Parameter instant: the moment.
  public static func offset(at instant: Instant) -> Int {
    let seconds = Int(instant.secondsSinceEpoch)
    let date = split(seconds).date
    let isSummer =
      switch date.month {
      case 4...9: true
      case 3: seconds >= change(in: date)
      case 10: seconds < change(in: date)
      default: false
      }
    return isSummer ? summerOffset : winterOffset
  }

  /// What the clocks of Warsaw show at a moment.
  ///
  /// - Parameter instant: the moment.
  public static func local(_ instant: Instant) -> LocalDateTime {
    let (date, second) = split(Int(instant.secondsSinceEpoch) + offset(at: instant))
    return LocalDateTime(date: date, knownTime: TimeOfDay(knownSeconds: second))
  }

  /// The moment at which the clocks of Warsaw show a time.
  ///
  /// A time skipped in spring moves forward (02:30 is 03:30 of summer time); one that comes twice in
  /// autumn is the first, still in summer time.
  ///
  /// - Parameter local: the date and time in Warsaw.
  public static func instant(_ local: LocalDateTime) -> Instant {
    instant(on: local.date, at: local.time)
  }

  /// The moment at which the clocks of Warsaw show a time of a day, 24.00 being the next midnight.
  ///
  /// - Parameters:
  ///   - date: the day in Warsaw.
  ///   - time: the time of that day; skipped and doubled times as in `instant(_:)`.
  public static func instant(on date: CivilDate, at time: TimeOfDay) -> Instant {
    let wall = date.daysSinceEpoch * TimeOfDay.secondsPerDay + time.secondsSinceMidnight
    let summer = Instant(secondsSinceEpoch: Int64(wall - summerOffset))
    if offset(at: summer) == summerOffset { return summer }
    // A skipped time lands here too: taken as winter time it falls an hour past the change.
    return Instant(secondsSinceEpoch: Int64(wall - winterOffset))
  }

  /// The moment in ISO 8601 with Warsaw's offset: `2016-04-29T18:00:00+02:00`.
  ///
  /// - Parameter instant: the moment.
  public static func iso(_ instant: Instant) -> String {
    let (local, padded) = (local(instant), CalendarText.padded)
    let time = "\(padded(local.time.hour, 2)):\(padded(local.time.minute, 2)):\(padded(local.time.second, 2))"
    return "\(local.date)T\(time)+0\(offset(at: instant) / 3_600):00"
  }

  /// When the clocks change in the month of a date, in seconds since the epoch.
  private static func change(in month: CivilDate) -> Int {
    let lastDay = CivilDate(knownYear: month.year, month: month.month, day: 31)
    let sinceSunday = Int(lastDay.weekday.rawValue) % 7
    return (lastDay.daysSinceEpoch - sinceSunday) * TimeOfDay.secondsPerDay + 3_600
  }

  /// The day that holds a second counted from the epoch, and the second of that day.
  private static func split(_ seconds: Int) -> (date: CivilDate, second: Int) {
    let (quotient, remainder) = seconds.quotientAndRemainder(dividingBy: TimeOfDay.secondsPerDay)
    if remainder >= 0 { return (CivilDate(clampingDaysSinceEpoch: quotient), remainder) }
    return (CivilDate(clampingDaysSinceEpoch: quotient - 1), remainder + TimeOfDay.secondsPerDay)
  }
}

import DeskCore
import Testing

@Suite struct WorkingHoursPropertyTests {
  /// The days of 2016 and the first of 2017 off besides Saturdays and Sundays, from a printed calendar.
  private static let daysOff: Set = [
    "2016-01-01", "2016-01-06", "2016-03-28", "2016-05-03", "2016-05-26", "2016-08-15", "2016-11-01",
    "2016-11-11", "2016-12-26", "2017-01-06",
  ]

  private struct Hour {
    let start: Instant
    let isOpen: Bool
  }

  /// Every hour from 1 January 2016, a Friday, to 9 January 2017.
  private static func hours() throws -> [Hour] {
    let first = try CalendarGiven.moment("2016-01-01T00:00")
    return (0..<(374 * 24)).map { number in
      let start = first.adding(seconds: number * 3_600)
      let local = WarsawTime.local(start)
      // Counted from that Friday, so that `Weekday` is not its own witness.
      let isWeekend = [1, 2].contains((local.date.daysSinceEpoch - 16_801) % 7)
      let isDayOff = isWeekend || daysOff.contains(local.date.description)
      return Hour(start: start, isOpen: !isDayOff && (7..<18).contains(local.time.hour))
    }
  }

  @Test func everyHourOfAYearIsOpenOnWorkingDaysFromSevenToEighteen_4_2_hours() throws {
    let consultants = WorkingHours(regular: try CalendarGiven.hours("7.00", "18.00"))
    let hours = try Self.hours()
    #expect(hours.filter(\.isOpen).count == (252 + 4) * 11)
    var change = try CalendarGiven.moment("2017-01-09T07:00")
    var wasOpen = false
    for hour in hours.reversed() {
      if hour.isOpen != wasOpen { change = hour.start.adding(seconds: 3_600) }
      wasOpen = hour.isOpen
      let expected: OpenState = hour.isOpen ? .open(until: change) : .closed(nextOpening: change)
      #expect(consultants.state(at: hour.start) == expected)
      #expect(consultants.state(at: hour.start.adding(seconds: 3_599)) == expected)
    }
  }

  @Test func stateChangesAtTheMomentItNamesAndNotBefore() throws {
    var random = CalendarRandom(seed: 5)
    let start = try CalendarGiven.date("2016-01-01")
    for _ in 0..<2_000 {
      let hours = try Self.randomHours(from: start, using: &random)
      let day = start.adding(days: .random(in: 0..<40, using: &random))
      let instant = WarsawTime.instant(on: day, at: .endOfDay)
        .adding(seconds: Int.random(in: -86_400..<0, using: &random))
      Self.checkChange(of: hours, after: instant)
    }
  }

  private static func checkChange(of hours: WorkingHours, after instant: Instant) {
    switch hours.state(at: instant) {
    case .open(let end):
      #expect(instant < end)
      #expect(hours.state(at: end.adding(seconds: -1)) == .open(until: end))
      #expect(hours.state(at: end).isOpen == false)
    case .closed(let opening):
      guard let opening else {
        Issue.record("regular hours open again within two months")
        return
      }
      #expect(instant < opening)
      #expect(hours.state(at: opening.adding(seconds: -1)) == .closed(nextOpening: opening))
      #expect(hours.state(at: opening).isOpen)
    }
  }

  private static func randomHours(
    from start: CivilDate, using random: inout CalendarRandom
  ) throws -> WorkingHours {
    let exceptions = try (0..<20).map { _ in
      let day = start.adding(days: .random(in: 0..<50, using: &random))
      let hours = Bool.random(using: &random) ? try randomDay(using: &random) : nil
      return try CalendarGiven.exception(day.description, hours)
    }
    return WorkingHours(regular: try randomDay(using: &random), exceptions: exceptions)
  }

  private static func randomDay(using random: inout CalendarRandom) throws -> DailyHours {
    let opens = Int.random(in: 0..<24, using: &random)
    let closes = Int.random(in: (opens + 1)...24, using: &random)
    return try CalendarGiven.hours("\(opens).00", "\(closes).00")
  }
}

extension OpenState {
  fileprivate var isOpen: Bool {
    if case .open = self { return true }
    return false
  }
}

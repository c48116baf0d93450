import DeskCore
import Testing

@Suite struct CivilDateTests {
  // The calendar repeats every 400 years, which are 146097 days and whole weeks; year 1 began on a Monday.
  @Test(arguments: [1, 1601, 2001, 9201])
  func everyDayOfFourCenturiesFollowsTheDayBefore(firstYear: Int) throws {
    let first = try #require(CivilDate(year: firstYear, month: 1, day: 1)).daysSinceEpoch
    var (year, month, day) = (firstYear, 1, 1)
    var wrong: [Int] = []
    for days in 0..<146_097 {
      let date = try #require(CivilDate(daysSinceEpoch: first + days))
      let isRight =
        (date.year, date.month, date.day) == (year, month, day)
        && date.daysSinceEpoch == first + days && Int(date.weekday.rawValue) == days % 7 + 1
      if !isRight { wrong.append(days) }
      (year, month, day) = Self.next(year, month, day)
    }
    #expect(wrong.prefix(5) == [])
    #expect((year, month, day) == (firstYear + 400, 1, 1))
  }

  private static func next(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2016-04-29", 16_920),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func daysAreCountedFromTheEpoch(iso: String, days: Int) throws {
    #expect(try CalendarGiven.date(iso).daysSinceEpoch == days)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2016-04-29", .friday), ("2000-01-01", .saturday),
    ("2018-11-12", .monday), ("2024-12-24", .tuesday), ("2025-12-24", .wednesday),
    ("1582-10-15", .friday), ("9999-12-31", .friday), ("0001-01-01", .monday), ("2016-05-01", .sunday),
  ])
  func weekdayIsTheOneOfTheAlmanac(iso: String, weekday: Weekday) throws {
    #expect(try CalendarGiven.date(iso).weekday == weekday)
  }

  @Test func weekendIsSaturdayAndSunday() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
  }

  @Test(arguments: [
    (2015, 2, 29), (1900, 2, 29), (2016, 2, 30), (2016, 4, 31), (2016, 13, 1), (2016, 0, 1), (2016, 1, 0),
    (2016, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.min, Int.max),
  ])
  func impossibleDateIsNil(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2016, 2, 29), (2000, 2, 29), (1, 1, 1), (9999, 12, 31)])
  func possibleDateKeepsItsNumbers(year: Int, month: Int, day: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect((date.year, date.month, date.day) == (year, month, day))
  }

  @Test(arguments: [
    "", "2016", "2016-4-29", "2016-04-29 ", " 2016-04-29", "2016-04-29T00:00", "20160429", "2016/04/29",
    "+016-04-29", "-016-04-29", "2016-02-30", "0000-01-01", "٢٠١٦-٠٤-٢٩", "2016-04-2９", "2016-04-29\u{301}",
    "2016‐04‐29",
  ])
  func textThatIsNotADateIsNil(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func dateWithAControlCharacterIsNil() {
    for control in ["\u{0}", "\n", "\r\n", "\t", "\u{1B}"] {
      #expect(CivilDate(iso: "2016-04-29" + control) == nil)
      #expect(CivilDate(iso: control + "2016-04-29") == nil)
    }
  }

  @Test(arguments: ["0001-01-01", "0999-12-31", "2016-02-29", "9999-12-31"])
  func textOfADateIsReadAndWritten(iso: String) throws {
    #expect(try CalendarGiven.date(iso).description == iso)
    #expect(CivilDate(iso: ("<" + iso).dropFirst())?.description == iso)
  }

  @Test func daysOutsideTheCalendarAreNil() {
    for days in [-719_163, 2_932_897, .min, .max] {
      #expect(CivilDate(daysSinceEpoch: days) == nil)
    }
  }

  @Test(arguments: [
    ("2016-02-28", 1, "2016-02-29"), ("2016-02-28", 2, "2016-03-01"), ("2016-12-31", 1, "2017-01-01"),
    ("2016-01-01", -1, "2015-12-31"), ("2016-04-29", 0, "2016-04-29"), ("9999-12-30", 5, "9999-12-31"),
    ("2016-04-29", Int.max, "9999-12-31"), ("2016-04-29", Int.min, "0001-01-01"),
    ("1960-04-29", Int.min, "0001-01-01"), ("0001-01-02", -9, "0001-01-01"),
  ])
  func addingDaysStopsAtTheEndsOfTheCalendar(from: String, days: Int, to: String) throws {
    #expect(try CalendarGiven.date(from).adding(days: days).description == to)
  }

  @Test func datesAreOrderedAsTheirDays() {
    var random = CalendarRandom(seed: 1)
    for _ in 0..<2_000 {
      let first = CivilDate.earliest.adding(days: .random(in: 0...3_652_058, using: &random))
      let second = first.adding(days: .random(in: -400...400, using: &random))
      #expect((first < second) == (first.daysSinceEpoch < second.daysSinceEpoch))
    }
  }
}

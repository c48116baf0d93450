import DeskCore
import Testing

@Suite struct PublicHolidayTests {
  private struct Year: Sendable {
    let number: Int
    let days: String
  }

  /// Read off printed calendars, not computed.
  private static let years = [
    Year(number: 2010, days: "01-01 04-04 04-05 05-01 05-03 05-23 06-03 08-15 11-01 11-11 12-25 12-26"),
    Year(number: 2011, days: "01-01 01-06 04-24 04-25 05-01 05-03 06-12 06-23 08-15 11-01 11-11 12-25 12-26"),
    Year(number: 2016, days: "01-01 01-06 03-27 03-28 05-01 05-03 05-15 05-26 08-15 11-01 11-11 12-25 12-26"),
    Year(
      number: 2018,
      days: "01-01 01-06 04-01 04-02 05-01 05-03 05-20 05-31 08-15 11-01 11-11 11-12 12-25 12-26"),
    Year(number: 2019, days: "01-01 01-06 04-21 04-22 05-01 05-03 06-09 06-20 08-15 11-01 11-11 12-25 12-26"),
    Year(number: 2024, days: "01-01 01-06 03-31 04-01 05-01 05-03 05-19 05-30 08-15 11-01 11-11 12-25 12-26"),
    Year(
      number: 2025,
      days: "01-01 01-06 04-20 04-21 05-01 05-03 06-08 06-19 08-15 11-01 11-11 12-24 12-25 12-26"),
  ]

  @Test(arguments: years)
  private func holidaysOfAYearAreThoseOfItsCalendar(year: Year) {
    let days = PublicHoliday.all(in: year.number).map { String($0.date.description.dropFirst(5)) }
    #expect(days == year.days.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("2016-01-01", PublicHoliday.newYear), ("2016-01-06", .epiphany), ("2016-03-27", .easterSunday),
    ("2016-03-28", .easterMonday), ("2016-05-01", .labourDay), ("2016-05-03", .constitutionDay),
    ("2016-05-15", .pentecost), ("2016-05-26", .corpusChristi), ("2016-08-15", .assumption),
    ("2016-11-01", .allSaints), ("2016-11-11", .independenceDay), ("2025-12-24", .christmasEve),
    ("2016-12-25", .christmasDay), ("2016-12-26", .secondChristmasDay),
    ("2018-11-12", .independenceCentenary),
  ])
  func holidayIsOnItsDay(iso: String, holiday: PublicHoliday) throws {
    #expect(try PublicHoliday.on(CalendarGiven.date(iso)) == holiday)
  }

  @Test(arguments: [
    "2010-01-06", "2024-12-24", "2017-11-12", "2019-11-12", "2016-05-02", "2016-03-25", "2016-05-16",
    "2016-12-31",
  ])
  func ordinaryDayIsNoHoliday(iso: String) throws {
    #expect(try PublicHoliday.on(CalendarGiven.date(iso)) == nil)
  }

  @Test func everyYearHasEachOfItsHolidaysOnce() {
    for year in 1...9999 {
      let listed = PublicHoliday.all(in: year)
      let expected = 12 + (year >= 2011 ? 1 : 0) + (year >= 2025 ? 1 : 0) + (year == 2018 ? 1 : 0)
      #expect(listed.count == expected)
      #expect(Set(listed.map(\.holiday)).count == expected)
      #expect(listed.allSatisfy { $0.date.year == year })
      #expect(zip(listed, listed.dropFirst()).allSatisfy { $0.date < $1.date })
    }
  }

  @Test func yearOutsideTheCalendarHasNone() {
    for year in [0, 10_000, -5, .min, .max] {
      #expect(PublicHoliday.all(in: year).isEmpty)
    }
  }

  @Test func everyHolidayHasItsOwnNameInEachLanguage() {
    for language in Language.allCases {
      let names = PublicHoliday.allCases.map { $0.name(language) }
      #expect(Set(names).count == PublicHoliday.allCases.count)
      #expect(!names.contains(""))
    }
    #expect(PublicHoliday.corpusChristi.name(.polish) == "Boże Ciało")
    #expect(PublicHoliday.corpusChristi.name(.english) == "Corpus Christi")
  }
}

@Suite struct WorkingDayTests {
  @Test(arguments: [
    ("2016-04-29", true), ("2016-04-30", false), ("2016-05-01", false), ("2016-05-02", true),
    ("2016-05-03", false), ("2016-03-28", false), ("2016-05-26", false), ("2016-05-27", true),
    ("2018-11-12", false), ("2019-11-12", true), ("2024-12-24", true), ("2025-12-24", false),
    ("2010-01-06", true), ("2011-01-06", false), ("2016-12-31", false),
  ])
  func workingDayIsMondayToFridayWithoutHolidays(iso: String, isWorking: Bool) throws {
    #expect(try WorkingDay.isWorkingDay(CalendarGiven.date(iso)) == isWorking)
  }

  // Weekdays of the year less the holidays on weekdays, counted by hand.
  @Test(arguments: [(2016, 261 - 9), (2018, 261 - 10), (2024, 262 - 10), (2025, 261 - 10)])
  func yearHasItsNumberOfWorkingDays(year: Int, count: Int) throws {
    let first = try #require(CivilDate(year: year, month: 1, day: 1))
    let days = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
    #expect(days.filter(WorkingDay.isWorkingDay).count == count)
  }
}

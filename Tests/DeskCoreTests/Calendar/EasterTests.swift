import DeskCore
import Testing

@Suite struct EasterTests {
  @Test(arguments: [
    "1583-04-10", "1818-03-22", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
    "2011-04-24", "2016-03-27", "2018-04-01", "2019-04-21", "2023-04-09", "2024-03-31", "2025-04-20",
    "2026-04-05", "2038-04-25", "2076-04-19", "2285-03-22",
  ])
  func easterIsOnTheDayOfTheAlmanac(iso: String) throws {
    let date = try CalendarGiven.date(iso)
    #expect(Easter.sunday(in: date.year) == date)
  }

  @Test func twoMethodsAgreeInEveryGregorianYear() {
    let differing = (1583...9999).filter { Easter.sunday(in: $0) != Self.byEpact(year: $0) }
    #expect(differing == [])
  }

  /// The method of Lilius and Clavius: golden number, epact, Sunday after the full moon.
  ///
  /// D. Knuth, "The Art of Computer Programming" 1.3.2, exercise 14.
  private static func byEpact(year: Int) -> CivilDate? {
    let golden = year % 19 + 1
    let century = year / 100 + 1
    let droppedLeapYears = 3 * century / 4 - 12
    let moonCorrection = (8 * century + 5) / 25 - 5
    let sundayShift = 5 * year / 4 - droppedLeapYears - 10
    let unreduced = 11 * golden + 20 + moonCorrection - droppedLeapYears
    var epact = (unreduced % 30 + 30) % 30
    if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
    var fullMoon = 44 - epact
    if fullMoon < 21 { fullMoon += 30 }
    let dayOfMarch = fullMoon + 7 - (sundayShift + fullMoon) % 7
    return dayOfMarch > 31
      ? CivilDate(year: year, month: 4, day: dayOfMarch - 31)
      : CivilDate(year: year, month: 3, day: dayOfMarch)
  }

  @Test func easterIsASundayFrom22MarchTo25April() {
    for year in 1...9999 {
      let easter = Easter.sunday(in: year)
      #expect(easter.weekday == .sunday && easter.year == year)
      #expect((easter.month, easter.day) >= (3, 22) && (easter.month, easter.day) <= (4, 25))
    }
  }

  @Test func yearOutsideTheCalendarGivesTheNearest() {
    #expect(Easter.sunday(in: .min) == Easter.sunday(in: 1))
    #expect(Easter.sunday(in: .max) == Easter.sunday(in: 9999))
  }
}

import DeskCore
import Testing

@Suite struct TimeOfDayTests {
  @Test(arguments: [
    ("7.00", 25_200, "7.00"), ("07:00", 25_200, "7.00"), ("7:00", 25_200, "7.00"),
    ("18.00", 64_800, "18.00"), ("0.00", 0, "0.00"), ("00.05", 300, "0.05"), ("24.00", 86_400, "24.00"),
    ("23:59", 86_340, "23.59"),
  ])
  func hoursOfARulebookAreReadAndWritten(text: String, seconds: Int, written: String) throws {
    let time = try CalendarGiven.time(text)
    #expect(time.secondsSinceMidnight == seconds)
    #expect(time.description == written)
  }

  @Test(arguments: [
    "", "7", "7.", "7.0", "7.000", "7,00", "007.00", "24.01", "25.00", "12.60", " 7.00", "7.00 ", "-7.00",
    ".00", "７.00", "7.00.00", "7.0\u{301}0", "99999999999999999999.00",
  ])
  func textThatIsNoTimeIsNil(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test(arguments: [
    (24, 0, 1), (24, 1, 0), (25, 0, 0), (-1, 0, 0), (0, 60, 0), (0, -1, 0), (0, 0, 60), (0, 0, -1),
    (Int.max, Int.max, Int.max),
  ])
  func numbersThatNoClockShowsAreNil(hour: Int, minute: Int, second: Int) {
    #expect(TimeOfDay(hour: hour, minute: minute, second: second) == nil)
  }

  @Test func partsOfATimeComeBack() throws {
    let time = try #require(TimeOfDay(hour: 17, minute: 59, second: 58))
    #expect((time.hour, time.minute, time.second) == (17, 59, 58))
  }

  @Test func timesAreOrderedThroughTheDay() throws {
    let texts = ["0.00", "6.59", "7.00", "17.59", "18.00", "24.00"]
    let times = try texts.map(CalendarGiven.time)
    #expect(times.reversed().sorted() == times)
    #expect(times.last == .endOfDay)
  }

  @Test func endOfDayIsNoTimeOfADate() throws {
    let date = try CalendarGiven.date("2016-04-29")
    #expect(LocalDateTime(date: date, time: .endOfDay) == nil)
    #expect(try LocalDateTime(date: date, time: CalendarGiven.time("23.59")) != nil)
  }

  @Test func localTimesAreOrderedByDateThenTime() throws {
    let earlier = try CalendarGiven.local("2016-04-29", "23.59")
    let later = try CalendarGiven.local("2016-04-30", "0.00")
    #expect(earlier < later)
    #expect(try CalendarGiven.local("2016-04-29", "7.00") < earlier)
  }
}

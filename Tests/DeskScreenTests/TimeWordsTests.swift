import DeskCore
import Testing

@testable import DeskScreen

@Suite struct TimeWordsTests {
  @Test(arguments: [
    ("2016-04-29T10:42", "pt 29.04.2016 10:42", "Fri 29.04.2016 10:42"),
    ("2016-05-02T07:00:59", "pn 02.05.2016 07:00", "Mon 02.05.2016 07:00"),
    ("2016-05-03T00:00", "wt 03.05.2016 00:00", "Tue 03.05.2016 00:00"),
    ("2016-05-04T23:59:59", "śr 04.05.2016 23:59", "Wed 04.05.2016 23:59"),
    ("2016-05-05T09:05", "cz 05.05.2016 09:05", "Thu 05.05.2016 09:05"),
    ("2016-01-02T12:00Z", "so 02.01.2016 13:00", "Sat 02.01.2016 13:00"),
    ("2016-07-03T12:00Z", "nd 03.07.2016 14:00", "Sun 03.07.2016 14:00"),
  ])
  func aClockShowsDayAndMinuteInWarsaw(_ moment: String, _ polish: String, _ english: String) throws {
    let instant = try Instant(expression: moment)
    #expect(TimeWords.clock(instant, .polish) == polish)
    #expect(TimeWords.clock(instant, .english) == english)
  }

  @Test(arguments: [
    ("10:42", "7 h 18 min"), ("17:00", "1 h 0 min"), ("17:00:01", "1 h 0 min"), ("17:01", "59 min"),
    ("17:56", "4 min"), ("17:58:59", "2 min"), ("17:59", "1 min"), ("17:59:01", "1 min"),
    ("17:59:59", "1 min"), ("18:00", "0 min"), ("18:05", "0 min"), ("00:00", "18 h 0 min"),
  ])
  func whatIsLeftIsRoundedUpToMinutes(_ time: String, _ left: String) throws {
    let now = try Instant(expression: "2016-04-29T\(time)")
    let until = try Instant(expression: "2016-04-29T18:00")
    #expect(TimeWords.closing(until, now: now, .polish) == "do 18.00, \(left)")
    #expect(TimeWords.closing(until, now: now, .english) == "to 18.00, \(left)")
  }

  @Test(arguments: [
    ("2016-04-29T07:00", "od 7.00", "from 7.00"),
    ("2016-04-30T07:00", "od so 30.04, 7.00", "from Sat 30.04, 7.00"),
    ("2016-05-02T13:05", "od pn 02.05, 13.05", "from Mon 02.05, 13.05"),
  ])
  func theNextOpeningNamesItsDayUnlessItIsToday(
    _ moment: String, _ polish: String, _ english: String
  ) throws {
    let now = try Instant(expression: "2016-04-29T06:30")
    let next = try Instant(expression: moment)
    #expect(TimeWords.opening(next, now: now, .polish) == polish)
    #expect(TimeWords.opening(next, now: now, .english) == english)
  }

  @Test func noOpeningInSightIsSaid() throws {
    let now = try Instant(expression: "2016-04-29T06:30")
    #expect(TimeWords.opening(nil, now: now, .polish) == "bez terminu otwarcia")
    #expect(TimeWords.opening(nil, now: now, .english) == "no opening in sight")
  }

  @Test func midnightBelongsToTheNextDay() throws {
    let now = try Instant(expression: "2016-04-29T23:30")
    let next = try Instant(expression: "2016-04-30T00:00")
    #expect(TimeWords.opening(next, now: now, .polish) == "od so 30.04, 0.00")
    #expect(TimeWords.closing(next, now: now, .polish) == "do 0.00, 30 min")
  }
}

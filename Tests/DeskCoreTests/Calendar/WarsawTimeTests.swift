import DeskCore
import Testing

@Suite struct WarsawTimeTests {
  @Test(arguments: [
    ("2016-03-27T00:59:59Z", "2016-03-27T01:59:59+01:00"),
    ("2016-03-27T01:00:00Z", "2016-03-27T03:00:00+02:00"),
    ("2016-10-30T00:59:59Z", "2016-10-30T02:59:59+02:00"),
    ("2016-10-30T01:00:00Z", "2016-10-30T02:00:00+01:00"),
    ("2016-04-29T16:00:00Z", "2016-04-29T18:00:00+02:00"),
    ("2016-12-31T23:00:00Z", "2017-01-01T00:00:00+01:00"),
    ("1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00"),
    ("1969-12-31T22:59:59Z", "1969-12-31T23:59:59+01:00"),
  ])
  func clocksShowSummerTimeBetweenTheChanges(utc: String, warsaw: String) throws {
    let instant = try CalendarGiven.moment(utc)
    #expect(WarsawTime.iso(instant) == warsaw)
    #expect(WarsawTime.offset(at: instant) == (warsaw.hasSuffix("+02:00") ? 7_200 : 3_600))
  }

  @Test(arguments: [
    // The days on which Poland changed its clocks.
    (1996, "03-31", "10-27"), (2000, "03-26", "10-29"), (2010, "03-28", "10-31"), (2012, "03-25", "10-28"),
    (2018, "03-25", "10-28"), (2024, "03-31", "10-27"), (2025, "03-30", "10-26"), (2026, "03-29", "10-25"),
  ])
  func clocksChangeOnTheLastSundayOfMarchAndOctober(year: Int, spring: String, autumn: String) throws {
    for (day, before, after) in [(spring, 3_600, 7_200), (autumn, 7_200, 3_600)] {
      let change = try CalendarGiven.moment("\(year)-\(day)T01:00Z")
      #expect(WarsawTime.offset(at: change.adding(seconds: -1)) == before)
      #expect(WarsawTime.offset(at: change) == after)
    }
  }

  @Test func skippedTimeMovesForward() throws {
    let skipped = WarsawTime.instant(try CalendarGiven.local("2016-03-27", "2.30"))
    #expect(WarsawTime.iso(skipped) == "2016-03-27T03:30:00+02:00")
    let firstSkipped = WarsawTime.instant(try CalendarGiven.local("2016-03-27", "2.00"))
    #expect(WarsawTime.iso(firstSkipped) == "2016-03-27T03:00:00+02:00")
    let lastBefore = WarsawTime.instant(try CalendarGiven.local("2016-03-27", "1.59"))
    #expect(WarsawTime.iso(lastBefore) == "2016-03-27T01:59:00+01:00")
  }

  @Test func doubledTimeIsTheFirst() throws {
    let doubled = WarsawTime.instant(try CalendarGiven.local("2016-10-30", "2.30"))
    #expect(WarsawTime.iso(doubled) == "2016-10-30T02:30:00+02:00")
    let after = WarsawTime.instant(try CalendarGiven.local("2016-10-30", "3.00"))
    #expect(WarsawTime.iso(after) == "2016-10-30T03:00:00+01:00")
  }

  @Test func endOfDayIsMidnightOfTheNext() throws {
    let date = try CalendarGiven.date("2016-12-31")
    let midnight = WarsawTime.instant(on: date, at: .endOfDay)
    #expect(WarsawTime.iso(midnight) == "2017-01-01T00:00:00+01:00")
  }

  @Test func clockTimeLeadsBackToItsMoment() {
    var random = CalendarRandom(seed: 2)
    for _ in 0..<20_000 {
      let range = Instant.earliest.secondsSinceEpoch...Instant.latest.secondsSinceEpoch
      let instant = Instant(secondsSinceEpoch: .random(in: range, using: &random))
      let again = WarsawTime.instant(WarsawTime.local(instant))
      let isSecondOfDoubled = again == instant.adding(seconds: -3_600)
      #expect(again == instant || (isSecondOfDoubled && WarsawTime.local(again) == WarsawTime.local(instant)))
    }
  }

  @Test func writtenMomentReadsBack() throws {
    var random = CalendarRandom(seed: 3)
    let range = Instant.earliest.secondsSinceEpoch...Instant.latest.secondsSinceEpoch
    var instants = (0..<20_000).map { _ in Instant(secondsSinceEpoch: .random(in: range, using: &random)) }
    instants += [.earliest, .latest]
    for instant in instants {
      #expect(try Instant(expression: WarsawTime.iso(instant)) == instant)
    }
  }

  @Test func endsOfTimeAreTheEndsOfTheCalendarInWarsaw() {
    #expect(WarsawTime.iso(.earliest) == "0001-01-01T00:00:00+01:00")
    #expect(WarsawTime.iso(.latest) == "9999-12-31T23:59:59+01:00")
  }

  @Test func momentsStopAtTheEndsOfTime() {
    #expect(Instant(secondsSinceEpoch: .min) == .earliest)
    #expect(Instant(secondsSinceEpoch: .max) == .latest)
    #expect(Instant.latest.adding(seconds: 1) == .latest)
    #expect(Instant.latest.adding(seconds: Int64.max) == .latest)
    #expect(Instant.earliest.adding(seconds: Int64.min) == .earliest)
    #expect(Instant(secondsSinceEpoch: 10).adding(seconds: -4) == Instant(secondsSinceEpoch: 6))
  }
}

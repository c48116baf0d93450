import DeskCore
import Testing

@Suite struct WorkingHoursTests {
  private static func consultants(_ exceptions: [DayException] = []) throws -> WorkingHours {
    WorkingHours(regular: try CalendarGiven.hours("7.00", "18.00"), exceptions: exceptions)
  }

  private static func expectOpen(
    _ hours: WorkingHours, at moment: String, until: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let state = try hours.state(at: CalendarGiven.moment(moment))
    #expect(state == .open(until: try CalendarGiven.moment(until)), sourceLocation: sourceLocation)
  }

  private static func expectClosed(
    _ hours: WorkingHours, at moment: String, until: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let state = try hours.state(at: CalendarGiven.moment(moment))
    #expect(state == .closed(nextOpening: try CalendarGiven.moment(until)), sourceLocation: sourceLocation)
  }

  @Test(arguments: [("18.00", "18.00"), ("18.00", "7.00"), ("24.00", "24.00")])
  func hoursThatDoNotOpenBeforeTheyCloseAreNil(opens: String, closes: String) throws {
    let (opens, closes) = (try CalendarGiven.time(opens), try CalendarGiven.time(closes))
    #expect(DailyHours(opens: opens, closes: closes) == nil)
  }

  @Test func sevenIsOpen_4_2_hours() throws {
    let hours = try Self.consultants()
    try Self.expectClosed(hours, at: "2016-04-29T06:59:59", until: "2016-04-29T07:00")
    try Self.expectOpen(hours, at: "2016-04-29T07:00", until: "2016-04-29T18:00")
  }

  @Test func eighteenIsClosed_4_2_hours() throws {
    let hours = try Self.consultants()
    try Self.expectOpen(hours, at: "2016-04-22T17:59:59", until: "2016-04-22T18:00")
    try Self.expectClosed(hours, at: "2016-04-22T18:00", until: "2016-04-25T07:00")
  }

  @Test(arguments: [
    // The end of a long weekend, then 3 May alone.
    ("2016-04-29T18:00", "2016-05-02T07:00"), ("2016-05-02T18:00", "2016-05-04T07:00"),
    // Good Friday works; Easter, with the night of the spring change, does not.
    ("2016-03-25T18:00", "2016-03-29T07:00"), ("2016-05-25T18:00", "2016-05-27T07:00"),
    ("2016-10-28T18:00", "2016-10-31T07:00"),
    // Christmas Eve before and after it became a holiday.
    ("2024-12-23T18:00", "2024-12-24T07:00"), ("2024-12-24T18:00", "2024-12-27T07:00"),
    ("2025-12-23T18:00", "2025-12-29T07:00"),
    ("2018-11-09T18:00", "2018-11-13T07:00"),
    ("2015-12-31T18:00", "2016-01-04T07:00"), ("2024-12-31T23:30", "2025-01-02T07:00"),
    ("2016-05-01T12:00", "2016-05-02T07:00"),
  ])
  func nextOpeningIsOnTheNextWorkingDay_4_2_hours(closed: String, opening: String) throws {
    try Self.expectClosed(Self.consultants(), at: closed, until: opening)
  }

  @Test func zoneOfTheCallerPlaysNoPart_4_2_hours() throws {
    let hours = try Self.consultants()
    try Self.expectOpen(hours, at: "2016-04-29T00:00:00-05:00", until: "2016-04-29T16:00Z")
    try Self.expectClosed(hours, at: "2016-04-29T17:00:00+01:00", until: "2016-05-02T05:00Z")
    try Self.expectOpen(hours, at: "2016-01-15T16:59:59Z", until: "2016-01-15T17:00Z")
  }

  @Test func dayClosedByExceptionIsPassedOver() throws {
    let hours = try Self.consultants([CalendarGiven.exception("2023-12-22", nil)])
    try Self.expectClosed(hours, at: "2023-12-22T12:00", until: "2023-12-27T07:00")
    try Self.expectClosed(hours, at: "2023-12-21T18:00", until: "2023-12-27T07:00")
    #expect(try hours.hours(on: CalendarGiven.date("2023-12-22")) == nil)
  }

  @Test func dayShortenedByExceptionClosesEarly() throws {
    let short = try CalendarGiven.hours("7.00", "15.00")
    let hours = try Self.consultants([CalendarGiven.exception("2023-10-31", short)])
    try Self.expectOpen(hours, at: "2023-10-31T14:59:59", until: "2023-10-31T15:00")
    try Self.expectClosed(hours, at: "2023-10-31T15:00", until: "2023-11-02T07:00")
    try Self.expectOpen(hours, at: "2023-10-30T15:00", until: "2023-10-30T18:00")
    #expect(try hours.hours(on: CalendarGiven.date("2023-10-31")) == short)
  }

  @Test func dayOffOpensByException() throws {
    let saturday = try CalendarGiven.hours("9.00", "13.00")
    let hours = try Self.consultants([
      CalendarGiven.exception("2016-12-10", saturday), CalendarGiven.exception("2016-11-11", saturday),
    ])
    try Self.expectClosed(hours, at: "2016-12-09T18:00", until: "2016-12-10T09:00")
    try Self.expectOpen(hours, at: "2016-12-10T09:00", until: "2016-12-10T13:00")
    try Self.expectClosed(hours, at: "2016-12-10T13:00", until: "2016-12-12T07:00")
    try Self.expectOpen(hours, at: "2016-11-11T10:00", until: "2016-11-11T13:00")
  }

  @Test func firstOfTwoExceptionsForADateCounts() throws {
    let short = try CalendarGiven.hours("7.00", "15.00")
    let first = try CalendarGiven.exception("2023-10-31", short)
    let hours = try Self.consultants([first, CalendarGiven.exception("2023-10-31", nil)])
    #expect(try hours.exception(on: CalendarGiven.date("2023-10-31")) == first)
    try Self.expectOpen(hours, at: "2023-10-31T08:00", until: "2023-10-31T15:00")
  }

  @Test func openingIsSoughtForAYear() throws {
    let friday = try CalendarGiven.date("2016-04-29")
    func closed(days: Int) throws -> WorkingHours {
      try Self.consultants(
        (1...days).map { try CalendarGiven.exception(friday.adding(days: $0).description, nil) })
    }
    // 366 days on is a Sunday, so the last day that can open is the Friday before it.
    try Self.expectClosed(closed(days: 363), at: "2016-04-29T18:00", until: "2017-04-28T07:00")
    let state = try closed(days: 366).state(at: CalendarGiven.moment("2016-04-29T18:00"))
    #expect(state == .closed(nextOpening: nil))
  }

  @Test func openTimeRunsOnOverMidnight() throws {
    let allDay = WorkingHours(regular: try CalendarGiven.hours("0.00", "24.00"))
    try Self.expectOpen(allDay, at: "2016-04-25T00:00", until: "2016-04-30T00:00")
    try Self.expectOpen(allDay, at: "2016-04-29T23:59:59", until: "2016-04-30T00:00")
    try Self.expectClosed(allDay, at: "2016-04-30T00:00", until: "2016-05-02T00:00")
  }

  @Test func hoursThatSpringSkipsDoNotOpen() throws {
    let skipped = try CalendarGiven.exception("2016-03-27", CalendarGiven.hours("2.00", "3.00"))
    let hours = try Self.consultants([skipped])
    try Self.expectClosed(hours, at: "2016-03-27T03:00", until: "2016-03-29T07:00")
  }

  @Test func endsOfTimeHaveAState() throws {
    let hours = try Self.consultants()
    #expect(hours.state(at: .latest) == .closed(nextOpening: nil))
    try Self.expectClosed(hours, at: "0001-01-01T00:00", until: "0001-01-02T07:00")
  }
}

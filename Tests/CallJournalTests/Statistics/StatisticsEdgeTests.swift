import DeskCore
import Testing

@testable import CallJournal

/// Days, hours and middles where it is easy to be off by one.
@Suite struct StatisticsEdgeTests {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  private func append(_ moments: [String], seconds: [Int64] = [60], steps: [CallEvent] = []) throws {
    let lengths = (0..<moments.count).map { seconds[$0 % seconds.count] }
    try journal.append(
      zip(moments, lengths).map {
        GivenCall(startedAt: try instant($0), seconds: $1, steps: steps)
      })
  }

  @Test func anEmptyJournalHasNoFigures() throws {
    for grouping in StatisticsGrouping.allCases {
      let statistics = try journal.statistics(StatisticsQuery(grouping: grouping))
      #expect(statistics.total == CallFigures() && statistics.groups.isEmpty)
      #expect(statistics.heatMap == HeatMap() && statistics.heatMap.peak == 0)
      #expect(statistics.total.handling.median == nil && statistics.total.handling.average == nil)
      #expect(statistics.total.referredShare == nil)
    }
  }

  @Test func aCallThatIsOpenDoesNotCountYet() throws {
    try journal.append(openRecords(4), desk: .given())
    #expect(try journal.statistics().total == CallFigures())
  }

  /// The zone of the machine plays no part, and a day begins at midnight in Warsaw.
  @Test(arguments: [
    ("2016-04-29T00:00", "2016-04-29", Weekday.friday, 0),
    ("2016-04-28T23:59:59", "2016-04-28", .thursday, 23),
    ("2016-04-28T22:00Z", "2016-04-29", .friday, 0), ("2016-04-28T21:59:59Z", "2016-04-28", .thursday, 23),
    // Winter time: one hour ahead of UTC.
    ("2016-12-31T23:00Z", "2017-01-01", .sunday, 0), ("2016-12-31T22:59:59Z", "2016-12-31", .saturday, 23),
    // 27 March 2016: 01:00 UTC is 3.00, and there is no hour 2.
    ("2016-03-27T00:59:59Z", "2016-03-27", .sunday, 1), ("2016-03-27T01:00Z", "2016-03-27", .sunday, 3),
    ("2016-03-27T21:59:59Z", "2016-03-27", .sunday, 23), ("2016-03-27T22:00Z", "2016-03-28", .monday, 0),
    // 30 October 2016: the hour 2 comes twice.
    ("2016-10-30T00:00Z", "2016-10-30", .sunday, 2), ("2016-10-30T01:59:59Z", "2016-10-30", .sunday, 2),
    ("2016-10-30T02:00Z", "2016-10-30", .sunday, 3), ("2016-10-30T22:59:59Z", "2016-10-30", .sunday, 23),
    ("1969-12-31T23:30Z", "1970-01-01", .thursday, 0), ("1969-12-31T22:30Z", "1969-12-31", .wednesday, 23),
  ])
  func aCallCountsForItsDayAndHourInWarsaw(_ at: String, _ day: String, _ weekday: Weekday, _ hour: Int)
    throws
  {
    try append([at])
    let date = try #require(CivilDate(iso: day))
    let statistics = try journal.statistics(StatisticsQuery(from: date, to: date, grouping: .day))
    #expect(statistics.groups.map(\.key) == [.day(date)] && statistics.total.calls == 1)
    #expect(statistics.heatMap[weekday, hour] == 1 && statistics.heatMap.sum == 1)
    for other in [-1, 1].map({ date.adding(days: $0) }) {
      let none = try journal.statistics(StatisticsQuery(from: other, to: other))
      #expect(none.total == CallFigures() && none.heatMap.sum == 0)
    }
  }

  @Test(arguments: [
    ("2015-12-31T12:00", "2015-W53", "2015-12"), ("2016-01-03T23:59", "2015-W53", "2016-01"),
    ("2016-01-04T00:00", "2016-W01", "2016-01"), ("2018-12-31T00:00", "2019-W01", "2018-12"),
    ("2021-01-03T12:00", "2020-W53", "2021-01"), ("2016-02-29T12:00", "2016-W09", "2016-02"),
  ])
  func weeksAreThoseOfISO8601(_ at: String, _ week: String, _ month: String) throws {
    try append([at])
    for (grouping, key) in [StatisticsGrouping.week: week, .month: month, .seat: "contact-center"] {
      #expect(try journal.statistics(StatisticsQuery(grouping: grouping)).groups.map(\.key.id) == [key])
    }
  }

  @Test(
    arguments: [
      ([7], 7.0), ([1, 2], 1.5), ([2, 1], 1.5), ([5, 5, 5, 5], 5), ([1, 1, 2, 100], 1.5), ([1, 2, 3], 2),
      ([0, 0, 0, 9], 0), ([0, 3], 1.5), ([10, 20, 20, 30, 1000], 20), ([1, 2, 3, 4, 5, 600], 3.5),
    ] as [([Int64], Double)])
  func theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle(_ seconds: [Int64], _ median: Double) throws {
    try append(Array(repeating: "2016-04-29T10:00", count: seconds.count), seconds: seconds)
    let handling = try journal.statistics().total.handling
    #expect(handling.median == median && handling.count == seconds.count)
    #expect(handling.average == Double(seconds.reduce(0, +)) / Double(seconds.count))
  }

  @Test func theMedianOfTheWholeIsNoMeanOfMedians() throws {
    try append(["2016-04-01T10:00", "2016-04-01T11:00", "2016-05-01T10:00"], seconds: [1, 2, 90])
    let statistics = try journal.statistics()
    #expect(statistics.groups.map(\.figures.handling.median) == [1.5, 90])
    #expect(statistics.total.handling.median == 2)
  }

  /// Working days 7.00–18.00, half-open (4.2); a call may be referred on another day than it began.
  @Test(arguments: [
    ("2016-04-29T06:59", 0, 1), ("2016-04-29T07:00", 0, 0), ("2016-04-29T17:59", 0, 0),
    ("2016-04-29T18:00", 0, 1), ("2016-04-30T10:00", 0, 1), ("2016-04-28T23:30", 40_000, 0),
    ("2016-04-29T17:59", 60_000, 1), ("2016-05-01T23:59", 8 * 3_600, 0),
  ])
  func aReferralOutsideConsultantHoursIsTold_4_2(_ at: String, _ after: Int64, _ outside: Int) throws {
    let start = try instant(at)
    let steps: [(CallEvent, Int64)] = [
      (.started(seat: .branch, medium: .counter), 0),
      (.matterChosen(matter: "1.2.a", kind: .question, topic: 1), 0),
      (.referred(channel: "cot-consultant", keys: []), after), (.interrupted, after),
    ]
    let id = newCallID()
    let records = steps.enumerated().map { place, step in
      JournalRecord(
        callID: id, number: place + 1, at: start.adding(seconds: step.1), rulebook: "r", event: step.0)
    }
    try journal.append(records, desk: .given())
    let total = try journal.statistics().total
    #expect(total.referrals == 1 && total.referralsOutsideHours == outside)
    #expect(total.zusMatters == 1 && total.referredShare == 1)
  }
}

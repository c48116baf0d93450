import DeskCore
import GRDB
import Testing

@testable import CallJournal

/// The figures of random journals, against those that SQL makes of the events.
@Suite struct StatisticsAgreementTests {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
  func theFiguresAreThoseOfTheEvents(seed: UInt64) throws {
    try journal.append(randomCalls(200, seed: seed))
    try expectAgreement(try journal.statistics().total)
    for seat in Seat.allCases {
      let total = try journal.statistics(StatisticsQuery(seat: seat)).total
      try expectAgreement(total, "seat = '\(seat.id)'")
    }
    let days = StatisticsQuery(
      from: CivilDate(iso: "2016-03-27"), to: CivilDate(iso: "2016-10-30"), grouping: .month)
    try expectAgreement(
      try journal.statistics(days).total, "day BETWEEN '2016-03-27' AND '2016-10-30'")
  }

  @Test(arguments: [7, 8] as [UInt64], [StatisticsGrouping.day, .month, .seat])
  func theGroupsAreThoseOfTheEvents(seed: UInt64, grouping: StatisticsGrouping) throws {
    try journal.append(randomCalls(60, seed: seed))
    let statistics = try journal.statistics(StatisticsQuery(grouping: grouping))
    let column = [.day: "day", .month: "substr(day, 1, 7)"][grouping] ?? "seat"
    for group in statistics.groups { try expectAgreement(group.figures, "\(column) = '\(group.key.id)'") }
    #expect(statistics.groups.map(\.figures.calls).reduce(0, +) == 60)
    #expect(statistics.groups.map(\.key) == statistics.groups.map(\.key).sorted())
  }

  @Test(arguments: [9, 10] as [UInt64])
  func theHeatMapIsThatOfTheEvents(seed: UInt64) throws {
    try journal.append(randomCalls(300, seed: seed))
    let heatMap = try journal.statistics().heatMap
    let expected = try journal.database.read { db in
      try RecomputedFigures(db: db).table(
        "SELECT strftime('%w %H', local, 'unixepoch'), count(*) FROM chosen GROUP BY 1")
    }
    var found: [String: Int] = [:]
    for weekday in Weekday.allCases {
      for hour in 0..<24 where heatMap[weekday, hour] > 0 {
        found["\(weekday.rawValue % 7) \(hour < 10 ? "0" : "")\(hour)"] = heatMap[weekday, hour]
      }
    }
    #expect(found == expected && heatMap.sum == 300 && heatMap.peak == expected.values.max())
  }

  private func expectAgreement(
    _ figures: CallFigures, _ condition: String = "1", _ place: Testing.SourceLocation = #_sourceLocation
  ) throws {
    try journal.database.read { db in
      let events = RecomputedFigures(db: db, condition: condition)
      let calls = try events.number("SELECT count(*) FROM chosen")
      let cut = try events.number("SELECT count(*) FROM chosen WHERE ending = 'interrupted'")
      #expect(
        [figures.calls, figures.interrupted, figures.unreadable] == [calls, cut, 0], sourceLocation: place)
      #expect(figures.handling.count == calls - cut, sourceLocation: place)
      #expect(try figures.handling.median == events.median, "\(condition)", sourceLocation: place)
      let average = try events.average
      let distance = abs((figures.handling.average ?? -1) - (average ?? -1))
      #expect(distance < 1e-6, "\(condition)", sourceLocation: place)
      try expectItems(figures, events, place)
      #expect(try figures.referredMatters == events.referredMatters, sourceLocation: place)
      #expect(try ids(figures.routes) == events.routes, sourceLocation: place)
      #expect(try figures.referralsOutsideHours == events.referralsOutsideHours, sourceLocation: place)
    }
  }

  private func expectItems(
    _ figures: CallFigures, _ events: RecomputedFigures, _ place: Testing.SourceLocation
  ) throws {
    let media = try events.table("SELECT medium, count(*) FROM chosen GROUP BY 1")
    #expect(ids(figures.media) == media, sourceLocation: place)
    let results = try events.table(
      "SELECT json_extract(payload, '$.wrappedUp.result'), count(*) FROM steps WHERE kind = 'wrapped-up' GROUP BY 1"
    )
    #expect(ids(figures.results) == results, sourceLocation: place)
    let matters = try events.table(
      """
      SELECT json_extract(payload, '$.matterChosen.matter'), count(DISTINCT call)
      FROM steps WHERE kind = 'matter-chosen' GROUP BY 1
      """)
    #expect(figures.matters == matters, sourceLocation: place)
    let zus = matters.filter { $0.key.hasPrefix("1.2.") }.values.reduce(0, +)
    #expect(figures.zusMatters == zus, sourceLocation: place)
    let verdicts = try events.table(
      """
      SELECT json_extract(payload, '$.statementAnswered._0'), count(*)
      FROM steps WHERE kind = 'statement-answered' GROUP BY 1
      """)
    #expect(ids(figures.verdicts) == verdicts, sourceLocation: place)
    for (kind, count) in ["complaint-taken": figures.complaints, "referred": figures.referrals] {
      let expected = try events.number("SELECT count(*) FROM steps WHERE kind = '\(kind)'")
      #expect(count == expected, "\(kind)", sourceLocation: place)
    }
  }

  private func ids<Term: ClosedVocabulary>(_ counts: [Term: Int]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { ($0.key.id, $0.value) })
  }
}

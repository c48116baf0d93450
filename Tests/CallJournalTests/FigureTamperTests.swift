import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

/// The statistics are under no MAC: they are counted anew.
@Suite struct FigureTamperTests {
  private let folder: TemporaryFolder
  private let journal: Journal

  /// Three days, of which the first is removed.
  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
    for day in 1...3 { try append(on: day) }
    _ = try journal.prune(before: day(2))
    try journal.anchor(.demand)
  }

  private func day(_ number: Int) -> CivilDate { CivilDate(year: 2016, month: 5, day: number) ?? .earliest }

  private func append(on number: Int, minute: Int = 59) throws {
    let start = WarsawTime.instant(on: day(number), at: TimeOfDay(hour: 10, minute: minute) ?? .startOfDay)
    let call = GivenCall(
      seat: .branch, medium: .counter, startedAt: start,
      steps: [
        .matterChosen(matter: "1.2.e", kind: .question, topic: 2), .referred(channel: "www", keys: []),
      ])
    try journal.append(call.records(), desk: .given())
  }

  private func findings() throws -> [Verification.Finding] {
    try JournalVerifier(path: folder.journal, keyPath: nil).verify().findings
  }

  private func edit(_ sql: String) throws { try folder.execute(sql, unguarded: folder.journal) }

  @Test func whatWasNotEditedIsSound() throws {
    #expect(try findings() == [])
    // A call of a removed day that comes late counts beside what was sealed, and is removed in its turn.
    try append(on: 1)
    #expect(try findings() == [])
    #expect(try journal.prune(before: day(2)).callCount == 1)
    #expect(try findings() == [])
    #expect(try journal.statistics().total.calls == 4)
  }

  private struct Edit: CustomTestStringConvertible {
    let sql: String
    let name: String
    let present: Int64
    let counted: Int64
    var testDescription: String { sql }
  }

  private static let edits = [
    Edit(
      sql: "UPDATE statistics_counts SET count = 7 WHERE measure = 'matter'", name: "matter 1.2.e",
      present: 7, counted: 1),
    Edit(
      sql: "DELETE FROM statistics_counts WHERE measure = 'hour'", name: "hour 10", present: 0, counted: 1),
    Edit(
      sql: "UPDATE statistics_counts SET item = 'abandoned' WHERE measure = 'result'",
      name: "result abandoned", present: 1, counted: 0),
    Edit(
      sql: "UPDATE statistics_handling SET seconds = seconds - 60", name: "handling 120 s", present: 0,
      counted: 1),
    Edit(
      sql: "UPDATE statistics_counts SET seat = 'cot' WHERE measure = 'medium'", name: "medium counter",
      present: 0, counted: 1),
    Edit(
      sql: "INSERT INTO statistics_counts SELECT day, seat, 'complaint', '', 2 FROM statistics_handling",
      name: "complaint", present: 2, counted: 0),
  ]

  @Test(arguments: edits) private func anEditedFigureIsNamed(edit: Edit) throws {
    let days = "CREATE TEMP TABLE day AS SELECT max(day) AS day FROM statistics_counts;"
    let condition = edit.sql.contains("WHERE") ? " AND" : " WHERE"
    try self.edit("\(days) \(edit.sql)\(condition) day = (SELECT day FROM temp.day)")
    let place = FigurePlace(day: day(3), seat: .branch, name: edit.name)
    #expect(
      try findings() == [.figureEdited(place, present: edit.present, counted: edit.counted)])
  }

  @Test func aReferralThatWasMovedIntoTheHoursIsNamed() throws {
    try edit(
      "UPDATE statistics_referrals SET minute = minute + 1 WHERE day = (SELECT max(day) FROM statistics_counts)"
    )
    guard case .figureEdited(let place, 0, 1) = try findings().first else {
      Issue.record("\(try findings())")
      return
    }
    #expect(place.name.hasPrefix("referrals in minute "))
  }

  @Test(arguments: [
    "UPDATE statistics_counts SET count = 7 WHERE measure = 'matter' AND day = FIRST",
    "DELETE FROM statistics_handling WHERE day = FIRST", "UPDATE pruned_figures SET mac = randomblob(32)",
    "UPDATE statistics_referrals SET minute = minute - 900 WHERE day = FIRST",
  ])
  func editedFiguresOfARemovedDayAreNamedByTheDay(sql: String) throws {
    let first = sql.replacing("FIRST", with: "(SELECT min(day) FROM statistics_counts)")
    try edit(first)
    #expect(try findings() == [.prunedFiguresEdited(day: day(1))])
  }

  /// Not even a removed day may be forgotten together with all its figures.
  @Test func aRemovedDayCannotBeForgotten() throws {
    let tables = StatisticsFigure.tables + ["pruned_figures"]
    let first = "(SELECT min(day) FROM pruned_figures)"
    try edit(tables.map { "DELETE FROM \($0) WHERE day = \(first);" }.joined(separator: " "))
    #expect(try findings() == [.pruningEdited(id: 1)])
  }

  @Test func aRowInWhichNothingIsCountedIsSeen() throws {
    try edit("INSERT INTO statistics_counts VALUES (17000, 'branch', 'weather', 'rain', 3)")
    #expect(try findings() == [.strayFigure])
  }

  /// A figure beyond all reckoning is refused, not added up.
  @Test func aCountThatNobodyCanHaveIsRefused() throws {
    try edit("UPDATE statistics_counts SET count = 9223372036854775807")
    #expect(throws: JournalError.rowDamaged(table: "statistics_counts")) { try journal.statistics() }
    #expect(try !findings().isEmpty)
  }
}

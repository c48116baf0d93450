import DeskCore
import GRDB
import Testing

@testable import CallJournal

/// The tables of the statistics say what the events say, whatever way these came in.
@Suite struct StatisticsUpkeepTests {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let desk = DeskIdentity.given()

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  private static let tables = ["statistics_counts", "statistics_handling", "statistics_referrals"]

  private func kept(_ journal: Journal) throws -> [[Row]] {
    try journal.database.read { db in
      try Self.tables.map { try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY 1, 2, 3, 4") }
    }
  }

  /// The tables made anew from the events.
  private func recounted() throws -> [[Row]] {
    let before = try kept(journal)
    try journal.database.write { db in
      for table in Self.tables { try db.execute(sql: "DELETE FROM \(table)") }
      try StatisticsUpkeep.countAll(db)
    }
    let after = try kept(journal)
    #expect(before == after)
    return after
  }

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func theTablesAgreeWithTheEventsHoweverTheyCameIn(seed: UInt64) throws {
    var dice = SplitMix(seed: seed)
    var waiting = randomCalls(40, seed: seed).map { $0.records()[...] }
    for _ in 0..<20 { waiting.append(try randomCall(seed: dice.next()).records[...]) }
    while !waiting.isEmpty {
      // Some records of some calls at a time, sometimes some that are there already.
      let place = Int.random(in: waiting.indices, using: &dice)
      let batch = waiting[place].prefix(Int.random(in: 1...9, using: &dice))
      waiting[place] = waiting[place].dropFirst(batch.count)
      try journal.append(Array(batch), desk: desk)
      if Bool.random(using: &dice) { try journal.append(Array(batch), desk: desk) }
      waiting.removeAll(where: \.isEmpty)
    }
    #expect(try recounted()[0].isEmpty == false)
  }

  @Test func aCallThatIsClosedForAnotherDeskCounts() throws {
    let records = openRecords(3)
    try journal.append(records, desk: desk)
    #expect(try journal.statistics().total == CallFigures())
    try journal.closeAsInterrupted(records[0].callID, from: desk.id, by: .given(), at: records[2].at)
    let total = try journal.statistics().total
    #expect(total.calls == 1 && total.interrupted == 1 && total.handling.count == 0 && total.results.isEmpty)
    _ = try recounted()
  }

  @Test func whatIsRefusedCountsForNothing() throws {
    let call = GivenCall(startedAt: try instant("2016-04-29T10:00"))
    let records = call.records()
    let gap = openRecords(5).filter { $0.number != 3 }
    #expect(throws: JournalError.self) { try journal.append(records + gap, desk: desk) }
    #expect(try journal.statistics().total == CallFigures())
    try journal.append(records, desk: desk)
    #expect(try journal.statistics().total.calls == 1)
  }

  @Test func aJournalWithoutTheTablesIsCountedWhenItIsOpened() throws {
    try journal.append(randomCalls(30, seed: 5))
    let before = try kept(journal)
    try journal.database.write { db in
      for table in Self.tables { try db.execute(sql: "DROP TABLE \(table)") }
      try db.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = 'statistics'")
    }
    #expect(try kept(folder.open()) == before && !before[0].isEmpty)
  }

  @Test func aCallThatMakesNoSenseIsToldAndCountsNowhereElse() throws {
    try journal.append(
      records([.started(seat: .cot, medium: .phone), .ended]), desk: desk)
    let unread = GivenCall(seat: .branch, medium: .counter, startedAt: try instant("2016-04-29T10:00"))
    try journal.append(unread.records().dropLast(), desk: desk)
    let id = try #require(try journal.openCalls().first?.callID)
    try journal.database.write { db in
      try db.execute(sql: "DROP TRIGGER events_no_update")
      try db.execute(
        sql: "UPDATE events SET payload = '{}' WHERE call = ? AND number = 2", arguments: [id])
    }
    try journal.append(unread.records(callID: id).suffix(1), desk: desk)
    var expected = CallFigures()
    expected.unreadable = 2
    #expect(try journal.statistics().total == expected)
    _ = try recounted()
  }
}

extension Journal {
  fileprivate func append(_ records: some Sequence<JournalRecord>, desk: DeskIdentity) throws {
    try append(Array(records), desk: desk)
  }
}

import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

/// What makes great journals for measurements writes what the desk writes.
@Suite struct BulkAppendingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// Calls of two years, some of them open, in the order in which everything happened.
  private func events() throws -> [(desk: DeskIdentity, record: JournalRecord)] {
    let desks = (0..<3).map { _ in DeskIdentity.given() }
    let calls =
      try randomCalls(40, seed: 1).map { $0.records() } + (0..<20).map { try randomCall(seed: $0).records }
    let events = calls.enumerated().flatMap { place, records in records.map { (desks[place % 3], $0) } }
    return events.sorted { first, second in
      let (one, other) = (first.1, second.1)
      return (one.at, one.callID, one.number) < (other.at, other.callID, other.number)
    }
  }

  /// An empty journal with the key of the others.
  private func journal(_ name: String) throws -> Journal {
    let key = folder.path + "/key"
    if !FileManager.default.fileExists(atPath: key) { try JournalKey.create(path: key) }
    var settings = try folder.settings()
    settings.keyPath = key
    return try Journal(path: "\(folder.path)/\(name)/journal.sqlite", settings: settings)
  }

  private func rows(_ journal: Journal) throws -> [String: [Row]] {
    try journal.database.read { db in
      let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'chain'"
      let tables = try String.fetchAll(db, sql: names)
      return try Dictionary(
        uniqueKeysWithValues: tables.map { table in
          (table, try Row.fetchAll(db, sql: "SELECT * FROM \(table)"))
        })
    }
  }

  @Test func itsRowsAreThoseOfTheOrdinaryWay() throws {
    let events = try events()
    let (ordinary, bulk) = (try journal("ordinary"), try journal("bulk"))
    for event in events { try ordinary.append([event.record], desk: event.desk) }
    // A call goes on in the next transaction.
    var rest = events[...]
    try bulk.appendBulk {
      defer { rest = rest.dropFirst(50) }
      return rest.isEmpty ? nil : Array(rest.prefix(50))
    }
    let written = try rows(bulk)
    #expect(try written == rows(ordinary))
    #expect(written["events"]?.count == events.count && written["statistics_handling"]?.isEmpty == false)
    try bulk.anchor(.demand)
    let verifier = try JournalVerifier(path: bulk.path, keyPath: folder.path + "/key")
    #expect(try verifier.verify().findings == [])
  }

  @Test func whatContradictsTheJournalIsRefused() throws {
    for place in [1, 2] {
      let journal = try journal("bulk\(place)")
      let records = openRecords(4).enumerated().filter { $0.offset != place }.map(\.element)
      #expect(throws: JournalError.self) { try append(records, to: journal) }
      #expect(try rows(journal)["events"] == [])
    }
  }

  @Test func onlyAnEmptyJournalIsFilled() throws {
    let journal = try journal("bulk")
    try append(openRecords(2), to: journal)
    #expect(throws: JournalError.self) { try append(openRecords(2), to: journal) }
    #expect(try rows(journal)["events"]?.count == 2)
  }

  private func append(_ records: [JournalRecord], to journal: Journal) throws {
    var next: [(desk: DeskIdentity, record: JournalRecord)]? = records.map { (.given(), $0) }
    try journal.appendBulk {
      defer { next = nil }
      return next
    }
  }

  @Test func theGeneratorWritesAJournalThatVerifies() async throws {
    let probe = try Probe([folder.journal, "150"], program: "journal-generator", in: folder)
    #expect(try await probe.end() == 0)
    let result = try JournalVerifier(path: folder.journal, keyPath: nil).verify()
    #expect(result.findings == [] && result.callCount == 150 && result.unanchoredCount == 0)
    #expect(try folder.open().statistics().total.calls == 150)
    #expect(try folder.open().integrityCheck() == [])
  }
}

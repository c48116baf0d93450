import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

/// Nothing that is changed within the anchored range goes unnoticed, wherever it is.
@Suite struct RandomTamperTests {
  private let journal: TamperedJournal
  private let whole: Data
  private let columns: [String: [ColumnInfo]]
  private let counts: [String: Int]

  private static let tables =
    ["desks", "calls", "events", "chain", "prunings", "gaps", "pruned_figures"] + StatisticsFigure.tables

  init() throws {
    journal = try TamperedJournal(calls: 4, removed: 2)
    whole = try Data(contentsOf: URL(fileURLWithPath: journal.path))
    (columns, counts) = try DatabaseQueue(path: journal.path).read { db in
      let found = try Self.tables.map { table in
        (table, try db.columns(in: table), try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0)
      }
      return (
        Dictionary(uniqueKeysWithValues: found.map { ($0.0, $0.1) }),
        Dictionary(uniqueKeysWithValues: found.map { ($0.0, $0.2) })
      )
    }
  }

  private func write(_ content: Data) throws {
    for ending in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: journal.path + ending) {
      try FileManager.default.removeItem(atPath: journal.path + ending)
    }
    try content.write(to: URL(fileURLWithPath: journal.path))
  }

  private func isNoticed() -> Bool {
    do {
      return try !journal.findings().isEmpty
    } catch {
      return true
    }
  }

  /// Every value of every row, read without an index.
  private func dump() throws -> [String] {
    let queue = try DatabaseQueue(path: journal.path)
    return try queue.read { db in
      try Self.tables.flatMap { table in
        let columns = try db.columns(in: table).map { "quote(\($0.name))" }.joined(separator: " || ',' || ")
        return try String.fetchAll(db, sql: "SELECT \(columns) FROM \(table) NOT INDEXED ORDER BY 1")
      }
    }
  }

  @Test func noChangedByteChangesARowUnnoticed() throws {
    let before = try dump()
    var dice = SplitMix(seed: 1461)
    var noticed = 0
    for round in 0..<650 {
      var edited = whole
      var place = Int.random(in: 0..<edited.count, using: &dice)
      // Most of a small file is empty; half the changes are made where something stands.
      while round % 2 == 0, edited[place] == 0 { place = Int.random(in: 0..<edited.count, using: &dice) }
      edited[place] ^= UInt8.random(in: 1...255, using: &dice)
      try write(edited)
      if isNoticed() {
        noticed += 1
      } else {
        #expect(try dump() == before, "round \(round): byte \(place)")
      }
    }
    #expect(noticed > 50)
  }

  @Test func noChangedRowGoesUnnoticed() throws {
    var dice = SplitMix(seed: 2804)
    var changed = 0
    while changed < 400 {
      try write(whole)
      let sql = try change(&dice)
      do {
        try journal.execute("PRAGMA ignore_check_constraints = ON; \(sql)")
      } catch is DatabaseError {
        // The schema itself refuses it, guards or none.
        continue
      }
      changed += 1
      #expect(isNoticed(), "\(sql)")
    }
  }

  private func change(_ dice: inout SplitMix) throws -> String {
    let table = (["events"] + Self.tables).randomElement(using: &dice) ?? "events"
    let (columns, count) = (columns[table] ?? [], counts[table] ?? 0)
    guard count > 0 else { return try change(&dice) }
    // Some tables have no rowid: a row is found by all its values.
    let names = columns.map(\.name).joined(separator: ", ")
    let offset = Int.random(in: 0..<count, using: &dice)
    let row = "(\(names)) = (SELECT \(names) FROM \(table) LIMIT 1 OFFSET \(offset))"
    if Int.random(in: 0..<8, using: &dice) == 0 { return "DELETE FROM \(table) WHERE \(row)" }
    guard let column = columns.randomElement(using: &dice) else { return "" }
    let value =
      switch column.type {
      case "INTEGER": "\(column.name) + \(Int.random(in: 1...1_000, using: &dice))"
      case "BLOB": "randomblob(length(\(column.name)))"
      default: "\(column.name) || 'x'"
      }
    return "UPDATE \(table) SET \(column.name) = \(value) WHERE \(row)"
  }
}

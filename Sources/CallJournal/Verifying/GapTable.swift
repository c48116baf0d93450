import DeskCore
import Foundation
import GRDB

/// The places where events were removed on the record.
struct GapTable {
  struct Gap: Hashable {
    let first: Int64
    let last: Int64
    let pruning: Int64
    let before: Mac
    let after: Mac
  }

  private(set) var byFirst: [Int64: Gap] = [:]
  private(set) var records: [PruningRecord] = []
  /// The first record that is not as it was written.
  private(set) var edited: Int64?

  init(_ db: Database, _ key: JournalKey) throws {
    let gaps = try Row.fetchAll(db, sql: "SELECT * FROM gaps ORDER BY first_event").map(Self.gap)
    byFirst = Dictionary(gaps.map { ($0.first, $0) }) { first, _ in first }
    let byPruning = Dictionary(grouping: gaps, by: \.pruning)
    var previous = Mac.none
    var seal = Seal(key)
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM prunings ORDER BY id")
    for (place, row) in rows.enumerated() {
      let record = Self.record(row)
      let mac = Self.mac(record, byPruning[record.id] ?? [], after: previous, &seal)
      if record.id != Int64(place + 1) || mac.array != [UInt8](row["mac"] as Data) {
        edited = edited ?? record.id
      }
      records.append(record)
      previous = mac
    }
    if let stray = gaps.first(where: { !(1...Int64(max(1, rows.count))).contains($0.pruning) || rows.isEmpty }
    ) {
      edited = edited ?? stray.pruning
    }
  }

  /// The MAC of a pruning: over the one before, its row and its gaps.
  static func mac(_ record: PruningRecord, _ gaps: [Gap], after previous: Mac, _ seal: inout Seal) -> Mac {
    seal.begin(.pruning, after: previous)
    for number in [record.id, record.at.secondsSinceEpoch] { seal.add(number) }
    seal.add(record.before.description)
    for number in [record.days, record.calls, record.events] { seal.add(number) }
    for gap in gaps {
      seal.add(gap.first)
      seal.add(gap.last)
      seal.add(gap.before.array)
      seal.add(gap.after.array)
    }
    return seal.end()
  }

  private static func gap(_ row: Row) throws -> Gap {
    guard let before = Mac([UInt8](row["mac_before"] as Data)),
      let after = Mac([UInt8](row["mac_after"] as Data))
    else { throw JournalError.chainBroken(event: row["first_event"]) }
    return Gap(
      first: row["first_event"], last: row["last_event"], pruning: row["pruning"], before: before,
      after: after)
  }

  private static func record(_ row: Row) -> PruningRecord {
    let day: String = row["before_day"]
    return PruningRecord(
      id: row["id"], at: Instant(secondsSinceEpoch: row["at"]), before: CivilDate(iso: day) ?? .earliest,
      days: row["days"], calls: row["calls"], events: row["events"])
  }
}

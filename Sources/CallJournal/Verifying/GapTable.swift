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
  /// The MACs of the records, by their ids.
  private(set) var macs: [Int64: Mac] = [:]
  /// The first record that is not as it was written.
  private(set) var edited: Int64?

  init(_ db: Database, _ key: JournalKey) throws {
    let gaps = try Row.fetchAll(db, sql: "SELECT \(Self.gapColumns) FROM gaps ORDER BY first_event").map(
      Self.gap)
    // A gap that leads nowhere, or back, was not written by a removal; nothing goes over it.
    let possible = gaps.filter { $0.first >= 1 && $0.last >= $0.first && $0.last < Int64.max }
    byFirst = Dictionary(possible.map { ($0.first, $0) }) { first, _ in first }
    edited = gaps.first { !possible.contains($0) }?.pruning
    let byPruning = Dictionary(grouping: gaps, by: \.pruning)
    var previous = Mac.none
    var seal = Seal(key)
    let rows = try Row.fetchAll(db, sql: "SELECT \(Self.recordColumns) FROM prunings ORDER BY id")
    for (place, row) in rows.enumerated() {
      let stored = UntrustedRow(row, of: "prunings")
      let record = try Self.record(stored)
      let mac = Self.mac(record, byPruning[record.id] ?? [], after: previous, &seal)
      if try record.id != Int64(place + 1) || mac != stored.mac(6) {
        edited = edited ?? record.id
      }
      records.append(record)
      macs[record.id] = mac
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

  private static let gapColumns = "first_event, last_event, pruning, mac_before, mac_after"
  private static let recordColumns = "id, at, before_day, days, calls, events, mac"

  private static func gap(_ row: Row) throws -> Gap {
    let stored = UntrustedRow(row, of: "gaps")
    return Gap(
      first: try stored.integer(0), last: try stored.integer(1), pruning: try stored.integer(2),
      before: try stored.mac(3), after: try stored.mac(4))
  }

  private static func record(_ stored: UntrustedRow) throws -> PruningRecord {
    PruningRecord(
      id: try stored.integer(0), at: Instant(secondsSinceEpoch: try stored.integer(1)),
      before: CivilDate(iso: try stored.text(2)) ?? .earliest, days: try stored.integer(3),
      calls: try stored.integer(4), events: try stored.integer(5))
  }
}

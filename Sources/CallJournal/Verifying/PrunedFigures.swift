import DeskCore
import Foundation
import GRDB

/// What the removed calls of a day had added to the statistics, under the key of the chain.
///
/// The figures outlive the calls that they were counted from. Once a day is removed, nothing but this
/// record says what they were.
enum PrunedFigures {
  /// The fourth version of the tables.
  static func create(_ db: Database) throws {
    try db.execute(sql: table + JournalSchema.appendOnly("pruned_figures", key: "day", "pruning"))
  }

  private static let table = """
    -- The MAC is over that of the removal, the day, its figures, and the MAC of its removal before.
    CREATE TABLE pruned_figures (
      day INTEGER NOT NULL,
      pruning INTEGER NOT NULL REFERENCES prunings (id),
      mac BLOB NOT NULL CHECK (length(mac) = 32),
      PRIMARY KEY (day, pruning)
    ) STRICT, WITHOUT ROWID;

    """

  /// Writes the record of some days that were removed just now.
  /// - Parameters:
  ///   - pruning: the record of the removal.
  ///   - sums: what the tables say beyond the calls that are still there.
  static func write(
    _ days: [CivilDate], _ pruning: (id: Int64, mac: Mac), _ sums: FigureSums, _ key: JournalKey,
    _ db: Database
  ) throws {
    var seal = Seal(key)
    for day in days.map(\.daysSinceEpoch) {
      let last = try Data.fetchOne(
        db, sql: "SELECT mac FROM pruned_figures WHERE day = ? ORDER BY pruning DESC LIMIT 1",
        arguments: [day])
      let before = last.flatMap { Mac(Array($0)) } ?? .none
      try db.execute(
        sql: "INSERT INTO pruned_figures (day, pruning, mac) VALUES (?, ?, ?)",
        arguments: [day, pruning.id, Data(mac(day, sums[day], pruning.mac, after: before, &seal).array)])
    }
  }

  private static func mac(
    _ day: Int, _ sum: UInt128, _ pruning: Mac, after before: Mac, _ seal: inout Seal
  ) -> Mac {
    seal.begin(.prunedFigures, after: before)
    seal.add(pruning.array)
    seal.add(Int64(day))
    seal.add(withUnsafeBytes(of: sum.bigEndian) { Array($0) })
    return seal.end()
  }

  /// What a check of the records shows.
  struct Judgement {
    /// The days that are vouched for as they are.
    var sound: Set<Int> = []
    /// Those whose record or figures were edited.
    var edited: Set<Int> = []
    /// A removal that has not a record for each of its days.
    var incomplete: Int64?
  }

  /// Compares the records with the sums.
  static func judge(_ gaps: GapTable, _ sums: FigureSums, _ key: JournalKey, _ db: Database) throws
    -> Judgement
  {
    var judgement = Judgement()
    var seal = Seal(key)
    var counts: [Int64: Int64] = [:]
    var last: (day: Int, mac: Mac)?
    let rows = try Row.fetchCursor(
      db, sql: "SELECT day, pruning, mac FROM pruned_figures ORDER BY day, pruning")
    while let row = try rows.next() {
      let stored = UntrustedRow(row, of: "pruned_figures")
      let (day, pruning) = (try Int(stored.integer(0)), try stored.integer(1))
      let before = last.flatMap { $0.day == day ? $0.mac : nil } ?? .none
      counts[pruning, default: 0] += 1
      last = (day, try stored.mac(2))
      // Only the last removal of a day says how it stands now; those before are under its MAC.
      let isSound = gaps.macs[pruning].map { mac(day, sums[day], $0, after: before, &seal) } == last?.mac
      if isSound { judgement.sound.insert(day) } else { judgement.sound.remove(day) }
      if isSound { judgement.edited.remove(day) } else { judgement.edited.insert(day) }
    }
    judgement.incomplete = gaps.records.first { counts[$0.id] ?? 0 != $0.days }?.id
    return judgement
  }
}

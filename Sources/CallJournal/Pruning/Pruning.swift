import DeskCore
import Foundation
import GRDB

/// What a removal of old days has removed, or would remove.
public struct PruningReport: Hashable, Sendable {
  /// A day that stays although it is old enough.
  public struct KeptDay: Hashable, Sendable {
    /// The Warsaw day.
    public let day: CivilDate
    /// How many of its calls have not ended.
    public let openCalls: Int
  }

  /// The days, the oldest first.
  public internal(set) var days: [CivilDate] = []
  /// How many calls.
  public internal(set) var callCount: Int64 = 0
  /// How many events.
  public internal(set) var eventCount: Int64 = 0
  /// The days that stay because of a call that has not ended.
  public internal(set) var kept: [KeptDay] = []
  /// The anchor after the removal; nil where nothing was removed.
  public internal(set) var anchor: Anchor?
}

extension Journal {
  /// Removes the whole closed Warsaw days before a day, on the record: the only removal there is.
  ///
  /// The chain is checked first: what does not verify is not removed, for it would be past all finding
  /// out. Where the days stood, a record under the chain's key says how many calls and events went, and
  /// holds the MACs by which the rest is still tied together.
  /// - Parameters:
  ///   - day: the first day that stays whatever happens.
  ///   - isDryRun: whether only to say what would be removed.
  /// - Throws: `JournalError.notSound` where the chain does not verify.
  public func prune(before day: CivilDate, isDryRun: Bool = false) throws -> PruningReport {
    guard let anchors = try self.anchors.lines() else {
      throw JournalError.notSound(finding: .anchorsMissing)
    }
    if let edited = anchors.first(where: { $0.anchor == nil }) {
      throw JournalError.notSound(finding: .anchorEdited(line: edited.number))
    }
    var report = PruningReport()
    try database.writeWithoutTransaction { db in
      // What is removed shall not be left in free pages.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      try db.inTransaction(.immediate) {
        try requireSameFile()
        let genuine = anchors.compactMap(\.anchor).sorted { $0.eventCount < $1.eventCount }
        try Self.requireSound(db, key, genuine)
        var pruning = Pruning(db: db, key: key, before: day)
        try pruning.chooseDays(&report)
        if !report.days.isEmpty { try pruning.remove(&report) }
        try db.execute(sql: "DROP TABLE temp.doomed")
        return isDryRun ? .rollback : .commit
      }
    }
    guard !isDryRun, !report.days.isEmpty else { return report }
    report.anchor = try anchor(.pruned)
    try database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    return report
  }

  private static func requireSound(_ db: Database, _ key: JournalKey, _ anchors: [Anchor]) throws {
    var verification = Verification()
    try ChainJudge(db: db, key: key, anchors: anchors).judge(&verification) { _, _ in }
    guard let finding = verification.findings.first else { return }
    throw JournalError.notSound(finding: finding)
  }
}

/// Removes days inside one transaction.
private struct Pruning {
  let db: Database
  let key: JournalKey
  let before: CivilDate

  /// Finds the days, and puts their calls into a temporary table.
  mutating func chooseDays(_ report: inout PruningReport) throws {
    try db.execute(sql: "CREATE TEMP TABLE doomed (call TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT started_at, EXISTS (
          SELECT 1 FROM events WHERE call = calls.id AND kind IN ('ended', 'interrupted'))
        FROM calls WHERE started_at < ? ORDER BY started_at
        """, arguments: [WarsawTime.start(of: before).secondsSinceEpoch])
    var day: CivilDate?
    var open = 0
    while let row = try rows.next() {
      let next = WarsawTime.local(Instant(secondsSinceEpoch: row[0])).date
      if let day, day != next {
        try settle(day, open, &report)
        open = 0
      }
      day = next
      open += row[1] as Bool ? 0 : 1
    }
    if let day { try settle(day, open, &report) }
  }

  private func settle(_ day: CivilDate, _ open: Int, _ report: inout PruningReport) throws {
    guard open == 0 else { return report.kept.append(.init(day: day, openCalls: open)) }
    report.days.append(day)
    try db.execute(
      sql: "INSERT INTO temp.doomed SELECT id FROM calls WHERE started_at >= ? AND started_at < ?",
      arguments: [
        WarsawTime.start(of: day).secondsSinceEpoch,
        WarsawTime.start(of: day.adding(days: 1)).secondsSinceEpoch,
      ])
  }

  /// Writes the record, then removes what it names.
  mutating func remove(_ report: inout PruningReport) throws {
    let number = (try Int64.fetchOne(db, sql: "SELECT count(*) FROM prunings") ?? 0) + 1
    let gaps = try gaps(number)
    report.callCount = try Int64.fetchOne(db, sql: "SELECT count(*) FROM temp.doomed") ?? 0
    report.eventCount = gaps.reduce(0) { $0 + $1.last - $1.first + 1 }
    let record = PruningRecord(
      id: number, at: .machineTime, before: before, days: Int64(report.days.count), calls: report.callCount,
      events: report.eventCount)
    let mac = try write(record, gaps)
    try db.execute(
      sql: """
        DELETE FROM events WHERE call IN (SELECT call FROM temp.doomed);
        DELETE FROM calls WHERE id IN (SELECT call FROM temp.doomed);
        DELETE FROM desks WHERE NOT EXISTS (SELECT 1 FROM calls WHERE desk = desks.id);
        """)
    let sums = try FigureJudge(db: db, key: key).sums()
    try PrunedFigures.write(report.days, (number, mac), sums, key, db)
  }

  private func write(_ record: PruningRecord, _ gaps: [GapTable.Gap]) throws -> Mac {
    var seal = Seal(key)
    let last = try Data.fetchOne(db, sql: "SELECT mac FROM prunings ORDER BY id DESC LIMIT 1")
    let previous = last.flatMap { Mac(Array($0)) } ?? .none
    let mac = GapTable.mac(record, gaps, after: previous, &seal)
    try db.execute(
      sql: "INSERT INTO prunings (id, at, before_day, days, calls, events, mac) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        record.id, record.at.secondsSinceEpoch, record.before.description, record.days, record.calls,
        record.events, Data(mac.array),
      ])
    for gap in gaps {
      try db.execute(
        sql:
          "INSERT INTO gaps (first_event, last_event, pruning, mac_before, mac_after) VALUES (?, ?, ?, ?, ?)",
        arguments: [gap.first, gap.last, record.id, Data(gap.before.array), Data(gap.after.array)])
    }
    return mac
  }

  /// The runs of events that go, each with the MACs on both its sides.
  private func gaps(_ pruning: Int64) throws -> [GapTable.Gap] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT e.id, e.mac, d.call IS NOT NULL FROM events e LEFT JOIN temp.doomed d ON d.call = e.call
        ORDER BY e.id
        """)
    var gaps: [GapTable.Gap] = []
    var last = ChainHead.start
    while let row = try rows.next() {
      let id: Int64 = row[0]
      guard let mac = Mac([UInt8](row[1] as Data)) else { throw JournalError.chainBroken(event: id) }
      if id != last.id + 1 { last = try endOfEarlierGap(before: id) }
      if row[2] as Bool {
        if let open = gaps.last, open.last == last.id {
          gaps[gaps.count - 1] = .init(
            first: open.first, last: id, pruning: pruning, before: open.before, after: mac)
        } else {
          gaps.append(.init(first: id, last: id, pruning: pruning, before: last.mac, after: mac))
        }
      }
      last = ChainHead(id: id, mac: mac)
    }
    return gaps
  }

  private func endOfEarlierGap(before id: Int64) throws -> ChainHead {
    let after = try Data.fetchOne(
      db, sql: "SELECT mac_after FROM gaps WHERE last_event = ?", arguments: [id - 1])
    guard let mac = after.flatMap({ Mac(Array($0)) }) else { throw JournalError.chainBroken(event: id) }
    return ChainHead(id: id - 1, mac: mac)
  }
}

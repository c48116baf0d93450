import DeskCore
import Foundation
import GRDB

/// Checks that a journal is as it was written.
public struct JournalVerifier: Sendable {
  private let reader: JournalReader
  private let key: JournalKey
  private let anchorFile: AnchorFile

  /// Opens what a check needs; nothing is created.
  /// - Parameter path: the file of the journal.
  /// - Throws: `JournalError` where journal or key are missing, or do not belong together.
  public init(path: String) throws {
    try self.init(path: path, keyPath: JournalKey.namedPath)
  }

  init(path: String, keyPath: String?) throws {
    reader = try JournalReader(path: path)
    let keyPath = JournalKey.path(journal: reader.path, named: keyPath)
    key = try JournalKey(path: keyPath)
    let identifier = try ChainIdentity.check(reader.database, key, keyPath: keyPath)
    anchorFile = AnchorFile(journal: reader.path, identifier: identifier, key: key)
  }

  /// Reads an anchor that was kept elsewhere.
  /// - Parameter text: what was printed.
  /// - Throws: `JournalError.foreignAnchor` if it is none, or none of this journal and key.
  public func anchor(text: String) throws -> Anchor {
    guard let anchor = Anchor(text: text), anchor.isGenuine(journal: anchorFile.identifier, key: key) else {
      throw JournalError.foreignAnchor
    }
    return anchor
  }

  /// Checks everything.
  /// - Parameters:
  ///   - kept: anchors that were kept elsewhere.
  ///   - progress: told now and then how many of how many events were checked.
  /// - Throws: `JournalError.anchorsUnusable`; damage of the journal is a finding, not an error.
  public func verify(
    keptAnchors kept: [Anchor] = [], progress: (_ done: Int64, _ total: Int64) -> Void = { _, _ in }
  ) throws -> Verification {
    let lines = try anchorFile.lines()
    let anchors = (kept + (lines ?? []).compactMap(\.anchor)).sorted { $0.eventCount < $1.eventCount }
    var result = Verification()
    result.anchorCount = anchors.count
    result.lastAnchor = anchors.last
    do {
      try reader.database.read { db in
        // Calls are looked up in another order than they lie in: their pages shall not be read again and again.
        try db.execute(sql: "PRAGMA cache_size = -65536")
        let judge = ChainJudge(db: db, key: key, anchors: anchors)
        try judge.judge(&result, progress: progress)
      }
    } catch let error as DatabaseError {
      result.findings.append(.damaged(reason: error.message ?? "\(error.resultCode)"))
    } catch JournalError.rowDamaged(let table) {
      result.findings.append(.damaged(reason: "a row of the table \(table)"))
    }
    if lines == nil { result.findings.append(.anchorsMissing) }
    for line in lines ?? [] where line.anchor == nil {
      result.findings.append(.anchorEdited(line: line.number))
    }
    return result
  }
}

/// Judges the tables of a journal inside one transaction.
struct ChainJudge {
  let db: Database
  let key: JournalKey
  /// Genuine ones, in the order of their numbers of events.
  let anchors: [Anchor]

  func judge(_ result: inout Verification, progress: (Int64, Int64) -> Void) throws {
    let total = try Int64.fetchOne(db, sql: "SELECT ifnull(max(id), 0) FROM events") ?? 0
    let gaps = try GapTable(db, key)
    result.prunings = gaps.records
    var walk = ChainWalk(key, gaps: gaps.byFirst, anchors: anchors)
    let found = try walk.run(db) { progress($0, total) }
    result.eventCount = walk.eventCount
    result.callCount = walk.callCount
    result.lastEvent = walk.head.id
    switch found {
    case .finding(let finding): result.findings.append(finding)
    case .mac(let place):
      let isAnchored = place.event <= anchors.last?.eventCount ?? 0
      var diagnosis = BreakDiagnosis(db, key, after: walk.head, at: place, isAnchored: isAnchored)
      result.findings.append(try diagnosis.finding())
    case nil:
      if let finding = try missingEnd(walk.head, pruningCount: gaps.records.count) {
        result.findings.append(finding)
      }
      result.findings += try strays(callCount: walk.callCount)
    }
    if let id = gaps.edited {
      result.findings.append(.pruningEdited(id: id))
    } else if found == nil {
      result.findings += try FigureJudge(db: db, key: key).judge(walk.sums, gaps)
    }
    result.findings += try changedSchema() + brokenPages()
  }

  private func missingEnd(_ head: ChainHead, pruningCount: Int) throws -> Verification.Finding? {
    let counter = try Int64.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'events'") ?? 0
    let last = anchors.last
    let mostPruned = anchors.max { $0.pruningCount < $1.pruningCount }
    let known = max(counter, last?.eventCount ?? 0)
    // SQLite counts rows on, whatever is deleted: only a whole copy takes its counter with it.
    if counter > head.id {
      return .tailCut(
        present: head.id, known: known, at: last.flatMap { $0.eventCount > head.id ? $0.at : nil })
    }
    if let last, last.eventCount > head.id { return .olderCopy(present: head.id, anchor: last) }
    if let mostPruned, mostPruned.pruningCount > pruningCount {
      return .olderCopy(present: head.id, anchor: mostPruned)
    }
    // An anchor on the very end of what was removed is compared here, where no event stands for it.
    if let last, last.eventCount == head.id, head.id > 0, !last.fits(head.mac) {
      return .contradictsAnchor(last, nil)
    }
    return counter < head.id ? .counterEdited : nil
  }

  private func strays(callCount: Int64) throws -> [Verification.Finding] {
    var findings: [Verification.Finding] = []
    if try Int64.fetchOne(db, sql: "SELECT count(*) FROM calls") != callCount {
      let stray = "SELECT id FROM calls WHERE NOT EXISTS (SELECT 1 FROM events WHERE call = calls.id) LIMIT 1"
      findings.append(.strayCall(id: try String.fetchOne(db, sql: stray) ?? "?"))
    }
    let stray = "SELECT id FROM desks WHERE NOT EXISTS (SELECT 1 FROM calls WHERE desk = desks.id) LIMIT 1"
    if let id = try String.fetchOne(db, sql: stray) { findings.append(.strayDesk(id: id)) }
    return findings
  }

  /// The events are read from their table; what they are joined with is found by indexes, which must agree.
  private func brokenPages() throws -> [Verification.Finding] {
    let tables = ["calls", "desks", "chain", "prunings", "gaps", "pruned_figures"] + StatisticsFigure.tables
    let found = try tables.flatMap { table in
      try String.fetchAll(db, sql: "PRAGMA integrity_check(\(table))").filter { $0 != "ok" }
    }
    return found.first.map { [.damaged(reason: $0)] } ?? []
  }

  private func changedSchema() throws -> [Verification.Finding] {
    let present = try Self.objects(db)
    let expected = try Self.expected.get()
    let names = Set(present.keys).union(expected.keys).filter { present[$0] != expected[$0] }
    return names.sorted().map { .schemaChanged(name: $0) }
  }

  private static let expected = Result { try JournalSchema.reference { try objects($0) } }

  private static func objects(_ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql:
        "SELECT name, type || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
    )
    return Dictionary(rows.map { ($0[0] as String, $0[1] as String) }) { first, second in first + second }
  }
}

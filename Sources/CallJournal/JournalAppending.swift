import DeskCore
import Foundation
import GRDB

extension Journal {
  /// Adds records in one transaction: all of them, or none.
  ///
  /// A record that is there already with the same content is skipped, so that a write may be repeated
  /// whose outcome is not known.
  /// - Parameters:
  ///   - records: those of one call in the order of their numbers.
  ///   - desk: whose records they are.
  /// - Throws: `JournalError.refused` for a record that contradicts the journal.
  public func append(_ records: [JournalRecord], desk: DeskIdentity) throws {
    try transaction { db in
      try Self.enter(desk, db)
      for record in records { try Self.enter(record, desk, db) }
    }
  }

  /// Adds what the journal takes, and gives back what contradicts it with all that follows in its call.
  ///
  /// One call that cannot go on must not keep all others from being saved.
  func appendWhatFits(_ records: [JournalRecord], desk: DeskIdentity) throws -> [Refusal] {
    var rest = records
    var refusals: [Refusal] = []
    while !rest.isEmpty {
      do {
        try append(rest, desk: desk)
        return refusals
      } catch JournalError.refused(let callID, let number, let reason) {
        let follows = { (record: JournalRecord) in record.callID == callID && record.number >= number }
        refusals += rest.filter(follows).map { Refusal(record: $0, reason: reason) }
        rest.removeAll(where: follows)
      }
    }
    return refusals
  }

  static func enter(_ desk: DeskIdentity, _ db: Database) throws {
    let known = try db.cachedStatement(sql: "SELECT 1 FROM desks WHERE id = ?")
    guard try Int.fetchOne(known, arguments: [desk.id]) == nil else { return }
    try db.execute(
      sql: "INSERT INTO desks (id, pid, started_at) VALUES (?, ?, ?)",
      arguments: [desk.id, desk.pid, desk.startedAt.secondsSinceEpoch])
  }

  static func enter(_ record: JournalRecord, _ desk: DeskIdentity, _ db: Database) throws {
    if let present = try storedRecord(record.callID, record.number, db) {
      guard present == record else {
        throw JournalError.refused(
          callID: record.callID, number: record.number, reason: "other content is there already")
      }
      return
    }
    do {
      if case .started(let seat, let medium, _) = record.event {
        try insertCall(record, desk, seat, medium, db)
      }
      try insertEvent(record, db)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw JournalError.refused(
        callID: record.callID, number: record.number, reason: error.message ?? "a constraint")
    }
  }

  private static func insertCall(
    _ record: JournalRecord, _ desk: DeskIdentity, _ seat: Seat, _ medium: ContactMedium, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO calls (id, desk, seat, medium, rulebook, started_at) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        record.callID, desk.id, seat.id, medium.id, record.rulebook, record.at.secondsSinceEpoch,
      ])
  }

  private static func insertEvent(_ record: JournalRecord, _ db: Database) throws {
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO events (call, number, at, rulebook, kind, payload) VALUES (?, ?, ?, ?, ?, ?)")
    let payload = String(decoding: try journalEncoder().encode(record.event), as: UTF8.self)
    try insertion.execute(arguments: [
      record.callID, record.number, record.at.secondsSinceEpoch, record.rulebook, record.event.name,
      payload,
    ])
  }
}

/// A record that contradicts the journal.
struct Refusal: Hashable, Sendable {
  let record: JournalRecord
  let reason: String
}

/// Writes JSON the same way every time, in one line.
func journalEncoder() -> JSONEncoder {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return encoder
}

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
      var link = try ChainLink(db, key)
      let new = try records.filter { try Self.enter($0, desk, &link, db) }
      try StatisticsUpkeep.count(new, db)
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

  /// - Returns: whether the record is new; one that is there already is skipped.
  static func enter(
    _ record: JournalRecord, _ desk: DeskIdentity, _ link: inout ChainLink, _ db: Database
  ) throws -> Bool {
    if let present = try storedRecord(record.callID, record.number, db) {
      guard present == record else {
        throw JournalError.refused(
          callID: record.callID, number: record.number, reason: "other content is there already")
      }
      return false
    }
    do {
      if case .started(let seat, let medium, _) = record.event {
        try enter(desk, db)
        let call = CallRow(id: record.callID, desk: desk.id, seat: seat, medium: medium, record: record)
        try call.insert(db)
        try link.append(record, startedAt: record.at.secondsSinceEpoch, opening: call.opening(db))
      } else {
        try link.append(record, startedAt: startOfCall(record, db), opening: Chain.noOpening)
      }
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw JournalError.refused(
        callID: record.callID, number: record.number, reason: error.message ?? "a constraint")
    }
  }

  /// A desk is written with its first call, whose first event vouches for it.
  private static func enter(_ desk: DeskIdentity, _ db: Database) throws {
    let known = try db.cachedStatement(sql: "SELECT 1 FROM desks WHERE id = ?")
    guard try Int.fetchOne(known, arguments: [desk.id]) == nil else { return }
    try insert(desk, db)
  }

  static func insert(_ desk: DeskIdentity, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO desks (id, pid, started_at) VALUES (?, ?, ?)",
      arguments: [desk.id, desk.pid, desk.startedAt.secondsSinceEpoch])
  }

  private static func startOfCall(_ record: JournalRecord, _ db: Database) throws -> Int64 {
    let start = try db.cachedStatement(sql: "SELECT started_at FROM calls WHERE id = ?")
    // Without its call the row is refused; by the schema, as every other contradiction.
    return try Int64.fetchOne(start, arguments: [record.callID]) ?? 0
  }
}

/// The row of a call.
struct CallRow {
  let id: String
  let desk: String
  let seat: Seat
  let medium: ContactMedium
  let record: JournalRecord

  var values: [DatabaseValue] {
    [
      desk.databaseValue, seat.id.databaseValue, medium.id.databaseValue, record.rulebook.databaseValue,
      record.at.secondsSinceEpoch.databaseValue,
    ]
  }

  func insert(_ db: Database) throws {
    let insertion = try db.cachedStatement(
      sql: "INSERT INTO calls (id, desk, seat, medium, rulebook, started_at) VALUES (?, ?, ?, ?, ?, ?)")
    try insertion.execute(arguments: StatementArguments([id.databaseValue] + values))
  }

  /// What the first event of the call vouches for.
  func opening(_ db: Database) throws -> [DatabaseValue] {
    let selection = try db.cachedStatement(sql: "SELECT pid, started_at FROM desks WHERE id = ?")
    guard let row = try Row.fetchOne(selection, arguments: [desk]) else {
      throw JournalError.refused(callID: id, number: 1, reason: "no desk")
    }
    return values + row.databaseValues
  }
}

/// The end of the chain inside one transaction.
struct ChainLink {
  private(set) var head: ChainHead
  private var seal: Seal
  private let insertion: Statement
  private let encoder = journalEncoder()
  /// How events were written; most of them are alike.
  private var payloads: [CallEvent: DatabaseValue] = [:]

  init(_ db: Database, _ key: JournalKey) throws {
    head = try ChainHead(db)
    seal = Seal(key)
    insertion = try db.cachedStatement(sql: Chain.insertion)
  }

  /// Writes an event as the last of the chain.
  mutating func append(_ record: JournalRecord, startedAt: Int64, opening: [DatabaseValue]) throws {
    let row = try ChainedRow(
      record: [
        record.callID.databaseValue, record.number.databaseValue, record.at.secondsSinceEpoch.databaseValue,
        startedAt.databaseValue, record.rulebook.databaseValue, record.event.name.databaseValue,
        payload(record.event),
      ], opening: opening)
    try row.insert(after: &head, seal: &seal, insertion)
  }

  private mutating func payload(_ event: CallEvent) throws -> DatabaseValue {
    if let payload = payloads[event] { return payload }
    let payload = String(decoding: try encoder.encode(event), as: UTF8.self).databaseValue
    payloads[event] = payload
    return payload
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

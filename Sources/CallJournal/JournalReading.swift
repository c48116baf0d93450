import DeskCore
import Foundation
import GRDB

/// A call that has not ended.
public struct OpenCall: Hashable, Sendable {
  /// The id of the call.
  public let callID: String
  /// The id of the desk that has it: the one that took it over last, or the one that began it.
  public let desk: String
  /// All its records, in order.
  public let records: [JournalRecord]

  /// Folds the call.
  /// - Throws: `CallFault` if its events make no call.
  public func call() throws(CallFault) -> Call { try Call(replaying: records.lazy.map(\.timedEvent)) }
}

extension Journal {
  /// The records of a call in order; none where there is no such call.
  /// - Parameter callID: the id of the call.
  public func events(ofCall callID: String) throws -> [JournalRecord] {
    try database.read { try Self.records(callID, $0) }
  }

  /// Folds a call from its events.
  /// - Parameter callID: the id of the call.
  /// - Throws: `JournalError` where there is no such call; `CallFault` if its events make no call.
  public func replay(_ callID: String) throws -> Call {
    let records = try events(ofCall: callID)
    guard !records.isEmpty else { throw JournalError.noSuchCall(id: callID) }
    return try Call(replaying: records.lazy.map(\.timedEvent))
  }

  /// The calls that have not ended, the oldest first, whoever has them.
  /// - Throws: also if one of them cannot be read.
  public func openCalls() throws -> [OpenCall] {
    let found = try openAndUnreadableCalls()
    guard let unreadable = found.unreadable.first else { return found.open }
    throw JournalError.unreadable(callID: unreadable, number: 0)
  }

  /// The open calls that can be read, and the ids of those that cannot: one bad call must not hide the others.
  func openAndUnreadableCalls() throws -> (open: [OpenCall], unreadable: [String]) {
    try database.read { db in
      var found: (open: [OpenCall], unreadable: [String]) = ([], [])
      let calls = try Row.fetchAll(
        db,
        sql: """
          SELECT id, desk FROM calls WHERE NOT EXISTS (
            SELECT 1 FROM events WHERE call = calls.id AND kind IN ('ended', 'interrupted'))
          ORDER BY rowid
          """)
      for row in calls {
        let id: String = row["id"]
        do {
          let call = try Self.openCall(id, begunBy: row["desk"], db)
          // Read whole, so that whoever is offered it can take it up.
          _ = try call.call()
          found.open.append(call)
        } catch is JournalError {
          found.unreadable.append(id)
        } catch is CallFault {
          found.unreadable.append(id)
        }
      }
      return found
    }
  }

  /// What is wrong with the journal; nothing if it is sound.
  ///
  /// It reads the whole file, every reference and every call.
  public func integrityCheck() throws -> [String] {
    try database.read { db in
      let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        "\(row["table"] as String): a reference to \(row["parent"] as String) leads nowhere"
      }
      let calls = try String.fetchAll(db, sql: "SELECT id FROM calls ORDER BY rowid")
      return try pages + references + calls.compactMap { try Self.finding(inCall: $0, db) }
    }
  }

  static func openCall(_ callID: String, begunBy desk: String, _ db: Database) throws -> OpenCall {
    let records = try records(callID, db)
    let takers = records.compactMap { record in
      if case .takenOver(let desk) = record.event { desk } else { nil }
    }
    return OpenCall(callID: callID, desk: takers.last ?? desk, records: records)
  }

  static func storedRecord(_ callID: String, _ number: Int, _ db: Database) throws -> JournalRecord? {
    let selection = try db.cachedStatement(sql: "SELECT * FROM events WHERE call = ? AND number = ?")
    return try Row.fetchOne(selection, arguments: [callID, number]).map(record)
  }

  static func records(_ callID: String, _ db: Database) throws -> [JournalRecord] {
    let selection = try db.cachedStatement(sql: "SELECT * FROM events WHERE call = ? ORDER BY number")
    return try Row.fetchAll(selection, arguments: [callID]).map(record)
  }

  static func record(_ row: Row) throws -> JournalRecord {
    let callID: String = row["call"]
    let number: Int = row["number"]
    let payload: String = row["payload"]
    let event: CallEvent
    do {
      event = try JSONDecoder().decode(CallEvent.self, from: Data(payload.utf8))
    } catch {
      throw JournalError.unreadable(callID: callID, number: number)
    }
    return JournalRecord(
      callID: callID, number: number, at: Instant(secondsSinceEpoch: row["at"]), rulebook: row["rulebook"],
      event: event)
  }

  private static func finding(inCall callID: String, _ db: Database) throws -> String? {
    do {
      _ = try Call(replaying: records(callID, db).lazy.map(\.timedEvent))
      return nil
    } catch let fault as CallFault {
      return "call \(callID): \(fault.event): \(fault.reason)"
    } catch JournalError.unreadable(_, let number) {
      return "call \(callID): event \(number) cannot be read"
    }
  }
}

import DeskCore
import GRDB

extension Journal {
  /// Adds a great many records of several desks to an empty journal, for tests and measurements.
  ///
  /// The rows are those that `append(_:desk:)` writes. Nothing is looked up, the guards of the schema are
  /// away meanwhile, and a power failure may cost the whole file: nothing for a journal of real calls.
  /// - Parameter next: gives the records of the next transaction, in the order in which they happened; nil
  ///   at the end.
  /// - Throws: `JournalError.refused` for a record that does not follow the one before in its call.
  package func appendBulk(_ next: () throws -> [(desk: DeskIdentity, record: JournalRecord)]?) throws {
    try requireSameFile()
    try database.writeWithoutTransaction { db in
      let laidAside = try LaidAside(db)
      try db.execute(
        sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -131072")
      let outcome = Result { try fill(db, next) }
      try laidAside.putBack(db)
      try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
      try outcome.get()
    }
  }

  private func fill(
    _ db: Database, _ next: () throws -> [(desk: DeskIdentity, record: JournalRecord)]?
  ) throws {
    var bulk = Bulk(key: key)
    while let records = try next() {
      try db.inTransaction(.immediate) {
        try bulk.add(records, db)
        return .commit
      }
    }
  }
}

/// What is cheaper to make once at the end: the indexes of queries, and what guards the rows one by one.
private struct LaidAside {
  private let definitions: [String]

  init(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM events)") == 0 else {
      throw JournalError.refused(callID: "", number: 0, reason: "the journal is not empty")
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_master
        WHERE sql IS NOT NULL AND type IN ('index', 'trigger') ORDER BY rowid
        """)
    definitions = rows.map { $0[2] }
    let removals = rows.map { "DROP \($0[0] as String) \($0[1] as String);" }.joined()
    try db.execute(sql: "BEGIN; \(removals) COMMIT")
  }

  /// Word for word.
  func putBack(_ db: Database) throws {
    try db.execute(sql: "BEGIN; \(definitions.map { "\($0);" }.joined()) COMMIT")
  }
}

/// What is remembered from one transaction to the next instead of being looked up.
private struct Bulk {
  let key: JournalKey
  private var desks: Set<String> = []
  /// The calls that are not over: when each began, and its last number.
  private var calls: [String: (startedAt: Int64, number: Int)] = [:]

  init(key: JournalKey) { self.key = key }

  mutating func add(_ records: [(desk: DeskIdentity, record: JournalRecord)], _ db: Database) throws {
    var link = try ChainLink(db, key)
    for (desk, record) in records {
      var opening = Chain.noOpening
      if case .started(let seat, let medium, _) = record.event {
        if desks.insert(desk.id).inserted { try Journal.insert(desk, db) }
        let call = CallRow(id: record.callID, desk: desk.id, seat: seat, medium: medium, record: record)
        try call.insert(db)
        opening = call.values + [desk.pid.databaseValue, desk.startedAt.secondsSinceEpoch.databaseValue]
        calls[record.callID] = (record.at.secondsSinceEpoch, 0)
      }
      try link.append(record, startedAt: follow(record), opening: opening)
    }
    try StatisticsUpkeep.count(records.map(\.record), db)
  }

  /// What the triggers see to otherwise.
  /// - Returns: when the call began.
  private mutating func follow(_ record: JournalRecord) throws -> Int64 {
    guard let call = calls[record.callID], record.number == call.number + 1 else {
      throw JournalError.refused(
        callID: record.callID, number: record.number, reason: "it follows nothing that is there")
    }
    calls[record.callID] = record.event.endsCall ? nil : (call.startedAt, record.number)
    return call.startedAt
  }
}

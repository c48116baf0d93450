import DeskCore
import GRDB

extension Journal {
  /// Adds a great many new records of several desks, to make a journal for tests and measurements.
  ///
  /// The rows are those that `append(_:desk:)` writes, and the schema still refuses what contradicts it;
  /// but nothing is looked up first, and a power failure may cost the whole file.
  /// - Parameter next: gives the records of the next transaction in the order in which they happened,
  ///   with every call begun in what was given; nil at the end.
  package func appendBulk(_ next: () throws -> [(desk: DeskIdentity, record: JournalRecord)]?) throws {
    try database.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -262144")
      var bulk = Bulk(key: key)
      while let records = try next() {
        try requireSameFile()
        try db.inTransaction(.immediate) {
          try bulk.add(records, db)
          return .commit
        }
      }
      try db.execute(sql: "PRAGMA synchronous = FULL")
      _ = try db.checkpoint(.truncate)
    }
  }
}

/// What is remembered from one transaction to the next instead of being looked up.
private struct Bulk {
  let key: JournalKey
  private var desks: Set<String> = []
  /// When the calls began that are not over.
  private var starts: [String: Int64] = [:]

  init(key: JournalKey) { self.key = key }

  mutating func add(_ records: [(desk: DeskIdentity, record: JournalRecord)], _ db: Database) throws {
    var link = try ChainLink(db, key)
    for (desk, record) in records {
      var opening = Chain.noOpening
      if case .started(let seat, let medium) = record.event {
        if desks.insert(desk.id).inserted { try Journal.insert(desk, db) }
        let call = CallRow(id: record.callID, desk: desk.id, seat: seat, medium: medium, record: record)
        try call.insert(db)
        opening = call.values + [desk.pid.databaseValue, desk.startedAt.secondsSinceEpoch.databaseValue]
        starts[record.callID] = record.at.secondsSinceEpoch
      }
      try link.append(record, startedAt: starts[record.callID] ?? 0, opening: opening)
      if record.event.endsCall { starts[record.callID] = nil }
    }
    try StatisticsUpkeep.count(records.map(\.record), db)
  }
}

import DeskCore
import GRDB

/// Keeps the tables of the statistics in step with the events, in the transaction that adds these.
enum StatisticsUpkeep {
  /// Counts the calls that some new records end.
  /// - Parameter new: records that have just been added, those of one call in order.
  static func count(_ new: [JournalRecord], _ db: Database) throws {
    let ended = new.filter(\.event.endsCall).map(\.callID)
    guard !ended.isEmpty else { return }
    let present = Dictionary(grouping: new, by: \.callID)
    var increments = StatisticsIncrements()
    for callID in ended {
      let own = present[callID] ?? []
      // A call that came whole need not be read again.
      try count(callID, own.first?.number == 1 ? own : nil, &increments, db)
    }
    try increments.write(db)
  }

  /// Counts every call that is over.
  static func countAll(_ db: Database) throws {
    var increments = StatisticsIncrements()
    let ended = try String.fetchCursor(
      db, sql: "SELECT call FROM events WHERE kind IN ('ended', 'interrupted')")
    while let callID = try ended.next() { try count(callID, nil, &increments, db) }
    try increments.write(db)
  }

  /// Counts a call that is over.
  /// - Parameter known: its records, where they have been read already.
  static func count(
    _ callID: String, _ known: [JournalRecord]?, _ increments: inout StatisticsIncrements, _ db: Database
  ) throws {
    do {
      let records = try known ?? Journal.records(callID, db)
      increments.add(try CallFacts(of: records.map(\.timedEvent)))
    } catch is CallFault {
      try countUnreadable(callID, &increments, db)
    } catch JournalError.unreadable {
      try countUnreadable(callID, &increments, db)
    }
  }

  /// A call that makes no sense must not keep others from being saved, nor pass unseen.
  private static func countUnreadable(
    _ callID: String, _ increments: inout StatisticsIncrements, _ db: Database
  ) throws {
    let selection = try db.cachedStatement(sql: "SELECT seat, started_at FROM calls WHERE id = ?")
    guard let row = try Row.fetchOne(selection, arguments: [callID]), let seat = Seat(id: row[0] as String)
    else { return }
    increments.addUnreadable(startedAt: Instant(secondsSinceEpoch: row[1]), seat: seat)
  }
}

extension CallEvent {
  /// Whether nothing follows it in its call.
  var endsCall: Bool { self == .ended || self == .interrupted }
}

import Foundation
import GRDB

/// The last link of the chain: what the next event is tied to.
struct ChainHead: Hashable, Sendable {
  /// The id of the last event; 0 before the first.
  var id: Int64
  /// Its MAC.
  var mac: Mac

  /// What stands before the first event of a journal.
  static let start = ChainHead(id: 0, mac: .none)

  init(id: Int64, mac: Mac) {
    self.id = id
    self.mac = mac
  }

  /// Reads the head; only inside the transaction that goes on from it.
  init(_ db: Database) throws {
    self = .start
    let ends = [
      "SELECT id, mac FROM events ORDER BY id DESC LIMIT 1",
      "SELECT last_event, mac_after FROM gaps ORDER BY first_event DESC LIMIT 1",
    ]
    for sql in ends {
      guard let row = try Row.fetchOne(try db.cachedStatement(sql: sql)) else { continue }
      let stored = UntrustedRow(row, of: "events")
      let end = try stored.integer(0)
      // Beyond the last number nothing can follow; whoever wrote it there was not the journal.
      guard (0..<Int64.max).contains(end), let mac = Mac(try stored.bytes(1)) else {
        throw JournalError.chainBroken(event: end)
      }
      if end > id { (id, self.mac) = (end, mac) }
    }
  }
}

/// An event on its way into the chain: all values that its MAC covers, in the order of `Chain.columns`.
struct ChainedRow {
  let record: [DatabaseValue]
  /// The rows of the call and of its desk; nulls for all but the first event of a call.
  let opening: [DatabaseValue]

  /// Writes the row behind the head, which it becomes.
  /// - Parameter insertion: a statement of `Chain.insertion`.
  func insert(after head: inout ChainHead, seal: inout Seal, _ insertion: Statement) throws {
    let id = head.id + 1
    seal.begin(.event, after: head.mac)
    seal.add(id)
    for value in record { seal.add(value) }
    for value in opening { seal.add(value) }
    let mac = seal.end()
    let values = [id.databaseValue] + record + [Data(mac.array).databaseValue]
    try insertion.execute(arguments: StatementArguments(values))
    head = ChainHead(id: id, mac: mac)
  }
}

/// What every link of the chain covers.
///
/// The MAC of an event is over the MAC of the event before and over every column of its row. That of the
/// first event of a call is over the row of the call and of its desk as well: a row that no event
/// vouches for has no place in the journal.
enum Chain {
  /// The columns of an event after its id.
  static let record = ["call", "number", "at", "started_at", "rulebook", "kind", "payload"]
  /// Those of its call and of the desk of the call.
  static let opening = [
    "c.desk", "c.seat", "c.medium", "c.rulebook", "c.started_at", "d.pid", "d.started_at",
  ]
  static let noOpening = [DatabaseValue](repeating: .null, count: opening.count)

  /// Writes an event: its id, the columns after it, its MAC.
  static let insertion = """
    INSERT INTO events (id, \(record.joined(separator: ", ")), mac)
    VALUES (?, \(record.map { _ in "?" }.joined(separator: ", ")), ?)
    """

  /// Reads events in the order of the chain with all that their MACs cover, and the MAC as the last column.
  static let selection = """
    SELECT e.id, \(record.map { "e.\($0)" }.joined(separator: ", ")), \(opening.joined(separator: ", ")), e.mac
    FROM events e
    LEFT JOIN calls c ON e.number = 1 AND c.id = e.call
    LEFT JOIN desks d ON d.id = c.desk
    """
  /// How many of the columns a MAC covers.
  static let sealedCount = Int32(1 + record.count + opening.count)
}

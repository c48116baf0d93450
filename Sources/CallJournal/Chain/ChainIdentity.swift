import Foundation
import GRDB

/// Which journal a chain is of, and that the key fits it.
enum ChainIdentity {
  /// Gives the random identifier of the journal; an anchor of one journal says nothing about another.
  /// - Throws: `JournalError.wrongKey` if the chain was begun with another key.
  static func check(_ database: DatabaseQueue, _ key: JournalKey, keyPath: String) throws -> [UInt8] {
    let row = try database.read { db in
      try Row.fetchOne(db, sql: "SELECT journal, key_mark FROM chain WHERE id = 1").map { row in
        let stored = UntrustedRow(row, of: "chain")
        return (try stored.bytes(0), try stored.bytes(1))
      }
    }
    guard let (journal, mark) = row, mark == key.mark(journal: journal).array else {
      throw JournalError.wrongKey(path: keyPath)
    }
    return journal
  }
}

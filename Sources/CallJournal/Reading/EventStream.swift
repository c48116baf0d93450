import DeskCore
import Foundation
import GRDB

/// An event with its call, for whoever takes the journal elsewhere.
public struct ExportedEvent: Sendable {
  /// Its number in the journal.
  public let event: Int64
  /// The event itself.
  public let record: JournalRecord
  /// Where its call was handled, by id.
  public let seat: String
  /// How its call reached the desk, by id.
  public let medium: String
}

extension JournalReader {
  /// Gives every event to a closure, in the order in which they were written and in flat memory.
  /// - Parameter body: takes one event.
  /// - Throws: `JournalError.unreadable`, and what the closure throws.
  public func forEachEvent(_ body: (ExportedEvent) throws -> Void) throws {
    try database.read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT e.*, c.seat, c.medium FROM events e JOIN calls c ON c.id = e.call ORDER BY e.id")
      while let row = try rows.next() {
        try body(
          ExportedEvent(
            event: row["id"], record: Journal.record(row), seat: row["seat"], medium: row["medium"]))
      }
    }
  }
}

extension Journal {
  /// Opens a journal that is there, to write an anchor or to remove old days.
  /// - Parameter path: the file.
  /// - Throws: `JournalError.missing` where there is none; unlike `init(path:)` the error as it is.
  public static func existing(path: String) throws -> Journal {
    guard FileManager.default.fileExists(atPath: path) else { throw JournalError.missing(path: path) }
    return try Journal(path: path, settings: JournalSettings())
  }
}

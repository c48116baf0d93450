import DeskCore
import Foundation
import GRDB
import Glibc

/// The journal for those who only look: it never writes, and never makes one that is not there.
///
/// Every method may wait for the disk: none of them belongs on the thread of the screen.
public final class JournalReader: Sendable {
  /// The file.
  public let path: String
  let database: DatabaseQueue

  /// Opens a journal that is there; one of an earlier version is brought up to date first.
  /// - Parameter path: the file.
  /// - Throws: `JournalError.missing` where there is none, and what the journal itself throws.
  public init(path: String) throws {
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    self.path = path
    guard access(path, F_OK) == 0 else { throw JournalError.missing(path: path) }
    let opened = try Self.open(path)
    switch try JournalSchema.age(opened, path: path) {
    case .current: database = opened
    case .empty: throw JournalError.notAJournal(path: path)
    case .unchained, .chained:
      try opened.close()
      _ = try Journal(path: path, settings: JournalSettings())
      database = try Self.open(path)
    }
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "journal-reader"
    configuration.readonly = true
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in try JournalSchema.requireJournal(db, path: path) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The calls that a filter admits, the latest first.
  /// - Parameters:
  ///   - filter: which calls are wanted.
  ///   - cursor: where the page before ended; nil for the first page.
  ///   - limit: how many calls at most.
  /// - Throws: `DatabaseError`.
  public func page(
    _ filter: HistoryFilter = HistoryFilter(), after cursor: HistoryCursor? = nil, limit: Int = 50
  ) throws -> HistoryPage {
    try database.read { db in
      var calls: [CallSummary] = []
      var unreadable: [String] = []
      var last = cursor
      let candidates = try HistoryQuery(filter, after: cursor).rows(db)
      while let row = try candidates.next() {
        let id: String = row["id"]
        // A matter chosen twice makes a call a candidate twice, one behind the other.
        guard id != last?.callID else { continue }
        guard calls.count < limit else {
          return HistoryPage(calls: calls, unreadable: unreadable, next: last)
        }
        last = HistoryCursor(startedAt: Instant(secondsSinceEpoch: row["started_at"]), callID: id)
        do {
          let summary = try CallTimeline(Journal.records(id, db), callID: id).summary
          if filter.admits(summary) { calls.append(summary) }
        } catch is CallFault {
          unreadable.append(id)
        } catch is JournalError {
          unreadable.append(id)
        }
      }
      return HistoryPage(calls: calls, unreadable: unreadable, next: nil)
    }
  }

  /// One call, event by event.
  /// - Parameter callID: the id of the call.
  /// - Throws: `JournalError.noSuchCall`, `.unreadable`; `CallFault` if its events make no call.
  public func timeline(_ callID: String) throws -> CallTimeline {
    try database.read { try CallTimeline(Journal.records(callID, $0), callID: callID) }
  }

  /// The one call whose id begins in a way.
  /// - Parameter prefix: the first hex digits of the id, in either case.
  /// - Throws: `JournalError.noSuchCall`, `.ambiguous`.
  public func callID(beginning prefix: String) throws -> String {
    let prefix = prefix.lowercased()
    let isHex = prefix.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    guard isHex, !prefix.isEmpty else { throw JournalError.noSuchCall(id: prefix) }
    let found = try database.read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM calls WHERE id >= ? AND id < ? LIMIT 2", arguments: [prefix, prefix + "g"])
    }
    guard let first = found.first else { throw JournalError.noSuchCall(id: prefix) }
    guard found.count == 1 else { throw JournalError.ambiguous(prefix: prefix) }
    return first
  }
}

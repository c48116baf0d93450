import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

/// A journal that somebody is going to tamper with, and a way to do it past every guard.
final class TamperedJournal {
  let folder: TemporaryFolder
  let path: String

  /// Writes some calls, with an anchor at the end.
  /// - Parameter removed: how many calls of the day before were there first, and were removed.
  init(calls: Int = 6, removed: Int = 0, anchored: Bool = true) throws {
    folder = try TemporaryFolder()
    path = folder.journal
    let journal = try folder.open()
    for _ in 0..<removed { try journal.append(Self.call(daysEarlier: 1), desk: .given()) }
    if removed > 0 { _ = try journal.prune(before: CivilDate(year: 2016, month: 4, day: 28) ?? .earliest) }
    for _ in 0..<calls { try journal.append(Self.call(), desk: .given()) }
    if anchored { try journal.anchor(.demand) }
    try journal.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
  }

  /// A call with five events that has ended.
  static func call(callID: String = newCallID(), daysEarlier days: Int = 0) -> [JournalRecord] {
    records(
      [
        .started(seat: .cot, medium: .phone), .matterChosen(matter: "1.2.e", kind: .question, topic: 2),
        .wrapUpBegan, .wrappedUp(result: .answered, note: "nic"), .ended,
      ], callID: callID
    ).map {
      JournalRecord(
        callID: $0.callID, number: $0.number, at: $0.at.adding(seconds: -days * 86_400),
        rulebook: $0.rulebook,
        event: $0.event)
    }
  }

  /// Takes the guards away, works, and puts them back word for word.
  func execute(_ sql: String) throws { try folder.execute(sql, unguarded: path) }

  func findings(anchor: Anchor? = nil) throws -> [Verification.Finding] {
    try verification(anchor: anchor).findings
  }

  func verification(anchor: Anchor? = nil) throws -> Verification {
    try JournalVerifier(path: path, keyPath: nil).verify(keptAnchors: anchor.map { [$0] } ?? [])
  }

  /// Copies the journal without its key and anchors.
  func copy(to name: String) throws -> String {
    let other = "\(folder.path)/\(name)"
    if FileManager.default.fileExists(atPath: other) { try FileManager.default.removeItem(atPath: other) }
    try FileManager.default.copyItem(atPath: path, toPath: other)
    return other
  }

  /// Puts a copy in the place of the journal.
  func replace(by copy: String) throws {
    for file in [path, path + "-wal", path + "-shm"] where FileManager.default.fileExists(atPath: file) {
      try FileManager.default.removeItem(atPath: file)
    }
    try FileManager.default.copyItem(atPath: copy, toPath: path)
  }
}

extension TemporaryFolder {
  /// Opens a database as another program would, without foreign keys.
  func with(_ path: String, _ work: (Database) throws -> Void) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    // Nothing here need outlast a power failure.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try work(db)
      _ = try db.checkpoint(.truncate)
    }
    try queue.close()
  }

  /// Takes the guards away, works, and puts them back word for word.
  func execute(_ sql: String, unguarded path: String) throws {
    try with(path) { db in
      let guards = try String.fetchAll(db, sql: "SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      let names = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      try db.execute(sql: "BEGIN; \(names.map { "DROP TRIGGER \($0);" }.joined()) COMMIT")
      try db.execute(sql: sql)
      try db.execute(sql: "BEGIN; \(guards.map { "\($0);" }.joined()) COMMIT")
    }
  }
}

import DeskCore
import Foundation
import GRDB
import Glibc
import Glibc

/// The journal of calls: an SQLite file to which events are added, and nothing else ever happens.
///
/// Opening it creates what is missing, takes the files away from everybody but the user and migrates.
/// Several desks may have the same journal open. Every method may wait for the disk: none of them
/// belongs on the thread of the screen.
public final class Journal: Sendable {
  /// The file.
  public let path: String
  let database: DatabaseQueue
  let desks: DeskLocks
  let recovery: RecoveryFolder
  /// The key of the chain.
  let key: JournalKey
  /// Where anchors are written.
  let anchors: AnchorFile
  private let identity: FileIdentity

  /// Opens the journal.
  /// - Parameter path: the file; it and its folder are created if they are missing.
  /// - Throws: `JournalTrouble`.
  public convenience init(path: String) throws {
    do {
      try self.init(path: path, settings: JournalSettings())
    } catch {
      throw JournalTrouble(error)
    }
  }

  init(path: String, settings: JournalSettings) throws {
    let path = URL(fileURLWithPath: path).standardizedFileURL.path
    self.path = path
    recovery = RecoveryFolder(journal: path, temporaryFolder: settings.temporaryFolder)
    try PrivateFile.createFolder(PrivateFile.folder(of: path))
    desks = try DeskLocks(journal: path)
    // Two desks at their first start must not both switch to WAL and create the tables.
    let opening = try FileLock.wait(
      for: desks.openingPath, afterwards: .stays, seconds: settings.busySeconds)
    defer { withExtendedLifetime(opening) {} }
    try PrivateFile.create(path)
    database = try DatabaseQueue(path: path, configuration: Self.configuration(path, settings))
    let keyPath = JournalKey.path(journal: path, named: settings.keyPath)
    let age = try JournalSchema.age(database, path: path)
    key = try Self.key(keyPath, settings, age)
    try JournalSchema.migrate(database) { [key] in key }
    let identifier = try ChainIdentity.check(database, key, keyPath: keyPath)
    anchors = AnchorFile(journal: path, identifier: identifier, key: key)
    try PrivateFile.narrow(path + "-wal")
    try PrivateFile.narrow(path + "-shm")
    try PrivateFile.syncFolder(PrivateFile.folder(of: path))
    identity = try FileIdentity(path: path)
    if age.isUnchained { try anchor(age == .empty ? .begun : .chained) }
  }

  /// Reads the key; draws one only for a journal that has no chain yet.
  private static func key(_ path: String, _ settings: JournalSettings, _ age: JournalSchema.Age) throws
    -> JournalKey
  {
    // A key that was put elsewhere by name is somebody's to put there.
    if age.isUnchained, settings.keyPath == nil, access(path, F_OK) != 0 { try JournalKey.create(path: path) }
    return try JournalKey(path: path)
  }

  private static func configuration(_ path: String, _ settings: JournalSettings) -> Configuration {
    var configuration = Configuration()
    configuration.label = "journal"
    configuration.busyMode = .timeout(settings.busySeconds)
    configuration.foreignKeysEnabled = true
    // Not `journalMode = .wal`: that lowers `synchronous` and writes at each opening.
    configuration.prepareDatabase { db in
      try JournalSchema.requireJournal(db, path: path)
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
        throw JournalTrouble.unreachable(reason: "no WAL on this file system")
      }
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return configuration
  }

  /// Refuses to go on in a file that nobody would find again.
  func requireSameFile() throws {
    do {
      guard try FileIdentity(path: path) == identity else { throw JournalError.replaced(path: path) }
    } catch let fault as SystemFault where fault.code == ENOENT {
      throw JournalError.replaced(path: path)
    }
  }

  /// Runs one transaction that has the right to write from its beginning.
  func transaction(_ work: (Database) throws -> Void) throws {
    try requireSameFile()
    try database.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        try work(db)
        return .commit
      }
    }
  }
}

/// What only tests change.
struct JournalSettings: Sendable {
  /// How long a lock of another process is waited for.
  var busySeconds = 5.0
  /// Where a recovery file goes when the folder of the journal takes none.
  var temporaryFolder = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
  /// The file of the key, where it is not the one beside the journal.
  var keyPath = JournalKey.namedPath
}

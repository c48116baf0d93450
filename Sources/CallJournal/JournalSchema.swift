import GRDB

/// The tables of the journal, and what they refuse.
///
/// A migration that has been released never changes: its words are written out, not taken from the
/// vocabulary of the day. A test compares the two.
enum JournalSchema {
  /// Marks a SQLite file as a journal: `PUED`.
  static let applicationID: Int32 = 0x5055_4544

  /// Refuses a database that is not ours before anything is changed in it.
  static func requireJournal(_ db: Database, path: String) throws {
    guard try Int32.fetchOne(db, sql: "PRAGMA application_id") != applicationID else { return }
    guard try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 else {
      throw JournalError.notAJournal(path: path)
    }
  }

  /// How far a journal is.
  enum Age {
    case empty, unchained, chained, current

    /// Whether there is no chain yet.
    var isUnchained: Bool { self == .empty || self == .unchained }
  }

  /// Tells how far a journal is; one of a newer version is refused.
  static func age(_ database: DatabaseQueue, path: String) throws -> Age {
    // Only asked what is applied: no key is needed for that.
    let migrator = migrator(key: { throw JournalError.keyMissing(path: path) })
    return try database.read { db in
      guard try !migrator.hasBeenSuperseded(db) else { throw JournalError.newerThanProgram(path: path) }
      if try migrator.hasCompletedMigrations(db) { return .current }
      let applied = try migrator.appliedIdentifiers(db)
      if applied.contains("2") { return .chained }
      return applied.isEmpty ? .empty : .unchained
    }
  }

  /// Brings the tables up to date.
  /// - Parameter key: reads the key with which events are chained, where that is needed.
  static func migrate(_ database: DatabaseQueue, key: @escaping @Sendable () throws -> JournalKey) throws {
    try migrator(key: key).migrate(database)
  }

  /// Looks at a new journal in memory, to compare one with.
  static func reference<Result>(_ look: (Database) throws -> Result) throws -> Result {
    let memory = try DatabaseQueue()
    try migrate(memory) { JournalKey.drawn() }
    return try memory.read(look)
  }

  private static func migrator(key: @escaping @Sendable () throws -> JournalKey) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      // In the same transaction as the tables, so that no half-made file is taken for a stranger's.
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: tables)
      try db.execute(sql: triggers)
    }
    migrator.registerMigration("2") { db in try ChainSchema.migrate(db, key: key()) }
    migrator.registerMigration("statistics", migrate: StatisticsSchema.create)
    migrator.registerMigration("pruned-figures", migrate: PrunedFigures.create)
    return migrator
  }

  private static let isIdentifier = "length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'"

  private static let tables = """
    CREATE TABLE desks (
      id TEXT NOT NULL PRIMARY KEY CHECK (\(isIdentifier)),
      pid INTEGER NOT NULL CHECK (pid > 0),
      started_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE calls (
      id TEXT NOT NULL PRIMARY KEY CHECK (\(isIdentifier)),
      desk TEXT NOT NULL REFERENCES desks (id),
      seat TEXT NOT NULL CHECK (seat IN ('contact-center', 'branch', 'cot')),
      medium TEXT NOT NULL CHECK (medium IN (
        'phone-through-ivr', 'phone', 'counter', 'chat', 'contact-form', 'pue-account-query')),
      rulebook TEXT NOT NULL CHECK (rulebook <> ''),
      started_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      call TEXT NOT NULL REFERENCES calls (id),
      number INTEGER NOT NULL CHECK (number > 0),
      at INTEGER NOT NULL,
      rulebook TEXT NOT NULL CHECK (rulebook <> ''),
      kind TEXT NOT NULL CHECK (kind IN (
        'started', 'matter-chosen', 'kind-changed', 'topic-changed', 'level-changed', 'sent-to-ivr',
        'returned-from-ivr', 'undone', 'parked', 'resumed', 'taken-over', 'referred',
        'complaint-taken', 'statement-answered', 'wrap-up-began', 'wrapped-up', 'ended',
        'interrupted')),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      UNIQUE (call, number)
    ) STRICT;

    -- A call ends once; and the open ones are found without reading every event.
    CREATE UNIQUE INDEX events_end ON events (call) WHERE kind IN ('ended', 'interrupted');
    """

  private static let triggers = appendOnly("desks") + appendOnly("calls") + appendOnly("events") + order

  // INSERT OR REPLACE deletes without a DELETE trigger: an id that is there is refused as well.
  static func appendOnly(_ table: String, key: String..., unlessGone: String? = nil) -> String {
    let isThere = (key.isEmpty ? ["id"] : key).map { "\($0) = NEW.\($0)" }.joined(separator: " AND ")
    let condition = unlessGone.map { " WHEN NOT (\($0))" } ?? ""
    let refusal = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;"
    return """
      CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) \(refusal)
      CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table)\(condition) \(refusal)
      CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(isThere)) \(refusal)

      """
  }

  static let order = """
    CREATE TRIGGER events_no_gap BEFORE INSERT ON events
      WHEN NEW.number <> 1 + (SELECT ifnull(max(number), 0) FROM events WHERE call = NEW.call)
      BEGIN SELECT RAISE(ABORT, 'the number does not follow the last one of the call'); END;
    CREATE TRIGGER events_begin BEFORE INSERT ON events
      WHEN (NEW.number = 1) <> (NEW.kind = 'started')
      BEGIN SELECT RAISE(ABORT, 'a call begins with started, once'); END;
    CREATE TRIGGER events_no_afterlife BEFORE INSERT ON events
      WHEN EXISTS (SELECT 1 FROM events WHERE call = NEW.call AND kind IN ('ended', 'interrupted'))
      BEGIN SELECT RAISE(ABORT, 'the call is over'); END;
    """
}

import Foundation
import GRDB

/// The second version of the tables: events are chained, and closed days may be removed on the record.
enum ChainSchema {
  /// Chains what an unchained journal holds, in the order in which it was written.
  static func migrate(_ db: Database, key: JournalKey) throws {
    try db.execute(sql: tables)
    try rechain(db, key)
    // What no call refers to, no event vouches for.
    try db.execute(sql: "DROP TRIGGER desks_no_delete; DROP TRIGGER calls_no_delete")
    try db.execute(sql: "DELETE FROM desks WHERE id NOT IN (SELECT desk FROM calls)")
    try db.execute(sql: indexes + triggers)
    let journal = try [UInt8](Data.fetchOne(db, sql: "SELECT randomblob(16)") ?? Data())
    try db.execute(
      sql: "INSERT INTO chain (id, journal, key_mark) VALUES (1, ?, ?)",
      arguments: [Data(journal), Data(key.mark(journal: journal).array)])
  }

  private static func rechain(_ db: Database, _ key: JournalKey) throws {
    var head = ChainHead.start
    var seal = Seal(key)
    let insertion = try db.makeStatement(sql: Chain.insertion)
    let columns = (Chain.record.map { $0 == "started_at" ? "c.started_at" : "e.\($0)" } + Chain.opening)
      .joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT \(columns) FROM unchained_events e JOIN calls c ON c.id = e.call
        JOIN desks d ON d.id = c.desk ORDER BY e.id
        """)
    while let row = try rows.next() {
      let values = Array(row.databaseValues)
      let record = Array(values.prefix(Chain.record.count))
      let isFirst = record[1] == 1.databaseValue
      let chained = ChainedRow(
        record: record, opening: isFirst ? Array(values.dropFirst(Chain.record.count)) : Chain.noOpening)
      try chained.insert(after: &head, seal: &seal, insertion)
    }
    try db.execute(sql: "DROP TABLE unchained_events")
  }

  private static let tables = """
    CREATE TABLE chain (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      journal BLOB NOT NULL CHECK (length(journal) = 16),
      key_mark BLOB NOT NULL CHECK (length(key_mark) = 32)
    ) STRICT;

    -- What was removed, and by whom it is vouched for: the MAC is over the row, its gaps and the MAC before.
    CREATE TABLE prunings (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      at INTEGER NOT NULL,
      before_day TEXT NOT NULL CHECK (before_day <> ''),
      days INTEGER NOT NULL CHECK (days > 0),
      calls INTEGER NOT NULL CHECK (calls > 0),
      events INTEGER NOT NULL CHECK (events > 0),
      mac BLOB NOT NULL CHECK (length(mac) = 32)
    ) STRICT;

    CREATE TABLE gaps (
      first_event INTEGER NOT NULL PRIMARY KEY CHECK (first_event > 0),
      last_event INTEGER NOT NULL CHECK (last_event >= first_event),
      pruning INTEGER NOT NULL REFERENCES prunings (id) DEFERRABLE INITIALLY DEFERRED,
      mac_before BLOB NOT NULL CHECK (length(mac_before) = 32),
      mac_after BLOB NOT NULL CHECK (length(mac_after) = 32)
    ) STRICT;

    ALTER TABLE events RENAME TO unchained_events;

    CREATE TABLE events (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      call TEXT NOT NULL REFERENCES calls (id),
      number INTEGER NOT NULL CHECK (number > 0),
      at INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      rulebook TEXT NOT NULL CHECK (rulebook <> ''),
      kind TEXT NOT NULL CHECK (kind IN (
        'started', 'matter-chosen', 'kind-changed', 'topic-changed', 'level-changed', 'sent-to-ivr',
        'returned-from-ivr', 'undone', 'parked', 'resumed', 'taken-over', 'referred',
        'complaint-taken', 'statement-answered', 'wrap-up-began', 'wrapped-up', 'ended',
        'interrupted')),
      payload TEXT NOT NULL CHECK (json_valid(payload)),
      mac BLOB NOT NULL CHECK (length(mac) = 32),
      UNIQUE (call, number)
    ) STRICT;
    """

  /// The words of an index are those of the queries that use it, to the letter.
  private static let indexes = """
    CREATE UNIQUE INDEX events_end ON events (call) WHERE kind IN ('ended', 'interrupted');
    CREATE INDEX calls_by_start ON calls (started_at, id);
    CREATE INDEX calls_by_seat ON calls (seat, started_at, id);
    CREATE INDEX calls_by_desk ON calls (desk);
    CREATE INDEX events_by_matter
      ON events (json_extract(payload, '$.matterChosen.matter'), started_at, call) WHERE kind = 'matter-chosen';
    CREATE INDEX events_by_result
      ON events (json_extract(payload, '$.wrappedUp.result'), started_at, call) WHERE kind = 'wrapped-up';

    """

  private static var triggers: String {
    JournalSchema.appendOnly("chain") + JournalSchema.appendOnly("prunings")
      + JournalSchema.appendOnly("gaps", key: "first_event")
      + JournalSchema.appendOnly("events", unlessGone: inGap)
      + unless("calls", "NOT EXISTS (SELECT 1 FROM events WHERE call = OLD.id)")
      + unless("desks", "NOT EXISTS (SELECT 1 FROM calls WHERE desk = OLD.id)")
      + JournalSchema.order
  }

  private static let inGap = """
    EXISTS (SELECT 1 FROM gaps WHERE last_event >= OLD.id AND first_event = (
      SELECT max(first_event) FROM gaps WHERE first_event <= OLD.id))
    """

  private static func unless(_ table: String, _ isGone: String) -> String {
    """
    CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) WHEN NOT (\(isGone))
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

    """
  }
}

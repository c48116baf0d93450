import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

/// A journal as the first version of the program wrote it, without a chain.
@Suite struct FirstVersionTests {
  private let folder: TemporaryFolder
  private let desk = newDeskID()
  private let closed = newCallID()
  private let open = newCallID()

  /// Two calls whose events alternate, one of them open, and a desk that had none.
  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/desk", withIntermediateDirectories: true)
    try folder.with(folder.journal) { db in
      try db.execute(sql: Self.schema)
      for id in [desk, newDeskID()] {
        try db.execute(sql: "INSERT INTO desks VALUES (?, 7, 1461800000)", arguments: [id])
      }
      for (place, id) in [closed, open].enumerated() {
        try db.execute(
          sql: "INSERT INTO calls VALUES (?, ?, 'cot', 'phone', '2016-04-28', ?)",
          arguments: [id, desk, 1_461_830_400 + place])
      }
      for (call, number, kind, payload) in events {
        try db.execute(
          sql: """
            INSERT INTO events (call, number, at, rulebook, kind, payload)
            VALUES (?, ?, ?, '2016-04-28', ?, ?)
            """,
          arguments: [
            call, number, (call == open ? 1_461_830_401 : 1_461_830_400) + (number - 1) * 60, kind, payload,
          ])
      }
    }
  }

  private var events: [(call: String, number: Int, kind: String, payload: String)] {
    let started = #"{"started":{"medium":"phone","seat":"cot"}}"#
    return [
      (closed, 1, "started", started), (open, 1, "started", started),
      (
        closed, 2, "matter-chosen",
        #"{"matterChosen":{"kind":"question","matter":"1.2.e","topic":2}}"#
      ),
      (open, 2, "parked", #"{"parked":{}}"#), (closed, 3, "wrap-up-began", #"{"wrapUpBegan":{}}"#),
      (
        closed, 4, "wrapped-up",
        #"{"wrappedUp":{"note":"","result":"answered"}}"#
      ), (closed, 5, "ended", #"{"ended":{}}"#),
    ]
  }

  @Test func itIsChainedAnchoredAndVerifies() throws {
    let journal = try folder.open()
    let result = try JournalVerifier(path: folder.journal, keyPath: nil).verify()
    #expect(result.findings == [] && result.eventCount == 7 && result.callCount == 2)
    #expect(result.lastAnchor?.reason == .chained && result.unanchoredCount == 0)
    #expect(try journal.replay(closed).isOver)
    #expect(try journal.openCalls().map(\.callID) == [open])
    #expect(try journal.statistics().total.calls == 1)
    #expect(try journal.integrityCheck() == [])
  }

  @Test func itKeepsTheOrderInWhichItWasWritten() throws {
    let rows = try folder.open().database.read { db in
      try Row.fetchAll(db, sql: "SELECT call, number, payload FROM events ORDER BY id").map { row in
        "\(row[0] as String) \(row[1] as Int) \(row[2] as String)"
      }
    }
    #expect(rows == events.map { "\($0.call) \($0.number) \($0.payload)" })
  }

  @Test func itGoesOnFromItsLastEvent() throws {
    let journal = try folder.open()
    let call = try #require(try journal.openCalls().first)
    let at = Instant(secondsSinceEpoch: 1_461_831_000)
    _ = try journal.closeAsInterrupted(open, from: call.desk, by: .given(), at: at)
    try journal.append(TamperedJournal.call(), desk: .given())
    try journal.anchor(.demand)
    let result = try JournalVerifier(path: folder.journal, keyPath: nil).verify()
    #expect(result.findings == [] && result.eventCount == 13 && result.unanchoredCount == 0)
    #expect(try journal.statistics().total.calls == 3)
  }

  /// Whoever only looks brings it up to date all the same.
  @Test func aReaderMayBeTheFirstToOpenIt() throws {
    #expect(try JournalReader(path: folder.journal).page().calls.count == 2)
    #expect(try JournalVerifier(path: folder.journal, keyPath: nil).verify().isSound)
  }

  @Test func whatIsEditedAfterwardsIsNoticed() throws {
    _ = try folder.open()
    try folder.with(folder.journal) { db in
      let text = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = 'events_no_update'")
      try db.execute(
        sql: "DROP TRIGGER events_no_update; UPDATE events SET at = at + 1 WHERE id = 3; \(text ?? "")")
    }
    guard
      case .edited(let place) = try JournalVerifier(path: folder.journal, keyPath: nil).verify().findings
        .first
    else {
      Issue.record("the edit went unnoticed")
      return
    }
    #expect(place.event == 3)
  }

  private static let isIdentifier = "length(id) = 32 AND id NOT GLOB '*[^0-9a-f]*'"

  /// To the letter: a migration that has been released never changes.
  private static let schema = """
    PRAGMA application_id = 1347765572;
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1');

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

    CREATE UNIQUE INDEX events_end ON events (call) WHERE kind IN ('ended', 'interrupted');

    \(["desks", "calls", "events"].map(guards).joined())
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

  private static func guards(_ table: String) -> String {
    let refusal = "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;"
    return """
      CREATE TRIGGER \(table)_no_update BEFORE UPDATE ON \(table) \(refusal)
      CREATE TRIGGER \(table)_no_delete BEFORE DELETE ON \(table) \(refusal)
      CREATE TRIGGER \(table)_no_replace BEFORE INSERT ON \(table)
        WHEN EXISTS (SELECT 1 FROM \(table) WHERE id = NEW.id) \(refusal)

      """
  }
}

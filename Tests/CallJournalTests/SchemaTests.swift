import DeskCore
import GRDB
import Testing

@testable import CallJournal

@Suite struct SchemaTests {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let call = newCallID()
  private let desk = DeskIdentity.given()

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
    try journal.append(openRecords(2, callID: call), desk: desk)
  }

  private func execute(_ sql: String) throws {
    try journal.database.write { try $0.execute(sql: sql) }
  }

  private func expectRefusal(_ sql: String, _ part: String = "constraint|column|follow|over") {
    do {
      try execute(sql)
      Issue.record("accepted: \(sql)")
    } catch let error as DatabaseError {
      #expect(error.resultCode == .SQLITE_CONSTRAINT)
      let isNamed = part.split(separator: "|").contains { "\(error)".contains($0) }
      #expect(isNamed, "\(error)")
    } catch {
      Issue.record("\(error)")
    }
  }

  private func insertion(_ number: Int, _ kind: String, call: String? = nil, payload: String = "{}") -> String
  {
    """
    INSERT INTO events (call, number, at, started_at, rulebook, kind, payload, mac)
    VALUES ('\(call ?? self.call)', \(number), 0, 0, 'r', '\(kind)', '\(payload)', randomblob(32))
    """
  }

  @Test func anEmptyFileGetsAllTables() throws {
    let tables = try journal.database.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    }
    let chained = [
      "calls", "chain", "desks", "events", "gaps", "grdb_migrations", "pruned_figures", "prunings",
      "sqlite_sequence",
    ]
    #expect(tables == chained + ["statistics_counts", "statistics_handling", "statistics_referrals"])
  }

  @Test func itSavesAsDurablyAsItCan() throws {
    let settings = try journal.database.read { db in
      try ["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map {
        try String.fetchOne(db, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1", "5000"])
  }

  @Test(arguments: ["desks", "calls", "events"])
  func nothingIsChangedOrRemoved(table: String) throws {
    let words = "the journal is append-only"
    expectRefusal("UPDATE \(table) SET id = id", words)
    expectRefusal("DELETE FROM \(table)", words)
  }

  /// Replacing deletes what was there without asking the triggers for DELETE.
  @Test func nothingIsReplaced() throws {
    let words = "the journal is append-only"
    for table in ["desks", "calls"] {
      expectRefusal("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)", words)
      expectRefusal("INSERT OR IGNORE INTO \(table) SELECT * FROM \(table)", words)
    }
    expectRefusal(
      """
      INSERT OR REPLACE INTO events (id, call, number, at, started_at, rulebook, kind, payload, mac)
      SELECT 1, call, 3, at, started_at, rulebook, 'undone', payload, mac FROM events WHERE number = 2
      """, words)
  }

  @Test func numbersFollowOneAnother() throws {
    expectRefusal(insertion(2, "undone"))
    expectRefusal(insertion(4, "undone"), "does not follow")
    expectRefusal(insertion(0, "undone"))
    expectRefusal(insertion(-1, "undone"))
    try execute(insertion(3, "undone"))
  }

  @Test func aCallBeginsOnce() throws {
    expectRefusal(insertion(3, "started"), "begins with started")
    try execute("INSERT INTO calls SELECT '\(newCallID())', desk, seat, medium, rulebook, 0 FROM calls")
    let empty = try journal.database.read { try String.fetchAll($0, sql: "SELECT id FROM calls") }
    expectRefusal(insertion(1, "undone", call: empty[1]), "begins with started")
  }

  @Test(arguments: ["ended", "interrupted"])
  func nothingFollowsTheEnd(kind: String) throws {
    try execute(insertion(3, kind))
    expectRefusal(insertion(4, "takenOver"))
    expectRefusal(insertion(4, "taken-over"), "the call is over")
    expectRefusal(insertion(4, "ended"), "the call is over")
  }

  @Test func wordsAreThoseOfTheVocabulary() throws {
    expectRefusal(insertion(3, "exploded"))
    expectRefusal(insertion(3, "undone", payload: "{"))
    let columns = "(id, desk, seat, medium, rulebook, started_at)"
    let id = newCallID()
    expectRefusal("INSERT INTO calls \(columns) VALUES ('\(id)', '\(desk.id)', 'throne', 'phone', 'r', 0)")
    expectRefusal("INSERT INTO calls \(columns) VALUES ('\(id)', '\(desk.id)', 'cot', 'pigeon', 'r', 0)")
    expectRefusal("INSERT INTO calls \(columns) VALUES ('short', '\(desk.id)', 'cot', 'phone', 'r', 0)")
    expectRefusal("INSERT INTO desks VALUES ('\(id)', 'many', 0)")
    expectRefusal("INSERT INTO desks VALUES ('\(id)', 0, 0)")
  }

  @Test func referencesLeadSomewhere() throws {
    expectRefusal(insertion(1, "started", call: newCallID()), "FOREIGN KEY")
    expectRefusal(
      "INSERT INTO calls VALUES ('\(newCallID())', '\(newDeskID())', 'cot', 'phone', 'r', 0)", "FOREIGN KEY")
  }

  /// The schema writes its words out: a word that is new needs a migration.
  @Test func theSchemaKnowsTheWholeVocabulary() throws {
    let schema = try journal.database.read {
      try String.fetchAll($0, sql: "SELECT sql FROM sqlite_master WHERE type = 'table'").joined()
    }
    for word in CallEvent.names + Seat.ids + ContactMedium.ids { #expect(schema.contains("'\(word)'")) }
  }
}

import DeskCore
import Foundation
import Testing

@testable import CallJournal

/// What somebody without the key does to the file, past every guard of the schema.
@Suite struct TamperTests {
  private let journal: TamperedJournal

  init() throws { journal = try TamperedJournal() }

  private func only(_ sql: String) throws -> Verification.Finding? {
    try journal.execute(sql)
    let findings = try journal.findings()
    return findings.first
  }

  @Test func anUntouchedJournalIsSound() throws {
    let result = try journal.verification()
    #expect(result.findings == [])
    #expect(result.eventCount == 30 && result.callCount == 6 && result.unanchoredCount == 0)
    try journal.execute("VACUUM")
    #expect(try journal.findings() == [])
  }

  @Test(arguments: [
    "call = (SELECT max(call) FROM events), number = 9", "number = 7", "at = at + 1",
    "started_at = started_at - 1",
    "rulebook = rulebook || ' '", "kind = 'undone'", "payload = replace(payload, '1.2.e', '1.1.a')",
    "payload = payload || ' '", "mac = randomblob(32)", "mac = zeroblob(32)",
  ])
  func anEditedEventIsNamed(change: String) throws {
    guard case .edited(let place) = try only("UPDATE events SET \(change) WHERE id = 12") else {
      Issue.record("\(change): \(try journal.findings())")
      return
    }
    #expect(place.event == 12)
  }

  @Test(arguments: [
    "UPDATE calls SET medium = 'chat' WHERE id = (SELECT call FROM events WHERE id = 11)",
    "UPDATE calls SET seat = 'branch' WHERE id = (SELECT call FROM events WHERE id = 11)",
    "UPDATE calls SET rulebook = 'x' WHERE id = (SELECT call FROM events WHERE id = 11)",
    "UPDATE calls SET started_at = 5 WHERE id = (SELECT call FROM events WHERE id = 11)",
    "UPDATE calls SET desk = (SELECT max(id) FROM desks) WHERE id = (SELECT call FROM events WHERE id = 11)",
    "DELETE FROM calls WHERE id = (SELECT call FROM events WHERE id = 11)",
    "UPDATE desks SET pid = pid + 1 WHERE id = (SELECT desk FROM calls WHERE id = (SELECT call FROM events WHERE id = 11))",
  ])
  func anEditedCallOrDeskIsNamedByItsFirstEvent(sql: String) throws {
    let finding = try only(sql)
    // The last desk may be the very one: then nothing was changed.
    if sql.contains("max(id)"), finding == nil { return }
    guard case .edited(let place) = finding else {
      Issue.record("\(sql): \(String(describing: finding))")
      return
    }
    #expect(place.event == 11 && place.number == 1)
  }

  @Test(arguments: ["max(id) + 1, 9223372036854775807", "max(id) + 1, max(id)", "-5, -5"])
  func aGapThatLeadsNowhereIsNamedAndTakenByNobody(_ ends: String) throws {
    try journal.execute(
      "PRAGMA ignore_check_constraints = 1; INSERT INTO gaps SELECT \(ends), 1, mac, mac FROM events ORDER BY id DESC LIMIT 1"
    )
    let findings = try journal.findings()
    #expect(findings.contains { if case .pruningEdited = $0 { true } else { false } }, "\(findings)")
  }

  @Test(arguments: [(12, 13), (12, 25), (1, 30), (29, 30)])
  func swappedEventsAreNamed(first: Int, second: Int) throws {
    let sql = """
      UPDATE events SET id = -1 WHERE id = \(first); UPDATE events SET id = \(first) WHERE id = \(second);
      UPDATE events SET id = \(second) WHERE id = -1
      """
    guard case .swapped(let place, let other) = try only(sql) else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == Int64(first) && other == Int64(second))
  }

  @Test func swappedContentIsNamed() throws {
    let sql = """
      CREATE TEMP TABLE both AS SELECT * FROM events WHERE id IN (12, 22);
      UPDATE events SET call = 'x', number = id + 100 WHERE id IN (12, 22);
      UPDATE events SET (call, number, at, started_at, rulebook, kind, payload) = (
        SELECT call, number, at, started_at, rulebook, kind, payload FROM both WHERE both.id = 34 - events.id)
        WHERE id IN (12, 22);
      """
    guard case .swapped(let place, let other) = try only(sql) else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == 12 && other == 22)
  }

  @Test(arguments: [2, 12, 30])
  func anInsertedEventIsNamed(at id: Int) throws {
    let sql = """
      UPDATE events SET id = -id WHERE id >= \(id); UPDATE events SET id = 1 - id WHERE id < 0;
      INSERT INTO events SELECT \(id), call, 77, at, started_at, rulebook, 'parked', '{}', randomblob(32)
        FROM events WHERE id = 1
      """
    guard case .inserted(let place) = try only(sql) else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == Int64(id))
  }

  @Test func anAddedEventBeyondTheAnchorIsNamed() throws {
    let sql = """
      INSERT INTO events SELECT 31, call, 77, at, started_at, rulebook, 'parked', '{}', randomblob(32)
        FROM events WHERE id = 1
      """
    guard case .addedOrEdited(let place) = try only(sql) else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == 31 && place.number == 77)
  }

  @Test func removedEventsAreCounted() throws {
    guard case .removed(12, 14, let place) = try only("DELETE FROM events WHERE id BETWEEN 12 AND 14") else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == 15)
  }

  @Test func aHoleThatWasClosedIsStillSeen() throws {
    let sql = """
      DELETE FROM events WHERE id BETWEEN 12 AND 14; UPDATE events SET id = -id WHERE id > 14;
      UPDATE events SET id = -id - 3 WHERE id < 0
      """
    guard case .removed(12, 14, let place) = try only(sql) else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place.event == 12)
  }

  @Test func aCutTailIsNotTakenForAnOlderCopy() throws {
    guard case .tailCut(25, 30, _) = try only("DELETE FROM events WHERE id > 25") else {
      Issue.record("\(try journal.findings())")
      return
    }
  }

  @Test func everythingCutIsACutTail() throws {
    guard case .tailCut(0, 30, _) = try only("DELETE FROM events; DELETE FROM calls; DELETE FROM desks")
    else {
      Issue.record("\(try journal.findings())")
      return
    }
  }

  @Test func rowsThatNothingVouchesForAreNamed() throws {
    let id = newCallID()
    try journal.execute(
      "INSERT INTO calls SELECT '\(id)', desk, seat, medium, rulebook, 0 FROM calls LIMIT 1")
    #expect(try journal.findings() == [.strayCall(id: id)])
    try journal.execute("DELETE FROM calls WHERE id = '\(id)'; INSERT INTO desks VALUES ('\(id)', 1, 1)")
    #expect(try journal.findings() == [.strayDesk(id: id)])
  }

  @Test func aGuardThatWasTakenAwayIsMissed() throws {
    try journal.folder.with(journal.path) { try $0.execute(sql: "DROP TRIGGER events_no_update") }
    #expect(try journal.findings() == [.schemaChanged(name: "events_no_update")])
  }

  @Test func theCounterIsWatched() throws {
    try journal.execute("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'events'")
    #expect(try journal.findings() == [.counterEdited])
  }

  @Test func aRemovalWithoutItsRecordIsSeen() throws {
    // Whoever writes a record of a removal has no key to put under it.
    let sql = """
      INSERT INTO prunings VALUES (1, 0, '2016-01-01', 1, 1, 5, zeroblob(32));
      INSERT INTO gaps SELECT 1, 5, 1, zeroblob(32), (SELECT mac FROM events WHERE id = 5);
      DELETE FROM events WHERE id < 6; DELETE FROM calls WHERE id NOT IN (SELECT call FROM events);
      DELETE FROM desks WHERE id NOT IN (SELECT desk FROM calls)
      """
    #expect(try only(sql) == .pruningEdited(id: 1))
  }
}

import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

@Suite struct RoundTripTests {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let desk = DeskIdentity.given()

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  @Test func everyEventComesBack() throws {
    #expect(Set(everyEvent.joined().map(\.name)) == Set(CallEvent.names))
    for events in everyEvent {
      let written = records(events)
      try journal.append(written, desk: desk)
      #expect(try journal.events(ofCall: written[0].callID) == written)
      #expect(try journal.replay(written[0].callID) == Call(replaying: written.map(\.timedEvent)))
    }
    #expect(try journal.integrityCheck() == [])
  }

  @Test func recordsAreReadableJSON() throws {
    let record = openRecords(1, callID: String(repeating: "a", count: 32))[0]
    let text = String(decoding: try journalEncoder().encode(record), as: UTF8.self)
    #expect(
      text == """
        {"at":1461830401,"call":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","event":{"started":{"medium":"phone",\
        "seat":"cot"}},"number":1,"rulebook":"2016-04-28"}
        """)
    #expect(try JSONDecoder().decode(JournalRecord.self, from: Data(text.utf8)) == record)
    let impossible = text.replacingOccurrences(of: "1461830401", with: "\(Int64.max)")
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(JournalRecord.self, from: Data(impossible.utf8))
    }
  }

  @Test func randomCallsReplayToTheLiveCall() throws {
    for seed in UInt64(1)...300 {
      let (written, live) = try randomCall(seed: seed)
      // In pieces, as a writer does it.
      let cut = Int(seed) % written.count
      try journal.append(Array(written[..<cut]), desk: desk)
      try journal.append(Array(written[cut...]), desk: desk)
      #expect(try journal.replay(written[0].callID) == live, "seed \(seed)")
    }
    #expect(try journal.integrityCheck() == [])
  }

  @Test func aRetryChangesNothing() throws {
    let written = openRecords(5)
    try journal.append(Array(written[..<3]), desk: desk)
    try journal.append(written, desk: desk)
    try journal.append(written, desk: desk)
    #expect(try journal.events(ofCall: written[0].callID) == written)
  }

  @Test func otherContentIsRefusedEntirely() throws {
    let written = openRecords(3)
    let other = openRecords(2)
    try journal.append(written, desk: desk)
    let contradiction = JournalRecord.given(written[0].callID, 2, .parked)
    #expect(
      throws: JournalError.refused(
        callID: written[0].callID, number: 2, reason: "other content is there already")
    ) {
      try journal.append(other + [contradiction], desk: desk)
    }
    #expect(try journal.events(ofCall: other[0].callID) == [])
    #expect(throws: JournalError.noSuchCall(id: other[0].callID)) { try journal.replay(other[0].callID) }
  }

  @Test func aGapIsRefused() throws {
    let written = openRecords(4)
    try journal.append(Array(written[..<2]), desk: desk)
    #expect(throws: JournalError.self) { try journal.append([written[3]], desk: desk) }
    #expect(throws: JournalError.self) { try journal.append([openRecords(2)[1]], desk: desk) }
    #expect(throws: JournalError.self) { try journal.append(records([.undone]), desk: desk) }
    let bad = JournalRecord.given("not an id", 1, .started(seat: .cot, medium: .phone))
    #expect(throws: JournalError.self) { try journal.append([bad], desk: desk) }
  }

  @Test func twoConnectionsWriteAtOnce() async throws {
    let path = journal.path
    let calls = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<2 {
        group.addTask { [settings = try folder.settings(busySeconds: 60)] in
          let own = try Journal(path: path, settings: settings)
          let desk = DeskIdentity.given()
          return try (0..<40).map { _ in
            let written = openRecords(3)
            for record in written { try own.append([record], desk: desk) }
            return written[0].callID
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    for call in calls { #expect(try journal.events(ofCall: call).count == 3) }
    #expect(try journal.integrityCheck() == [])
  }

  @Test func theCheckFindsWhatTheSchemaCannotRefuse() throws {
    let written = records([.started(seat: .cot, medium: .phone), .complaintTaken])
    let strange = openRecords(1)
    try journal.append(written + strange, desk: desk)
    try journal.database.write {
      try $0.execute(
        sql: """
          INSERT INTO events (call, number, at, started_at, rulebook, kind, payload, mac)
          VALUES (?, 2, 0, 0, 'r', 'undone', '{"exploded":{}}', zeroblob(32))
          """, arguments: [strange[0].callID])
    }
    let findings = try journal.integrityCheck()
    try #require(findings.count == 2)
    #expect(findings[0].hasPrefix("call \(written[0].callID): complaint-taken: "))
    #expect(findings[1] == "call \(strange[0].callID): event 2 cannot be read")
    #expect(throws: CallFault.self) { try journal.replay(written[0].callID) }
  }

  @Test func idsAreHexDigits() {
    let ids = (0..<200).map { _ in newCallID() } + (0..<200).map { _ in newDeskID() }
    #expect(ids.allSatisfy(isIdentifier))
    #expect(Set(ids).count == 400)
    #expect(hexDigits(of: 0) == "0000000000000000")
    #expect(!isIdentifier("../../etc/passwd/../../etc/passw"))
  }
}

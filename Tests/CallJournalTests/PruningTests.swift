import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

@Suite struct PruningTests {
  private let folder: TemporaryFolder
  private let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  private func day(_ number: Int) -> CivilDate { CivilDate(year: 2016, month: 5, day: number) ?? .earliest }

  /// A call that begins on a day of May, with five events unless it is left open.
  private func call(on number: Int, hour: Int = 10, isOpen: Bool = false) -> [JournalRecord] {
    let start = WarsawTime.instant(on: day(number), at: TimeOfDay(hour: hour, minute: 59) ?? .startOfDay)
    return (isOpen ? openRecords(2) : TamperedJournal.call()).map { record in
      JournalRecord(
        callID: record.callID, number: record.number, at: start.adding(seconds: (record.number - 1) * 60),
        rulebook: record.rulebook, event: record.event)
    }
  }

  private func verify() throws -> Verification {
    try JournalVerifier(path: folder.journal, keyPath: nil).verify()
  }

  @Test(arguments: ["", "PUED1:demand:1:0:1:AAAA"])
  func nothingIsRemovedWithoutTheAnchorsAsTheyWere(_ anchors: String) throws {
    try journal.append(call(on: 1), desk: .given())
    try journal.anchor(.demand)
    let path = AnchorFile.path(journal: folder.journal)
    if anchors.isEmpty {
      try FileManager.default.removeItem(atPath: path)
    } else {
      try Data((anchors + "\n").utf8).write(to: URL(fileURLWithPath: path))
    }
    #expect(throws: JournalError.self) { try journal.prune(before: day(3)) }
    #expect(try verify().eventCount == 5)
  }

  @Test func closedDaysGoAndTheChainStillVerifies() throws {
    for number in [1, 1, 2, 3, 4] { try journal.append(call(on: number), desk: .given()) }
    try journal.anchor(.demand)
    let report = try journal.prune(before: day(3))
    #expect(report.days == [day(1), day(2)] && report.callCount == 3 && report.eventCount == 15)
    let result = try verify()
    #expect(result.findings == [] && result.eventCount == 10 && result.lastEvent == 25)
    #expect(result.prunings.map(\.calls) == [3] && result.lastAnchor?.reason == .pruned)
    // It goes on, and is pruned again.
    try journal.append(call(on: 5), desk: .given())
    _ = try journal.prune(before: day(5))
    try journal.append(call(on: 6), desk: .given())
    #expect(try verify().findings == [] && verify().eventCount == 10)
    _ = try journal.prune(before: day(20))
    #expect(try verify().findings == [] && verify().eventCount == 0)
    try journal.append(call(on: 21), desk: .given())
    #expect(try verify().findings == [] && verify().lastEvent == 40)
    #expect(try journal.integrityCheck() == [])
  }

  @Test func aDayWithAnOpenCallStays() throws {
    let open = call(on: 2, isOpen: true)
    for records in [call(on: 1), open, call(on: 2), call(on: 3)] {
      try journal.append(records, desk: .given())
    }
    let report = try journal.prune(before: day(9))
    #expect(report.days == [day(1), day(3)])
    #expect(report.kept == [.init(day: day(2), openCalls: 1)])
    #expect(try verify().findings == [] && verify().eventCount == 7)
    #expect(try journal.openCalls().map(\.callID) == [open[0].callID])
  }

  /// Calls of a day that stays stand between those of days that go.
  @Test func whatIsInterleavedIsTornApartOnTheRecord() throws {
    let (late, early) = (call(on: 1, hour: 23), call(on: 2, hour: 0))
    for place in 0..<5 {
      try journal.append([late[place]], desk: .given())
      try journal.append([early[place]], desk: .given())
    }
    #expect(try journal.prune(before: day(2)).days == [day(1)])
    #expect(try verify().findings == [] && verify().eventCount == 5)
    #expect(try journal.events(ofCall: early[0].callID) == early)
  }

  @Test func aDryRunChangesNothing() throws {
    try journal.append(call(on: 1), desk: .given())
    let report = try journal.prune(before: day(2), isDryRun: true)
    #expect(report.days == [day(1)] && report.eventCount == 5 && report.anchor == nil)
    #expect(try verify().eventCount == 5 && verify().prunings == [])
  }

  @Test func nothingElseMayBeRemoved() throws {
    for number in [1, 2] { try journal.append(call(on: number), desk: .given()) }
    _ = try journal.prune(before: day(2))
    for table in ["events", "calls", "desks", "prunings", "gaps", "chain"] {
      #expect(throws: DatabaseError.self) {
        try journal.database.write { try $0.execute(sql: "DELETE FROM \(table)") }
      }
    }
    #expect(try verify().findings == [])
  }

  @Test func whatDoesNotVerifyIsNotRemoved() throws {
    let tampered = try TamperedJournal()
    try tampered.execute("UPDATE events SET at = at + 1 WHERE id = 3")
    #expect(throws: JournalError.self) { try tampered.folder.open().prune(before: .latest) }
    #expect(try tampered.verification().prunings == [])
  }

  @Test func whatWasRemovedIsNotLeftInTheFile() throws {
    let records = call(on: 1)
    try journal.append(records, desk: .given())
    _ = try journal.prune(before: day(2))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.journal))
    #expect(bytes.range(of: Data(records[0].callID.utf8)) == nil)
  }
}

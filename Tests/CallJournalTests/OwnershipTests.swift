import DeskCore
import Foundation
import Testing

@testable import CallJournal

@Suite struct OwnershipTests {
  private let folder: TemporaryFolder
  private let journal: Journal
  private let dead = DeskIdentity.given()
  private let later = DeskIdentity.given()
  private let now = Instant(secondsSinceEpoch: 1_500_000_000)

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.open()
  }

  @Test func openCallsAreThoseWithoutAnEnd() throws {
    let open = openRecords(3)
    for call in everyEvent.map({ records($0) }) + [open] { try journal.append(call, desk: dead) }
    #expect(try journal.openCalls() == [OpenCall(callID: open[0].callID, desk: dead.id, records: open)])
    #expect(try journal.openCalls()[0].call() == journal.replay(open[0].callID))
  }

  @Test func theFasterDeskTakesACallOver() throws {
    let open = openRecords(2)
    let call = open[0].callID
    try journal.append(open, desk: dead)
    let taken = try journal.takeOver(call, from: dead.id, by: later, at: now)
    #expect(taken.desk == later.id)
    #expect(taken.records.last?.event == .takenOver(desk: later.id))
    #expect(taken.records.last?.rulebook == "2016-04-28")
    #expect(try journal.openCalls() == [taken])
    #expect(throws: JournalError.ownedByAnother(desk: later.id)) {
      try journal.takeOver(call, from: dead.id, by: .given(), at: now)
    }
    #expect(throws: JournalError.ownedByAnother(desk: later.id)) {
      try journal.closeAsInterrupted(call, from: dead.id, by: .given(), at: now)
    }
    try journal.append([.given(call, 4, .undone)], desk: later)
    try journal.closeAsInterrupted(call, from: later.id, by: .given(), at: now)
    #expect(try journal.replay(call).phase == .over(regularly: false))
    #expect(throws: JournalError.callIsOver(id: call)) {
      try journal.takeOver(call, from: later.id, by: dead, at: now)
    }
    let unknown = newCallID()
    #expect(throws: JournalError.noSuchCall(id: unknown)) {
      try journal.takeOver(unknown, from: dead.id, by: later, at: now)
    }
  }

  @Test func onlyOneOfManyDesksGetsACall() async throws {
    let open = openRecords(1)
    try journal.append(open, desk: dead)
    let winners = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<6 {
        group.addTask { [path = journal.path, dead, now, settings = try folder.settings(busySeconds: 60)] in
          let own = try Journal(path: path, settings: settings)
          do {
            _ = try own.takeOver(open[0].callID, from: dead.id, by: .given(), at: now)
            return 1
          } catch JournalError.ownedByAnother {
            return 0
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(winners == 1)
    #expect(try journal.integrityCheck() == [])
  }

  @Test func aCallIsOfferedOnceItsDeskIsGone() throws {
    try journal.append(openRecords(2), desk: dead)
    var lock: FileLock? = try journal.desks.hold(dead.id)
    #expect(try journal.abandonedCalls().calls.isEmpty)
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(try journal.abandonedCalls().calls.map(\.desk) == [dead.id])
    #expect(try FileManager.default.contentsOfDirectory(atPath: journal.path + ".desks") == ["opening"])
  }

  @Test func aKilledDeskLeavesItsCallToOthers() async throws {
    let probe = try Probe(["hold", journal.path, dead.id], in: folder)
    try await probe.wait(for: "holding")
    #expect(try journal.openCalls().map(\.desk) == [dead.id])
    #expect(try journal.abandonedCalls().calls.isEmpty)
    let lock = "\(journal.path).desks/\(dead.id).lock"
    #expect(permissions(lock) == 0o600)
    probe.kill()
    #expect(permissions(lock) == 0o600, "a killed desk removes nothing")
    #expect(try journal.abandonedCalls().calls.map(\.desk) == [dead.id])
    #expect(permissions(lock) == 0)
  }

  @Test func aCallThatOnlyARecoveryFileKnowsIsOffered() throws {
    let open = openRecords(3)
    let lines = open.map { RecoveryLine(desk: dead, record: $0) }
    let path = try journal.recovery.leave(lines)
    let found = try journal.abandonedCalls()
    #expect(found.calls == [OpenCall(callID: open[0].callID, desk: dead.id, records: open)])
    #expect(found.recovery.absorbedCount == 3)
    #expect(permissions(path) == 0)
  }

  @Test func aLockIsHadByOneAtATime() throws {
    let path = folder.path + "/lock"
    guard case .missing = try FileLock.attempt(path, creating: false, afterwards: .stays) else {
      Issue.record("there is no file")
      return
    }
    var first: FileLock? = try FileLock.wait(for: path, afterwards: .vanishes, seconds: 1)
    guard case .held = try FileLock.attempt(path, creating: true, afterwards: .stays) else {
      Issue.record("two have it")
      return
    }
    #expect(throws: JournalError.busy(path: path)) {
      try FileLock.wait(for: path, afterwards: .stays, seconds: 0.05)
    }
    withExtendedLifetime(first) {}
    first = nil
    #expect(permissions(path) == 0)
    _ = try FileLock.wait(for: path, afterwards: .stays, seconds: 1)
    #expect(permissions(path) == 0o600)
  }
}

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

  /// A desk looks for calls left open while its writer takes in what was left of the same calls.
  @Test func aCallThatIsTakenInMeanwhileIsOfferedAllTheSame() async throws {
    let other = try folder.open()
    for round in 0..<400 {
      let (call, gone) = (openRecords(3), DeskIdentity.given())
      _ = try journal.recovery.leave(call.map { RecoveryLine(desk: gone, record: $0) })
      let journal = journal
      // One begins a little before the other, each time by another stretch.
      let (first, second) = (UInt32(round % 20) * 30, UInt32(round / 20 % 5) * 100)
      async let report = Task.detached {
        usleep(first)
        return try other.absorbRecoveryFiles()
      }.value
      async let found = Task.detached {
        usleep(second)
        return try journal.abandonedCalls()
      }.value
      let offered = try await found.calls
      _ = try await report
      #expect(offered.contains { $0.callID == call[0].callID })
      try journal.closeAsInterrupted(call[0].callID, from: gone.id, by: .given(), at: now)
    }
  }

  @Test func whoLooksWhetherADeskRunsIsNotTakenForTheDesk() throws {
    let lock = "\(journal.path).desks/\(dead.id).lock"
    try Data().write(to: URL(fileURLWithPath: lock))
    let looking = try FileLock.attempt(lock, .shared, creating: false, afterwards: .vanishes)
    guard case .taken = looking else {
      Issue.record("a dead desk holds its lock")
      return
    }
    #expect(try !journal.desks.isRunning(dead.id))
    withExtendedLifetime(looking) {}
  }

  /// A lock comes into sight when it is held, so that nobody takes a desk that begins for one that is gone.
  @Test func aDeskThatBeginsIsNeverTakenForOneThatIsGone() async throws {
    for _ in 0..<100 {
      let desk = newDeskID()
      let desks = journal.desks
      async let looks = Task.detached {
        for _ in 0..<20 { try desks.removeStale() }
      }.value
      let lock = try await Task.detached { try desks.hold(desk) }.value
      #expect(try desks.isRunning(desk))
      try await looks
      #expect(try desks.isRunning(desk))
      withExtendedLifetime(lock) {}
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: journal.path + ".desks") == ["opening"])
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

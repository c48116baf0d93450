import DeskCore
import Foundation
import Glibc
import Testing

@testable import CallJournal

@Suite struct WriterTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func submit(_ records: [JournalRecord], to writer: JournalWriter) {
    for record in records { writer.submit(record) }
  }

  private func expectTrouble(_ trouble: JournalTrouble, _ writer: JournalWriter) async throws {
    try await eventually("\(trouble)") { writer.state.trouble == trouble }
    #expect(writer.state.savedCount == 0)
    #expect(writer.state.savedNumbers == [:])
  }

  /// What waited comes into the journal in order, and the trouble is over.
  private func expectRecovery(_ written: [JournalRecord], _ writer: JournalWriter) async throws {
    try await eventually("all is saved") { writer.state.waitingCount == 0 }
    #expect(writer.state.trouble == nil)
    #expect(writer.state.savedCount == written.count)
    #expect(writer.finish(within: 60) == .allSaved)
    #expect(try folder.open().events(ofCall: written[0].callID) == written)
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, 0) == 1
  }

  @Test func recordsAreSavedAndReported() async throws {
    let writer = try folder.writer()
    let written = openRecords(600)
    submit(written, to: writer)
    try await eventually("all is saved") { writer.state.waitingCount == 0 }
    let state = writer.state
    #expect(state.savedCount == 600 && state.isOpen && state.trouble == nil)
    #expect(state.savedNumbers == [written[0].callID: 600])
    #expect(state.isSaved(written[0].callID, 600) && !state.isSaved(written[0].callID, 601))
    #expect(!state.isSaved(newCallID(), 1))
    #expect(writer.finish(within: 60) == .allSaved)
    #expect(try folder.open().events(ofCall: written[0].callID) == written)
    #expect(try folder.names(containing: "recovery") == [])
  }

  @Test func newsRingUntilTheyAreAcknowledged() async throws {
    let writer = try folder.writer()
    try await eventually("the journal is open") { writer.state.isOpen }
    let written = openRecords(2)
    for (index, record) in written.enumerated() {
      // The news of the last change may come a moment after the change.
      try await eventually("it rings") { isReadable(writer.notificationDescriptor) }
      writer.acknowledge()
      submit([record], to: writer)
      try await eventually("it is saved") { writer.state.savedCount == index + 1 }
    }
    try await eventually("it rings") { isReadable(writer.notificationDescriptor) }
    #expect(writer.finish(within: 60) == .allSaved)
    writer.acknowledge()
    #expect(!isReadable(writer.notificationDescriptor))
  }

  @Test func theThreadOpensTheJournalAndNobodyWaitsForIt() async throws {
    let locks = try DeskLocks(journal: folder.journal)
    let opening = try FileLock.wait(for: locks.openingPath, afterwards: .stays, seconds: 5)
    let writer = try folder.writer(busySeconds: 60)
    let written = openRecords(3)
    submit(written, to: writer)
    #expect(writer.state.waitingCount == 3 && !writer.state.isOpen)
    withExtendedLifetime(opening) {}
    _ = consume opening
    try await expectRecovery(written, writer)
  }

  @Test func twoWritersShareAJournal() async throws {
    let writers = [try folder.writer(busySeconds: 60), try folder.writer(busySeconds: 60)]
    let calls = (0..<60).map { _ in openRecords(5) }
    for (index, call) in calls.enumerated() { submit(call, to: writers[index % 2]) }
    for writer in writers { #expect(writer.finish(within: 60) == .allSaved) }
    let journal = try folder.open()
    for call in calls { #expect(try journal.events(ofCall: call[0].callID) == call) }
    #expect(try journal.integrityCheck() == [])
  }

  @Test func aLockedJournal() async throws {
    _ = try folder.open()
    let other = try OtherProgram(locking: folder.journal)
    let writer = try folder.writer(busySeconds: 0.05)
    let written = openRecords(4)
    submit(Array(written[..<2]), to: writer)
    try await expectTrouble(.locked, writer)
    submit(Array(written[2...]), to: writer)
    try other.unlock()
    try await expectRecovery(written, writer)
  }

  @Test func aGarbageFileStaysAsItIs() async throws {
    try FileManager.default.createDirectory(atPath: folder.path + "/desk", withIntermediateDirectories: true)
    let garbage = Data((0..<8192).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ 3) })
    try garbage.write(to: URL(fileURLWithPath: folder.journal))
    let writer = try folder.writer()
    let written = openRecords(3)
    submit(written, to: writer)
    try await expectTrouble(.damaged, writer)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.journal)) == garbage)
    #expect(rename(folder.journal, folder.journal + ".old") == 0)
    try await expectRecovery(written, writer)
  }

  @Test func aFolderInPlaceOfTheFile() async throws {
    try FileManager.default.createDirectory(atPath: folder.journal, withIntermediateDirectories: true)
    let writer = try folder.writer()
    let written = openRecords(2)
    submit(written, to: writer)
    try await expectTrouble(.unreachable(reason: "not a file"), writer)
    #expect(rmdir(folder.journal) == 0)
    try await expectRecovery(written, writer)
  }

  @Test func aFileInPlaceOfTheFolder() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/desk"))
    let writer = try folder.writer()
    let written = openRecords(2)
    submit(written, to: writer)
    try await expectTrouble(.unreachable(reason: "Not a directory"), writer)
    #expect(unlink(folder.path + "/desk") == 0)
    try await expectRecovery(written, writer)
  }

  @Test func aRefusedCallKeepsNoOtherWaiting() async throws {
    let writer = try folder.writer()
    let good = openRecords(3)
    let bad = openRecords(4)
    submit([good[0], bad[0], bad[2], good[1], bad[3], good[2]], to: writer)
    try await eventually("all is settled") { writer.state.waitingCount == 0 }
    #expect(writer.state.savedNumbers == [good[0].callID: 3, bad[0].callID: 1])
    #expect(writer.state.refusedCount == 2 && writer.state.trouble == nil)
    guard case .recoveryFile(let path, 2) = writer.finish(within: 60) else {
      Issue.record("the refused records are kept")
      return
    }
    let report = try folder.open().absorbRecoveryFiles()
    #expect(report.absorbedCount == 0)
    #expect(report.kept.map(\.path) == [path + ".damaged"])
  }
}

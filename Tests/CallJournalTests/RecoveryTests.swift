import DeskCore
import Foundation
import Glibc
import Testing

@testable import CallJournal

@Suite struct RecoveryTests {
  private let folder: TemporaryFolder
  private let desk = DeskIdentity.given()

  init() throws { folder = try TemporaryFolder() }

  private var beside: String { "\(folder.journal).recovery-\(desk.id).jsonl" }

  private func lines(_ records: [JournalRecord]) -> [RecoveryLine] {
    records.map { RecoveryLine(desk: desk, record: $0) }
  }

  private func content(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  @Test func whatCannotBeSavedIsTakenInAtTheNextStart() async throws {
    _ = try folder.open()
    let other = try OtherProgram(locking: folder.journal)
    let writer = try folder.writer(desk)
    let written = openRecords(3)
    for record in written { writer.submit(record) }
    // The thread is waiting for the lock, and goes on to do so.
    #expect(writer.finish(within: 0.1) == .recoveryFile(path: beside, count: 3))
    #expect(permissions(beside) == 0o600)
    #expect(try RecoveryLine.decode(content(beside), of: desk.id).lines == lines(written))
    try other.unlock()
    let next = try folder.writer()
    try await eventually("the journal is open") { next.state.isOpen }
    #expect(next.state.recovery.absorbedCount == 3 && next.state.recovery.kept.isEmpty)
    #expect(permissions(beside) == 0)
    #expect(next.finish(within: 60) == .allSaved)
    #expect(try folder.open().events(ofCall: written[0].callID) == written)
  }

  @Test func theTemporaryFolderServesWhereTheOtherDoesNot() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/desk"))
    let writer = try folder.writer(desk)
    let written = openRecords(2)
    for record in written { writer.submit(record) }
    guard case .recoveryFile(let path, 2) = writer.finish(within: 60) else {
      Issue.record("there is a place")
      return
    }
    #expect(path.hasPrefix(folder.temporary + "/journal.sqlite-") && path.hasSuffix("\(desk.id).jsonl"))
    #expect(permissions(path) == 0o600)
    #expect(unlink(folder.path + "/desk") == 0)
    let foreign = try Journal(path: folder.path + "/elsewhere/journal.sqlite", settings: folder.settings())
    #expect(try foreign.absorbRecoveryFiles() == RecoveryReport())
    #expect(try folder.open().absorbRecoveryFiles().absorbedCount == 2)
    #expect(permissions(path) == 0)
    #expect(try folder.open().events(ofCall: written[0].callID) == written)
  }

  @Test func whereThereIsNoPlaceTheLossIsTold() async throws {
    try Data().write(to: URL(fileURLWithPath: folder.path + "/desk"))
    let nowhere = JournalSettings(temporaryFolder: folder.path + "/missing")
    let writer = try JournalWriter(path: folder.journal, desk: desk, settings: nowhere)
    writer.submit(openRecords(1)[0])
    #expect(
      writer.finish(within: 60) == .lost(count: 1, reason: .unreachable(reason: "No such file or directory")))
  }

  @Test func whatIsThereAlreadyIsNotTakenInTwice() throws {
    let journal = try folder.open()
    let written = openRecords(4)
    try journal.append(Array(written[..<3]), desk: desk)
    _ = try journal.recovery.leave(lines(written))
    #expect(try journal.absorbRecoveryFiles().absorbedCount == 4)
    #expect(try journal.absorbRecoveryFiles() == RecoveryReport())
    #expect(try journal.events(ofCall: written[0].callID) == written)
  }

  @Test func theFileOfARunningDeskIsLeftAlone() throws {
    let journal = try folder.open()
    let path = try journal.recovery.leave(lines(openRecords(2)))
    let lock = try journal.desks.hold(desk.id)
    #expect(try journal.absorbRecoveryFiles() == RecoveryReport())
    #expect(permissions(path) == 0o600)
    withExtendedLifetime(lock) {}
    _ = consume lock
    #expect(try journal.absorbRecoveryFiles().absorbedCount == 2)
  }

  @Test(arguments: ["{\"desk\":", "\u{0}\u{FFFD}", "{}"])
  func aDamagedLineKeepsTheFile(damage: String) throws {
    let journal = try folder.open()
    let written = openRecords(4)
    var content = try RecoveryLine.encode(lines(Array(written[..<2])))
    content += Data((damage + "\n").utf8) + (try RecoveryLine.encode(lines(Array(written[2...]))))
    try content.write(to: URL(fileURLWithPath: beside))
    let report = try journal.absorbRecoveryFiles()
    #expect(report.absorbedCount == 2)
    #expect(report.kept == [.init(path: beside + ".damaged", reason: "line 3 is damaged")])
    #expect(try journal.events(ofCall: written[0].callID) == Array(written[..<2]))
    #expect(try self.content(beside + ".damaged") == content)
    #expect(try journal.absorbRecoveryFiles() == RecoveryReport())
  }

  @Test func aFileThatWasSetAsideIsNeverOverwritten() throws {
    let journal = try folder.open()
    for text in ["first", "second"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: beside))
      #expect(try journal.absorbRecoveryFiles().kept.count == 1)
    }
    #expect(try content(beside + ".damaged") == Data("first".utf8))
    #expect(try content(beside + ".damaged+") == Data("second".utf8))
  }

  @Test func linesOfAnotherDeskAreNotBelieved() throws {
    let journal = try folder.open()
    let stranger = openRecords(1).map { RecoveryLine(desk: .given(), record: $0) }
    try RecoveryLine.encode(stranger).write(to: URL(fileURLWithPath: beside))
    #expect(try journal.absorbRecoveryFiles().kept.map(\.reason) == ["line 1 is damaged"])
    #expect(try journal.openCalls() == [])
  }

  @Test func aTrapInTheTemporaryFolderIsNotFollowed() throws {
    let journal = try folder.open()
    let real = folder.path + "/real"
    try RecoveryLine.encode(lines(openRecords(1))).write(to: URL(fileURLWithPath: real))
    #expect(symlink(real, beside) == 0)
    let report = try journal.absorbRecoveryFiles()
    #expect(report.absorbedCount == 0 && report.kept.map(\.path) == [beside])
    #expect(try journal.openCalls() == [])
  }
}

import Foundation
import GRDB
import Glibc
import Testing

@testable import CallJournal

@Suite struct OpeningTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["000", "022", "777"])
  func filesAreTheUsersAloneUnderAnyUmask(mask: String) async throws {
    let probe = try Probe(["modes", folder.journal, mask], in: folder)
    try await probe.wait(for: "holding")
    #expect(try probe.lines().contains("umask true"))
    #expect(permissions(folder.path + "/desk") == 0o700)
    #expect(permissions(folder.journal + ".desks") == 0o700)
    for file in try folder.names(containing: "") where file != "journal.sqlite.desks" {
      #expect(permissions("\(folder.path)/desk/\(file)") == 0o600, "\(file)")
    }
    #expect(try folder.names(containing: "-wal").count == 1)
    #expect(try folder.names(containing: "-shm").count == 1)
  }

  @Test func tooWidePermissionsAreTakenBack() throws {
    let first = try folder.open()
    try first.append(openRecords(1), desk: .given())
    let files = ["", "-wal", "-shm"].map { folder.journal + $0 }
    for file in files { #expect(chmod(file, 0o666) == 0) }
    let second = try folder.open()
    #expect(files.map(permissions) == [0o600, 0o600, 0o600])
    withExtendedLifetime((first, second)) {}
  }

  @Test func aFolderThatIsThereStaysAsItIs() throws {
    #expect(chmod(folder.path, 0o755) == 0)
    _ = try Journal(path: folder.path + "/journal.sqlite")
    #expect(permissions(folder.path) == 0o755)
  }

  @Test func openingAgainChangesNothing() throws {
    let written = openRecords(3)
    try folder.open().append(written, desk: .given())
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.journal))
    #expect(try folder.open().events(ofCall: written[0].callID) == written)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.journal)) == before)
  }

  @Test func manyDesksOpenANewJournalAtOnce() async throws {
    let settings = try folder.settings(busySeconds: 60)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask { [path = folder.journal] in
          try Journal(path: path, settings: settings).append(openRecords(2), desk: .given())
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.open().openCalls().count == 8)
  }

  @Test func theDatabaseOfAnotherProgramIsLeftAlone() throws {
    let path = folder.path + "/other.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE notes (id)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: JournalTrouble.unreachable(reason: "a database of another program")) {
      try Journal(path: path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test func aJournalOfANewerVersionIsRefused() throws {
    try folder.open().database.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2222')")
    }
    #expect(throws: JournalTrouble.unreachable(reason: "written by a newer version")) {
      try Journal(path: folder.journal)
    }
  }

  @Test func aFileThatWasExchangedIsNotedBeforeAWrite() throws {
    let journal = try folder.open()
    #expect(rename(folder.journal, folder.journal + ".away") == 0)
    #expect(throws: JournalError.replaced(path: folder.journal)) {
      try journal.append(openRecords(1), desk: .given())
    }
  }

  @Test func brokenPagesAreFound() throws {
    let journal = try folder.open()
    for _ in 0..<30 { try journal.append(openRecords(10), desk: .given()) }
    try journal.database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    try FileManager.default.copyItem(atPath: folder.journal, toPath: folder.path + "/other")
    try FileManager.default.copyItem(atPath: folder.journal + ".key", toPath: folder.path + "/other.key")
    let handle = try #require(FileHandle(forUpdatingAtPath: folder.path + "/other"))
    try handle.seek(toOffset: 4096 * 12)
    try handle.write(contentsOf: Data(repeating: 0xAA, count: 4096 * 4))
    try handle.close()
    // Which page is needed first decides whether it opens at all.
    #expect(throws: JournalTrouble.damaged) {
      let findings = try Journal(path: folder.path + "/other").integrityCheck()
      if !findings.isEmpty { throw JournalTrouble.damaged }
    }
  }

  @Test func errorsAreSortedIntoTroubles() {
    let codes: [(ResultCode, JournalTrouble)] = [
      (.SQLITE_FULL, .diskFull), (.SQLITE_IOERR_WRITE, .diskFull), (.SQLITE_READONLY, .readOnly),
      (.SQLITE_BUSY, .locked), (.SQLITE_CORRUPT, .damaged), (.SQLITE_NOTADB, .damaged),
    ]
    for (code, trouble) in codes { #expect(JournalTrouble(DatabaseError(resultCode: code)) == trouble) }
    #expect(JournalTrouble(SystemFault(code: ENOSPC, path: "")) == .diskFull)
    #expect(JournalTrouble(SystemFault(code: EROFS, path: "")) == .readOnly)
    #expect(JournalTrouble(SystemFault(code: ENXIO, path: "")).text.english.contains("No such device"))
    #expect(JournalTrouble(JournalError.busy(path: "")) == .locked)
    for trouble in codes.map(\.1) + [.unreachable(reason: "why")] {
      #expect(trouble.text.polish != trouble.text.english)
      #expect(!(trouble.text.polish + trouble.text.english).contains("\n"))
    }
  }
}

import Foundation
import Testing

@testable import CallJournal

@Suite struct ProcessTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func expectSaved(_ lines: [String], in journal: Journal) throws {
    for line in lines where !line.hasPrefix("end") {
      let words = line.split(separator: " ")
      let (call, number) = (String(words[0]), Int(words[1]) ?? 0)
      let stored = try journal.database.read { try Journal.storedRecord(call, number, $0) }
      #expect(stored != nil, "\(line) was told as saved")
    }
  }

  @Test func twoProcessesWriteAtOnce() async throws {
    let probes = try (0..<2).map { _ in try Probe(["append", folder.journal, "25"], in: folder) }
    let journal = try folder.open()
    for probe in probes {
      #expect(try await probe.end() == 0)
      let lines = try probe.lines()
      #expect(lines.count == 25 * 7 + 1 && lines.last == "end allSaved")
      try expectSaved(lines, in: journal)
    }
    #expect(try journal.openCalls() == [])
    #expect(try journal.integrityCheck() == [])
    let verification = try JournalVerifier(path: folder.journal, keyPath: nil).verify()
    #expect(verification.findings == [] && verification.eventCount == 2 * 25 * 7)
    #expect(verification.unanchoredCount == 0)
  }

  @Test func nothingToldAsSavedIsLostInAKill() async throws {
    var dice = SplitMix(seed: 2016)
    var told = 0
    for _ in 0..<50 {
      // Sometimes before the journal is open, mostly in the middle of writing: not without an end, since on a busy
      // machine this test waits while the other process writes on.
      let lines = Int.random(in: 0...60, using: &dice)
      let probe = try Probe(["append", folder.journal, "\(lines / 7 + 100)"], in: folder)
      try await eventually("\(lines) records") { try probe.lines().count >= lines }
      probe.kill()
      let journal = try folder.open()
      let saved = try probe.lines()
      told += saved.count
      try expectSaved(saved, in: journal)
      for left in try journal.abandonedCalls().calls {
        _ = try left.call()
        try journal.closeAsInterrupted(left.callID, from: left.desk, by: .given(), at: left.records[0].at)
      }
    }
    #expect(told > 100)
    let journal = try folder.open()
    #expect(try JournalVerifier(path: folder.journal, keyPath: nil).verify().findings == [])
    #expect(try journal.openCalls() == [])
    #expect(try journal.integrityCheck() == [])
  }

  @Test func aFullDiskIsSurvived() async throws {
    let probe = try Probe(["full", folder.journal], in: folder)
    #expect(try await probe.end() == 0)
    #expect(try probe.lines() == ["trouble diskFull", "saved true true", "end allSaved"])
    #expect(try folder.open().integrityCheck() == [])
    #expect(try folder.open().openCalls() == [])
  }

  @Test func aForbiddenFolderIsTold() async throws {
    let locked = folder.path + "/locked"
    try FileManager.default.createDirectory(
      atPath: locked, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
    let probe = try Probe(["forbidden", locked + "/desk/journal.sqlite"], in: folder)
    #expect(try await probe.end() == 0)
    #expect(try probe.lines() == ["trouble readOnly"])
  }
}

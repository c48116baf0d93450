import DeskCore
import Foundation
import Testing

@testable import CallJournal

@Suite struct AnchorTests {
  private let journal: TamperedJournal

  init() throws { journal = try TamperedJournal() }

  private func open() throws -> Journal { try journal.folder.open() }

  @Test func anOlderCopyOfTheFileIsRecognised() throws {
    let copy = try journal.copy(to: "older")
    let present = try open()
    try present.append(TamperedJournal.call(), desk: .given())
    let anchor = try present.anchor(.exit)
    try journal.replace(by: copy)
    #expect(try journal.findings() == [.olderCopy(present: 30, anchor: anchor)])
  }

  @Test func anOlderCopyThatWasWrittenOnIsRecognised() throws {
    let copy = try journal.copy(to: "older")
    var present: Journal? = try open()
    try present?.append(TamperedJournal.call(), desk: .given())
    let anchor = try #require(try present?.anchor(.exit))
    present = nil
    try journal.replace(by: copy)
    try open().append(TamperedJournal.call(), desk: .given())
    guard case .contradictsAnchor(anchor, let place) = try journal.findings().first else {
      Issue.record("\(try journal.findings())")
      return
    }
    #expect(place?.event == 35)
  }

  /// Where the anchors were put back together with the journal, only the paper knows.
  @Test func aPrintedAnchorShowsWhatTheFilesCannot() throws {
    let copy = try journal.copy(to: "older")
    let lines = try Data(contentsOf: URL(fileURLWithPath: journal.path + ".anchors"))
    let present = try open()
    try present.append(TamperedJournal.call(), desk: .given())
    let paper = try present.anchor(.demand).text
    try journal.replace(by: copy)
    try lines.write(to: URL(fileURLWithPath: journal.path + ".anchors"))
    #expect(try journal.findings() == [])
    let verifier = try JournalVerifier(path: journal.path, keyPath: nil)
    let anchor = try verifier.anchor(text: paper.lowercased().replacingOccurrences(of: "-", with: " "))
    #expect(try journal.findings(anchor: anchor) == [.olderCopy(present: 30, anchor: anchor)])
  }

  @Test func everyChangedCharacterOfALineIsSeen() throws {
    let path = journal.path + ".anchors"
    let genuine = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    for place in genuine.indices where genuine[place] != UInt8(ascii: "\n") {
      var edited = genuine
      edited[place] = edited[place] == UInt8(ascii: "2") ? UInt8(ascii: "3") : UInt8(ascii: "2")
      try Data(edited).write(to: URL(fileURLWithPath: path))
      let line = genuine[..<place].count { $0 == UInt8(ascii: "\n") } + 1
      #expect(try journal.findings().contains(.anchorEdited(line: line)), "place \(place)")
    }
  }

  @Test func anchorsThatAreGoneAreMissed() throws {
    try FileManager.default.removeItem(atPath: journal.path + ".anchors")
    #expect(try journal.findings() == [.anchorsMissing])
  }

  @Test func anAnchorOfAnotherJournalIsNone() throws {
    let other = try TamperedJournal()
    let text = try other.folder.open().anchor(.demand).text
    let verifier = try JournalVerifier(path: journal.path, keyPath: nil)
    #expect(throws: JournalError.foreignAnchor) { try verifier.anchor(text: text) }
    #expect(throws: JournalError.foreignAnchor) { try verifier.anchor(text: "PUED1:nonsense") }
  }

  @Test func theKeyIsAskedFor() throws {
    let key = journal.path + ".key"
    #expect(permissions(key) == 0o600)
    try FileManager.default.moveItem(atPath: key, toPath: key + ".away")
    #expect(throws: JournalError.keyMissing(path: key)) { try self.journal.findings() }
    #expect(throws: JournalTrouble.noKey) { try Journal(path: self.journal.path) }
    #expect(!FileManager.default.fileExists(atPath: key), "a second key would break the chain")
    try JournalKey.create(path: key)
    #expect(throws: JournalError.wrongKey(path: key)) { try self.journal.findings() }
    #expect(throws: JournalTrouble.noKey) { try Journal(path: self.journal.path) }
    try Data(repeating: 7, count: 31).write(to: URL(fileURLWithPath: key))
    #expect(throws: JournalError.keyUnusable(path: key, reason: "31 bytes instead of 32")) {
      try self.journal.findings()
    }
  }

  @Test func aDeskAnchorsAtItsEndAndOnTheWay() async throws {
    let folder = try TemporaryFolder()
    let writer = try JournalWriter(path: folder.journal, desk: .given(), settings: folder.settings())
    for _ in 0..<120 { for record in TamperedJournal.call() { writer.submit(record) } }
    #expect(writer.finish(within: 60) == .allSaved)
    let result = try JournalVerifier(path: folder.journal, keyPath: nil).verify()
    #expect(result.isSound && result.unanchoredCount == 0)
    #expect(result.lastAnchor?.eventCount == 600)
    let lines = try String(contentsOfFile: folder.journal + ".anchors", encoding: .utf8)
    #expect(lines.contains(":begun:0:"))
  }

  @Test func base32ReadsWhatItWrites() {
    var dice = SplitMix(seed: 32)
    for count in 0..<70 {
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      #expect(Base32.decode(Base32.encode(bytes)) == bytes)
    }
    #expect(Base32.decode("U") == nil && Base32.decode("oO-iL") == Base32.decode("00-11"))
  }
}

import CallJournal
import DeskCore
import Foundation
import TerminalHarness
import Testing

@Suite struct JournalTests {
  private let folder: TemporaryFolder
  private var file: String { folder.path + "/journal.sqlite" }
  private static let formula = "=HYPERLINK(\"x\"),1\nend"

  init() throws {
    folder = try TemporaryFolder()
    let journal = try Journal(path: file)
    let desk = DeskIdentity(pid: 7, startedAt: Instant(secondsSinceEpoch: 1_461_000_000))
    for (number, seat) in [Seat.cot, .cot, .branch].enumerated() {
      let events: [CallEvent] = [
        .started(seat: seat, medium: seat == .cot ? .phone : .counter),
        .matterChosen(matter: number == 0 ? "1.2.b" : "1.1.a", kind: .question, topic: number == 0 ? 1 : 0),
      ]
      let end: [CallEvent] =
        number == 0
        ? [
          .levelChanged(route: .substituteAuthorization, level: .substitute), .statementAnswered(.confirmed),
          .wrapUpBegan, .wrappedUp(result: .answered, note: Self.formula), .ended,
        ] : []
      let start = Instant(secondsSinceEpoch: 1_461_830_400 + Int64(number) * 86_400)
      let id = String(repeating: "\(number + 1)", count: 32)
      let records = (events + end).enumerated().map { place, event in
        JournalRecord(
          callID: id, number: place + 1, at: start.adding(seconds: place), rulebook: "2016-04-28",
          event: event)
      }
      try journal.append(records, desk: desk)
    }
    try journal.anchor(.exit)
  }

  private func journal(_ arguments: String...) throws -> RunResult {
    try desk(["journal"] + arguments + ["--journal", file])
  }

  @Test func aMatterThatNobodyKnowsIsNamed() throws {
    expectFailure(try journal("list", "--matter", "9.9"), 64, "unknown matter '9.9'; use one of 1.1.a, 1.1.b")
    expectFailure(try journal("list", "--matter", "1.1"), 64, "unknown matter '1.1'")
    let known = try journal("list", "--matter", "1.2.f")
    expectSuccess(known)
    #expect(try journal("list", "--matter", "outside").ending == .exit(0))
  }

  private func sqlite(_ sql: String) throws {
    let result = try #require(run("/usr/bin/sqlite3", [file, sql]))
    #expect(result.ending == .exit(0), "\(result.errorText)")
  }

  @Test func theListIsFilteredAndTheLatestComesFirst() throws {
    func calls(_ arguments: String...) throws -> [String] {
      let result = try desk(["journal", "list", "--format", "json", "--journal", file] + arguments)
      expectSuccess(result)
      return try result.json().compactMap { $0["call"]?.text.map { String($0.prefix(1)) } }
    }
    #expect(try calls() == ["3", "2", "1"])
    #expect(try calls("--limit", "2") == ["3", "2"])
    #expect(try calls("--seat", "cot") == ["2", "1"])
    #expect(try calls("--matter", "1.1.a") == ["3", "2"])
    #expect(try calls("--result", "answered") == ["1"])
    #expect(try calls("--day", "2016-04-29") == ["2"])
    #expect(try calls("--day", "2016-04-28..2016-04-29") == ["2", "1"])
    let text = try journal("list", "--language", "en", "--limit", "1")
    expectSuccess(text)
    #expect(text.lines.count == 1 && text.outputText.contains("open"))
  }

  @Test func aCallIsShownWithTheDepthAfterEachEvent() throws {
    let result = try journal("show", "1", "--format", "json")
    expectSuccess(result)
    let depths = try result.json().first?["timeline"]?.list.map { $0["depth"]?.text }
    #expect(
      depths == [
        nil, "general", "confirm-deny", "confirm-deny", "confirm-deny", "confirm-deny", "confirm-deny",
      ])
    let text = try journal("show", "111", "--language", "en")
    expectSuccess(text)
    #expect(text.outputText.contains("verdict=confirmed"))
    expectFailure(try journal("show", "abc"), 66, "no call 'abc'")
  }

  @Test func csvIsSafeForSpreadsheets() throws {
    let result = try journal("export", "--format", "csv")
    expectSuccess(result)
    #expect(result.outputText.hasPrefix("event,call,number,at,"))
    #expect(result.outputText.contains(",answered,\"'=HYPERLINK(\"\"x\"\"),1\nend\","))
    let records = result.outputText.components(separatedBy: "\r\n")
    #expect(records.count == 1 + 11 + 1 && records.last == "")
  }

  @Test func jsonLinesHoldEveryEvent() throws {
    let result = try journal("export", "--format", "jsonl")
    expectSuccess(result)
    let events = try result.json()
    #expect(events.count == 11)
    #expect(events.compactMap { $0["note"]?.text } == [Self.formula])
  }

  @Test func aSoundJournalVerifies() throws {
    let result = try journal("verify", "--format", "json")
    expectSuccess(result)
    #expect(try result.json().first?["sound"] == .bool(true))
    let text = try journal("verify", "--language", "en")
    expectSuccess(text)
    #expect(text.lines.first == "the chain is whole" && text.outputText.contains("events beyond it: 0"))
  }

  @Test func whatWasEditedIsNamed() throws {
    try sqlite("DROP TRIGGER events_no_update; UPDATE events SET at = at + 60 WHERE id = 4")
    let result = try journal("verify", "--format", "json")
    #expect(result.ending == .exit(65))
    #expect(result.errorText.contains("event 4 (call 111111111111, number 4"))
    let finding = try result.json().first?["findings"]?.list.first
    #expect(finding?["finding"]?.text == "edited" && finding?["event"]?.number == 4)
    expectFailure(try journal("prune", "--older-than", "2016-05-20"), 65, "does not verify")
  }

  @Test func theKeyMustBeThereAndTheRightOne() throws {
    let away = folder.path + "/away.key"
    try FileManager.default.moveItem(atPath: file + ".key", toPath: away)
    expectFailure(try journal("verify"), 66, "key is not there")
    let named = ["PUE_DESK_JOURNAL_KEY": away]
    expectSuccess(try desk(["journal", "verify", "--journal", file], environment: named))
    try Data(repeating: 1, count: 32).write(to: URL(fileURLWithPath: file + ".key"))
    expectFailure(try journal("verify"), 65, "not the key of")
  }

  @Test func aPrintedAnchorIsAccepted() throws {
    let anchor = try journal("anchor")
    expectSuccess(anchor)
    let text = try #require(anchor.lines.first)
    #expect(text.hasPrefix("PUED1:demand:11:0:"))
    expectSuccess(try journal("verify", "--anchor", text))
    expectFailure(
      try journal("verify", "--anchor", text.replacingOccurrences(of: ":11:", with: ":12:")), 65,
      "anchor given")
    try sqlite("DROP TRIGGER events_no_delete; DELETE FROM events WHERE id > 9")
    #expect(try journal("verify", "--anchor", text).errorText.contains("cut off"))
  }

  @Test func anEditedFigureIsNamed() throws {
    try sqlite("UPDATE statistics_counts SET count = 9 WHERE measure = 'matter'")
    let text = try journal("verify", "--language", "en")
    #expect(text.ending == .exit(65))
    #expect(text.errorText.contains("2016-04-28, cot, matter 1.2.b: 9 instead of the 1"))
    #expect(text.lines.first == "the chain is whole, but the statistics are not those that it makes")
    #expect(try journal("verify", "--format", "json").outputText.contains("figure-edited"))
  }

  @Test func closedDaysArePruned() throws {
    let dry = try journal("prune", "--older-than", "2016-05-20", "--dry-run", "--language", "en")
    expectSuccess(dry)
    #expect(dry.lines.first == "would be removed: 1 days (2016-04-28..2016-04-28), 1 calls, 7 events")
    #expect(dry.lines.contains("2016-04-29 stays: calls that have not ended: 1"))
    let done = try journal("prune", "--older-than", "400d")
    expectSuccess(done)
    #expect(done.outputText.contains("PUED1:pruned:11:1:"))
    expectSuccess(try journal("verify"))
    #expect(try journal("list", "--format", "json").lines.count == 2)
  }

  @Test(arguments: [
    (["list", "--day", "yesterday"], "day 'yesterday'"), (["list", "--limit", "0"], "limit '0'"),
    (["list", "--seat", "kasa"], "unknown seat"), (["list", "--result", "won"], "unknown result"),
    (["export", "--format", "xml"], "unknown format"), (["prune", "--older-than", "soon"], "'soon'"),
    (["prune", "--older-than", "9000-01-01"], "lies ahead"), (["prune"], "older-than"), (["show"], "id"),
  ])
  func whatCannotBeIsAUsageError(_ arguments: [String], _ named: String) throws {
    expectFailure(try desk(["journal"] + arguments + ["--journal", file]), 64, named)
  }

  @Test func aMissingJournalIsMissingInput() throws {
    for command in [["list"], ["verify"], ["anchor"], ["export", "--format", "csv"], ["show", "1"]] {
      let result = try desk(["journal"] + command + ["--journal", folder.path + "/none"])
      expectFailure(result, 66, "no journal")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }
}

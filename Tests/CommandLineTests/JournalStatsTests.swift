import CallJournal
import DeskCore
import TerminalHarness
import Testing

/// `pue-desk journal stats` on a journal of three calls, and where there is none.
@Suite struct JournalStatsTests {
  private let home: TemporaryFolder
  private var path: String { home.path + "/journal.sqlite" }

  init() throws { home = try TemporaryFolder() }

  private func stats(_ arguments: String...) throws -> RunResult {
    try desk(["journal", "stats", "--journal", path] + arguments)
  }

  private func append(
    _ at: String, seconds: Int64, seat: Seat, _ medium: ContactMedium, _ steps: [CallEvent],
    _ result: CallResult
  ) throws {
    let start = try Instant(expression: at)
    let end: [CallEvent] = [.wrapUpBegan, .wrappedUp(result: result, note: ""), .ended]
    let events = [.started(seat: seat, medium: medium)] + steps + end
    let id = newCallID()
    let records = events.enumerated().map { place, event in
      JournalRecord(
        callID: id, number: place + 1, at: place == 0 ? start : start.adding(seconds: seconds),
        rulebook: "2016-04-28", event: event)
    }
    try Journal(path: path).append(records, desk: DeskIdentity(pid: 1, startedAt: start))
  }

  private func appendCalls() throws {
    try append(
      "2016-04-29T10:42", seconds: 60, seat: .contactCenter, .phone,
      [
        .matterChosen(matter: "1.2.c", kind: .question, topic: 5),
        .referred(channel: "cot-consultant", keys: ["0", "5"]),
      ], .referred)
    try append(
      "2016-04-29T18:30", seconds: 121, seat: .contactCenter, .phone,
      [.matterChosen(matter: "1.2.a", kind: .question, topic: 1), .referred(channel: "www", keys: [])],
      .referred)
    try append(
      "2016-05-02T08:00", seconds: 200, seat: .cot, .phone,
      [
        .matterChosen(matter: "1.2.e", kind: .question, topic: 2),
        .levelChanged(route: .substituteAuthorization, level: .substitute), .statementAnswered(.confirmed),
        .statementAnswered(.denied),
      ], .answered)
  }

  @Test func figuresComeAsJSON() throws {
    try appendCalls()
    let result = try stats("--format", "json")
    expectSuccess(result)
    let json = try #require(try result.json().first)
    #expect(json.keys == ["from", "to", "seat", "by", "total", "groups", "heat-map"])
    #expect(json["from"] == JSON.null && json["seat"] == JSON.null && json["by"] == "month")
    let total = try #require(json["total"])
    let expected: [String: JSON] = [
      "calls": 3, "interrupted": 0, "unreadable": 0, "handling-average-seconds": 127,
      "handling-median-seconds": 121, "zus-matters": 3, "zus-matters-referred": 2, "complaints": 0,
      "referrals": 2, "referrals-outside-hours": 1,
      "levels": .object(["full": 0, "substitute": 1, "none": 2]),
      "statements": .object(["confirmed": 1, "denied": 1, "refused": 0]),
      "matters": .object(["1.2.a": 1, "1.2.c": 1, "1.2.e": 1]),
    ]
    for (key, value) in expected { #expect(total[key] == value, "\(key)") }
    #expect(abs((total["zus-referred-share"]?.number ?? 0) - 2 / 3) < 1e-9)
    #expect(total["results"]?["referred"] == 2 && total["media"]?["phone"] == 3)
    #expect(total["methods"]?["substitute-authorization"] == 1 && total["methods"]?["none"] == 2)
    #expect(json["groups"]?.list.map { $0["key"] } == ["2016-04", "2016-05"])
    let days = json["heat-map"]?.list ?? []
    #expect(days.count == 7 && days.allSatisfy { $0["hours"]?.list.count == 24 })
    #expect(
      days[4]["hours"]?.list[10] == 1 && days[4]["hours"]?.list[18] == 1 && days[0]["hours"]?.list[8] == 1)
  }

  @Test(
    arguments: [
      (["--by", "day"], ["2016-04-29", "2016-05-02"], 3), (["--by", "week"], ["2016-W17", "2016-W18"], 3),
      (["--by", "seat"], ["contact-center", "cot"], 3), (["--from", "2016-05-01"], ["2016-05"], 1),
      (["--to", "2016-04-29"], ["2016-04"], 2), (["--seat", "branch"], [], 0),
      (["--seat", "cot", "--by", "day"], ["2016-05-02"], 1),
      (["--from", "2016-04-30", "--to", "2016-05-01"], [], 0),
    ] as [([String], [String], Double)])
  func whatIsAskedForIsCounted(_ options: [String], _ keys: [String], _ calls: Double) throws {
    try appendCalls()
    let json = try desk(["journal", "stats", "--journal", path, "--format", "json"] + options).json().first
    #expect(json?["groups"]?.list.compactMap { $0["key"]?.text } == keys)
    #expect(json?["total"]?["calls"]?.number == calls)
  }

  @Test func figuresComeAsTextWithBars() throws {
    try appendCalls()
    let result = try stats("--by", "day")
    expectSuccess(result)
    let text = result.outputText
    for part in [
      "wszystkie stanowiska", "średnio 2 min 7 s, mediana 2 min 1 s", "ze wskazanym kontaktem 2 (66,7%)",
      "poza godzinami COT 1", "2016-04-29  2  \(String(repeating: "#", count: 40))",
      "2016-05-02  1  \(String(repeating: "#", count: 20)) ", "czas warszawski",
    ] { #expect(text.contains(part), "\(part) is missing in \(text)") }
    #expect(result.lines.suffix(7).map { $0.prefix(2) } == ["pn", "wt", "śr", "cz", "pt", "so", "nd"])
    let english = try stats("--language", "en").outputText
    #expect(english.contains("all seats") && english.contains("referred 2 (66.7%)"))
  }

  @Test(arguments: [
    ([], "cały dziennik"), (["--from", "2016-04-29"], "od 2016-04-29"),
    (["--to", "2016-04-29"], "do 2016-04-29"),
    (["--from", "2016-04-28", "--to", "2016-04-29"], "2016-04-28 – 2016-04-29"),
  ])
  func theHeadingSaysWhichDays(_ options: [String], _ days: String) throws {
    try appendCalls()
    let result = try desk(["journal", "stats", "--journal", path] + options)
    expectSuccess(result)
    #expect(result.lines.first == "Zakończone rozmowy, \(days), wszystkie stanowiska")
  }

  @Test(arguments: ["text", "json"])
  func anEmptyJournalIsNoFault(_ format: String) throws {
    _ = try Journal(path: path)
    let result = try stats("--format", format)
    expectSuccess(result)
    guard format == "json" else { return }
    #expect(try result.json().first?["total"]?["handling-median-seconds"] == JSON.null)
  }

  @Test(arguments: [
    (["--by", "year"], "grouping"), (["--from", "2016-02-30"], "--from"), (["--to", "tomorrow"], "--to"),
    (["--seat", "throne"], "seat"), (["--format", "xml"], "format"),
    (["--from", "2016-05-01", "--to", "2016-04-30"], "lies before"),
  ])
  func badWordsAreAUsageError(_ options: [String], _ named: String) throws {
    try appendCalls()
    expectFailure(try desk(["journal", "stats", "--journal", path] + options), 64, named)
  }

  @Test func withoutAJournalNothingIsMade() throws {
    expectFailure(try stats(), 66, path)
    #expect(try shell("ls '\(home.path)'").lines.isEmpty)
    expectFailure(try desk(["journal", "stats"]), 66, "journal.sqlite")
  }

  @Test func aFileThatIsNoJournalIsNamed() throws {
    _ = try shell("head -c 5000 /dev/zero | tr '\\0' x > '\(path)'")
    expectFailure(try stats(), 65, path)
  }
}

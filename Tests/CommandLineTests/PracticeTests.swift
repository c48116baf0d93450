import Foundation
import TerminalHarness
import Testing

@Suite struct PracticeCommandTests {
  private static let attempt =
    #"{"at":1461930000,"clauses":[{"point":"4.2.depth","right":1,"wrong":1}],"confusions":[{"expected":"refuse","given":"value","subject":"reply:value:general"}],"faults":["over-disclosure"],"overDisclosed":true,"passed":false,"percent":0,"rulebook":"2016-04-28","scenario":"x","seconds":60}"#

  private func store(_ lines: [String]) throws -> (TemporaryFolder, String) {
    let folder = try TemporaryFolder()
    let path = folder.path + "/attempts.jsonl"
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: URL(fileURLWithPath: path))
    return (folder, path)
  }

  @Test func whoHasNotBegunGetsAnEmptyReport() throws {
    let result = try desk(["practice", "report"])
    expectSuccess(result)
    #expect(result.outputText.contains("rozmów 0"))
  }

  @Test(arguments: [
    (
      "pl", "rozmów 1",
      "żąda danych z konta (ogólna): tego nie mogę (i dlaczego) → podaję dane / rozstrzygam tę sprawę"
    ), ("en", "calls 1", "MASTERY"),
  ])
  func theReportNamesMasteryAndConfusions(_ language: String, _ one: String, _ other: String) throws {
    let (folder, _) = try store([Self.attempt])
    let result = try desk(
      ["practice", "report", "--store", folder.path, "--language", language, "--at", "2016-04-30T10:00"])
    expectSuccess(result)
    for text in [one, other, "4.2.depth", "50%", "2016-04-29"] {
      #expect(result.outputText.contains(text), "\(text)")
    }
  }

  @Test func aTrainerGetsSeveralTraineesInOneTable() throws {
    let (one, first) = try store([Self.attempt])
    let (two, second) = try store([Self.attempt, Self.attempt])
    let csv = try desk(["practice", "report", "--format", "csv", "--files", first, second])
    expectSuccess(csv)
    #expect(csv.lines.count == 4 && csv.lines[0].hasPrefix("trainee,scenario,at,"))
    #expect(csv.lines[1].contains(one.path) && csv.lines[3].contains(two.path))
    let rows = try desk(["practice", "report", "--format", "jsonl", "--files", first, second])
    expectSuccess(rows)
    #expect(try rows.json().count == 3)
  }

  @Test func tornLinesArePassedOverAndCounted() throws {
    let (folder, _) = try store([Self.attempt, "{\"at\":1", "nonsense"])
    let result = try desk(["practice", "report", "--store", folder.path])
    #expect(result.ending == .exit(0) && result.outputText.contains("rozmów 1"))
    #expect(result.errorText.contains("2 lines"))
  }

  @Test func whatCannotBeReadOrUnderstoodIsRefusedInOneLine() throws {
    expectFailure(try desk(["practice", "report", "--files", "/nowhere/x.jsonl"]), 66, "/nowhere/x.jsonl")
    expectFailure(try desk(["practice", "report", "--format", "xml"]), 64, "xml")
    expectFailure(try desk(["practice", "report", "--at", "noon"]), 64, "noon")
    expectFailure(try desk(["practice"]), 69, "terminal")
    expectFailure(try desk(["practice", "--scenario", "nobody"]), 64, "nobody")
    expectFailure(try desk(["practice", "replay", "/nowhere/run.jsonl"]), 66, "/nowhere/run.jsonl")
    let (folder, path) = try store(["nonsense"])
    expectFailure(try desk(["practice", "replay", path]), 65, folder.path)
  }

  @Test func aRecordedRunPlaysAgainToTheSameReview() throws {
    let (folder, path) = try store([
      #"{"rulebook":"2016-04-28","scenario":"benefit-fishing"}"#,
      #"{"action":{"event":{"_0":{"started":{"medium":"phone-through-ivr","seat":"cot"}}}},"at":1462441200}"#,
      #"{"action":{"event":{"_0":{"matterChosen":{"kind":"question","matter":"1.2.e","topic":3}}}},"at":1462441210}"#,
      #"{"action":{"reply":{"_0":"value"}},"at":1462441220}"#,
    ])
    let results = try (0..<2).map { _ in try desk(["practice", "replay", path]) }
    expectSuccess(results[0])
    #expect(results[0].outputText == results[1].outputText)
    #expect(results[0].outputText.contains("WYNIK 0%") && results[0].outputText.contains("[4.2.depth]"))
    #expect(!folder.path.isEmpty)
  }

  @Test func theScenariosAreListedWithTheirHandling() throws {
    let result = try desk(["practice", "scenarios"])
    expectSuccess(result)
    #expect(
      result.outputText.contains("# benefit-fishing")
        && result.outputText.contains("say refuse [confirm-deny]"))
  }

  @Test func replayBeforeAnyCallSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    let result = try desk(["practice", "replay", "--store", folder.path])
    expectFailure(result, 66, "pue-desk practice")
    #expect(result.errorText.contains(folder.path) && result.errorText.contains("no call was finished"))
  }

  @Test func theColumnsStandBelowEachOtherForLongNames() throws {
    let line = Self.attempt.replacingOccurrences(
      of: #"{"point":"4.2.depth","right":1,"wrong":1}"#,
      with:
        #"{"point":"4.2.recording","right":1,"wrong":1},{"point":"4.2.topic-1","right":2,"wrong":1},{"point":"1.1.a","right":1,"wrong":0}"#
    )
    let (folder, _) = try store([line])
    let result = try desk(["practice", "report", "--store", folder.path, "--at", "2016-04-30T10:00"])
    expectSuccess(result)
    let bars = result.lines.filter { $0.hasPrefix("  1.") || $0.hasPrefix("  4.") }
    let columns = bars.map { line in line.prefix { $0 != "#" && $0 != "·" }.count }
    #expect(bars.count == 3 && Set(columns).count == 1, "\(bars)")
  }

  @Test(arguments: ["pl", "en"])
  func theReviewSpeaksInSentences(_ language: String) throws {
    let (folder, path) = try store([
      #"{"rulebook":"2016-04-28","scenario":"benefit-fishing"}"#,
      #"{"action":{"event":{"_0":{"started":{"medium":"phone-through-ivr","seat":"cot"}}}},"at":1462441200}"#,
      #"{"action":{"event":{"_0":{"matterChosen":{"kind":"question","matter":"1.2.e","topic":0}}}},"at":1462441210}"#,
      #"{"action":{"reply":{"_0":"value"}},"at":1462441220}"#,
    ])
    let text = try desk(["practice", "replay", path, "--language", language]).outputText
    let wanted =
      language == "pl"
      ? [
        "To zawsze zeruje wynik", "Punkty przed wyzerowaniem:", "Nie wybrano (temat); właściwe było: „3 ",
        "Klient pytał o sprawę i usłyszał: „podaję dane", "F9, 1 – informacja ogólna", "F5, ",
      ]
      : [
        "That always makes the score zero", "Points before they were set to zero:",
        "Nothing was chosen (topic); right was “3 ",
        "The caller asked about the matter and heard: “give the data",
        "F9, 1 – general information", "F5, ",
      ]
    for part in wanted { #expect(text.contains(part), "\(part) in\n\(text)") }
    #expect(!text.contains(": 0;") && !folder.path.isEmpty)
  }
}

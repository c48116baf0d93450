import Foundation
import FoundationXML
import TerminalHarness
import Testing

@Suite struct ExportTests {
  private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized

  /// An engine of others reads the exported tables and decides every situation as the desk does.
  @Test func anotherDmnEngineDecidesEverySituationAlike() throws {
    let engine = Self.package.appending(path: ".build/dmn-engine/bin/python").path
    try #require(FileManager.default.isExecutableFile(atPath: engine), "run 'make setup-test' first")
    let folder = try TemporaryFolder()
    let file = folder.path + "/rules.dmn"
    let exported = try desk(["rules", "export", "--format", "dmn"])
    expectSuccess(exported)
    try Data(exported.output).write(to: URL(fileURLWithPath: file))
    let rows = try desk(["rules", "table"]).lines.dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
    #expect(rows.count == 378)
    let script = Self.package.appending(path: "Tests/DmnEngine/evaluate.py").path
    let situations = rows.map { "\($0[1])\t\($0[2])\t\($0[4])\t\($0[5])\n" }.joined()
    let result = try #require(
      run(engine, [script, file], environment: Pty.environment, input: Array(situations.utf8), within: 300))
    #expect(result.ending == .exit(0), "\(result.errorText)")
    #expect(result.lines.count == rows.count)
    for (line, row) in zip(result.lines, rows) {
      let expected = [row[6], row[7], row[8].replacing(",", with: " "), row[10]].joined(separator: "\t")
      #expect(line == expected, "\(row)")
    }
  }

  @Test func theDocumentHasUniqueTablesWithEveryRow() throws {
    let text = try desk(["rules", "export", "--format", "dmn"]).outputText
    #expect(text.components(separatedBy: #"hitPolicy="UNIQUE""#).count == 4)
    #expect(text.contains("https://www.omg.org/spec/DMN/20191111/MODEL/"))
    // 11 matters, 8 routing rows, 9 disclosure rows.
    #expect(text.components(separatedBy: "<rule ").count == 1 + 11 + 8 + 9)
    let parser = XMLParser(data: Data(text.utf8))
    #expect(parser.parse())
    let ids = text.matches(of: /\ id="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "an id stands twice")
  }

  @Test(arguments: [
    ("pl", "## Kanały ZUS", "dni robocze 7.00–18.00"),
    ("en", "## Channels to ZUS", "working days 7.00–18.00"),
  ])
  func theHandbookPageIsWhole(_ language: String, _ heading: String, _ hours: String) throws {
    let result = try desk(["rules", "export", "--format", "markdown", "--language", language])
    expectSuccess(result)
    #expect(result.lines.contains(heading) && result.outputText.contains(hours))
    #expect(result.lines.filter { $0.hasPrefix("## ") }.count == 6)
    for id in ["1.1.a", "1.2.f", "outside", "22 560 16 00", "cot@zus.pl", "2023-12-22"] {
      #expect(result.outputText.contains(id), "\(id)")
    }
    // Every row of the scripts is a line.
    #expect(
      result.lines.filter { $0.hasPrefix("- ") && ($0.contains("**powiedz**") || $0.contains("**say**")) }
        .count == 22)
  }

  @Test func anUnknownFormatIsRefused() throws {
    expectFailure(try desk(["rules", "export", "--format", "dnm"]), 64, "did you mean 'dmn'?")
  }
}

@Suite struct YamlExportTests {
  @Test func theBuiltInRulesAreWrittenAsFilesThatCanBeProvenAndUsed() throws {
    let folder = try TemporaryFolder()
    let target = folder.path + "/a/rules"
    let result = try desk(["rules", "export", "--format", "yaml", "--to", target])
    expectSuccess(result)
    #expect(result.lines.contains(target + "/2016-04-28/matters.yaml") && result.lines.count == 10)
    #expect(result.lines.allSatisfy(FileManager.default.fileExists(atPath:)))
    let copy = try desk(["rules", "check", target + "/2016-04-28"])
    expectSuccess(copy)
    #expect(copy.output == (try desk(["rules", "check"]).output))
    let table = try desk(["rules", "table", "--rulebook", target])
    #expect(table.output == (try desk(["rules", "table"]).output))
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path + "/rulebook.yaml"))
    let arguments = ["rules", "export", "--format", "yaml", "--to"]
    expectFailure(
      try desk(arguments + [folder.path]), 74, "\(folder.path): the folder is not empty; name another")
    expectFailure(try desk(arguments + ["/dev/null/x"]), 74, "/dev/null/x: cannot be written")
    expectFailure(
      try desk(["rules", "export", "--format", "yaml"]), 64, "--to and --format yaml go together")
    expectFailure(try desk(["rules", "export", "--format", "dmn", "--to", "/tmp/x"]), 64, "go together")
    expectFailure(
      try desk(arguments + [folder.path + "/b", "--rulebook", folder.path]), 64,
      "writes the built-in rulebooks")
  }
}

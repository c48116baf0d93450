import Foundation
import TerminalHarness
import Testing

/// A copy of the rulebook shipped, to be spoilt.
func copiedRulebook(in folder: TemporaryFolder) throws -> String {
  let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let shipped = package.standardized.appending(path: "Resources/rulebooks/2016-04-28")
  let copy = folder.path + "/copy"
  try FileManager.default.copyItem(atPath: shipped.path, toPath: copy)
  return copy
}

@Suite struct RulebookFaultTests {
  private static let situation = ["--seat", "cot", "--matter", "1.1.a", "--kind", "question"]

  /// Every command that needs a rulebook, with a rulebook of ours.
  private static func commands(_ rulebook: String) -> [[String]] {
    [
      ["decide", "--rulebook", rulebook] + situation, ["decide", "--batch", "--rulebook", rulebook],
      ["channels", "--rulebook", rulebook], ["find", "--rulebook", rulebook, "ipko"],
      ["find", "--batch", "--rulebook", rulebook], ["rules", "check", rulebook],
      ["rules", "check", "--rulebook", rulebook], ["rules", "table", "--rulebook", rulebook],
    ]
  }

  @Test(arguments: [
    ("missing", 66, "no such folder"), ("file", 66, "not a folder"), ("empty", 66, "no rulebook here"),
    ("nested", 66, "no rulebook here"), ("\u{1B}[31m", 66, "no such folder"), ("", 66, "no such folder"),
  ])
  func whereThereIsNoneItSaysSo(_ name: String, _ code: Int32, _ named: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/nested/deeper", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: false)
    try "rulebook: x".write(toFile: folder.path + "/file", atomically: true, encoding: .utf8)
    let commands = Self.commands(name.isEmpty ? "" : folder.path + "/" + name)
    for command in name == "missing" ? commands : Array(commands.suffix(2)) {
      let result = try desk(command)
      expectFailure(result, code, named)
      #expect(result.errorText.split(separator: "\n").count == 1, "\(command)")
    }
  }

  /// What is spoilt: a file, what stands there, what is put in its place, and whether that very line is named.
  private static let faults: [(file: String, old: String, new: String, isLine: Bool)] = [
    ("routing.yaml", "routing:", "routing: [", false),
    ("routing.yaml", "handled-by: [cot]", "handled-by: [cott]", true),
    ("routing.yaml", "  - when: {seat: cot, owner: zus}", "  - when: {seat: cot, owner: bank}", false),
    ("disclosure.yaml", "depth: confirm-deny", "depth: everything", true),
    ("channels.yaml", #"closes: "18.00""#, #"closes: "6.00""#, false),
    ("matters.yaml", "owner: bank", "owner: nobody", true), ("matters.yaml", "matters:", "", false),
    ("matters.yaml", "- id: 1.1.b", "- id: 1.1.a", true), ("ivr.yaml", "group: 3", "group: 9", false),
    ("scripts.yaml", "pod {phone}", "pod {telephone}", false),
    ("scripts.yaml", "pod {phone}", "\u{1B}[31m", false),
    ("rulebook.yaml", #"version: "2016-04-28""#, "version: \t- &a *a", false),
  ]

  @Test(arguments: faults.indices)
  func aFaultIsNamedWithItsLine(_ number: Int) throws {
    let fault = Self.faults[number]
    let folder = try TemporaryFolder()
    let rulebook = try copiedRulebook(in: folder)
    let path = rulebook + "/" + fault.file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let before = try #require(text.range(of: fault.old)?.lowerBound)
    let line = text[..<before].count { $0 == "\n" } + 1
    try text.replacing(fault.old, with: fault.new, maxReplacements: 1)
      .write(toFile: path, atomically: true, encoding: .utf8)
    let commands = Self.commands(rulebook)
    for command in number == 0 ? commands : Array(commands.suffix(1)) {
      let result = try desk(command)
      #expect(result.ending == .exit(65))
      #expect(result.output.isEmpty)
      let lines = result.errorText.split(separator: "\n")
      #expect(!lines.isEmpty)
      for said in lines {
        #expect(said.prefixMatch(of: /pue-desk: [^:]+\.yaml:[1-9][0-9]*: ./) != nil, "\(said)")
        #expect(!said.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
      if fault.isLine { #expect(result.errorText.contains("\(path):\(line): "), "\(result.errorText)") }
    }
  }

  @Test func aFileThatIsNoTextIsNamed() throws {
    let folder = try TemporaryFolder()
    let rulebook = try copiedRulebook(in: folder)
    try Data([0x61, 0x0A, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: rulebook + "/zzz.yaml"))
    expectFailure(try desk(["rules", "check", rulebook]), 65, "zzz.yaml:2: ")
  }

  @Test func aCopyAnswersLikeTheOneShipped() throws {
    let folder = try TemporaryFolder()
    let rulebook = try copiedRulebook(in: folder)
    for path in [rulebook, folder.path] {
      let table = try desk(["rules", "table", "--rulebook", path])
      expectSuccess(table)
      #expect(try table.output == desk(["rules", "table"]).output)
    }
  }
}

@Suite struct RulesTests {
  @Test func checkProvesTheRulebookShipped() throws {
    let result = try desk(["rules", "check"])
    expectSuccess(result)
    #expect(result.lines.first?.hasSuffix(": proven") == true)
    #expect(result.outputText.contains("378"))
  }

  @Test func tableHasEveryDecisionWithItsCitations() throws {
    let result = try desk(["rules", "table"])
    expectSuccess(result)
    let rows = result.lines.map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    let heading = try #require(rows.first)
    #expect(rows.count == 379)
    #expect(rows.allSatisfy { $0.count == heading.count && !$0.contains("") })
    func column(_ name: String) throws -> Int { try #require(heading.firstIndex(of: name)) }
    let keys = try ["seat", "matter", "topic", "kind", "authentication"].map(column)
    #expect(Set(rows.map { row in keys.map { row[$0] } }).count == rows.count)
    let citations = try column("citations")
    for row in rows.dropFirst() {
      let cited = row[citations].split(separator: ",").map(String.init)
      #expect(!cited.isEmpty && citablePoints.isSuperset(of: cited), "\(row)")
    }
  }

  @Test func tableSaysTheSameAsTheAgreement() throws {
    let rows = try desk(["rules", "table"]).lines.dropFirst().map {
      $0.split(separator: "\t").map(String.init)
    }
    for situation in Case.all {
      let key = [situation.seat, situation.matter, situation.topic.map(String.init) ?? "-", situation.kind]
      let row = try #require(rows.first { Array($0[1...4]) == key && $0[5] == situation.level })
      let expected = Answer(expectedFor: situation, inHours: true)
      #expect(row[6] == expected.owner?.text)
      #expect(row[7] == expected.handling?.text)
      #expect(row[8] == expected.handledBy?.texts.joined(separator: ","))
      #expect(row[9] == expected.topicGroup?.number.map { "\(Int($0))" } ?? "-")
      #expect(row[10] == expected.depth?.text)
      #expect(row[11] == expected.cotDepth?.text ?? "-")
    }
  }
}

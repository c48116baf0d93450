import Foundation
import TerminalHarness
import Testing

/// What the build runs over the rulebooks of Resources.
@Suite("A faulty rulebook does not build")
struct BuildProofTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let shipped = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Resources/rulebooks/2016-04-28")

  /// Compiles a copy of the shipped rulebook in which one text was replaced.
  private func compile(_ old: String = "", by new: String = "", in file: String = "") throws -> RunResult {
    let copy = URL(fileURLWithPath: folder.path).appendingPathComponent("rulebooks/copy")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    var paths: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.shipped.path).sorted()
    where !name.hasSuffix(".cases.yaml") {
      var text = try String(contentsOf: Self.shipped.appendingPathComponent(name), encoding: .utf8)
      if name == file {
        let place = try #require(text.range(of: old), "'\(old)' stands in \(file)")
        text.replaceSubrange(place, with: new)
      }
      try Data(text.utf8).write(to: copy.appendingPathComponent(name))
      paths.append(copy.appendingPathComponent(name).path)
    }
    let program = try #require(builtProgram("compile-rulebooks"))
    return try #require(run(program, ["\(folder.path)/Compiled.swift", folder.path] + paths))
  }

  @Test func theShippedRulebookCompilesToASwiftSource() throws {
    let result = try compile()
    #expect(result.ending == .exit(0), "\(result.errorText)")
    let source = try String(contentsOfFile: "\(folder.path)/Compiled.swift", encoding: .utf8)
    #expect(source.contains("let compiledRulebooks: StaticString = \""))
    #expect(source.contains("rulebooks/copy/routing.yaml"))
  }

  @Test(arguments: [
    ("owner: zus", "owner: zuz", "matters.yaml", "unknown owner 'zuz'"),
    ("depth: ", "depth: \"", "disclosure.yaml", "not valid YAML"),
    ("authentication: full", "authentication: none", "disclosure.yaml", "both answer"),
  ])
  func aFaultIsToldAtItsLineAndNothingIsWritten(_ fault: (String, String, String, String)) throws {
    let result = try compile(fault.0, by: fault.1, in: fault.2)
    #expect(result.ending == .exit(1))
    #expect(result.errorText.contains(fault.3), "\(result.errorText)")
    #expect(result.errorText.contains("/rulebooks/copy/\(fault.2):"), "\(result.errorText)")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/Compiled.swift"))
  }
}

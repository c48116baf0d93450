import DeskCore
import Practice
import RulebookReading

/// The scripted callers of practice mode, as they stand in files.
public enum ScenarioShelf {
  /// The scenarios built into the program, in the order of files and rows.
  /// - Throws: `RulebookError` with every fault found.
  public static func builtIn() throws(RulebookError) -> [Scenario] {
    try scenarios(in: BuiltInFiles.files(below: "scenarios/"))
  }

  /// How callers of drills put their matters, as built into the program.
  /// - Throws: `RulebookError` with every fault found.
  public static func drillPhrases() throws(RulebookError) -> [DrillPhrase] {
    var findings: [Finding] = []
    var phrases: [DrillPhrase] = []
    for file in BuiltInFiles.files(below: "practice/") {
      do {
        let rows = try YamlDocument.root(of: file).fields(["phrases"]).required("phrases").list()
        for row in rows { read(into: &phrases, &findings) { () throws(Finding) in try row.drillPhrase() } }
      } catch {
        findings.append(error)
      }
    }
    guard findings.isEmpty else { throw .invalid(findings) }
    return phrases
  }

  /// The scenarios of one text.
  /// - Parameters:
  ///   - bytes: the text of a file.
  ///   - path: its name, for messages.
  /// - Throws: `RulebookError` with every fault found.
  public static func scenarios(bytes: [UInt8], path: String) throws(RulebookError) -> [Scenario] {
    try scenarios(in: [RulebookFile(path: path, bytes: bytes)])
  }

  private static func scenarios(in files: [RulebookFile]) throws(RulebookError) -> [Scenario] {
    var findings: [Finding] = []
    var scenarios: [Scenario] = []
    for file in files {
      do {
        let rows = try YamlDocument.root(of: file).fields(["scenarios"]).required("scenarios").list()
        for row in rows { read(into: &scenarios, &findings) { () throws(Finding) in try row.scenario() } }
      } catch {
        findings.append(error)
      }
    }
    var first: [String: SourceLocation] = [:]
    for scenario in scenarios {
      guard let before = first.updateValue(scenario.location, forKey: scenario.id) else { continue }
      findings.append(
        Finding(scenario.location, "scenario '\(scenario.id)' stands already at \(before); rename one"))
    }
    guard findings.isEmpty else { throw .invalid(findings) }
    return scenarios
  }

  /// Goes on after a fault, so that all of them are named at once.
  private static func read<Row>(
    into rows: inout [Row], _ findings: inout [Finding], _ next: () throws(Finding) -> Row
  ) {
    do {
      rows.append(try next())
    } catch {
      findings.append(error)
    }
  }
}

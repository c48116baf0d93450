import DeskCore
import Foundation
import Practice
import RulebookFiles
import Testing

@Suite("Scenarios: facts are complete, the handling follows from the rulebook")
struct ScenarioTests {
  @Test func everyScenarioIsProvenUnderItsRulebook() throws {
    for scenario in try Given.scenarios() {
      let findings = ScenarioProof(scenario, try Given.rulebook(for: scenario)).findings()
      #expect(findings.isEmpty, "\(findings.map(\.description))")
    }
  }

  @Test func everyDrillIsProven() throws {
    for drill in try Given.drills(120) {
      let findings = ScenarioProof(drill, try Given.rulebook()).findings()
      #expect(findings.isEmpty, "\(findings.map(\.description)) \(drill)")
    }
  }

  @Test func theExpectedHandlingIsWhatTheRulebookDecides() throws {
    for scenario in try Given.all() {
      let rulebook = try Given.rulebook(for: scenario)
      let expected = ExpectedHandling(scenario, rulebook)
      #expect(expected.matters.count == scenario.raised.count)
      let isFull =
        scenario.seat == .cot && scenario.facts.holds != .nothing && scenario.facts.speaksFor == .caller
      for (raised, handling) in zip(scenario.raised, expected.matters) {
        let number = try #require(rulebook.matterNumber(raised.matter))
        let guidance = try #require(
          rulebook.guidance(
            for: Situation(
              seat: scenario.seat, matter: number, topic: handling.topic, kind: raised.kind,
              level: isFull ? .full : .none), at: scenario.startsAt, language: .polish,
            personalData: raised.handsOverData))
        #expect(handling.decision == guidance.decision, "\(scenario.id)")
        for id in handling.channels {
          let state = try #require(guidance.channels.first { $0.channel.id == id })
          if case .closed = state.use { Issue.record("\(scenario.id) expects the closed \(id)") }
        }
      }
    }
  }

  /// A rule that changes shows here which scenarios change; RECORD_EXPECTED=1 writes the file anew.
  @Test func theHandlingsAreThoseWrittenDown() throws {
    var lines: [String] = []
    for scenario in try Given.scenarios() {
      let expected = ExpectedHandling(scenario, try Given.rulebook(for: scenario))
      lines += ["# \(scenario.id)"] + expected.lines + [""]
    }
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Expected/handlings.txt")
    let text = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["RECORD_EXPECTED"] != nil {
      try Data(text.utf8).write(to: path)
    }
    let written = try String(contentsOf: path, encoding: .utf8)
    let differing = zip(lines, written.components(separatedBy: "\n")).first { $0.0 != $0.1 }
    #expect(text == written, "\(differing.map { "\($0.0) ≠ \($0.1)" } ?? "lengths differ")")
  }

  @Test(arguments: [
    ("presses-for: value", "presses-for: money", "unknown demand 'money'"),
    ("kind: question", "kind: rant", "unknown kind 'rant'"),
    ("statement: true", "statement: maybe", "neither true nor false"),
    ("starts: \"2016-04-29T18:20\"", "starts: yesterday", "is not a time"),
    ("id: benefit-fishing", "id: missing-contributions-evening", "stands already at"),
    ("after: 25", "after: soon", "is no number from 5 to 600"),
  ])
  func aFaultInAScenarioFileIsNamedWithItsLine(old: String, new: String, message: String) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Resources/scenarios/examples.yaml")
    let text = try String(contentsOf: path, encoding: .utf8)
    let broken = text.replacingOccurrences(of: old, with: new)
    #expect(broken != text)
    do {
      _ = try ScenarioShelf.scenarios(bytes: Array(broken.utf8), path: "x.yaml")
      Issue.record("'\(new)' was accepted")
    } catch {
      let found = error.lines.contains { $0.contains(message) && $0.hasPrefix("x.yaml:") }
      #expect(found, "\(error.lines)")
    }
  }
}

import DeskCore
import Practice
import RulebookFiles

/// Scripted callers are refused with a line for every fault, or those that are proven can be played to an end.
enum ScenarioCheck {
  static func fault(_ bytes: [UInt8]) -> String? {
    do {
      let scenarios = try ScenarioShelf.scenarios(bytes: bytes, path: "fuzz.yaml")
      return scenarios.lazy.compactMap(fault).first
    } catch {
      guard case .invalid(let findings) = error, !findings.isEmpty else { return "refused as \(error)" }
      return error.lines.first { !$0.isPlainLine }.map { "a line that is none: \($0)" }
    }
  }

  private static func fault(_ scenario: Scenario) -> String? {
    let findings = ScenarioProof(scenario, Shipped.rulebook).findings()
    guard findings.isEmpty else {
      return findings.first { !RulebookError.invalid([$0]).lines.allSatisfy(\.isPlainLine) }.map(\.message)
    }
    let run = Expert.play(scenario, Shipped.rulebook)
    guard run.isOver else { return "'\(scenario.id)' is proven and cannot be played" }
    let score = Score(run)
    guard score.percent == 100 else { return "the best handling of '\(scenario.id)' scores \(score.percent)" }
    let heard = run.heard.flatMap { [$0.words.polish, $0.words.english] }
    return heard.first { !$0.isPlainLine }.map { "the caller says \($0.debugDescription)" }
  }
}

import ArgumentParser
import DeskCore

/// `pue-desk rules`: what the rulebook says, and that it is sound.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prove the rulebook, compare two, explain a decision, or print them all.",
    subcommands: [
      RulesCheckCommand.self, RulesTableCommand.self, RulesDiffCommand.self, RulesExplainCommand.self,
      RulesExportCommand.self,
    ])
}

/// `pue-desk rules table`: every decision, with the points behind it.
struct RulesTableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Print every decision with its citations.",
    discussion: "One decision a line, fields separated by tabs, '-' where one does not apply.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    for rulebook in try common.shelf().rulebooks {
      try writeLines([Self.heading] + rulebook.situations.map { Self.line($0, rulebook) })
    }
  }

  private static let heading = [
    "rulebook", "seat", "matter", "topic", "kind", "authentication", "owner", "handling",
    "handled-by", "topic-group", "depth", "cot-depth", "citations",
  ].joined(separator: "\t")

  private static func line(_ situation: Situation, _ rulebook: ProvenRulebook) -> String {
    let decision = rulebook.table.decision(for: situation)
    return [
      rulebook.rulebook.version, situation.seat.id,
      rulebook.rulebook.matters[Int(situation.matter)].id,
      situation.topic == 0 ? "-" : "\(situation.topic)", situation.kind.id, situation.level.id,
      decision.owner.id, decision.handling.id,
      decision.handledBy.terms.map(\.id).joined(separator: ","),
      decision.topicGroup == 0 ? "-" : "\(decision.topicGroup)", decision.depth.id,
      decision.cotDepth?.id ?? "-", decision.citations.terms.map(\.id).joined(separator: ","),
    ].joined(separator: "\t")
  }
}

import ArgumentParser
import DeskCore
import RulebookFiles

/// `pue-desk rules`: what the rulebook says, and that it is sound.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Prove the rulebook, or print every decision it gives.",
    subcommands: [RulesCheckCommand.self, RulesTableCommand.self])
}

/// `pue-desk rules check`: proves a rulebook total and consistent.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove a rulebook total and consistent.",
    discussion: "Without a folder: the built-in rulebooks. Exit code 65 if a proof fails.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder of a rulebook.")
  var dir: String?

  func run() throws {
    let shelf = try dir.map { try RulebookShelf.folder($0) } ?? common.shelf()
    for rulebook in shelf.rulebooks { try writeLines(Self.lines(rulebook)) }
  }

  private static func lines(_ rulebook: ProvenRulebook) -> [String] {
    let report = rulebook.report
    let rules = rulebook.rulebook
    let own = report.situations - report.outsideSituations
    return [
      "rulebook \(rules.version), in force from \(rules.effectiveFrom): proven",
      "  situations enumerated: \(report.situations) (\(own) of the \(rules.matters.count - 1) matters, \(report.outsideSituations) outside the agreement)",
      "  1. total and unambiguous: each situation has exactly one of \(rules.routing.count) routing rows and one of \(rules.disclosure.count) disclosure rows",
      "  2. monotone: a lower authentication level never reveals more (general, confirm-deny, full)",
      "  3. citations: all of the agreement's points; \(report.citedPoints) of \(Citation.allCases.count) cited",
      "  4. ids and texts: every id exists, no row unused, \(report.texts) texts complete in pl and en, each situation has lines to say and never to say (\(report.scriptLines) lines)",
      "  5. hours, phrases, characters: hours sane, phrases unique, no control characters",
    ]
  }
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

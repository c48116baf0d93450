import ArgumentParser
import DeskCore
import SituationLines

/// `pue-desk rules export`: the rulebook for other programs and for paper.
struct RulesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the rulebook as DMN decision tables or as a handbook page.",
    discussion: """
      dmn: the routing and disclosure tables as DMN 1.3. markdown: a page for consultants, in the language chosen.
      Of several rulebooks the one in force is written.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("What to write.", valueName: "dmn|markdown"))
  var format: String
  @Option(
    help: ArgumentHelp(
      "The moment: YYYY-MM-DDTHH:MM[:SS], Warsaw time unless an offset follows.", valueName: "time"))
  var at: String?

  func run() throws {
    let language = try common.chosenLanguage()
    do {
      let rulebook = try common.shelf().inForce(at: try moment(at)).rulebook
      switch format {
      case "dmn": try writeLines(DmnDocument(rulebook: rulebook.rulebook).lines)
      case "markdown": try writeLines(HandbookPage(rulebook: rulebook, language: language).lines)
      default: throw CommandFailure.usage(unknown("format", format, ["dmn", "markdown"]))
      }
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }
}

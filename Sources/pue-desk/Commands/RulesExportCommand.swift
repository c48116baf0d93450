import ArgumentParser
import DeskCore
import RulebookFiles
import SituationLines

/// `pue-desk rules export`: the rulebook for other programs and for paper.
struct RulesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the rulebook: as DMN tables, as a handbook page, or as YAML files to edit.",
    discussion: """
      dmn: the routing and disclosure tables as DMN 1.3. markdown: a page for consultants, in the language chosen.
      Of several rulebooks the one in force is written.
      yaml: the built-in rulebooks as files, each in a folder of its own below the one that --to names.
      """)

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("What to write.", valueName: "dmn|markdown|yaml"),
    completion: .named("dmn|markdown|yaml"))
  var format: String
  @Option(
    help: ArgumentHelp(
      "The moment: YYYY-MM-DDTHH:MM[:SS], Warsaw time unless an offset follows.", valueName: "time"))
  var at: String?
  @Option(
    help: ArgumentHelp("yaml: the folder to write into, new or empty.", valueName: "dir"),
    completion: .named("dir"))
  var to: String?

  func run() throws {
    guard (format == "yaml") == (to != nil) else {
      throw CommandFailure.usage("--to and --format yaml go together; give both or neither")
    }
    // The same files whatever is set here: nothing else is read.
    if let to { return try writeFiles(to) }
    let language = try common.chosenLanguage()
    do {
      let rulebook = try common.shelf().inForce(at: try moment(at)).rulebook
      switch format {
      case "dmn": try writeLines(DmnDocument(rulebook: rulebook.rulebook).lines)
      case "markdown": try writeLines(HandbookPage(rulebook: rulebook, language: language).lines)
      default: throw CommandFailure.usage(unknown("format", format, ["dmn", "markdown", "yaml"]))
      }
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }

  /// Writes what is built in; whoever names a folder of rules has those files already.
  private func writeFiles(_ folder: String) throws {
    guard common.rulebook == nil, at == nil else {
      throw CommandFailure.usage("--format yaml writes the built-in rulebooks; leave --rulebook and --at out")
    }
    do {
      try writeLines(try BuiltInRulebooks.write(to: folder).map(\.printable))
    } catch let fault as RulebookError {
      throw CommandFailure(fault.lines.first ?? folder, code: SystemExit.inputOutput)
    }
  }
}

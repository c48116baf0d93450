import ArgumentParser
import DeskCore
import SituationLines

/// `pue-desk rules explain`: which rows decided, and why the others did not.
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say which rows decide a situation, and why the others do not.",
    discussion: """
      Example: pue-desk rules explain --seat cot --matter 1.2.e --topic 2 --kind question --authentication none
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var written: SituationOptions
  @Option(
    help: ArgumentHelp(
      "The moment: YYYY-MM-DDTHH:MM[:SS], Warsaw time unless an offset follows.", valueName: "time"))
  var at: String?
  @Flag(help: "Leave out channels that must never carry personal data.")
  var personalData: Bool = false
  @Option(help: ArgumentHelp("How to write the explanation.", valueName: "text"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    guard format == "text" else { throw CommandFailure.usage("unknown format '\(format)'; use text") }
    let shelf = try common.shelf()
    do {
      let instant = try moment(at)
      let rulebook = shelf.inForce(at: instant).rulebook
      let text = ExplanationText(
        situation: try written.request.checked(rulebook), rulebook: rulebook, shelf: shelf, instant: instant,
        overrides: currentOverrides(), personalData: personalData, language: language)
      try writeLines(text.lines)
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }
}

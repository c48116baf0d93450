import ArgumentParser
import DeskCore

/// `pue-desk rules explain`: which rows decided, and why the others did not.
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say which rows decide a situation, and why the others do not.",
    discussion: """
      Example: pue-desk rules explain --seat cot --matter 1.2.e --topic 2 --kind question --authentication none
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Where the consultant sits.", valueName: "contact-center|branch|cot"))
  var seat: String?
  @Option(help: ArgumentHelp("The matter, for example 1.2.e; 'outside' for one outside.", valueName: "id"))
  var matter: String?
  @Option(help: ArgumentHelp("The topic of the COT menu; needed for 1.2.c and 1.2.e.", valueName: "1-6"))
  var topic: String?
  @Option(help: ArgumentHelp("The kind of report.", valueName: "question|complaint"))
  var kind: String?
  @Option(
    help: ArgumentHelp("How far the caller is authenticated for ZUS.", valueName: "full|substitute|none"))
  var authentication: String?
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
      let request = SituationRequest(
        seat: seat, matter: matter, topic: topic, kind: kind, authentication: authentication)
      let text = ExplanationText(
        situation: try request.checked(rulebook), rulebook: rulebook, shelf: shelf, instant: instant,
        overrides: currentOverrides(), personalData: personalData, language: language)
      try writeLines(text.lines)
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }
}

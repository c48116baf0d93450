import ArgumentParser
import DeskCore
import Foundation
import SituationLines

/// `pue-desk decide`: one guidance, or one for each line of standard input.
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Say who answers, what may be said and where to refer.",
    discussion: """
      Example: pue-desk decide --seat cot --matter 1.2.e --topic 2 --kind question --authentication none

      With --batch: JSON Lines in, such as {"seat":"cot","matter":"1.2.e","topic":2,"kind":"question",\
      "authentication":"none"}, one guidance a line out. A bad line yields {"line":N,"error":"…"}.
      """)

  @OptionGroup var common: CommonOptions

  @OptionGroup var written: SituationOptions
  @Option(
    help: ArgumentHelp(
      "The moment: YYYY-MM-DDTHH:MM[:SS], Warsaw time unless an offset follows.", valueName: "time"))
  var at: String?
  @Flag(help: "Leave out channels that must never carry personal data.")
  var personalData: Bool = false
  @Option(
    help: ArgumentHelp("How to write the guidance.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"
  @Flag(help: "Read JSON Lines from standard input.")
  var batch: Bool = false

  func run() throws {
    let shelf = try common.shelf()
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    do {
      let instant = try at.map { _ in try moment(at) }
      if batch {
        var run = BatchDecision(
          shelf: shelf, language: language, instant: instant, personalData: personalData,
          overrides: currentOverrides())
        try run.run()
        return
      }
      try decideOne(shelf, language, format, try instant ?? moment(nil))
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }

  private func decideOne(
    _ shelf: RulebookShelf, _ language: Language, _ format: OutputFormat, _ instant: Instant
  ) throws {
    let (rulebook, beforeFirst) = shelf.inForce(at: instant)
    let situation = try written.request.checked(rulebook)
    switch format {
    case .json:
      var encoder = GuidanceEncoder(language: language, overrides: currentOverrides())
      let line = try encoder.encode(situation, at: instant, shelf: shelf, personalData: personalData)
      try writeLines([String(decoding: line, as: UTF8.self)])
    case .text:
      guard
        let guidance = rulebook.guidance(
          for: situation, at: instant, language: language, personalData: personalData,
          overrides: currentOverrides())
      else { return }
      let text = GuidanceText(guidance, rulebook, instant, language)
      try writeLines(text.lines + (beforeFirst ? [GuidanceEncoder.note(rulebook)[language]] : []))
    }
  }
}

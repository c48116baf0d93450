import ArgumentParser
import DeskCore
import DeskScreen

/// `pue-desk channels`: what is open, until when, and when it opens next.
struct ChannelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "channels", abstract: "Say which channels to ZUS are open.",
    discussion: "Example: pue-desk channels --at 2016-05-26T10:00")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The moment: YYYY-MM-DDTHH:MM[:SS], Warsaw time unless an offset follows.", valueName: "time"))
  var at: String?
  @Option(
    help: ArgumentHelp("How to write the channels.", valueName: "text|json"), completion: .named("text|json"))
  var format: String = "text"

  func run() throws {
    let language = try common.chosenLanguage()
    let format = try OutputFormat(option: format)
    let shelf = try common.shelf()
    let instant = try self.instant()
    let states = shelf.inForce(at: instant).rulebook.channelStates(
      at: instant, overrides: currentOverrides())
    switch format {
    case .json:
      let line = try GuidanceEncoder(language: language).encode(states)
      try writeLines([String(decoding: line, as: UTF8.self)])
    case .text:
      try writeLines(
        [TimeWords.clock(instant, language)]
          + states.map { ChannelText.line($0, now: instant, language) })
    }
  }

  private func instant() throws -> Instant {
    do {
      return try moment(at)
    } catch {
      throw CommandFailure.usage(error.reason)
    }
  }
}

/// `pue-desk calendar`: the Polish public holidays of a year.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "List the public holidays of a year.",
    discussion: "Example: pue-desk calendar 2026")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The year, from 2011 on.")
  var year: String

  func run() throws {
    let language = try common.chosenLanguage()
    // The calendar is the law's, not a rulebook's; one that is named is read all the same, so that a slip shows.
    if try common.rulebookFolder() != nil { _ = try common.shelf() }
    guard year.utf8.count == 4, let number = Int(year), (2011...9999).contains(number) else {
      throw CommandFailure.usage("year '\(year)' is not between 2011 and 9999; give one that is")
    }
    try writeLines(
      PublicHoliday.all(in: number).map { "\($0.date)\t\($0.holiday.name(language))" })
  }
}

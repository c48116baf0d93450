import ArgumentParser
import DeskCore
import RulebookFiles
import SituationLines
import Terminal

/// `pue-desk`, the root of every command.
///
/// Without a subcommand it opens the desk.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pue-desk",
    abstract: "Says during the call who answers a customer's matter about PUE ZUS, and how much may be said.",
    discussion: """
      Without a subcommand: the full-screen desk, with the options of 'pue-desk desk --help'. F1 there shows the keys.
      Everything the desk knows is also reachable without a screen by the other subcommands.
      """,
    version: Release.version,
    subcommands: [
      DeskCommand.self, DecideCommand.self, FindCommand.self, ChannelsCommand.self,
      ChannelCommand.self, CalendarCommand.self, RulesCommand.self, JournalCommand.self,
      PracticeCommand.self, KeysCommand.self, DoctorCommand.self, ManualCommand.self,
    ],
    // The desk's options stand in a command of their own: the root's would take those of the subcommands.
    defaultSubcommand: DeskCommand.self)

  /// The names of the command that some words are for, down to the innermost: `rules`, `check`.
  static func path(in words: [String]) -> [String] {
    var path: [String] = []
    var commands = configuration.subcommands
    for word in words where word != "help" {
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else { continue }
      path.append(word)
      commands = next.configuration.subcommands
    }
    return path
  }
}

/// `pue-desk desk`, or `pue-desk` alone: the full-screen desk.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the full-screen desk (the same as no subcommand).")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The seat to start at; else the one used last.", valueName: "contact-center|branch|cot"),
    completion: .named("contact-center|branch|cot"))
  var seat: String?
  @Option(
    help: ArgumentHelp("The journal's file instead of the one in the state folder.", valueName: "file"),
    completion: .named("file"))
  var journal: String?
  @Option(help: ArgumentHelp("Start a simulated clock at this moment.", valueName: "time"))
  var clock: String?
  @OptionGroup var looks: ThemeOption

  func run() throws {
    do {
      var start = DeskStart(settings: try common.settings())
      start.language = try common.chosenLanguage()
      start.seat = try chosenSeat() ?? start.seat
      start.clock = DeskClock(simulatedStart: try clock.map { _ in try moment(clock) })
      // Calls of a simulated clock are kept only where the command line itself says so.
      start.journal = journal ?? (clock == nil ? start.journal : nil)
      start.rulebook = try common.rulebookFolder()
      start.theme = try looks.chosen(start.settings)
      try start.open()
    } catch let bad as BadSituation {
      throw CommandFailure.usage(bad.reason)
    }
  }

  private func chosenSeat() throws(BadSituation) -> Seat? {
    guard let seat else { return nil }
    let known: Seat = try term("seat", seat)
    return known
  }
}

/// The option that says how the screen is coloured.
struct ThemeOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The colours: for a dark or a light background, none, or as the terminal says.",
      valueName: ThemeName.names.joined(separator: "|")), completion: .list(ThemeName.names))
  var theme: String?

  /// The theme named, or else the one that is set, or else `auto`.
  func chosen(_ settings: Settings) throws -> ThemeName {
    do {
      return try theme.map(themeNamed) ?? settings.theme ?? .auto
    } catch {
      throw CommandFailure.usage(error.reason)
    }
  }
}

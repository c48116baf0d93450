import ArgumentParser
import DeskCore
import SituationLines

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
    version: programVersion,
    subcommands: [
      DeskCommand.self, DecideCommand.self, FindCommand.self, ChannelsCommand.self,
      ChannelCommand.self, CalendarCommand.self, RulesCommand.self, JournalCommand.self,
      PracticeCommand.self, DoctorCommand.self,
    ],
    // The desk's options stand in a command of their own: the root's would take those of the subcommands.
    defaultSubcommand: DeskCommand.self)

  /// The names of the subcommands.
  static let names: [String] = configuration.subcommands.compactMap { $0.configuration.commandName }
}

/// `pue-desk desk`, or `pue-desk` alone: the full-screen desk.
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk", abstract: "Open the full-screen desk (the same as no subcommand).")

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      "The seat to start at; else the one used last.", valueName: "contact-center|branch|cot"))
  var seat: String?
  @Option(help: ArgumentHelp("The journal's file instead of the one in the state folder.", valueName: "file"))
  var journal: String?
  @Option(help: ArgumentHelp("Start a simulated clock at this moment.", valueName: "time"))
  var clock: String?

  func run() throws {
    do {
      let seat = try self.chosenSeat()
      let start = try clock == nil ? nil : moment(clock)
      let desk = try Desk(
        language: try common.chosenLanguage(), seat: seat, clock: DeskClock(simulatedStart: start),
        journal: journal, rulebookFolder: common.rulebook, openShelf: { try common.shelf() })
      try desk.run()
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

/// The version of the program.
let programVersion = "0.1.0"

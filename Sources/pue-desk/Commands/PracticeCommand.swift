import ArgumentParser
import DeskCore
import DeskScreen
import Foundation
import Glibc
import MatterSearch
import Practice
import RulebookFiles
import Terminal

/// `pue-desk practice`: the desk with scripted callers, and what comes of it.
struct PracticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practice",
    abstract: "Practise on the desk with scripted callers; report a trainee's progress.",
    discussion: "Without a subcommand: the desk in practice mode. Nothing of it goes into the journal.",
    subcommands: [
      PracticeOpenCommand.self, PracticeReportCommand.self, PracticeReplayCommand.self,
      PracticeScenariosCommand.self,
    ],
    defaultSubcommand: PracticeOpenCommand.self)
}

/// Where the store of practice lies.
struct PracticeStoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of the practice store instead of the one in the state folder.", valueName: "dir"),
    completion: .named("dir"))
  var store: String?

  /// The store; nil without a state folder.
  func chosen() -> PracticeStore? {
    if let store { return PracticeStore(folder: absolute(store)) }
    return stateFolder(Environment.values(of: "XDG_STATE_HOME", "HOME")).map {
      PracticeStore(folder: "\($0)/practice")
    }
  }

  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : "\(FileManager.default.currentDirectoryPath)/\(path)"
  }
}

/// `pue-desk practice open`, the same as no subcommand.
struct PracticeOpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Open the desk in practice mode (the same as no subcommand).")

  @OptionGroup var common: CommonOptions
  @OptionGroup var storing: PracticeStoreOptions

  @Option(help: ArgumentHelp("What decides the drills; the same seed gives the same drills.", valueName: "n"))
  var seed: UInt64 = 1
  @Option(help: ArgumentHelp("How many callers make the session of a day, 1 to 50.", valueName: "n"))
  var length: Int = PracticeRoom.usualLength
  @Option(
    help: ArgumentHelp(
      "A scenario to begin with; 'practice scenarios' names them, drill-SEED-NUMBER is a drill.",
      valueName: "id"))
  var scenario: String?
  @Option(help: ArgumentHelp("Practise as if it were this moment.", valueName: "time"))
  var clock: String?
  @OptionGroup var looks: ThemeOption

  func run() throws {
    let settings = try common.settings()
    let theme = try looks.chosen(settings)
    let language = try common.chosenLanguage()
    guard (1...50).contains(length) else {
      throw CommandFailure.usage("length \(length) is no number from 1 to 50; give one of them")
    }
    let clock: DeskClock
    do {
      clock = DeskClock(simulatedStart: try self.clock == nil ? nil : moment(self.clock))
    } catch {
      throw CommandFailure.usage(error.reason)
    }
    let shelf = try common.shelf()
    let callers = try Callers.playable(shelf)
    let first = try chosen(callers, shelf, clock.now)
    let advice = "run pue-desk practice in a terminal, or use 'pue-desk practice report'"
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw CommandFailure(
        "practice needs a terminal for its input and output; \(advice)", code: SystemExit.unavailable)
    }
    let finders = Finders()
    let context = DeskContext(
      shelf: shelf, find: { rulebook, words in finders.finder(for: rulebook).find(words) },
      newCallID: { "practice" }, keys: settings.keys)
    let room = PracticeRoom(
      shelf: shelf, callers: callers, store: storing.chosen(), seed: seed,
      sessionLength: length)
    var desk = PracticeDesk(room, context: context, seat: .contactCenter, language: language, clock: clock)
    try Self.practise(&desk, first, theme, advice)
  }

  private func chosen(_ callers: Callers, _ shelf: RulebookShelf, _ now: Instant) throws -> Scenario? {
    guard let scenario else { return nil }
    if let known = callers.caller(scenario, shelf.inForce(at: now).rulebook, shelf) { return known }
    throw CommandFailure.usage("unknown scenario '\(scenario)'; 'pue-desk practice scenarios' names them")
  }

  private static func practise(
    _ desk: inout PracticeDesk, _ first: Scenario?, _ theme: ThemeName, _ advice: String
  ) throws {
    let screen: TerminalScreen
    do {
      screen = try TerminalScreen(theme: theme, withoutTerminal: advice)
    } catch {
      throw CommandFailure(error.reason, code: SystemExit.unavailable)
    }
    let end = desk.run(on: screen, startingWith: first)
    screen.close()
    if case .terminated(let signal) = end { throw ExitCode(128 + signal) }
  }
}

/// `pue-desk practice scenarios`: the scripted callers with the handling that the rulebook asks for.
struct PracticeScenariosCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scenarios", abstract: "Print every scenario with the handling that the rulebook asks for.",
    discussion: "Exit code 65 if a scenario does not fit the rulebook.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let shelf = try common.shelf()
    let scenarios = try ScenarioShelf.builtIn()
    let language = try common.chosenLanguage()
    let faults = scenarios.flatMap { ScenarioProof($0, shelf.inForce(at: $0.startsAt).rulebook).findings() }
    if !faults.isEmpty { throw RulebookError.invalid(faults) }
    for scenario in scenarios {
      let rulebook = shelf.inForce(at: scenario.startsAt).rulebook
      let head =
        "# \(scenario.id) · \(scenario.title[language]) · \(scenario.seat.id) · \(WarsawTime.iso(scenario.startsAt))"
      try writeLines([head] + ExpectedHandling(scenario, rulebook).lines)
    }
  }
}

/// `pue-desk practice replay`: a recorded run played again.
struct PracticeReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Play a recorded run again and print its review.",
    discussion: "Without a file: the last finished run. The same file always gives the same score.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var storing: PracticeStoreOptions

  @Argument(help: "The file of a run.")
  var file: String?

  func run() throws {
    let language = try common.chosenLanguage()
    let path = try file ?? lastRun()
    let recorded: RecordedRun?
    do {
      recorded = try PracticeStore.run(in: path)
    } catch {
      throw CommandFailure("\(error.path): \(error.reason)", code: SystemExit.missingInput)
    }
    let shelf = try common.shelf()
    let run = try recorded.flatMap { try Callers.builtIn().replay($0, shelf) }
    guard let run else {
      throw CommandFailure(
        "\(path):1: no run that these scenarios and rulebooks can play again; name another file",
        code: SystemExit.badData)
    }
    let review = ReviewPage(run, Score(run), keys: try common.settings().keys)
    // A file of a run is anybody's.
    try writeLines(([review.page.title] + review.lines.map(\.text)).map { $0[language].printable })
  }

  private func lastRun() throws -> String {
    guard let store = storing.chosen() else {
      throw CommandFailure(
        "no state folder; set HOME, or name the store with --store, or the file of a run",
        code: SystemExit.missingInput)
    }
    guard FileManager.default.fileExists(atPath: store.lastRunPath) else {
      throw CommandFailure(
        "\(store.folder): no call was finished there yet; practise one with 'pue-desk practice', or name the file of a run",
        code: SystemExit.missingInput)
    }
    return store.lastRunPath
  }
}

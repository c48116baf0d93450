import ArgumentParser
import CallJournal
import DeskCore
import Foundation
import Glibc
import RulebookFiles
import Terminal

/// `pue-desk doctor`: what is fine on this machine, what is not, and what to do.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check terminal, locale, configuration, state folder, journal and rulebook.",
    discussion: """
      Each line begins with ok, note or fault. Exit code 78 if the configuration is at fault, 74 if the state folder \
      or the journal is, 65 or 66 if the rulebook is.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let (settings, setting) = set()
    let state = StateCheck(environment, journal: settings.journal)
    let (rulebooks, proof) = rules(common.rulebook ?? settings.rulebook)
    try writeLines(
      ["ok    pue-desk \(Release.version)", terminal(environment), size, locale(environment)]
        + setting.lines + state.verdict.lines + rulebooks)
    let failures = [setting.failure, state.verdict.failure, proof].compactMap { $0 }
    if let failure = CommandFailure(failures) { throw failure }
  }

  /// What is set, and what is said of it.
  private func set() -> (Settings, Verdict) {
    do {
      let settings = try Settings(config: common.config)
      if let file = settings.file { return (settings, Verdict(["ok    config: \(file.printable)"])) }
      let place = Settings.usualPath.map { "none; it would be \($0.printable)" } ?? "none"
      return (settings, Verdict(["ok    config: \(place)"]))
    } catch let failure as CommandFailure {
      return (.none, Verdict(["fault config: see below"], failure))
    } catch {
      return (
        .none, Verdict(["fault config: \(error)"], CommandFailure("\(error)", code: SystemExit.configuration))
      )
    }
  }

  /// What is said of the rulebooks, and why they cannot be used, if they cannot.
  private func rules(_ folder: String?) -> (lines: [String], failure: CommandFailure?) {
    do throws(RulebookError) {
      let shelf = if let folder { try RulebookShelf.folder(folder) } else { try RulebookShelf.builtIn() }
      let lines = shelf.rulebooks.map {
        "ok    rulebook \($0.rulebook.version): proven, \($0.report.situations) situations"
      }
      return (lines, nil)
    } catch {
      return (["fault rulebook: see below"], CommandFailure(error))
    }
  }

  private func terminal(_ environment: [String: String]) -> String {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      return "note  terminal: input or output is none; the desk needs one, the subcommands do not"
    }
    // The very check that the desk makes before it opens its screen.
    if let fault = TerminalScreen.fault() { return "fault terminal: \(fault.reason)" }
    return "ok    terminal: \((environment["TERM"] ?? "").printable)"
  }

  private var size: String {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else {
      return "note  size: unknown here; the desk needs 80×24"
    }
    let size = "\(window.ws_col)×\(window.ws_row)"
    return window.ws_col >= 80 && window.ws_row >= 24
      ? "ok    size: \(size)" : "fault size: \(size); enlarge the window to 80×24"
  }

  private func locale(_ environment: [String: String]) -> String {
    let named = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let name = named else { return "note  locale: none is set; the desk uses C.UTF-8" }
    let codeset = name.split(separator: ".").dropFirst().first?.split(separator: "@").first
    switch codeset?.lowercased() {
    case "utf-8", "utf8": return "ok    locale: \(name.printable)"
    case nil: return "note  locale: \(name.printable) names no character set; the desk uses C.UTF-8"
    default:
      return
        "note  locale: \(name.printable) is not UTF-8; the desk draws in ASCII, a UTF-8 locale shows Polish letters"
    }
  }
}

/// What doctor says of something.
struct Verdict {
  /// Each with its mark.
  let lines: [String]
  /// Why the exit code is not 0, if it is not.
  let failure: CommandFailure?

  init(_ lines: [String], _ failure: CommandFailure? = nil) {
    self.lines = lines
    self.failure = failure
  }
}

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
    commandName: "doctor", abstract: "Check terminal, locale, state folder, journal and rulebook.",
    discussion: "Each line begins with ok, note or fault. Exit code 65 or 66 if the rulebook is at fault.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    try writeLines(
      ["ok    pue-desk \(programVersion)", terminal(environment), size, locale(environment)])
    try writeLines([state(environment), journal(environment)])
    let shelf: RulebookShelf
    do {
      shelf = try common.shelf()
    } catch {
      try writeLines(["fault rulebook: see below"])
      throw error
    }
    try writeLines(
      shelf.rulebooks.map {
        "ok    rulebook \($0.rulebook.version): proven, \($0.report.situations) situations"
      })
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

  /// Opens the journal as the desk would, and lets SQLite read all of it.
  private func journal(_ environment: [String: String]) -> String {
    guard let folder = stateFolder(environment) else { return "note  journal: none without a state folder" }
    let path = "\(folder)/journal.sqlite"
    guard FileManager.default.fileExists(atPath: path) else {
      return "ok    journal: \(path.printable) will be made with the first call"
    }
    do {
      let faults = try Journal(path: path).integrityCheck()
      guard let fault = faults.first else { return "ok    journal: \(path.printable)" }
      return "fault journal: \(path.printable): \(fault.printable); keep a copy and restore a backup"
    } catch let trouble as JournalTrouble {
      return "fault journal: \(path.printable): \(trouble.text.english)"
    } catch {
      return "fault journal: \(path.printable): \(error)"
    }
  }

  private func state(_ environment: [String: String]) -> String {
    guard let folder = stateFolder(environment) else {
      return "note  state: neither XDG_STATE_HOME nor HOME is set; the seat is not remembered"
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return "fault state: \(folder.printable) cannot be made; check what stands in its way"
    }
    return access(folder, W_OK) == 0
      ? "ok    state: \(folder.printable)"
      : "fault state: \(folder.printable) cannot be written; check its permissions"
  }
}

import ArgumentParser
import DeskCore
import Foundation
import Glibc
import RulebookFiles

/// `pue-desk rules check`: proves a rulebook total and consistent, and tries it on its cases.
struct RulesCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Prove a rulebook total and consistent, and try its cases.",
    discussion: """
      Without a folder: the built-in rulebooks. Exit code 65 if a proof or a case fails.
      With --watch it checks again whenever a file is saved, until Ctrl-C.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder of a rulebook.", completion: .named("dir"))
  var dir: String?
  @Flag(help: "Check again whenever a file of the folder is saved.")
  var watch: Bool = false

  func run() throws {
    let path = try dir ?? common.rulebookFolder()
    guard watch else { return try writeLines(try Self.report(path)) }
    guard let path else {
      throw CommandFailure.usage("--watch needs a folder; nobody can change the built-in rulebooks")
    }
    try CheckWatch(path: path).run()
  }

  /// What a check has to say.
  /// - Throws: `RulebookError` with what is wrong.
  static func report(_ path: String?) throws(RulebookError) -> [String] {
    let (shelf, runs) =
      if let path { try RulebookShelf.folderWithCases(path) } else { try RulebookShelf.builtInWithCases() }
    let failures = runs.flatMap(\.failures)
    guard failures.isEmpty else { throw .invalid(failures) }
    return zip(shelf.rulebooks, runs).flatMap { lines($0) + lines($1) }
      + shelf.warnings.map { "warning: \($0.description.printable)" }
  }

  private static func lines(_ run: CaseRun) -> [String] {
    guard run.cases > 0 else {
      return ["  6. cases: none; write some into a *.cases.yaml file beside the rules"]
    }
    return [
      "  6. cases: \(run.cases) cases hold in \(run.situations) situations; \(run.rowsReached) of \(run.rows) rows reached"
    ] + run.unreached.map { "     \($0.description.printable)" }
  }

  private static func lines(_ rulebook: ProvenRulebook) -> [String] {
    let report = rulebook.report
    let rules = rulebook.rulebook
    let own = report.situations - report.outsideSituations
    return [
      "rulebook \(rules.version), in force from \(rules.effectiveFrom): proven",
      "  situations enumerated: \(report.situations) (\(own) of the \(rules.matters.count - 1) matters, \(report.outsideSituations) outside the agreement)",
      "  1. total and unambiguous: each situation has exactly one of \(rules.routing.count) routing rows and one of \(rules.disclosure.count) disclosure rows",
      "  2. monotone: a lower authentication level never reveals more (general, confirm-deny, full)",
      "  3. citations: all of the agreement's points; \(report.citedPoints) of \(Citation.allCases.count) cited",
      "  4. ids and texts: every id exists, no row unused, \(report.texts) texts complete in pl and en, each situation has lines to say and never to say (\(report.scriptLines) lines)",
      "  5. hours, phrases, characters: hours sane, phrases unique, no control characters",
      "  content: sha256 \(rulebook.contentHash)",
    ]
  }
}

/// Checks a folder now and after every change, until somebody ends it.
struct CheckWatch {
  let path: String

  /// - Throws: only if the standard output cannot be written.
  func run() throws {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_BLOCK, &signals, nil)
    var watch = FolderWatch(path: path)
    try check()
    var pause = timespec(tv_sec: 0, tv_nsec: 250_000_000)
    // The wait is the pause between two looks and hears Ctrl-C at once.
    while sigtimedwait(&signals, nil, &pause) < 0 {
      if watch.hasSettledChange() { try check() }
    }
  }

  private func check() throws {
    let local = WarsawTime.local(SystemClock.now())
    do {
      try writeLines(["-- \(local.date) \(local.time)"] + RulesCheckCommand.report(path))
    } catch let error as RulebookError {
      // One stream, so that a page of output stays in its order.
      try writeLines(["-- \(local.date) \(local.time): not usable"] + error.lines)
    }
  }
}

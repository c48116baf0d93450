import DeskCore
import Foundation
import RulebookFiles
import TerminalHarness

/// Says whether the tests that 'make test' runs fail on a changed rulebook.
struct Judge: Sendable {
  /// What failed.
  enum Verdict: Sendable {
    case refused
    case failedCase
    case failedTest
    case survived
  }

  /// The files of the rulebook, by name.
  let files: [String: String]
  /// The test bundle.
  let tests: String

  /// The suites that hold the shipped rulebook to the agreement, those first that notice the most.
  static let suites = [
    "AgreementTextTests|TopicTests", "ChannelTests|OpeningHoursTests|IVRPathTests|DisclosureTableTests",
    "RoutingTableTests|SpokenWordsTests|UndefinedSituationTests|FilledTextTests",
  ]

  func verdict(_ mutation: Mutation) throws -> Verdict {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("mutant-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files.merging([mutation.file: mutation.text], uniquingKeysWith: { $1 }) {
      try Data(text.utf8).write(to: folder.appendingPathComponent(name))
    }
    do {
      let runs = try RulebookShelf.folderWithCases(folder.path).runs
      if runs.contains(where: { !$0.failures.isEmpty }) { return .failedCase }
    } catch {
      return .refused
    }
    return passes(folder.path) ? .survived : .failedTest
  }

  /// Whether the tests pass on the rulebook of a folder.
  func passes(_ folder: String) -> Bool {
    var environment = ProcessInfo.processInfo.environment
    environment["PUE_DESK_TESTED_RULEBOOK"] = folder
    return Self.suites.allSatisfy { suites in
      let arguments = ["--testing-library", "swift-testing", "--filter", "DeskCoreTests[.](\(suites))"]
      return run(tests, arguments, environment: environment, within: 300)?.ending == .exit(0)
    }
  }
}

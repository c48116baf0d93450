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
    /// Conditions that cover the very situations that they covered before: no change at all.
    case same
  }

  /// The files of the rulebook, by name.
  let files: [String: String]
  /// The rulebook as it is.
  let original: ProvenRulebook
  /// The test bundle.
  let tests: String

  /// The suites that hold the shipped rulebook to the agreement, those first that notice the most.
  static let suites = [
    "AgreementTextTests|TopicTests", "ChannelTests|OpeningHoursTests|IVRPathTests|DisclosureTableTests",
    "RoutingTableTests|SpokenWordsTests|UndefinedSituationTests|FilledTextTests|OutageTests",
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
      if mutation.isInConditions, try saysTheSame(folder.path) { return .same }
    } catch let fault as RulebookError {
      guard case .invalid = fault else { throw fault }
      return .refused
    }
    return try passes(folder.path) ? .survived : .failedTest
  }

  /// Whether the rulebook of a folder answers every situation at any hour with the same rows and the same words.
  private func saysTheSame(_ folder: String) throws -> Bool {
    let changed = try RulebookShelf.folder(folder).rulebooks[0]
    return try original.situations == changed.situations && answers(original) == answers(changed)
  }

  private func answers(_ rulebook: ProvenRulebook) throws -> [[String]] {
    let moments = try ["2016-04-29T12:00", "2016-05-01T12:00"].map { try Instant(expression: $0) }
    return rulebook.situations.flatMap { situation in
      moments.compactMap { moment in
        rulebook.guidance(for: situation, at: moment, language: .english).map { guidance in
          ["\(guidance.decision)", guidance.headline.text] + guidance.say.map(\.text)
            + guidance.never.map(\.text)
        }
      }
    }
  }

  /// Whether the tests pass on the rulebook of a folder.
  /// - Throws: `NoVerdict` where the tests did not come to an end: that is no failure of theirs.
  func passes(_ folder: String) throws -> Bool {
    var environment = ProcessInfo.processInfo.environment
    environment["PUE_DESK_TESTED_RULEBOOK"] = folder
    return try Self.suites.allSatisfy { suites in
      let arguments = ["--testing-library", "swift-testing", "--filter", "DeskCoreTests[.](\(suites))"]
      guard let ending = run(tests, arguments, environment: environment, within: 300)?.ending else {
        throw NoVerdict(suites: suites)
      }
      return ending == .exit(0)
    }
  }

  /// Tests that could not be started or took too long.
  struct NoVerdict: Error {
    let suites: String
  }
}

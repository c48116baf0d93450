import DeskCore
import Foundation
import Practice
import RulebookFiles
import Testing

/// What the tests of practice start from.
enum Given {
  // Read and proven once: a debug build takes its time over it.
  private static let shelf = Result { try RulebookShelf.builtIn() }
  private static let builtIn = Result { try ScenarioShelf.builtIn() }
  private static let phrases = Result { try ScenarioShelf.drillPhrases() }

  static func rulebook() throws -> ProvenRulebook { try shelf.get().rulebooks[0] }

  static func scenarios() throws -> [Scenario] { try builtIn.get() }

  static func scenario(_ id: String) throws -> Scenario {
    try #require(try scenarios().first { $0.id == id })
  }

  static func drills(_ count: Int, seed: UInt64 = 7) throws -> [Scenario] {
    let drills = Drills(try rulebook(), phrases: try phrases.get())
    return (0..<count).compactMap { drills.drill($0, seed: seed) }
  }

  /// The written scenarios and as many drills as show every fault often enough.
  static func all() throws -> [Scenario] { try scenarios() + drills(120) }

  static func rulebook(for scenario: Scenario) throws -> ProvenRulebook {
    try shelf.get().inForce(at: scenario.startsAt).rulebook
  }
}

import DeskCore
import Foundation
import Practice
import RulebookFiles
import Testing

/// What the tests of practice start from.
enum Given {
  static func rulebook() throws -> ProvenRulebook { try RulebookShelf.builtIn().rulebooks[0] }

  static func scenarios() throws -> [Scenario] { try ScenarioShelf.builtIn() }

  static func scenario(_ id: String) throws -> Scenario {
    try #require(try scenarios().first { $0.id == id })
  }

  static func drills(_ count: Int, seed: UInt64 = 7) throws -> [Scenario] {
    let drills = Drills(try rulebook())
    return (0..<count).compactMap { drills.drill($0, seed: seed) }
  }

  /// The written scenarios and as many drills as show every fault often enough.
  static func all() throws -> [Scenario] { try scenarios() + drills(120) }

  static func rulebook(for scenario: Scenario) throws -> ProvenRulebook {
    try RulebookShelf.builtIn().inForce(at: scenario.startsAt).rulebook
  }
}

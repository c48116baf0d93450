import DeskCore
import Practice
import RulebookFiles

/// Everybody who may call in practice: the written scenarios, and the phrases that drills are made of.
struct Callers {
  let scenarios: [Scenario]
  let phrases: [DrillPhrase]

  /// The built-in callers that can be played and judged by the rulebooks at hand; a changed rulebook may leave some out.
  static func playable(_ shelf: RulebookShelf) throws -> Callers {
    let all = try builtIn()
    return Callers(
      scenarios: all.scenarios.filter {
        ScenarioProof($0, shelf.inForce(at: $0.startsAt).rulebook).findings().isEmpty
      }, phrases: all.phrases)
  }

  /// Every built-in caller.
  static func builtIn() throws -> Callers {
    Callers(scenarios: try ScenarioShelf.builtIn(), phrases: try ScenarioShelf.drillPhrases())
  }

  func drills(_ rulebook: ProvenRulebook) -> Drills { Drills(rulebook, phrases: phrases) }

  /// Drills over what the last rulebook decides otherwise than the one before; nil where there is only one.
  func changes(_ shelf: RulebookShelf) -> Drills? {
    guard let last = shelf.rulebooks.last else { return nil }
    return changes(to: last, shelf)
  }

  private func changes(to rulebook: ProvenRulebook, _ shelf: RulebookShelf) -> Drills? {
    guard
      let place = shelf.rulebooks.firstIndex(where: { $0.rulebook.version == rulebook.rulebook.version }),
      place > 0
    else { return nil }
    return Drills(changedFrom: shelf.rulebooks[place - 1], to: rulebook, phrases: phrases)
  }

  /// The scenario or drill of an id; nil where there is none.
  func caller(_ id: String, _ rulebook: ProvenRulebook, _ shelf: RulebookShelf) -> Scenario? {
    scenarios.first { $0.id == id } ?? drills(rulebook).drill(id: id)
      ?? changes(to: rulebook, shelf)?.drill(id: id)
  }

  /// Plays a recorded call again; nil where its caller or rulebook is no more, or it contradicts itself.
  func replay(_ recorded: RecordedRun, _ shelf: RulebookShelf) -> ScenarioRun? {
    let header = recorded.header
    let same = shelf.rulebooks.first {
      $0.rulebook.version == header.rulebook && (header.hash == nil || header.hash == $0.contentHash)
    }
    guard let rulebook = same, !recorded.actions.isEmpty,
      let known = caller(header.scenario, rulebook, shelf)
    else { return nil }
    do {
      return try ScenarioRun(known, rulebook, replaying: recorded.actions)
    } catch {
      return nil
    }
  }
}

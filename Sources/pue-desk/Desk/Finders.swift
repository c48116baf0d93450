import DeskCore
import MatterSearch
import Synchronization

/// Builds the search of a rulebook when it is first wanted: the first frame does not wait for it.
final class Finders: Sendable {
  private struct Built {
    let identity: RulebookIdentity
    let finder: MatterFinder
  }

  /// One for each rulebook that was searched: one or two.
  private let built = Mutex<[Built]>([])

  func finder(for rulebook: ProvenRulebook) -> MatterFinder {
    built.withLock { built in
      if let known = built.first(where: { $0.identity == rulebook.identity }) { return known.finder }
      let finder = MatterFinder(rulebook)
      built.append(Built(identity: rulebook.identity, finder: finder))
      return finder
    }
  }
}

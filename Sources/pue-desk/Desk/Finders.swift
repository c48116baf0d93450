import DeskCore
import MatterSearch
import Synchronization

/// Builds the search of a rulebook when it is first wanted: the first frame does not wait for it.
final class Finders: Sendable {
  private let built = Mutex<[RulebookIdentity: MatterFinder]>([:])

  func finder(for rulebook: ProvenRulebook) -> MatterFinder {
    built.withLock { built in
      if let finder = built[rulebook.identity] { return finder }
      let finder = MatterFinder(rulebook)
      built[rulebook.identity] = finder
      return finder
    }
  }
}

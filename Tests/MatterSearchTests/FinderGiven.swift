import DeskCore
import MatterSearch
import RulebookFiles
import Testing

/// The shipped rulebook.
enum RulebookShelfGiven {
  static func proven() throws -> ProvenRulebook { try RulebookShelf.builtIn().rulebooks[0] }
}

/// The search over the shipped rulebook, built once.
enum FinderGiven {
  private static let shelf = Result { try RulebookShelf.builtIn() }
  private static let built = shelf.map { MatterFinder($0.rulebooks[0]) }

  static func rulebook() throws -> Rulebook { try shelf.get().rulebooks[0].rulebook }

  static func find(_ words: String) throws -> [MatterHit] { try built.get().find(words) }

  /// The ids of the matters found, best first.
  static func ids(_ words: String) throws -> [String] {
    let matters = try rulebook().matters
    return try find(words).map { matters[Int($0.matter)].id }
  }

  /// Every example phrase with the id of its matter.
  static let phrases: [(id: String, phrase: String)] =
    switch shelf {
    case .success(let shelf):
      shelf.rulebooks[0].rulebook.matters.flatMap { matter in matter.phrases.map { (matter.id, $0) } }
    case .failure: []
    }

  static let agreementOrder = [
    "1.1.a", "1.1.b", "1.1.c", "1.1.d", "1.2.a", "1.2.b", "1.2.c", "1.2.d", "1.2.e", "1.2.f",
  ]
}

import DeskCore
import RulebookFiles

/// What the program carries, read once.
enum Shipped {
  static let rulebook: ProvenRulebook = {
    do {
      return try RulebookShelf.builtIn().rulebooks[0]
    } catch {
      fatalError("the built-in rulebook cannot be proven: \(error)")
    }
  }()

  /// A moment in consultants' hours.
  static let open = Instant(secondsSinceEpoch: 1_461_919_320)
  /// A Sunday.
  static let closed = Instant(secondsSinceEpoch: 1_462_096_800)
}

extension String {
  /// Whether a terminal shows the text as it stands, on one line.
  var isPlainLine: Bool { !unicodeScalars.contains(where: \.isUnfitForScreen) }
}

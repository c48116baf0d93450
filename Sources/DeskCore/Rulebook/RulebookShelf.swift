/// The proven rulebooks at hand, of which one is in force at any moment.
public struct RulebookShelf: Sendable {
  /// INVARIANT: not empty, by rising effective date.
  public let rulebooks: [ProvenRulebook]
  /// INVARIANT: the first moment of each rulebook, in the same order.
  private let beginnings: [Instant]

  /// Puts rulebooks on the shelf.
  /// - Parameters:
  ///   - first: a rulebook.
  ///   - others: further ones, in any order.
  public init(_ first: ProvenRulebook, _ others: [ProvenRulebook] = []) {
    rulebooks = ([first] + others).sorted {
      $0.rulebook.effectiveFrom < $1.rulebook.effectiveFrom
    }
    beginnings = rulebooks.map {
      WarsawTime.instant(on: $0.rulebook.effectiveFrom, at: TimeOfDay(knownSeconds: 0))
    }
  }

  /// The rulebook in force, and whether the moment lies before the first of them.
  /// - Parameter instant: the moment.
  public func inForce(at instant: Instant) -> (rulebook: ProvenRulebook, beforeFirst: Bool) {
    let inForce = beginnings.lastIndex { $0 <= instant }
    return (rulebooks[inForce ?? 0], inForce == nil)
  }

  /// When COT's consultants answer on a day, by the rulebook in force then; nil if they do not.
  /// - Parameter date: the day in Warsaw.
  public func consultantHours(on date: CivilDate) -> Range<Instant>? {
    let noon = WarsawTime.instant(on: date, at: TimeOfDay(knownSeconds: 43_200))
    return inForce(at: noon).rulebook.consultantHours(on: date)
  }
}

extension RulebookShelf: Equatable {
  /// Whether two shelves hold the very same rulebooks.
  public static func == (first: RulebookShelf, second: RulebookShelf) -> Bool {
    first.rulebooks.elementsEqual(second.rulebooks) { $0 === $1 || $0.isSameContent(as: $1) }
  }
}

extension ProvenRulebook {
  /// Whether another rulebook was read from files with the very same content.
  /// - Parameter other: the rulebook to compare with.
  public func isSameContent(as other: ProvenRulebook) -> Bool {
    !contentHash.isEmpty && identity == other.identity
  }
}

import DeskCore

/// What a trainee remembers of each point of the agreement: the fold of all attempts.
///
/// The unit of learning is the point, not the scenario: a rule got wrong in one call comes back in another.
public struct ClauseDeck: Hashable, Sendable {
  /// How a point stands.
  public struct Card: Hashable, Sendable {
    /// The point.
    public let point: Citation
    /// How well it is remembered.
    public var memory: Memory
    /// How many checks that rest on it were right.
    public var right: Int
    /// How many were wrong.
    public var wrong: Int
  }

  /// The points met so far.
  public private(set) var cards: [Citation: Card] = [:]
  /// The days with at least one attempt, counted from the epoch.
  public private(set) var days: Set<Int> = []
  /// The last day on which each scenario was played.
  public private(set) var lastPlayed: [String: Int] = [:]

  /// Folds attempts.
  /// - Parameter attempts: in any order.
  public init(_ attempts: [Attempt]) {
    for attempt in attempts.sorted(by: { $0.at < $1.at }) { take(attempt) }
  }

  private mutating func take(_ attempt: Attempt) {
    days.insert(attempt.day)
    lastPlayed[attempt.scenario] = attempt.day
    for clause in attempt.clauses {
      guard let point = Citation(id: clause.point), clause.right + clause.wrong > 0 else { continue }
      let rating: Memory.Rating = clause.wrong > 0 ? .again : (clause.corrected ?? 0) > 0 ? .hard : .good
      if var card = cards[point] {
        card.memory.review(rating, on: attempt.day)
        card.right += clause.right
        card.wrong += clause.wrong
        cards[point] = card
      } else {
        cards[point] = Card(
          point: point, memory: Memory(rating, on: attempt.day), right: clause.right, wrong: clause.wrong)
      }
    }
  }

  /// The points that are due, the weakest first.
  /// - Parameter day: counted from the epoch.
  public func due(on day: Int) -> [Card] {
    weakestFirst(on: day).filter { $0.memory.dueDay <= day }
  }

  /// Every point met, the weakest first.
  /// - Parameter day: counted from the epoch.
  public func weakestFirst(on day: Int) -> [Card] {
    cards.values.sorted {
      let (one, other) = ($0.memory.recall(on: day) * $0.mastery, $1.memory.recall(on: day) * $1.mastery)
      return one == other ? $0.point.rawValue < $1.point.rawValue : one < other
    }
  }

  /// How many days in a row have had an attempt, up to today, or up to yesterday where today has none yet.
  /// - Parameter day: today, counted from the epoch.
  public func streak(on day: Int) -> Int {
    var last = days.contains(day) ? day : day - 1
    var count = 0
    while days.contains(last) {
      count += 1
      last -= 1
    }
    return count
  }

  /// How much a point needs practice, 0 to 1; what was never met stands in the middle.
  func need(_ point: Citation, on day: Int) -> Double {
    guard let card = cards[point] else { return 0.5 }
    return 1 - card.memory.recall(on: day) * card.mastery
  }
}

extension ClauseDeck.Card {
  /// The share of checks that were right, 0 to 1.
  public var mastery: Double { Double(right) / Double(max(1, right + wrong)) }
}

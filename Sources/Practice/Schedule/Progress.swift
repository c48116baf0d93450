import DeskCore

/// How a trainee is getting on, worked out of the attempts.
public struct Progress: Hashable, Sendable {
  /// A confusion with how often it came.
  public struct Confusion: Hashable, Sendable {
    /// What was taken for what.
    public let confusion: Attempt.Confusion
    /// How often.
    public let count: Int
  }

  /// The attempts, the oldest first.
  public let attempts: [Attempt]
  /// What is remembered.
  public let deck: ClauseDeck
  /// Today, counted from the epoch.
  public let day: Int

  /// Works the figures out.
  /// - Parameters:
  ///   - attempts: in any order.
  ///   - day: today, counted from the epoch.
  public init(_ attempts: [Attempt], day: Int) {
    self.attempts = attempts.sorted { $0.at < $1.at }
    deck = ClauseDeck(attempts)
    self.day = day
  }

  /// How many calls passed.
  public var passed: Int { attempts.count(where: \.passed) }

  /// The mean score, rounded; 0 without attempts.
  public var mean: Int {
    attempts.isEmpty ? 0 : (attempts.reduce(0) { $0 + $1.percent } + attempts.count / 2) / attempts.count
  }

  /// The mean score of each day with attempts, the oldest first.
  public var scoresByDay: [(day: Int, mean: Int, count: Int)] {
    Dictionary(grouping: attempts, by: \.day).sorted { $0.key < $1.key }.map { day, own in
      (day, (own.reduce(0) { $0 + $1.percent } + own.count / 2) / own.count, own.count)
    }
  }

  /// What is taken for what, the commonest first.
  public var confusions: [Confusion] {
    let counted = attempts.flatMap(\.confusions).reduce(into: [Attempt.Confusion: Int]()) {
      $0[$1, default: 0] += 1
    }
    return counted.map { Confusion(confusion: $0.key, count: $0.value) }.sorted {
      $0.count == $1.count ? $0.confusion.sortKey < $1.confusion.sortKey : $0.count > $1.count
    }
  }
}

extension Attempt.Confusion {
  fileprivate var sortKey: String { "\(subject)|\(expected)|\(given)" }
}

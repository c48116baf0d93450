import Foundation

/// How well something is remembered, by the FSRS-4.5 model of spaced repetition.
///
/// Formulas and default parameters are those published by the Open Spaced Repetition project ("The Algorithm",
/// FSRS-4.5; Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling",
/// KDD 2022): a power curve of forgetting, a stability (days until recall falls to 90 %) and a difficulty from 1 to 10.
public struct Memory: Hashable, Sendable {
  /// How a review went.
  public enum Rating: Int, Sendable {
    case again = 1
    case hard = 2
    case good = 3
  }

  /// Days until recall falls to 90 %.
  public private(set) var stability: Double
  /// 1, easy, to 10, hard.
  public private(set) var difficulty: Double
  /// The day of the last review, counted from the epoch.
  public private(set) var lastDay: Int
  /// How many reviews there were.
  public private(set) var reviews = 1
  /// How many of them went wrong after one that had gone well.
  public private(set) var lapses = 0
  private var wentWell: Bool

  private static let weights = [
    0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072, 0.0793,
    0.3246, 1.587, 0.2272, 2.8755,
  ]
  private static let decay = -0.5
  private static let factor = 19.0 / 81.0
  /// The longest interval in days: whoever has not practised a rule for half a year does so again.
  public static let longestInterval = 180

  /// The first review.
  /// - Parameters:
  ///   - rating: how it went.
  ///   - day: when, in days since the epoch.
  public init(_ rating: Rating, on day: Int) {
    stability = Self.weights[rating.rawValue - 1]
    difficulty = Self.bounded(Self.firstDifficulty(rating))
    lastDay = day
    wentWell = rating != .again
  }

  /// The share of times that it would be recalled, 0 to 1.
  /// - Parameter day: when, in days since the epoch.
  public func recall(on day: Int) -> Double {
    pow(1 + Self.factor * Double(max(0, day - lastDay)) / stability, Self.decay)
  }

  /// Days from the last review to the day on which recall falls to 90 %; at least 1.
  public var interval: Int { min(Self.longestInterval, max(1, Int(stability.rounded()))) }

  /// The day of the next review, in days since the epoch.
  public var dueDay: Int { lastDay + interval }

  /// Takes a further review.
  /// - Parameters:
  ///   - rating: how it went.
  ///   - day: when; a day before the last review counts as that day.
  public mutating func review(_ rating: Rating, on day: Int) {
    let recall = recall(on: day)
    if rating == .again {
      if wentWell { lapses += 1 }
      stability = forgotten(recall)
    } else {
      stability = recalled(recall, rating)
    }
    wentWell = rating != .again
    let moved = difficulty - Self.weights[6] * Double(rating.rawValue - 3)
    difficulty = Self.bounded(
      Self.weights[7] * Self.firstDifficulty(.good) + (1 - Self.weights[7]) * moved)
    lastDay = max(day, lastDay)
    reviews += 1
  }

  private func recalled(_ recall: Double, _ rating: Rating) -> Double {
    let w = Self.weights
    let growth =
      exp(w[8]) * (11 - difficulty) * pow(stability, -w[9]) * (exp(w[10] * (1 - recall)) - 1)
      * (rating == .hard ? w[15] : 1)
    return min(36_500, stability * (1 + growth))
  }

  private func forgotten(_ recall: Double) -> Double {
    let w = Self.weights
    let left = w[11] * pow(difficulty, -w[12]) * (pow(stability + 1, w[13]) - 1) * exp(w[14] * (1 - recall))
    return max(0.1, min(left, stability))
  }

  private static func firstDifficulty(_ rating: Rating) -> Double {
    weights[4] - Double(rating.rawValue - 3) * weights[5]
  }

  private static func bounded(_ difficulty: Double) -> Double { min(10, max(1, difficulty)) }
}

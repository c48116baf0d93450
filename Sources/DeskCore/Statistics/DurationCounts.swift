/// How often each length of time occurred.
public struct DurationCounts: Hashable, Sendable {
  /// How often, by the length in seconds.
  public private(set) var counts: [Int64: Int] = [:]
  /// How many there are.
  public private(set) var count = 0
  /// All of them together, in seconds.
  public private(set) var sum: Int64 = 0

  /// Makes an empty count.
  public init() {}

  /// Counts a length of time.
  /// - Parameters:
  ///   - seconds: the length, 0 or more.
  ///   - times: how often it occurred.
  public mutating func add(_ seconds: Int64, times: Int = 1) {
    counts[seconds, default: 0] += times
    count += times
    sum += seconds * Int64(times)
  }

  /// Counts all lengths of another count.
  /// - Parameter other: the count to add.
  public mutating func add(_ other: DurationCounts) {
    counts.merge(other.counts, uniquingKeysWith: +)
    count += other.count
    sum += other.sum
  }

  /// The average in seconds; nil where there is none.
  public var average: Double? { count == 0 ? nil : Double(sum) / Double(count) }

  /// The middle one in seconds, of an even number the mean of the two in the middle; nil where there is none.
  public var median: Double? {
    guard count > 0 else { return nil }
    let sorted = counts.sorted { $0.key < $1.key }
    let lower = Self.length(at: (count - 1) / 2, in: sorted)
    let upper = Self.length(at: count / 2, in: sorted)
    return Double(lower + upper) / 2
  }

  private static func length(at place: Int, in sorted: [(key: Int64, value: Int)]) -> Int64 {
    var passed = 0
    for (seconds, times) in sorted {
      passed += times
      if passed > place { return seconds }
    }
    return 0
  }
}

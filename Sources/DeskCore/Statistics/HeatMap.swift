/// How many calls began on each day of the week in each hour of Warsaw time.
///
/// In autumn the hour that comes twice counts in one place; the hour skipped in spring has none.
public struct HeatMap: Hashable, Sendable {
  // INVARIANT: 7 days of 24 hours.
  private var counts = Array(repeating: 0, count: 7 * 24)

  /// Makes an empty map.
  public init() {}

  /// The number of calls that began in an hour of a day of the week.
  /// - Parameters:
  ///   - weekday: the day.
  ///   - hour: 0 to 23; 0 calls for any other.
  public subscript(weekday: Weekday, hour: Int) -> Int {
    get { (0..<24).contains(hour) ? counts[Self.place(weekday, hour)] : 0 }
    set { if (0..<24).contains(hour) { counts[Self.place(weekday, hour)] = newValue } }
  }

  /// The greatest number in the map.
  public var peak: Int { counts.max() ?? 0 }

  /// All calls of the map.
  public var sum: Int { counts.reduce(0, +) }

  private static func place(_ weekday: Weekday, _ hour: Int) -> Int {
    (Int(weekday.rawValue) - 1) * 24 + hour
  }
}

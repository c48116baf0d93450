/// A moment, the same everywhere, to the second.
public struct Instant: Hashable, Sendable {
  // INVARIANT: in earliest...latest, so that its date in Warsaw is a `CivilDate`.

  /// Seconds from 1970-01-01T00:00:00Z without leap seconds; negative before it.
  public let secondsSinceEpoch: Int64

  /// The first moment of the year 1 in Warsaw.
  public static let earliest = Instant(knownSeconds: -719_162 * 86_400 - 3_600)
  /// The last second of the year 9999 in Warsaw.
  public static let latest = Instant(knownSeconds: 2_932_897 * 86_400 - 3_600 - 1)

  /// Makes the moment that many seconds after 1970-01-01T00:00:00Z, or the nearest one there is.
  ///
  /// - Parameter secondsSinceEpoch: seconds; outside the years 1 to 9999 it gives `earliest` or `latest`.
  public init(secondsSinceEpoch: Int64) {
    let known = min(max(secondsSinceEpoch, Self.earliest.secondsSinceEpoch), Self.latest.secondsSinceEpoch)
    self.init(knownSeconds: known)
  }

  /// The moment that many seconds after 1970-01-01T00:00:00Z, or `nil` outside the years 1 to 9999.
  init?(exactly secondsSinceEpoch: Int64) {
    self.init(secondsSinceEpoch: secondsSinceEpoch)
    guard self.secondsSinceEpoch == secondsSinceEpoch else { return nil }
  }

  private init(knownSeconds: Int64) {
    secondsSinceEpoch = knownSeconds
  }

  /// The moment that much later, stopping at `earliest` and `latest`.
  ///
  /// - Parameter seconds: whole seconds; negative goes back.
  public func adding(seconds: some BinaryInteger) -> Instant {
    let (sum, overflow) = secondsSinceEpoch.addingReportingOverflow(Int64(clamping: seconds))
    if overflow { return seconds > 0 ? .latest : .earliest }
    return Instant(secondsSinceEpoch: sum)
  }
}

extension Instant: Comparable {
  /// Whether the first moment comes before the second.
  public static func < (first: Instant, second: Instant) -> Bool {
    first.secondsSinceEpoch < second.secondsSinceEpoch
  }
}

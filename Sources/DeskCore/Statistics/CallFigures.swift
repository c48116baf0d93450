/// The figures of a number of calls that are over.
public struct CallFigures: Hashable, Sendable {
  /// How many calls.
  public var calls = 0
  /// How many of them were cut short by the end of a desk; they have no result and no handling time.
  public var interrupted = 0
  /// How many reached the desk in each way.
  public var media: [ContactMedium: Int] = [:]
  /// How many ended in each way.
  public var results: [CallResult: Int] = [:]
  /// The handling times.
  public var handling = DurationCounts()
  /// In how many calls there was each matter, by its id.
  public var matters: [String: Int] = [:]
  /// In how many of these the caller was told whom to contact, for the matters of ZUS.
  public var referredMatters: [String: Int] = [:]
  /// In how many calls a level was reached by each way; `.none` for those in which none was.
  public var routes: [AuthenticationRoute: Int] = [:]
  /// How many statements were answered in each way.
  public var verdicts: [Verdict: Int] = [:]
  /// How many complaints were taken in.
  public var complaints = 0
  /// How often a caller was told of a channel.
  public var referrals = 0
  /// How often that was while no consultant of COT answers, point 4.2.
  public var referralsOutsideHours = 0
  /// How many calls stand in the journal but cannot be read; they count nowhere else.
  public var unreadable = 0

  /// Makes empty figures.
  public init() {}

  /// How many matters of the calls belong to ZUS, point 1.2.
  public var zusMatters: Int { matters.lazy.filter { CallFacts.isOfZUS($0.key) }.reduce(0) { $0 + $1.value } }

  /// How many of them were referred, point 4.
  public var zusMattersReferred: Int { referredMatters.values.reduce(0, +) }

  /// The share of ZUS's matters that were referred, 0 to 1; nil where there are none.
  public var referredShare: Double? {
    zusMatters == 0 ? nil : Double(zusMattersReferred) / Double(zusMatters)
  }

  /// In how many calls a level was reached, by whatever way; once for each way.
  /// - Parameter level: the level.
  public func reached(_ level: AuthenticationLevel) -> Int {
    routes.lazy.filter { $0.key.level == level }.reduce(0) { $0 + $1.value }
  }
}

extension CallFigures {
  /// Adds the figures of further calls.
  /// - Parameter other: the figures to add.
  public mutating func add(_ other: CallFigures) {
    calls += other.calls
    interrupted += other.interrupted
    media.merge(other.media, uniquingKeysWith: +)
    results.merge(other.results, uniquingKeysWith: +)
    handling.add(other.handling)
    matters.merge(other.matters, uniquingKeysWith: +)
    referredMatters.merge(other.referredMatters, uniquingKeysWith: +)
    routes.merge(other.routes, uniquingKeysWith: +)
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    complaints += other.complaints
    referrals += other.referrals
    referralsOutsideHours += other.referralsOutsideHours
    unreadable += other.unreadable
  }
}

/// What a supervisor said of a channel: out of service until a moment, for a reason.
public struct ChannelOverride: Hashable, Sendable {
  /// The id of the channel.
  public let channel: String
  /// The first moment of it.
  public let from: Instant
  /// The first moment after it.
  public let until: Instant
  /// Why, in the supervisor's words, without control characters.
  public let why: String
  /// Who said so.
  public let by: String
  /// When it was said.
  public let saidAt: Instant

  /// Makes an override.
  /// - Parameters:
  ///   - channel: the id of the channel.
  ///   - from: the first moment of it.
  ///   - until: the first moment after it.
  ///   - why: why, in the supervisor's words.
  ///   - by: who said so.
  ///   - saidAt: when it was said.
  public init(
    channel: String, from: Instant, until: Instant, why: String, by: String, saidAt: Instant
  ) {
    self.channel = channel
    self.from = from
    self.until = until
    self.why = why
    self.by = by
    self.saidAt = saidAt
  }

  /// The override as the stretch in which the channel cannot be used.
  var closure: ChannelClosure {
    ChannelClosure(from: from, until: until, reason: LocalizedText(polish: why, english: why))
  }
}

/// The overrides that stand; those of one channel do not overlap.
public struct ChannelOverrides: Hashable, Sendable {
  /// In the order in which they were said.
  public private(set) var all: [ChannelOverride] = []

  /// No overrides.
  public init() {}

  /// Puts a channel out of service; what was said before of the same time no longer counts, and what was said of
  /// another time stands.
  /// - Parameter override: what the supervisor said.
  public mutating func take(_ override: ChannelOverride) {
    all.removeAll {
      $0.channel == override.channel && $0.from < override.until && override.from < $0.until
    }
    all.append(override)
  }

  /// Puts a channel back into service.
  /// - Parameter channel: the id of the channel.
  public mutating func lift(_ channel: String) { all.removeAll { $0.channel == channel } }

  /// Those whose time has come and is not over.
  /// - Parameter instant: the moment.
  public func inForce(at instant: Instant) -> ChannelOverrides {
    var inForce = self
    inForce.all.removeAll { !$0.closure.covers(instant) }
    return inForce
  }

  /// When a channel cannot be used.
  func closures(of channel: String) -> [ChannelClosure] {
    all.filter { $0.channel == channel }.map(\.closure)
  }

  /// The first override of a channel, whether its time has come or not.
  /// - Parameter channel: the id of the channel.
  public subscript(_ channel: String) -> ChannelOverride? { all.first { $0.channel == channel } }
}

/// Whether a channel may carry personal data, point 4.2.
public enum PersonalDataRule: UInt8, ClosedVocabulary {
  case allowed
  case never
  /// As far as the caller is authenticated.
  case byAuthentication
  /// The agreement does not say.
  case notStated
  /// The channel carries nothing of the kind.
  case none

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .allowed: "allowed"
    case .never: "never"
    case .byAuthentication: "by-authentication"
    case .notStated: "not-stated"
    case .none: "none"
    }
  }
}

/// When a channel can be used, point 4.2.
public enum Availability: Hashable, Sendable {
  /// Around the clock, every day.
  case always
  /// In working hours.
  case hours(WorkingHours)
  /// Whenever another channel is open.
  case follows(channel: String)
  /// The hours differ from place to place and are published elsewhere.
  case published
}

/// A way to reach ZUS (kanał kontaktu), point 4.
public struct Channel: Hashable, Sendable {
  /// The id, for example `cot-consultant`.
  public let id: String
  /// A few words for a list.
  public let label: LocalizedText
  /// What the caller has to know about it.
  public let detail: LocalizedText
  /// The number or address to give to the caller, if there is one.
  public let address: String?
  /// When it can be used.
  public let availability: Availability
  /// The days on which it is temporarily unavailable.
  public let outages: [Outage]
  /// Whether it may carry personal data.
  public let personalData: PersonalDataRule
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a channel.
  /// - Parameters:
  ///   - id: the id.
  ///   - label: a few words for a list.
  ///   - detail: what the caller has to know.
  ///   - address: the number or address to give.
  ///   - availability: when it can be used.
  ///   - outages: the days on which it is temporarily unavailable, in any order.
  ///   - personalData: whether it may carry personal data.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    id: String, label: LocalizedText, detail: LocalizedText, address: String?,
    availability: Availability, outages: [Outage] = [], personalData: PersonalDataRule,
    citations: CitationSet,
    location: SourceLocation
  ) {
    self.id = id
    self.label = label
    self.detail = detail
    self.address = address
    self.availability = availability
    self.outages = outages
    self.personalData = personalData
    self.citations = citations
    self.location = location
  }
}

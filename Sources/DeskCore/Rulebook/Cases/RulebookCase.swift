/// A case to test a rulebook with: some situations, and what the rulebook has to answer in each of them.
public struct RulebookCase: Hashable, Sendable {
  /// What the case is about.
  public let name: String
  /// The seats to try.
  public let seats: TermSet<Seat>
  /// The ids of the matters to try.
  public let matters: [String]
  /// The topic keys to try; empty for every topic of the matter.
  public let topics: [UInt8]
  /// The kinds to try.
  public let kinds: TermSet<Kind>
  /// The authentication levels to try.
  public let levels: TermSet<AuthenticationLevel>
  /// The moment.
  public let at: Instant
  /// The ids of the channels that are out of service then.
  public let down: [String]
  /// What is expected; what is left out is not looked at.
  public let expected: ExpectedAnswer
  /// Where the case stands.
  public let location: SourceLocation

  /// Makes a case.
  /// - Parameters:
  ///   - name: what it is about.
  ///   - seats: the seats to try.
  ///   - matters: the ids of the matters to try.
  ///   - topics: the topic keys to try; empty for every topic of the matter.
  ///   - kinds: the kinds to try.
  ///   - levels: the authentication levels to try.
  ///   - at: the moment.
  ///   - down: the ids of the channels that are out of service then.
  ///   - expected: what is expected.
  ///   - location: where it stands.
  public init(
    name: String, seats: TermSet<Seat>, matters: [String], topics: [UInt8], kinds: TermSet<Kind>,
    levels: TermSet<AuthenticationLevel>, at: Instant, down: [String] = [], expected: ExpectedAnswer,
    location: SourceLocation
  ) {
    self.name = name
    self.seats = seats
    self.matters = matters
    self.topics = topics
    self.kinds = kinds
    self.levels = levels
    self.at = at
    self.down = down
    self.expected = expected
    self.location = location
  }

  /// The channels out of service, as if a supervisor had said so for the hour.
  var overrides: ChannelOverrides {
    var overrides = ChannelOverrides()
    for id in down {
      overrides.take(
        ChannelOverride(
          channel: id, from: at, until: at.adding(seconds: 3_600), why: "–", by: "case", saidAt: at))
    }
    return overrides
  }
}

/// What a case expects; nil is not looked at.
public struct ExpectedAnswer: Hashable, Sendable {
  /// Who answers.
  public var owner: Owner?
  /// What the consultant does.
  public var handling: Handling?
  /// Who handles it.
  public var handledBy: TermSet<Handler>?
  /// How deep the answer goes.
  public var depth: AnswerDepth?
  /// How deep COT's answer would go.
  public var cotDepth: AnswerDepth?
  /// The topic group, 0 for none.
  public var topicGroup: UInt8?
  /// Channels that are offered and can be used.
  public var open: [String]?
  /// Channels that are offered and cannot be used.
  public var closed: [String]?
  /// All channels that are offered.
  public var channels: [String]?
  /// The keys for general information, which work at this moment; empty where none do.
  public var path: [String]?
  /// Points that the answer rests on, among others.
  public var citations: CitationSet?
  /// A text that one of the lines to say holds, in either language.
  public var says: [String]?
  /// A text that one of the lines never to say holds, in either language.
  public var never: [String]?

  /// Expects nothing yet.
  public init() {}
}

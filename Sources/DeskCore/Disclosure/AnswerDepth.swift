/// How much may be said (stopień szczegółowości odpowiedzi), end of point 4.2.
public enum AnswerDepth: UInt8, ClosedVocabulary {
  /// Only how to contact the right institution: the lowest depth, and the answer to anything undefined.
  case referralOnly
  /// What the bank's own rules allow; the agreement is silent.
  case bankRules
  case general
  case confirmDeny
  case full

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .referralOnly: "referral-only"
    case .bankRules: "bank-rules"
    case .general: "general"
    case .confirmDeny: "confirm-deny"
    case .full: "full"
    }
  }

  /// Whether this depth reveals nothing that another would not.
  ///
  /// `referral-only ⊂ general ⊂ confirm-deny ⊂ full`; the bank's own rules compare only with themselves.
  /// - Parameter other: the depth to compare with.
  public func revealsNoMore(than other: AnswerDepth) -> Bool {
    if self == .bankRules || other == .bankRules { return self == other }
    return rawValue <= other.rawValue
  }
}

/// What a depth permits and forbids, in words.
public struct DepthRule: Hashable, Sendable {
  /// The depth.
  public let depth: AnswerDepth
  /// Its name on the screen.
  public let label: LocalizedText
  /// What may be said.
  public let may: LocalizedText
  /// What may not be said.
  public let mayNot: LocalizedText
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a rule.
  /// - Parameters:
  ///   - depth: the depth.
  ///   - label: its name on the screen.
  ///   - may: what may be said.
  ///   - mayNot: what may not be said.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    depth: AnswerDepth, label: LocalizedText, may: LocalizedText, mayNot: LocalizedText,
    citations: CitationSet, location: SourceLocation
  ) {
    self.depth = depth
    self.label = label
    self.may = may
    self.mayNot = mayNot
    self.citations = citations
    self.location = location
  }
}

/// A row of the disclosure table: how deep an answer goes in the situations it covers.
public struct DisclosureRow: Hashable, Sendable {
  /// The situations covered.
  public let pattern: SituationPattern
  /// How deep the answer goes.
  public let depth: AnswerDepth
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a row.
  /// - Parameters:
  ///   - pattern: the situations covered.
  ///   - depth: how deep the answer goes.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    pattern: SituationPattern, depth: AnswerDepth, citations: CitationSet, location: SourceLocation
  ) {
    self.pattern = pattern
    self.depth = depth
    self.citations = citations
    self.location = location
  }
}

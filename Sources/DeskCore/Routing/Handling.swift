/// What the consultant does with a matter, points 2 to 4.
public enum Handling: UInt8, ClosedVocabulary {
  case answer
  case takeComplaint
  case refer

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .answer: "answer"
    case .takeComplaint: "take-complaint"
    case .refer: "refer"
    }
  }
}

/// Who handles a matter, points 2 to 4.
public enum Handler: UInt8, ClosedVocabulary {
  case contactCenter
  case branch
  /// Biuro Relacji z Klientami, in Centrum Obsługi Klienta Detalicznego.
  case customerRelationsOffice
  /// Biuro Rzecznika Klienta.
  case customerOmbudsmanOffice
  case cot

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .contactCenter: "contact-center"
    case .branch: "branch"
    case .customerRelationsOffice: "customer-relations-office"
    case .customerOmbudsmanOffice: "customer-ombudsman-office"
    case .cot: "cot"
    }
  }
}

/// The name of a handler, in words.
public struct HandlerName: Hashable, Sendable {
  /// The handler.
  public let handler: Handler
  /// Its name on the screen.
  public let label: LocalizedText
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a name.
  /// - Parameters:
  ///   - handler: the handler.
  ///   - label: its name on the screen.
  ///   - location: where the rulebook says so.
  public init(handler: Handler, label: LocalizedText, location: SourceLocation) {
    self.handler = handler
    self.label = label
    self.location = location
  }
}

/// A row of the routing table: what happens in the situations it covers.
public struct RoutingRow: Hashable, Sendable {
  /// The situations covered.
  public let pattern: SituationPattern
  /// What the consultant does.
  public let handling: Handling
  /// Who handles it.
  public let handledBy: TermSet<Handler>
  /// What the consultant does, in words.
  public let headline: LocalizedText
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a row.
  /// - Parameters:
  ///   - pattern: the situations covered.
  ///   - handling: what the consultant does.
  ///   - handledBy: who handles it.
  ///   - headline: what the consultant does, in words.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    pattern: SituationPattern, handling: Handling, handledBy: TermSet<Handler>,
    headline: LocalizedText, citations: CitationSet, location: SourceLocation
  ) {
    self.pattern = pattern
    self.handling = handling
    self.handledBy = handledBy
    self.headline = headline
    self.citations = citations
    self.location = location
  }
}

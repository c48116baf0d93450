/// How far the caller is authenticated for ZUS (stopień uwierzytelnienia), end of point 4.2.
public enum AuthenticationLevel: UInt8, ClosedVocabulary, Comparable, Codable {
  case none
  /// Authorization run by the COT consultant (autoryzacja zastępcza).
  case substitute
  case full

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .none: "none"
    case .substitute: "substitute"
    case .full: "full"
    }
  }

  /// Whether one level vouches for less than the other.
  public static func < (one: AuthenticationLevel, other: AuthenticationLevel) -> Bool {
    one.rawValue < other.rawValue
  }
}

/// A way to a level that the agreement knows, end of point 4.2.
public enum AuthenticationRoute: UInt8, ClosedVocabulary, Codable {
  /// No authentication.
  case none
  /// Run by the COT consultant.
  case substituteAuthorization
  /// In the IVR by the customer alone, before a consultant answers.
  case ivrBefore
  /// In the IVR by the customer alone, after a temporary redirect.
  case ivrRedirect
  /// By sending a general query from the customer's own PUE account.
  case pueAccountQuery

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .none: "none"
    case .substituteAuthorization: "substitute-authorization"
    case .ivrBefore: "ivr-before"
    case .ivrRedirect: "ivr-redirect"
    case .pueAccountQuery: "pue-account-query"
    }
  }
}

extension AuthenticationRoute {
  /// The level that the route gives.
  public var level: AuthenticationLevel {
    switch self {
    case .none: .none
    case .substituteAuthorization: .substitute
    case .ivrBefore, .ivrRedirect, .pueAccountQuery: .full
    }
  }
}

/// How a level was reached (sposób uwierzytelnienia), end of point 4.2.
public struct AuthenticationMethod: Hashable, Sendable {
  /// The way to the level.
  public let route: AuthenticationRoute
  /// The level that it gives.
  public let level: AuthenticationLevel
  /// A few words for a list.
  public let label: LocalizedText
  /// Who does what.
  public let detail: LocalizedText
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a method.
  /// - Parameters:
  ///   - route: the way to the level.
  ///   - level: the level that it gives.
  ///   - label: a few words for a list.
  ///   - detail: who does what.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    route: AuthenticationRoute, level: AuthenticationLevel, label: LocalizedText,
    detail: LocalizedText, citations: CitationSet, location: SourceLocation
  ) {
    self.route = route
    self.level = level
    self.label = label
    self.detail = detail
    self.citations = citations
    self.location = location
  }
}

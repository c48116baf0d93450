/// A text and the points behind it.
public struct CitedText: Hashable, Sendable {
  /// The text, in the language asked for.
  public let text: String
  /// The points it rests on.
  public let citations: CitationSet

  /// Makes a text with its points.
  /// - Parameters:
  ///   - text: the text.
  ///   - citations: the points it rests on.
  public init(text: String, citations: CitationSet) {
    self.text = text
    self.citations = citations
  }
}

/// A channel at one moment.
public struct ChannelState: Hashable, Sendable {
  /// Whether a channel can be used, and until when or from when.
  public enum Use: Hashable, Sendable {
    /// Around the clock.
    case always
    /// Open until a moment that is itself closed.
    case open(until: Instant)
    /// Closed; nil where no opening is in sight.
    case closed(nextOpening: Instant?)
    /// The hours are published elsewhere.
    case published
  }

  /// The channel.
  public let channel: Channel
  /// Whether it can be used.
  public let use: Use
  /// Why today's hours are not the ordinary ones, if they are not.
  public let exception: DayException?
  /// What puts it out of service at the moment, if anything, and until when.
  public let closure: ChannelClosure?

  /// Whether it cannot be used at the moment.
  public var isClosed: Bool {
    if case .closed = use { return true }
    return false
  }

  /// Why it is not as usual today, if it is not.
  public var reason: LocalizedText? { closure?.reason ?? exception?.reason }
}

/// The keys that lead to the right consultants, point 4.2.
public struct IVRPaths: Hashable, Sendable {
  /// Straight to the topic: for general information.
  public let direct: [String]
  /// Authenticating first: for an individual answer.
  public let authenticated: [String]
  /// Whether consultants answer at this moment.
  public let consultantsAvailable: Bool

  /// No keys: for a matter that does not go to COT.
  public static let none = IVRPaths(direct: [], authenticated: [], consultantsAvailable: true)
}

/// The desk's whole answer for one situation at one moment (wskazówka).
public struct Guidance: Hashable, Sendable {
  /// The situation.
  public let situation: Situation
  /// Who handles it and how deep the answer goes.
  public let decision: Decision
  /// The matter.
  public let matter: Matter
  /// The topic, where there is one and it is chosen.
  public let topic: Topic?
  /// What the consultant does, in words, with its points.
  public let headline: CitedText
  /// The points that set the depth in this situation.
  public let depthCitations: CitationSet
  /// What this depth permits and forbids.
  public let depthRule: DepthRule?
  /// The ways to reach ZUS; empty unless the matter is for ZUS.
  public let channels: [ChannelState]
  /// The keys to press; nil unless the matter is for ZUS.
  public let paths: IVRPaths?
  /// What to say.
  public let say: [CitedText]
  /// What never to say.
  public let never: [CitedText]
  /// Every point that the answer rests on.
  public let citations: CitationSet
  /// The version of the rulebook that decided.
  public let rulebook: String

  /// What puts a channel of this answer out of service, if anything.
  /// - Parameter channel: the id of the channel.
  public func closure(of channel: String) -> ChannelClosure? {
    channels.first { $0.channel.id == channel }?.closure
  }
}

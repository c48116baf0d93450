/// Whether a line is to be said or must never be.
public enum ScriptVoice: UInt8, ClosedVocabulary {
  case say
  case never

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .say: "say"
    case .never: "never"
    }
  }
}

/// When, by the phone centre's hours, a line applies.
public enum ConsultantHours: UInt8, ClosedVocabulary {
  case open
  case closed

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .open: "open"
    case .closed: "closed"
    }
  }
}

/// A line of what to say, or what never to say, in the situations it covers.
///
/// The text may hold `{phone}`, `{keys}`, `{keys-authenticated}`, `{topic}`, `{opens}` and `{closes}`, which stand for
/// the COT number, the keys to press without and with authentication, the name of the topic, and the consultants'
/// hours on an ordinary working day. A line for a channel that is out of service may say why with `{reason}`.
public struct ScriptLine: Hashable, Sendable {
  /// To be said, or never.
  public let voice: ScriptVoice
  /// The situations covered.
  public let pattern: SituationPattern
  /// Whether it applies in consultants' hours, outside them, or always.
  public let hours: TermSet<ConsultantHours>
  /// Which channels have to work for it, or to be out of service.
  public let service: ServiceCondition
  /// The line.
  public let text: LocalizedText
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a line.
  /// - Parameters:
  ///   - voice: to be said, or never.
  ///   - pattern: the situations covered.
  ///   - hours: whether it applies in consultants' hours, outside them, or always.
  ///   - service: which channels have to work for it, or to be out of service.
  ///   - text: the line.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    voice: ScriptVoice, pattern: SituationPattern, hours: TermSet<ConsultantHours>,
    service: ServiceCondition = .any, text: LocalizedText, citations: CitationSet, location: SourceLocation
  ) {
    self.voice = voice
    self.pattern = pattern
    self.hours = hours
    self.service = service
    self.text = text
    self.citations = citations
    self.location = location
  }

  /// Whether it applies at a moment, in the situations that it covers.
  /// - Parameters:
  ///   - hours: whether consultants answer.
  ///   - outOfService: the ids of the channels that are out of service.
  func applies(in hours: ConsultantHours, outOfService: [String]) -> Bool {
    self.hours.contains(hours) && service.holds(whileDown: outOfService)
  }
}

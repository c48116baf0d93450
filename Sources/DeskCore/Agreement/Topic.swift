/// A topic of the COT menu (profil tematyczny), point 4.2.
public struct Topic: Hashable, Sendable {
  /// The key that the caller presses, 1 to 6.
  public let key: UInt8
  /// The key of the topic whose group of consultants takes it; topic 6 is taken by the group of topic 3.
  public let group: UInt8
  /// A few words for a list.
  public let label: LocalizedText
  /// What the topic covers.
  public let covers: LocalizedText
  /// Words that callers use for it, in either language, for the search.
  public let phrases: [String]
  /// The points it rests on.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a topic.
  /// - Parameters:
  ///   - key: the key that the caller presses.
  ///   - group: the key of the topic whose group takes it.
  ///   - label: a few words for a list.
  ///   - covers: what the topic covers.
  ///   - phrases: words that callers use for it.
  ///   - citations: the points it rests on.
  ///   - location: where the rulebook says so.
  public init(
    key: UInt8, group: UInt8, label: LocalizedText, covers: LocalizedText, phrases: [String],
    citations: CitationSet, location: SourceLocation
  ) {
    self.key = key
    self.group = group
    self.label = label
    self.covers = covers
    self.phrases = phrases
    self.citations = citations
    self.location = location
  }
}

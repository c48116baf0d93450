import DeskCore

/// How a caller of a drill puts a matter.
public struct DrillPhrase: Hashable, Sendable {
  /// The id of the matter.
  public let matter: String
  /// The key of the topic; 0 where the matter has none to choose.
  public let topic: UInt8
  /// A question or a complaint.
  public let kind: Kind
  /// The caller's words.
  public let words: LocalizedText
  /// Where it stands.
  public let location: SourceLocation

  /// Makes a phrase.
  /// - Parameters:
  ///   - matter: the id of the matter.
  ///   - topic: the key of the topic; 0 for none.
  ///   - kind: a question or a complaint.
  ///   - words: the caller's words.
  ///   - location: where it stands.
  public init(matter: String, topic: UInt8, kind: Kind, words: LocalizedText, location: SourceLocation) {
    self.matter = matter
    self.topic = topic
    self.kind = kind
    self.words = words
    self.location = location
  }

  /// The longest phrase, in scalars: what may stand before it has room beside it.
  public static let longest = 100
}

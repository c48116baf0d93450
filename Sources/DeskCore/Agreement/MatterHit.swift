/// A matter that the caller's words may mean.
public struct MatterHit: Hashable, Sendable {
  /// The place of the matter in the rulebook's list, counted from 0.
  public let matter: UInt8
  /// How much of the words speaks for it, 0 to 1.
  public let score: Double
  /// The key of the topic proposed; nil where the words or the matter give none.
  public let topic: UInt8?
  /// The kind proposed.
  public let kind: Kind

  /// Makes a hit.
  /// - Parameters:
  ///   - matter: the place of the matter in the rulebook's list.
  ///   - score: how much of the words speaks for it, 0 to 1.
  ///   - topic: the key of the topic proposed.
  ///   - kind: the kind proposed.
  public init(matter: UInt8, score: Double, topic: UInt8?, kind: Kind) {
    self.matter = matter
    self.score = score
    self.topic = topic
    self.kind = kind
  }
}

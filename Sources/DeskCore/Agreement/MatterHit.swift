/// A matter that the caller's words may mean.
public struct MatterHit: Hashable, Sendable {
  /// The place of the matter in the rulebook's list, counted from 0.
  public let matter: UInt8
  /// How probable it is that the caller means it, 0 to 1.
  public let score: Double
  /// The key of the topic proposed; nil where the words or the matter give none.
  public let topic: UInt8?
  /// The kind proposed.
  public let kind: Kind
  /// What to ask the caller first; only a best hit that is in doubt has it.
  public let doubt: Doubt?
  /// The words that speak for it the most, as places among the Unicode scalars of the text searched; only the best
  /// hit has them.
  public let evidence: [Range<Int>]

  /// Makes a hit.
  /// - Parameters:
  ///   - matter: the place of the matter in the rulebook's list.
  ///   - score: how probable it is that the caller means it, 0 to 1.
  ///   - topic: the key of the topic proposed.
  ///   - kind: the kind proposed.
  ///   - doubt: what to ask the caller first.
  ///   - evidence: the words that speak for it the most.
  public init(
    matter: UInt8, score: Double, topic: UInt8?, kind: Kind, doubt: Doubt? = nil, evidence: [Range<Int>] = []
  ) {
    self.matter = matter
    self.score = score
    self.topic = topic
    self.kind = kind
    self.doubt = doubt
    self.evidence = evidence
  }
}

/// Why the caller has to be asked before a matter is taken.
public enum Doubt: Hashable, Sendable {
  /// The words fit no matter well enough.
  case unclear(LocalizedText)
  /// Two matters that are easily mixed up fit equally well; the answer tells them apart.
  case between(LocalizedText)

  /// The question to ask.
  public var question: LocalizedText {
    switch self {
    case .unclear(let question), .between(let question): question
    }
  }
}

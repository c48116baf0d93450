import DeskCore

/// Something that the caller presses for, with the words in which it is done.
public struct Demand: Hashable, Sendable {
  /// What is wanted.
  public let kind: DemandKind
  /// For a confirmation: whether the caller's statement is true; nil for anything else.
  public let isTrue: Bool?
  /// What the caller waits for before saying it.
  public let condition: DemandCondition
  /// The caller's words.
  public let words: LocalizedText

  /// Makes a demand.
  /// - Parameters:
  ///   - kind: what is wanted.
  ///   - isTrue: for a confirmation, whether the statement is true.
  ///   - condition: what the caller waits for.
  ///   - words: the caller's words.
  public init(kind: DemandKind, isTrue: Bool?, condition: DemandCondition, words: LocalizedText) {
    self.kind = kind
    self.isTrue = isTrue
    self.condition = condition
    self.words = words
  }
}

/// A matter that a caller raises: what it really is, the first words, and what is pressed for in it.
public struct RaisedMatter: Hashable, Sendable {
  /// The id of the matter.
  public let matter: String
  /// The key of the topic; 0 where the matter has none to choose.
  public let topic: UInt8
  /// A question or a complaint.
  public let kind: Kind
  /// Whether the caller wants to hand personal data to ZUS.
  public let handsOverData: Bool
  /// The words with which it is raised.
  public let words: LocalizedText
  /// What the caller presses for, in this order.
  public let demands: [Demand]

  /// Makes a matter.
  /// - Parameters:
  ///   - matter: the id of the matter.
  ///   - topic: the key of the topic; 0 for none.
  ///   - kind: a question or a complaint.
  ///   - handsOverData: whether the caller wants to hand personal data to ZUS.
  ///   - words: the words with which it is raised.
  ///   - demands: what the caller presses for.
  public init(
    matter: String, topic: UInt8, kind: Kind, handsOverData: Bool, words: LocalizedText, demands: [Demand]
  ) {
    self.matter = matter
    self.topic = topic
    self.kind = kind
    self.handsOverData = handsOverData
    self.words = words
    self.demands = demands
  }
}

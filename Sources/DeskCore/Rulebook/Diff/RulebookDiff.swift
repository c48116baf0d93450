/// What differs between two rulebooks, by what they answer and not by how they are written.
public struct RulebookDiff: Hashable, Sendable {
  /// The old rulebook.
  public let old: RulebookIdentity
  /// The new rulebook.
  public let new: RulebookIdentity
  /// What is answered differently, and in which situations.
  public let situations: [SituationChange]
  /// What differs apart from situations: texts, hours, keys, channels, exceptions.
  public let entries: [EntryChange]
  /// How many situations the two rulebooks have together.
  public let situationCount: Int

  /// Compares two rulebooks over every situation of either.
  /// - Parameters:
  ///   - old: the rulebook as it was.
  ///   - new: the rulebook as it is to be.
  public init(from old: ProvenRulebook, to new: ProvenRulebook) {
    self.old = old.identity
    self.new = new.identity
    let comparison = SituationComparison(old, new)
    situations = comparison.changes()
    situationCount = comparison.all.count
    entries = RulebookEntries.changes(from: old.rulebook, to: new.rulebook)
  }

  /// How many situations are answered differently.
  public var differingSituations: Int {
    Set(situations.flatMap(\.groups).flatMap(\.situations)).count
  }

  /// Whether nothing differs.
  public var isEmpty: Bool { situations.isEmpty && entries.isEmpty }

  /// Whether more or less may be said.
  ///
  /// A depth, COT's depth, what a depth permits or forbids, or a channel's rule for personal data differs; a seat
  /// answers that sent the caller on before; a prohibition is gone, reads otherwise or holds less often.
  public var touchesDisclosure: Bool {
    situations.contains { $0.aspect == .depth || $0.aspect == .cotDepth || $0.widens }
      || entries.contains(where: \.isDisclosure)
  }

  private init(_ whole: RulebookDiff, _ isWanted: (Bool) -> Bool) {
    old = whole.old
    new = whole.new
    situations = whole.situations.filter { isWanted($0.widens) }
    entries = whole.entries.filter { isWanted($0.widens) }
    situationCount = whole.situationCount
  }

  /// Only the changes that let more be said.
  public var widening: RulebookDiff { RulebookDiff(self) { $0 } }
}

/// One thing that is answered differently in some situations.
public struct SituationChange: Hashable, Sendable {
  /// What about the answer differs.
  public enum Aspect: String, CaseIterable, Sendable {
    /// Whether the rulebook has the situation at all.
    case situation
    case owner
    case handling
    case handledBy = "handled-by"
    case depth
    case cotDepth = "cot-depth"
    case topicGroup = "topic-group"
    case headline
    case say
    case never
    case citations
  }

  /// What about the answer differs.
  public let aspect: Aspect
  /// The language of the texts; nil where it is no text.
  public let language: Language?
  /// How it was; nil where there was nothing.
  public let old: String?
  /// How it is; nil where there is nothing.
  public let new: String?
  /// Whether it lets more be said; what cannot be compared counts as more.
  public let widens: Bool
  /// The situations: all groups together are exactly those in which this differs.
  public let groups: [SituationGroup]
}

/// One thing that differs apart from situations.
public struct EntryChange: Hashable, Sendable {
  /// The part of the rulebook, for example `channels`.
  public let section: String
  /// What it is about, for example `chat`.
  public let subject: String
  /// Which of its properties, for example `hours`.
  public let aspect: String
  /// How it was; nil where there was nothing.
  public let old: String?
  /// How it is; nil where there is nothing.
  public let new: String?
  /// Whether it is about what may be said.
  public let isDisclosure: Bool
  /// Whether it lets more be said.
  public let widens: Bool
}

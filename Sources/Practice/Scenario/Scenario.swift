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

/// What is so about a caller, whether the trainee finds it out or not; how to handle it follows from the rulebook.
public struct Facts: Hashable, Sendable {
  /// The id of the matter.
  public let matter: String
  /// The key of the topic; 0 where the matter has none.
  public let topic: UInt8
  /// A question or a complaint.
  public let kind: Kind
  /// How far the caller is authenticated at the beginning.
  public let holds: Holding
  /// How the IVR step would end.
  public let redirect: Prospect
  /// Seconds that the caller spends in the IVR.
  public let redirectSeconds: Int
  /// How substitute authorization would end.
  public let authorization: Prospect
  /// Whether the caller wants to hand personal data to ZUS.
  public let handsOverData: Bool

  /// Makes facts.
  /// - Parameters:
  ///   - matter: the id of the matter.
  ///   - topic: the key of the topic; 0 for none.
  ///   - kind: a question or a complaint.
  ///   - holds: how far the caller is authenticated at the beginning.
  ///   - redirect: how the IVR step would end.
  ///   - redirectSeconds: seconds that the caller spends in the IVR.
  ///   - authorization: how substitute authorization would end.
  ///   - handsOverData: whether the caller wants to hand personal data to ZUS.
  public init(
    matter: String, topic: UInt8, kind: Kind, holds: Holding, redirect: Prospect,
    redirectSeconds: Int, authorization: Prospect, handsOverData: Bool
  ) {
    self.matter = matter
    self.topic = topic
    self.kind = kind
    self.holds = holds
    self.redirect = redirect
    self.redirectSeconds = redirectSeconds
    self.authorization = authorization
    self.handsOverData = handsOverData
  }
}

/// What the caller says when the trainee does something, or nothing for a while.
public struct Reaction: Hashable, Sendable {
  /// What it answers.
  public let cue: Cue
  /// For silence: after how many seconds without an action; 0 for anything else.
  public let afterSeconds: Int
  /// The caller's words.
  public let words: LocalizedText

  /// Makes a reaction.
  /// - Parameters:
  ///   - cue: what it answers.
  ///   - afterSeconds: for silence, after how many seconds.
  ///   - words: the caller's words.
  public init(cue: Cue, afterSeconds: Int, words: LocalizedText) {
    self.cue = cue
    self.afterSeconds = afterSeconds
    self.words = words
  }
}

/// A scripted caller: the facts and the words, never the handling, which the rulebook decides.
public struct Scenario: Hashable, Sendable {
  /// The id, unique among all scenarios.
  public let id: String
  /// What a trainee sees afterwards in lists; it must not give the answer away.
  public let title: LocalizedText
  /// The seat at which it is played.
  public let seat: Seat
  /// How the contact reaches the desk.
  public let medium: ContactMedium
  /// What the simulated clock shows at the beginning.
  public let startsAt: Instant
  /// What is so.
  public let facts: Facts
  /// The first words.
  public let opening: LocalizedText
  /// What the caller presses for, in this order.
  public let demands: [Demand]
  /// What the caller says to what the trainee does.
  public let reactions: [Reaction]
  /// The mistakes it invites.
  public let traps: TermSet<Trap>
  /// Where it stands.
  public let location: SourceLocation

  /// Makes a scenario.
  /// - Parameters:
  ///   - id: unique among all scenarios.
  ///   - title: for lists.
  ///   - seat: the seat at which it is played.
  ///   - medium: how the contact reaches the desk.
  ///   - startsAt: what the simulated clock shows at the beginning.
  ///   - facts: what is so.
  ///   - opening: the first words.
  ///   - demands: what the caller presses for.
  ///   - reactions: what the caller says to what the trainee does.
  ///   - traps: the mistakes it invites.
  ///   - location: where it stands.
  public init(
    id: String, title: LocalizedText, seat: Seat, medium: ContactMedium, startsAt: Instant,
    facts: Facts, opening: LocalizedText, demands: [Demand], reactions: [Reaction],
    traps: TermSet<Trap>, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.seat = seat
    self.medium = medium
    self.startsAt = startsAt
    self.facts = facts
    self.opening = opening
    self.demands = demands
    self.reactions = reactions
    self.traps = traps
    self.location = location
  }
}

import DeskCore

/// What is so about a caller, whether the trainee finds it out or not; how to handle it follows from the rulebook.
public struct Facts: Hashable, Sendable {
  /// How far the caller is authenticated at the beginning.
  public let holds: Holding
  /// How the IVR step would end.
  public let redirect: Prospect
  /// Seconds that the caller spends in the IVR.
  public let redirectSeconds: Int
  /// How substitute authorization would end.
  public let authorization: Prospect
  /// Whose account the call is about.
  public let speaksFor: Principal

  /// Makes facts.
  /// - Parameters:
  ///   - holds: how far the caller is authenticated at the beginning.
  ///   - redirect: how the IVR step would end.
  ///   - redirectSeconds: seconds that the caller spends in the IVR.
  ///   - authorization: how substitute authorization would end.
  ///   - speaksFor: whose account the call is about.
  public init(
    holds: Holding, redirect: Prospect, redirectSeconds: Int, authorization: Prospect,
    speaksFor: Principal = .caller
  ) {
    self.holds = holds
    self.redirect = redirect
    self.redirectSeconds = redirectSeconds
    self.authorization = authorization
    self.speaksFor = speaksFor
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
  /// What is so about the caller.
  public let facts: Facts
  /// The matters that the caller raises, one after another; never empty.
  public let raised: [RaisedMatter]
  /// Everything that the caller presses for, matter by matter.
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
  ///   - facts: what is so about the caller.
  ///   - first: the matter with which the call opens.
  ///   - further: what is raised once that is dealt with.
  ///   - reactions: what the caller says to what the trainee does.
  ///   - traps: the mistakes it invites.
  ///   - location: where it stands.
  public init(
    id: String, title: LocalizedText, seat: Seat, medium: ContactMedium, startsAt: Instant,
    facts: Facts, first: RaisedMatter, further: [RaisedMatter] = [], reactions: [Reaction],
    traps: TermSet<Trap>, location: SourceLocation
  ) {
    self.id = id
    self.title = title
    self.seat = seat
    self.medium = medium
    self.startsAt = startsAt
    self.facts = facts
    raised = [first] + further
    demands = raised.flatMap(\.demands)
    self.reactions = reactions
    self.traps = traps
    self.location = location
  }

  /// The matter with which the call opens.
  public var first: RaisedMatter { raised[0] }

  /// The places of a matter's demands among all demands.
  /// - Parameter place: of the matter among those raised.
  func demandPlaces(of place: Int) -> Range<Int> {
    let start = raised[..<place].reduce(0) { $0 + $1.demands.count }
    return start..<start + raised[place].demands.count
  }
}

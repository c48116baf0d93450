/// The situations that a row of a table covers: those that every condition admits.
public struct SituationPattern: Hashable, Sendable {
  /// The seats admitted.
  public var seats: TermSet<Seat>
  /// The owners admitted.
  public var owners: TermSet<Owner>
  /// The kinds admitted.
  public var kinds: TermSet<Kind>
  /// The authentication levels admitted.
  public var levels: TermSet<AuthenticationLevel>
  /// The ids of the matters admitted; empty for all.
  public var matters: [String]

  /// Makes a pattern; what is left out admits everything.
  /// - Parameters:
  ///   - seats: the seats admitted.
  ///   - owners: the owners admitted.
  ///   - kinds: the kinds admitted.
  ///   - levels: the authentication levels admitted.
  ///   - matters: the ids of the matters admitted; empty for all.
  public init(
    seats: TermSet<Seat> = .all, owners: TermSet<Owner> = .all, kinds: TermSet<Kind> = .all,
    levels: TermSet<AuthenticationLevel> = .all, matters: [String] = []
  ) {
    self.seats = seats
    self.owners = owners
    self.kinds = kinds
    self.levels = levels
    self.matters = matters
  }

  /// Whether a situation is covered.
  /// - Parameters:
  ///   - situation: the situation.
  ///   - matter: the matter that its number stands for.
  public func covers(_ situation: Situation, matter: Matter) -> Bool {
    seats.contains(situation.seat) && owners.contains(matter.owner)
      && kinds.contains(situation.kind) && levels.contains(situation.level)
      && (matters.isEmpty || matters.contains(matter.id))
  }
}

/// A situation under names that two rulebooks share: a matter's place in the list may differ, its id does not.
public struct DiffSituation: Hashable, Sendable {
  /// Where the consultant sits.
  public let seat: Seat
  /// The matter and its topic.
  public let place: DiffPlace
  /// A question or a complaint.
  public let kind: Kind
  /// How far the caller is authenticated.
  public let level: AuthenticationLevel
}

/// A matter with one of its topics.
public struct DiffPlace: Hashable, Sendable {
  /// The id of the matter.
  public let matter: String
  /// The topic key; 0 for none.
  public let topic: UInt8
}

/// Situations that are a product: each of some seats with each of some places, kinds and levels.
public struct SituationGroup: Hashable, Sendable {
  /// The seats.
  public let seats: TermSet<Seat>
  /// The matters with their topics, in the order of the rulebooks.
  public let places: [DiffPlace]
  /// The kinds.
  public let kinds: TermSet<Kind>
  /// The levels.
  public let levels: TermSet<AuthenticationLevel>
  /// The group in words: `at cot, substitute, ZUS matters`.
  public let words: String

  /// Every situation of the group.
  public var situations: [DiffSituation] {
    places.flatMap { place in
      seats.terms.flatMap { seat in
        kinds.terms.flatMap { kind in
          levels.terms.map { DiffSituation(seat: seat, place: place, kind: kind, level: $0) }
        }
      }
    }
  }
}

/// The places of two rulebooks together, and who owns each of them.
struct DiffSpace {
  /// In the order of the new rulebook, then what only the old one has.
  let places: [DiffPlace]
  private let owners: [String: Owner]

  init(_ old: Rulebook, _ new: Rulebook) {
    var seen: Set<DiffPlace> = []
    places = (Self.places(of: new) + Self.places(of: old)).filter { seen.insert($0).inserted }
    var owners: [String: Owner] = [:]
    for matter in old.matters + new.matters { owners[matter.id] = matter.owner }
    self.owners = owners
  }

  private static func places(of rulebook: Rulebook) -> [DiffPlace] {
    var seen: Set<DiffPlace> = []
    return rulebook.situations().map { $0.place(in: rulebook) }.filter { seen.insert($0).inserted }
  }

  // MARK: - Words

  /// A group of situations in words.
  func words(
    _ seats: TermSet<Seat>, _ places: [DiffPlace], _ kinds: TermSet<Kind>,
    _ levels: TermSet<AuthenticationLevel>
  ) -> String {
    var parts = [words(seats)]
    if kinds != .all { parts.append(kinds.terms.map(\.id).joined(separator: " or ")) }
    if levels != .all { parts.append(levels.terms.map(\.id).joined(separator: " or ")) }
    parts.append(words(places))
    return parts.joined(separator: ", ")
  }

  private func words(_ seats: TermSet<Seat>) -> String {
    if seats == .all { return "at any seat" }
    return seats == [.contactCenter, .branch]
      ? "at a bank seat" : "at " + seats.terms.map(\.id).joined(separator: " or ")
  }

  private func words(_ chosen: [DiffPlace]) -> String {
    if chosen.count == places.count { return "any matter" }
    var rest = Set(chosen)
    var parts: [String] = []
    for owner in [Owner.bank, .zus, .outside] {
      let owned = places.filter { owners[$0.matter] == owner }
      guard !owned.isEmpty, rest.isSuperset(of: owned) else { continue }
      parts.append(owner.matterWords)
      rest.subtract(owned)
    }
    return (parts + singly(chosen.filter(rest.contains))).joined(separator: ", ")
  }

  /// `1.2.c`, or `1.2.c topics 2, 5` where it is not all of them.
  private func singly(_ chosen: [DiffPlace]) -> [String] {
    var matters: [String] = []
    for place in chosen where !matters.contains(place.matter) { matters.append(place.matter) }
    return matters.map { matter in
      let topics = chosen.filter { $0.matter == matter }.map(\.topic)
      guard topics.count < places.count(where: { $0.matter == matter }) else { return matter }
      let keys = topics.sorted().map { "\($0)" }.joined(separator: "+")
      return "\(matter) topic \(keys)"
    }
  }
}

extension Owner {
  fileprivate var matterWords: String {
    switch self {
    case .bank: "bank matters"
    case .zus: "ZUS matters"
    case .outside: "matters outside the agreement"
    }
  }
}

extension Situation {
  /// The matter's id and the topic, by which another rulebook knows the situation too.
  func place(in rulebook: Rulebook) -> DiffPlace {
    DiffPlace(matter: rulebook.matters[Int(matter)].id, topic: topic)
  }

  func named(in rulebook: Rulebook) -> DiffSituation {
    DiffSituation(seat: seat, place: place(in: rulebook), kind: kind, level: level)
  }
}

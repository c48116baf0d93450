/// Why a rulebook decides a situation as it does: every row that was considered, and what stood against it.
public struct Explanation: Hashable, Sendable {
  /// The rows of one table, in its order.
  public struct Table: Hashable, Sendable {
    /// The table, by its name in the rulebook.
    public let name: String
    /// The seat for which the rows were considered: COT's depth is asked for as if the caller were there.
    public let seat: Seat
    /// Every row.
    public let rows: [Row]
  }

  /// A row that was considered.
  public struct Row: Hashable, Sendable {
    /// What it would give: a handling, a depth, or a line to say or never to say.
    public let result: LocalizedText
    /// What stood against it; empty if it fired.
    public let obstacles: [RowObstacle]
    /// The points it rests on.
    public let citations: CitationSet
    /// Where the rulebook says so.
    public let location: SourceLocation

    /// Whether the row fired.
    public var fires: Bool { obstacles.isEmpty }
  }

  /// The tables: routing, disclosure, disclosure at COT where it is asked for, scripts.
  public let tables: [Table]

  /// Explains a decision.
  /// - Parameters:
  ///   - situation: a situation of the rulebook.
  ///   - rulebook: the rulebook that decides.
  ///   - consultantsAvailable: whether consultants answer at the moment, which some lines depend on.
  ///   - outOfService: the ids of the channels that are out of service, on which some lines depend too.
  public init(
    of situation: Situation, by rulebook: ProvenRulebook, consultantsAvailable: Bool,
    outOfService: [String] = []
  ) {
    let rules = rulebook.rulebook
    let matter = rules.matters[Int(situation.matter)]
    let hours: ConsultantHours = consultantsAvailable ? .open : .closed
    func same(_ text: String) -> LocalizedText { LocalizedText(polish: text, english: text) }
    let routing = rules.routing.map { row in
      Row(
        result: same("\(row.handling.id) → \(row.handledBy.terms.map(\.id).joined(separator: ", "))"),
        obstacles: row.pattern.obstacles(to: situation, matter), citations: row.citations,
        location: row.location)
    }
    func disclosure(at seat: Seat) -> Table {
      var there = situation
      there.seat = seat
      return Table(
        name: "disclosure", seat: seat,
        rows: rules.disclosure.map { row in
          Row(
            result: same(row.depth.id), obstacles: row.pattern.obstacles(to: there, matter),
            citations: row.citations, location: row.location)
        })
    }
    let scripts = rules.scripts.map { line in
      Row(
        result: line.text,
        obstacles: line.pattern.obstacles(to: situation, matter)
          + (line.hours.contains(hours) ? [] : [.hours(hours, admitted: line.hours)])
          + [line.service.fault(whileDown: outOfService)].compactMap(\.self),
        citations: line.citations, location: line.location)
    }
    let asksCot = matter.owner == .zus && situation.seat.isBank
    tables =
      [Table(name: "routing", seat: situation.seat, rows: routing), disclosure(at: situation.seat)]
      + (asksCot ? [disclosure(at: .cot)] : [])
      + [Table(name: "scripts", seat: situation.seat, rows: scripts)]
  }
}

/// A condition of a row that a situation does not meet.
public enum RowObstacle: Hashable, Sendable {
  /// The row is for other seats.
  case seat(Seat, admitted: TermSet<Seat>)
  /// The row is for matters of other owners.
  case owner(Owner, admitted: TermSet<Owner>)
  /// The row is for another kind.
  case kind(Kind, admitted: TermSet<Kind>)
  /// The row is for other authentication levels.
  case level(AuthenticationLevel, admitted: TermSet<AuthenticationLevel>)
  /// The row is for other matters.
  case matter(String, admitted: [String])
  /// The line is for other hours.
  case hours(ConsultantHours, admitted: TermSet<ConsultantHours>)
  /// The line needs a channel that is out of service.
  case working(String, needed: [String])
  /// The line is for the time when a channel is out of service.
  case down(admitted: [String])

  /// The name of the condition in the rulebook, what the situation has, and what the row admits.
  public var parts: (condition: String, has: String, admits: [String]) {
    switch self {
    case .seat(let has, let admitted): ("seat", has.id, admitted.terms.map(\.id))
    case .owner(let has, let admitted): ("owner", has.id, admitted.terms.map(\.id))
    case .kind(let has, let admitted): ("kind", has.id, admitted.terms.map(\.id))
    case .level(let has, let admitted): ("authentication", has.id, admitted.terms.map(\.id))
    case .matter(let has, let admitted): ("matter", has, admitted)
    case .hours(let has, let admitted): ("consultants", has.id, admitted.terms.map(\.id))
    case .working(let broken, let needed): ("working", "\(broken) down", needed)
    case .down(let admitted): ("down", "–", admitted)
    }
  }
}

extension SituationPattern {
  /// The conditions that a situation does not meet; empty exactly where the pattern covers it.
  func obstacles(to situation: Situation, _ matter: Matter) -> [RowObstacle] {
    var obstacles: [RowObstacle] = []
    if !seats.contains(situation.seat) { obstacles.append(.seat(situation.seat, admitted: seats)) }
    if !owners.contains(matter.owner) { obstacles.append(.owner(matter.owner, admitted: owners)) }
    if !kinds.contains(situation.kind) { obstacles.append(.kind(situation.kind, admitted: kinds)) }
    if !levels.contains(situation.level) { obstacles.append(.level(situation.level, admitted: levels)) }
    if !matters.isEmpty, !matters.contains(matter.id) {
      obstacles.append(.matter(matter.id, admitted: matters))
    }
    return obstacles
  }
}

import DeskCore
import Testing

/// One situation and what the agreement says about it.
struct AgreementCell: Sendable, CustomTestStringConvertible {
  let seat: Seat
  let matter: String
  let topic: UInt8
  let kind: Kind
  let level: AuthenticationLevel
  let owner: Owner

  var testDescription: String {
    "\(seat.id), \(matter), topic \(topic), \(kind.id), \(level.id)"
  }

  func situation() throws -> Situation {
    try Shipped.situation(seat, matter, topic: topic, kind, level)
  }

  func decision() throws -> Decision {
    try Shipped.rulebook().table.decision(for: situation())
  }
}

/// The tables of the agreement, written out a second time and without the rulebook: what it has to say.
enum AgreementTable {
  /// Point 1: who answers what, and the topics that lead there.
  static let matters: [(id: String, owner: Owner, topics: [UInt8], point: Citation)] = [
    ("1.1.a", .bank, [0], .point1_1A),
    ("1.1.b", .bank, [0], .point1_1B),
    ("1.1.c", .bank, [0], .point1_1C),
    ("1.1.d", .bank, [0], .point1_1D),
    ("1.2.a", .zus, [1], .point1_2A),
    ("1.2.b", .zus, [1], .point1_2B),
    ("1.2.c", .zus, [1, 2, 3, 4, 5, 6], .point1_2C),
    ("1.2.d", .zus, [1], .point1_2D),
    ("1.2.e", .zus, [1, 2, 3, 4, 5, 6], .point1_2E),
    ("1.2.f", .zus, [1], .point1_2F),
  ]

  /// Points 2 to 4: what happens with a matter of the ten.
  static let routing: [RoutingCell] = [
    RoutingCell(
      seats: [.contactCenter, .branch], owner: .bank, kinds: [.question],
      handling: .answer, handledBy: [.contactCenter, .branch], cite: [.point2]),
    RoutingCell(
      seats: [.contactCenter, .branch], owner: .bank, kinds: [.complaint],
      handling: .takeComplaint, handledBy: [.customerRelationsOffice, .customerOmbudsmanOffice],
      cite: [.point3]),
    RoutingCell(
      seats: [.contactCenter, .branch], owner: .zus, kinds: [.question, .complaint],
      handling: .refer, handledBy: [.cot], cite: [.point4]),
    RoutingCell(
      seats: [.cot], owner: .zus, kinds: [.question, .complaint],
      handling: .answer, handledBy: [.cot], cite: [.point1_2, .point4_2Depth]),
    RoutingCell(
      seats: [.cot], owner: .bank, kinds: [.question],
      handling: .refer, handledBy: [.contactCenter, .branch], cite: [.point1_1, .point2]),
    RoutingCell(
      seats: [.cot], owner: .bank, kinds: [.complaint],
      handling: .refer, handledBy: [.customerRelationsOffice, .customerOmbudsmanOffice],
      cite: [.point1_1, .point3]),
  ]

  /// The end of point 4.2: how deep the answer goes, in the order full, substitute, none.
  static let depths: [(seats: [Seat], owner: Owner, byLevel: [AnswerDepth])] = [
    ([.contactCenter, .branch], .bank, [.bankRules, .bankRules, .bankRules]),
    ([.contactCenter, .branch], .zus, [.referralOnly, .referralOnly, .referralOnly]),
    ([.cot], .zus, [.full, .confirmDeny, .general]),
    ([.cot], .bank, [.referralOnly, .referralOnly, .referralOnly]),
  ]
  static let levels: [AuthenticationLevel] = [.full, .substitute, .none]

  /// Point 4.2: the group that takes each topic.
  static let topicGroups: [UInt8: UInt8] = [0: 0, 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 3]

  /// The 360 situations of the ten matters.
  static let cells: [AgreementCell] = matters.flatMap { matter in
    matter.topics.flatMap { cells(matter.id, matter.owner, topic: $0) }
  }

  /// The 18 situations of what lies outside the ten.
  static let outside: [AgreementCell] = cells("outside", .outside, topic: 0)

  /// The situations in which a topic is needed and none is chosen yet.
  static let pending: [AgreementCell] = ["1.2.c", "1.2.e"].flatMap { cells($0, .zus, topic: 0) }

  static func cells(_ matter: String, _ owner: Owner, topic: UInt8) -> [AgreementCell] {
    [Seat.contactCenter, .branch, .cot].flatMap { seat in
      [Kind.question, .complaint].flatMap { kind in
        levels.map { level in
          AgreementCell(
            seat: seat, matter: matter, topic: topic, kind: kind, level: level, owner: owner)
        }
      }
    }
  }

  static func routing(of cell: AgreementCell) throws -> RoutingCell {
    try #require(
      routing.first {
        $0.seats.contains(cell.seat) && $0.owner == cell.owner && $0.kinds.contains(cell.kind)
      })
  }

  static func depth(_ seat: Seat, _ owner: Owner, _ level: AuthenticationLevel) throws -> AnswerDepth {
    let row = try #require(depths.first { $0.seats.contains(seat) && $0.owner == owner })
    return row.byLevel[try #require(levels.firstIndex(of: level))]
  }

  static func point(of matter: String) throws -> Citation {
    try #require(matters.first { $0.id == matter }).point
  }
}

/// A row of the table of points 2 to 4.
struct RoutingCell: Sendable {
  let seats: [Seat]
  let owner: Owner
  let kinds: [Kind]
  let handling: Handling
  let handledBy: [Handler]
  let cite: [Citation]
}

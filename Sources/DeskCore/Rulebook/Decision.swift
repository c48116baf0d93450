/// Who handles a situation and how deep the answer goes, with the points that caused it.
///
/// A plain value without references, so that deciding needs no allocation.
public struct Decision: Hashable, Sendable {
  /// Who answers.
  public let owner: Owner
  /// What the consultant does.
  public let handling: Handling
  /// Who handles it.
  public let handledBy: TermSet<Handler>
  /// How deep this consultant's answer goes.
  public let depth: AnswerDepth
  /// How deep COT's answer would go for the same caller; nil unless the matter is for ZUS.
  public let cotDepth: AnswerDepth?
  /// The key of the topic whose group takes it at COT; 0 for none.
  public let topicGroup: UInt8
  /// The points behind the matter, the routing row and the disclosure rows.
  public let citations: CitationSet
  /// The place of the routing row in the rulebook, counted from 0; nil where no row applies.
  public let routingRow: UInt16?
  /// The place of the disclosure row in the rulebook, counted from 0; nil where no row applies.
  public let disclosureRow: UInt16?

  /// The answer to anything undefined: say only whom to contact.
  public static let undefined = Decision(
    owner: .outside, handling: .refer, handledBy: [], depth: .referralOnly, cotDepth: nil,
    topicGroup: 0, citations: [], routingRow: nil, disclosureRow: nil)
}

/// The proven tables compiled to an array that the situation indexes, so a decision is a look-up.
public struct DecisionTable: Sendable {
  /// INVARIANT: as many cells as there are numbers below `Index.count`, in the order of `Index.number`.
  @usableFromInline let cells: [Decision]
  @usableFromInline let matterCount: Int

  /// The decision for a situation; an unknown matter or topic gives the lowest depth.
  /// - Parameter situation: any situation, defined or not.
  @inlinable public func decision(for situation: Situation) -> Decision {
    let matter = Int(situation.matter)
    let topic = Int(situation.topic)
    guard matter < matterCount, topic < Self.topicSlots else { return .undefined }
    return cells[Self.number(of: situation, matterCount: matterCount)]
  }

  /// Topic keys 1 to 9, and 0 for none.
  @usableFromInline static let topicSlots = 10

  @inlinable static func number(of situation: Situation, matterCount: Int) -> Int {
    let place = Int(situation.seat.rawValue) * matterCount + Int(situation.matter)
    let withTopic = place * topicSlots + Int(situation.topic)
    return (withTopic * 2 + Int(situation.kind.rawValue)) * 3 + Int(situation.level.rawValue)
  }
}

extension DecisionTable {
  /// Compiles the tables of a rulebook; where no single row applies the cell stays undefined.
  /// - Parameter rulebook: the rulebook.
  init(compiling rulebook: Rulebook) {
    matterCount = rulebook.matters.count
    var cells = [Decision](
      repeating: .undefined, count: Seat.allCases.count * matterCount * Self.topicSlots * 2 * 3)
    for situation in rulebook.situations(withPendingTopics: true) {
      guard let decision = rulebook.decide(situation) else { continue }
      cells[Self.number(of: situation, matterCount: matterCount)] = decision
    }
    self.cells = cells
  }
}

extension Rulebook {
  /// Every situation that the rulebook has to answer.
  /// - Parameter withPendingTopics: whether to add those in which a needed topic is not chosen yet.
  func situations(withPendingTopics: Bool = false) -> [Situation] {
    matters.indices.flatMap { number in
      topicKeys(of: matters[number], withPending: withPendingTopics).flatMap { topic in
        Seat.allCases.flatMap { seat in
          Kind.allCases.flatMap { kind in
            AuthenticationLevel.allCases.map { level in
              Situation(seat: seat, matter: UInt8(number), topic: topic, kind: kind, level: level)
            }
          }
        }
      }
    }
  }

  private func topicKeys(of matter: Matter, withPending: Bool) -> [UInt8] {
    switch matter.topics {
    case .none: [0]
    case .fixed(let key): [key]
    case .any: (withPending ? [0] : []) + topics.map(\.key)
    }
  }

  /// Decides by the rows; nil unless exactly one routing row and one disclosure row apply.
  /// - Parameter situation: a situation whose matter is one of the rulebook's.
  fileprivate func decide(_ situation: Situation) -> Decision? {
    let matter = matters[Int(situation.matter)]
    let routes = routing.indices.filter { routing[$0].pattern.covers(situation, matter: matter) }
    guard routes.count == 1, let route = routes.first, let row = depthRow(situation, matter) else {
      return nil
    }
    let depth = disclosure[row]
    let atCot = cotDepth(situation, matter)
    let topic = topics.first { $0.key == situation.topic }
    var citations = matter.citations.union(routing[route].citations).union(depth.citations)
    citations.formUnion(atCot?.citations ?? [])
    citations.formUnion(topic?.citations ?? [])
    return Decision(
      owner: matter.owner, handling: routing[route].handling, handledBy: routing[route].handledBy,
      depth: depth.depth, cotDepth: atCot?.depth, topicGroup: topic?.group ?? 0,
      citations: citations, routingRow: UInt16(route), disclosureRow: UInt16(row))
  }

  private func depthRow(_ situation: Situation, _ matter: Matter) -> Int? {
    let rows = disclosure.indices.filter { disclosure[$0].pattern.covers(situation, matter: matter) }
    return rows.count == 1 ? rows.first : nil
  }

  private func cotDepth(_ situation: Situation, _ matter: Matter) -> DisclosureRow? {
    guard matter.owner == .zus else { return nil }
    var there = situation
    there.seat = .cot
    return depthRow(there, matter).map { disclosure[$0] }
  }
}

import DeskCore

/// Short callers made from the rulebook's own decision space and its example phrases: endless, and the same for a seed.
public struct Drills: Sendable {
  private let rulebook: ProvenRulebook
  private let pool: [Situation]

  /// Prepares drills over every situation of a rulebook.
  /// - Parameter rulebook: the rulebook.
  public init(_ rulebook: ProvenRulebook) {
    self.rulebook = rulebook
    pool = rulebook.situations.filter { Self.hasWords($0, rulebook) && Self.isReachable($0) }
  }

  /// Prepares drills over what changed from one rulebook to the next.
  /// - Parameters:
  ///   - old: the rulebook before.
  ///   - new: the rulebook by which the drills are judged.
  public init(changedFrom old: ProvenRulebook, to new: ProvenRulebook) {
    rulebook = new
    let changed = Self.changed(old, new)
    pool = new.situations.filter {
      changed.contains($0) && Self.hasWords($0, new) && Self.isReachable($0)
    }
  }

  /// How many situations there are to draw from.
  public var situationCount: Int { pool.count }

  /// Bank seats do not authenticate anybody, so one level stands for all.
  private static func isReachable(_ situation: Situation) -> Bool {
    !situation.seat.isBank || situation.level == .none
  }

  private static func hasWords(_ situation: Situation, _ rulebook: ProvenRulebook) -> Bool {
    !phrases(situation, rulebook).isEmpty
  }

  /// What tells the situation apart in the caller's own words.
  private static func phrases(_ situation: Situation, _ rulebook: ProvenRulebook) -> [String] {
    let matter = rulebook.rulebook.matters[Int(situation.matter)]
    guard matter.topics == .any else { return matter.phrases }
    return rulebook.topic(situation.topic)?.phrases ?? []
  }

  /// The situations that the new rulebook handles otherwise; other words for the same handling are nothing to drill.
  private static func changed(_ old: ProvenRulebook, _ new: ProvenRulebook) -> Set<Situation> {
    let decisive: Set<SituationChange.Aspect> = [
      .situation, .owner, .handling, .handledBy, .depth, .topicGroup,
    ]
    let changes = RulebookDiff(from: old, to: new).situations.filter { decisive.contains($0.aspect) }
    return Set(
      changes.flatMap { $0.groups.flatMap(\.situations) }.compactMap { named in
        new.matterNumber(named.place.matter).map {
          Situation(
            seat: named.seat, matter: $0, topic: named.place.topic, kind: named.kind, level: named.level)
        }
      })
  }

  /// The drill of a number; nil where there is nothing to draw from.
  /// - Parameters:
  ///   - number: which drill of the seed, from 0.
  ///   - seed: what decides them all.
  public func drill(_ number: Int, seed: UInt64) -> Scenario? {
    var random = SeededGenerator(seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0xD1B5_4A32_D192_ED03)
    guard let situation = pool.randomElement(using: &random) else { return nil }
    return DrillMaker(rulebook: rulebook, situation: situation).scenario(
      id: "drill-\(seed)-\(number)", &random, phrases: Self.phrases(situation, rulebook))
  }

  /// The drill that an id names, as made by `drill(_:seed:)`.
  /// - Parameter id: for example `drill-7-0`.
  public func drill(id: String) -> Scenario? {
    let parts = id.split(separator: "-")
    guard parts.count == 3, parts[0] == "drill", let seed = UInt64(parts[1]), let number = Int(parts[2])
    else { return nil }
    return drill(number, seed: seed)
  }
}

import DeskCore

/// Short callers made from the rulebook's own decision space and callers' phrases: endless, and the same for a seed.
public struct Drills: Sendable {
  /// The rulebook that they are made of and judged by.
  public let rulebook: ProvenRulebook
  private let phrases: [DrillPhrase]
  private let pool: [Situation]
  private let name: String

  /// Prepares drills over every situation of a rulebook.
  /// - Parameters:
  ///   - rulebook: the rulebook.
  ///   - phrases: how callers put their matters; a matter without any is named as the rulebook names it.
  public init(_ rulebook: ProvenRulebook, phrases: [DrillPhrase]) {
    self.rulebook = rulebook
    self.phrases = phrases
    pool = rulebook.situations.filter(Self.isReachable)
    name = "drill"
  }

  /// Prepares drills over what changed from one rulebook to the next.
  /// - Parameters:
  ///   - old: the rulebook before.
  ///   - new: the rulebook by which the drills are judged.
  ///   - phrases: how callers put their matters.
  public init(changedFrom old: ProvenRulebook, to new: ProvenRulebook, phrases: [DrillPhrase]) {
    rulebook = new
    self.phrases = phrases
    let changed = Self.changed(old, new)
    pool = new.situations.filter { changed.contains($0) && Self.isReachable($0) }
    name = "changes"
  }

  /// How many situations there are to draw from.
  public var situationCount: Int { pool.count }

  /// Bank seats do not authenticate anybody, so one level stands for all.
  private static func isReachable(_ situation: Situation) -> Bool {
    !situation.seat.isBank || situation.level == .none
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
    return DrillMaker(rulebook: rulebook, situation: situation, phrases: phrases).scenario(
      id: "\(name)-\(seed)-\(number)", &random)
  }

  /// The drill that an id names, as made by `drill(_:seed:)`.
  /// - Parameter id: for example `drill-7-0`; `changes-7-0` where these are drills over what changed.
  public func drill(id: String) -> Scenario? {
    let parts = id.split(separator: "-")
    guard parts.count == 3, parts[0] == name, let seed = UInt64(parts[1]), let number = Int(parts[2]),
      number >= 0
    else { return nil }
    return drill(number, seed: seed)
  }
}

/// Compares what two rulebooks answer, situation by situation.
struct SituationComparison {
  private let old: ProvenRulebook
  private let new: ProvenRulebook
  private let before: [DiffSituation: Situation]
  private let after: [DiffSituation: Situation]
  private let space: DiffSpace
  /// Every situation of either rulebook.
  let all: Set<DiffSituation>

  init(_ old: ProvenRulebook, _ new: ProvenRulebook) {
    self.old = old
    self.new = new
    before = Self.named(old)
    after = Self.named(new)
    all = Set(before.keys).union(after.keys)
    space = DiffSpace(old.rulebook, new.rulebook)
  }

  private static func named(_ rulebook: ProvenRulebook) -> [DiffSituation: Situation] {
    Dictionary(rulebook.situations.map { ($0.named(in: rulebook.rulebook), $0) }) { first, _ in first }
  }

  /// Everything that differs, with the groups of situations in which it does.
  func changes() -> [SituationChange] {
    let presence = differing(.situation, in: all) { _, situation in situation == nil ? nil : "there" }
    let common = all.filter { before[$0] != nil && after[$0] != nil }
    return presence + aspects(common)
      + ScriptComparison(old, new, before, after, common, space).changes()
  }

  private func aspects(_ common: Set<DiffSituation>) -> [SituationChange] {
    let depth = differing(.depth, in: all, widens: Self.widens) { $1.map($0.decision)?.depth.id }
    let cotDepth = differing(.cotDepth, in: all, widens: Self.widens) {
      $1.map($0.decision).flatMap(\.cotDepth)?.id
    }
    let headlines = Language.allCases.flatMap { language in
      differing(.headline, language, in: common) { book, situation in
        situation.map(book.decision)?.routingRow.map {
          book.rulebook.routing[Int($0)].headline[language]
        }
      }
    }
    return differing(.owner, in: common) { $1.map($0.decision)?.owner.id }
      + differing(.handling, in: common, widens: { old, _ in old == Handling.refer.id }) {
        $1.map($0.decision)?.handling.id
      }
      + differing(.handledBy, in: common) { book, situation in
        situation.map(book.decision)?.handledBy.terms.map(\.id).joined(separator: "+")
      } + depth + cotDepth
      + differing(.topicGroup, in: common) { $1.map($0.decision).map { "\($0.topicGroup)" } }
      + headlines
      + differing(.citations, in: common) { book, situation in
        situation.map(book.everyCitation)?.terms.map(\.id).joined(separator: ", ")
      }
  }

  /// What is not there reveals what an undefined situation reveals: whom to contact.
  private static func widens(_ old: String?, _ new: String?) -> Bool {
    let before = old.flatMap { AnswerDepth(id: $0) } ?? .referralOnly
    let after = new.flatMap { AnswerDepth(id: $0) } ?? .referralOnly
    return after != .referralOnly && !after.revealsNoMore(than: before)
  }

  private struct Pair: Hashable {
    let old: String?
    let new: String?
  }

  private func differing(
    _ aspect: SituationChange.Aspect, _ language: Language? = nil, in set: Set<DiffSituation>,
    widens: (String?, String?) -> Bool = { _, _ in false },
    _ value: (ProvenRulebook, Situation?) -> String?
  ) -> [SituationChange] {
    var sets: [Pair: Set<DiffSituation>] = [:]
    for situation in set {
      let pair = Pair(old: value(old, before[situation]), new: value(new, after[situation]))
      if pair.old != pair.new { sets[pair, default: []].insert(situation) }
    }
    return sets.map { pair, situations in
      SituationChange(
        aspect: aspect, language: language, old: pair.old, new: pair.new, widens: widens(pair.old, pair.new),
        groups: SituationCover(of: situations, in: space).groups)
    }.sorted { ($0.old ?? "", $0.new ?? "") < ($1.old ?? "", $1.new ?? "") }
  }
}

extension ProvenRulebook {
  fileprivate func decision(_ situation: Situation) -> Decision { table.decision(for: situation) }

  /// The points behind the decision and behind every line of it, in hours and outside them.
  fileprivate func everyCitation(_ situation: Situation) -> CitationSet {
    let matter = rulebook.matters[Int(situation.matter)]
    return rulebook.scripts.filter { $0.pattern.covers(situation, matter: matter) }
      .reduce(decision(situation).citations) { $0.union($1.citations) }
  }
}

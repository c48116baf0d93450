/// Compares the lines to say and never to say.
struct ScriptComparison {
  /// A line as the caller hears it, wherever it stands in the rulebook.
  private struct Line: Hashable {
    let voice: ScriptVoice
    let hours: TermSet<ConsultantHours>
    let service: ServiceCondition
    let text: LocalizedText

    /// The text, with a word on hours and channels where they limit it.
    func words(_ language: Language) -> String { ([text[language]] + limits).joined(separator: " ") }

    var limits: [String] {
      (hours == .all ? [] : ["(\(hours.terms.map(\.id).joined()) hours)"])
        + (service.working.isEmpty ? [] : ["(working: \(service.working.joined(separator: ", ")))"])
        + (service.down.isEmpty ? [] : ["(down: \(service.down.joined(separator: ", ")))"])
    }
  }

  private let gone: [(line: Line, situations: Set<DiffSituation>)]
  private let come: [(line: Line, situations: Set<DiffSituation>)]
  private let space: DiffSpace

  init(
    _ old: ProvenRulebook, _ new: ProvenRulebook, _ before: [DiffSituation: Situation],
    _ after: [DiffSituation: Situation], _ common: Set<DiffSituation>, _ space: DiffSpace
  ) {
    self.space = space
    let earlier = Self.lines(old.rulebook, before, common)
    let later = Self.lines(new.rulebook, after, common)
    gone = Self.excess(earlier, over: later)
    come = Self.excess(later, over: earlier)
  }

  /// A line that came with exactly the situations of one that is gone has taken its place.
  func changes() -> [SituationChange] {
    var come = come
    var changes: [SituationChange] = []
    for (line, situations) in gone {
      let match = come.firstIndex { $0.line.voice == line.voice && $0.situations == situations }
      let successor = match.map { come.remove(at: $0).line }
      changes += self.changes(line, successor, situations)
    }
    return changes + come.flatMap { self.changes(nil, $0.line, $0.situations) }
  }

  private func changes(
    _ old: Line?, _ new: Line?, _ situations: Set<DiffSituation>
  ) -> [SituationChange] {
    let groups = SituationCover(of: situations, in: space).groups
    let isNever = (old ?? new)?.voice == .never
    return Language.allCases.compactMap { language in
      let (before, after) = (old?.words(language), new?.words(language))
      guard before != after else { return nil }
      // A prohibition that is gone or reads otherwise may let more be said, and so may one that holds less often.
      return SituationChange(
        aspect: isNever ? .never : .say, language: language, old: before, new: after,
        widens: isNever && old != nil
          && (new?.text[language] != old?.text[language] || new?.limits != [] && new?.limits != old?.limits),
        groups: groups)
    }
  }

  private static func lines(
    _ rulebook: Rulebook, _ named: [DiffSituation: Situation], _ common: Set<DiffSituation>
  ) -> [(line: Line, situations: Set<DiffSituation>)] {
    var order: [Line] = []
    var sets: [Line: Set<DiffSituation>] = [:]
    for script in rulebook.scripts {
      let line = Line(
        voice: script.voice, hours: script.hours, service: script.service, text: script.text)
      let covered = common.filter { situation in
        guard let own = named[situation] else { return false }
        return script.pattern.covers(own, matter: rulebook.matters[Int(own.matter)])
      }
      if sets[line] == nil { order.append(line) }
      sets[line, default: []].formUnion(covered)
    }
    return order.map { ($0, sets[$0] ?? []) }
  }

  private static func excess(
    _ lines: [(line: Line, situations: Set<DiffSituation>)],
    over others: [(line: Line, situations: Set<DiffSituation>)]
  ) -> [(line: Line, situations: Set<DiffSituation>)] {
    let other = Dictionary(others.map { ($0.line, $0.situations) }) { $0.union($1) }
    return lines.compactMap { entry in
      let rest = entry.situations.subtracting(other[entry.line] ?? [])
      return rest.isEmpty ? nil : (entry.line, rest)
    }
  }
}

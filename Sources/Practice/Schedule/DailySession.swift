import DeskCore

/// Which scenarios come next: those that touch the weakest points, each session covering as many as it can.
public struct DailySession: Sendable {
  private let points: [(scenario: Scenario, points: [Citation])]

  /// Works out which points every scenario touches.
  /// - Parameters:
  ///   - scenarios: the scenarios.
  ///   - shelf: the rulebooks.
  public init(_ scenarios: [Scenario], _ shelf: RulebookShelf) {
    points = scenarios.map { scenario in
      let run = Expert.play(scenario, shelf.inForce(at: scenario.startsAt).rulebook)
      let touched = Score(run).checks.filter(\.isOfRules)
        .reduce(into: CitationSet([])) { $0.formUnion($1.citations) }
      return (scenario, touched.terms)
    }
  }

  /// The session of a day.
  /// - Parameters:
  ///   - deck: what the trainee remembers.
  ///   - day: counted from the epoch.
  ///   - length: how many scenarios at most.
  /// - Returns: the scenarios, the most needed first; none that was played today while others were not.
  public func plan(_ deck: ClauseDeck, on day: Int, length: Int) -> [Scenario] {
    var rest = points
    var covered: Set<Citation> = []
    var plan: [Scenario] = []
    while plan.count < length, !rest.isEmpty {
      let needs = rest.map { need($0.scenario, $0.points, covered, deck, day) }
      guard let best = needs.indices.max(by: { (needs[$0], -$0) < (needs[$1], -$1) }) else { break }
      covered.formUnion(rest[best].points)
      plan.append(rest.remove(at: best).scenario)
    }
    return plan
  }

  private func need(
    _ scenario: Scenario, _ points: [Citation], _ covered: Set<Citation>, _ deck: ClauseDeck, _ day: Int
  ) -> Double {
    let sum = points.reduce(0.0) { $0 + deck.need($1, on: day) * (covered.contains($1) ? 0.2 : 1) }
    let age = deck.lastPlayed[scenario.id].map { max(0, day - $0) }
    // Today's are put behind all others, and what is fresh in memory is no test.
    // A call of several matters touches more at once, and is harder: it counts as one matter does.
    return (age == 0 ? -1_000 : 0)
      + sum / Double(scenario.raised.count) * min(1, 0.4 + 0.1 * Double(age ?? 6))
  }
}

import DeskCore

/// What a run is worth.
public struct Score: Hashable, Sendable {
  /// Points of a criterion: how many of how many.
  public struct Points: Hashable, Sendable {
    /// What is judged.
    public let criterion: Criterion
    /// Points earned.
    public let earned: Double
    /// Points that could be earned.
    public let possible: Int
  }

  /// The share of the points, in percent, rounded; 0 where anything was told above the level.
  public let percent: Int
  /// Whether the call passes.
  public let isPassed: Bool
  /// Whether anything was told above the level that the caller had, end of point 4.2.
  public let isOverDisclosed: Bool
  /// Everything that was judged.
  public let checks: [Check]
  /// Points by criterion, of those that the call touched.
  public let points: [Points]

  /// Judges a run.
  /// - Parameter run: the run, over or not; what is missing counts as wrong.
  public init(_ run: ScenarioRun) {
    let rules = run.rulebook.rulebook.practice
    let checks = Judging(run: run).checks()
    let points = rules.weights.compactMap { weight -> Points? in
      let own = checks.filter { $0.criterion == weight.criterion }
      guard !own.isEmpty else { return nil }
      let share = Double(own.count(where: \.isRight)) / Double(own.count)
      return Points(
        criterion: weight.criterion, earned: Double(weight.weight) * share, possible: weight.weight)
    }
    let possible = points.reduce(0) { $0 + $1.possible }
    let earned = points.reduce(0) { $0 + $1.earned }
    let share = possible == 0 ? 0 : Int((100 * earned / Double(possible)).rounded())
    let musts = Set(rules.weights.filter(\.isMust).map(\.criterion))
    isOverDisclosed = checks.contains { $0.fault == .overDisclosure }
    percent = isOverDisclosed ? 0 : share
    isPassed =
      !isOverDisclosed && run.isOver && share >= rules.passFrom
      && !checks.contains { !$0.isRight && musts.contains($0.criterion) }
    self.checks = checks
    self.points = points
  }

  /// What went wrong, each once.
  public var faults: TermSet<Fault> { TermSet(checks.compactMap(\.fault)) }
}

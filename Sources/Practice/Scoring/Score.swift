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
  /// The share of the points as if nothing had been told above the level.
  public let percentBeforeFailing: Int
  /// The criteria in which one fault fails the call, and in which there was one.
  public let failedMusts: [Criterion]
  /// Everything that was judged.
  public let checks: [Check]
  /// Points by criterion, of those that the call touched.
  public let points: [Points]

  /// The share of the points of each matter that the caller raised, in percent, in that order.
  public let matters: [Int]

  /// Judges a run.
  /// - Parameter run: the run, over or not; what is missing counts as wrong.
  public init(_ run: ScenarioRun) {
    let rules = run.rulebook.rulebook.practice
    let places = run.scenario.raised.indices
    let checks =
      places.flatMap { MatterJudging(run: run, place: $0).checks() } + CallJudging(run: run).checks()
    let musts = Set(rules.weights.filter(\.isMust).map(\.criterion))
    points = Self.points(checks, rules)
    matters = places.map { place in Self.share(Self.points(checks.filter { $0.matter == place }, rules)) }
    isOverDisclosed = checks.contains { $0.fault == .overDisclosure }
    percentBeforeFailing = Self.share(points)
    percent = isOverDisclosed ? 0 : percentBeforeFailing
    failedMusts = rules.weights.map(\.criterion).filter { criterion in
      musts.contains(criterion) && checks.contains { !$0.isRight && $0.criterion == criterion }
    }
    isPassed =
      !isOverDisclosed && run.isOver && percentBeforeFailing >= rules.passFrom && failedMusts.isEmpty
    self.checks = checks
  }

  private static func points(_ checks: [Check], _ rules: PracticeWeights) -> [Points] {
    rules.weights.compactMap { weight in
      let own = checks.filter { $0.criterion == weight.criterion }
      guard !own.isEmpty else { return nil }
      let share = Double(own.count(where: \.isRight)) / Double(own.count)
      return Points(
        criterion: weight.criterion, earned: Double(weight.weight) * share, possible: weight.weight)
    }
  }

  private static func share(_ points: [Points]) -> Int {
    let possible = points.reduce(0) { $0 + $1.possible }
    let earned = points.reduce(0) { $0 + $1.earned }
    return possible == 0 ? 0 : Int((100 * earned / Double(possible)).rounded())
  }

  /// What went wrong, each once.
  public var faults: TermSet<Fault> { TermSet(checks.compactMap(\.fault)) }
}

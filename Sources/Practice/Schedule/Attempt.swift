import DeskCore

/// A practice call that was brought to its end, as it is kept.
public struct Attempt: Hashable, Sendable, Codable {
  /// How a point of the agreement fared in it.
  public struct Clause: Hashable, Sendable, Codable {
    /// The point's id.
    public let point: String
    /// How many checks that rest on it were right.
    public let right: Int
    /// How many were wrong.
    public let wrong: Int
    /// How many were set right before the caller heard of them; nil in a file of an earlier program.
    public let corrected: Int?
  }

  /// One thing taken for another.
  public struct Confusion: Hashable, Sendable, Codable {
    /// What was to be decided.
    public let subject: String
    /// What would have been right.
    public let expected: String
    /// What was done instead; empty for nothing.
    public let given: String
  }

  /// The id of the scenario or drill.
  public let scenario: String
  /// When it ended, in seconds since the epoch, on the machine's clock.
  public let at: Int64
  /// The score in percent.
  public let percent: Int
  /// Whether it passed.
  public let passed: Bool
  /// Whether anything was told above the level.
  public let overDisclosed: Bool
  /// How long it took, in seconds of the simulated clock.
  public let seconds: Int
  /// The version of the rulebook.
  public let rulebook: String
  /// What went wrong, by id.
  public let faults: [String]
  /// The points touched.
  public let clauses: [Clause]
  /// What was taken for what.
  public let confusions: [Confusion]

  /// Sums a run up.
  /// - Parameters:
  ///   - run: the run, which is over.
  ///   - score: what it is worth.
  ///   - at: the moment on the machine's clock.
  public init(_ run: ScenarioRun, _ score: Score, at: Instant) {
    scenario = run.scenario.id
    self.at = at.secondsSinceEpoch
    percent = score.percent
    passed = score.isPassed
    overDisclosed = score.isOverDisclosed
    seconds = Int(run.now.secondsSinceEpoch - run.scenario.startsAt.secondsSinceEpoch)
    rulebook = run.rulebook.rulebook.version
    faults = score.faults.terms.map(\.id)
    clauses = Self.clauses(score)
    confusions = score.checks.filter { !$0.isRight && $0.criterion != .time }.map {
      Confusion(subject: $0.subject.id, expected: $0.expected.first ?? "", given: $0.given)
    }
  }

  private static func clauses(_ score: Score) -> [Clause] {
    let judged = score.checks.filter(\.isOfRules)
    let corrected = score.checks.filter { $0.fault == .corrected }.map(\.subject)
    return Citation.allCases.compactMap { point in
      let own = judged.filter { $0.citations.contains(point) }
      guard !own.isEmpty else { return nil }
      let right = own.count(where: \.isRight)
      return Clause(
        point: point.id, right: right, wrong: own.count - right,
        corrected: own.count { corrected.contains($0.subject) })
    }
  }

  /// Whether it is the same call as another, whenever it was written down.
  /// - Parameter other: the other one.
  public func isSameCall(as other: Attempt) -> Bool {
    scenario == other.scenario && seconds == other.seconds && percent == other.percent
      && confusions == other.confusions && clauses == other.clauses
  }

  /// The day on which it ended in Warsaw, counted from the epoch.
  public var day: Int { WarsawTime.local(Instant(secondsSinceEpoch: at)).date.daysSinceEpoch }
}

/// What a practice call is judged by.
public enum Criterion: UInt8, ClosedVocabulary, Codable {
  /// Who answers, and what was done with the matter, points 1 to 4.
  case owner
  /// Question or complaint, points 2 to 4.
  case kind
  /// The topic of the COT menu, point 4.2.
  case topic
  /// Nothing told above the level, end of point 4.2.
  case depth
  /// A channel that can be used at that hour, point 4.2.
  case channel
  /// No personal data by an unsafe way, no PIN aloud, point 4.2.
  case personalData
  /// How long it took.
  case time
  /// Nothing set wrong on the desk, even where it was set right before the caller heard of it.
  case hesitation

  /// The id in rulebooks and reports.
  public var id: String {
    switch self {
    case .owner: "owner"
    case .kind: "kind"
    case .topic: "topic"
    case .depth: "depth"
    case .channel: "channel"
    case .personalData: "personal-data"
    case .time: "time"
    case .hesitation: "hesitation"
    }
  }
}

/// How much a criterion counts in practice.
public struct CriterionWeight: Hashable, Sendable {
  /// What is judged.
  public let criterion: Criterion
  /// Points out of a hundred.
  public let weight: Int
  /// Whether one fault in it fails the call, whatever the rest is worth.
  public let isMust: Bool
  /// The points of the agreement behind it.
  public let citations: CitationSet
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes a weight.
  /// - Parameters:
  ///   - criterion: what is judged.
  ///   - weight: points out of a hundred.
  ///   - isMust: whether one fault in it fails the call.
  ///   - citations: the points of the agreement behind it.
  ///   - location: where the rulebook says so.
  public init(
    criterion: Criterion, weight: Int, isMust: Bool, citations: CitationSet, location: SourceLocation
  ) {
    self.criterion = criterion
    self.weight = weight
    self.isMust = isMust
    self.citations = citations
    self.location = location
  }
}

/// How long a practice call may take, in seconds; nobody at the counter is hurried.
public struct PracticePace: Hashable, Sendable {
  /// For the call itself.
  public let call: Int
  /// For each thing that the caller presses for.
  public let demand: Int
  /// For each matter after the first.
  public let furtherMatter: Int
  /// For taking the call up again after the caller was in the IVR; the time there comes on top.
  public let backFromIVR: Int

  /// Makes time limits.
  /// - Parameters:
  ///   - call: seconds for the call itself.
  ///   - demand: seconds for each thing that the caller presses for.
  ///   - furtherMatter: seconds for each matter after the first.
  ///   - backFromIVR: seconds for taking the call up again after the IVR.
  public init(call: Int, demand: Int, furtherMatter: Int, backFromIVR: Int) {
    self.call = call
    self.demand = demand
    self.furtherMatter = furtherMatter
    self.backFromIVR = backFromIVR
  }

  /// What holds for a rulebook that says nothing about practice.
  public static let standard = PracticePace(call: 120, demand: 45, furtherMatter: 45, backFromIVR: 30)
}

/// How practice calls are scored.
public struct PracticeWeights: Hashable, Sendable {
  /// The weight of every criterion.
  public let weights: [CriterionWeight]
  /// The least score, in percent, that passes.
  public let passFrom: Int
  /// How long a call may take.
  public let pace: PracticePace
  /// Where the rulebook says so.
  public let location: SourceLocation

  /// Makes the weights.
  /// - Parameters:
  ///   - weights: the weight of every criterion.
  ///   - passFrom: the least score that passes, in percent.
  ///   - pace: how long a call may take.
  ///   - location: where the rulebook says so.
  public init(
    weights: [CriterionWeight], passFrom: Int, pace: PracticePace = .standard, location: SourceLocation
  ) {
    self.weights = weights
    self.passFrom = passFrom
    self.pace = pace
    self.location = location
  }

  /// What holds for a rulebook that says nothing about practice.
  public static let standard: PracticeWeights = {
    let place = SourceLocation(file: "standard", line: 1)
    func row(_ criterion: Criterion, _ weight: Int, _ isMust: Bool, _ cited: CitationSet) -> CriterionWeight {
      CriterionWeight(
        criterion: criterion, weight: weight, isMust: isMust, citations: cited, location: place)
    }
    return PracticeWeights(
      weights: [
        row(.owner, 25, true, [.point1_1, .point1_2]), row(.kind, 9, false, [.point3]),
        row(.topic, 9, false, [.point4_2Ivr]), row(.depth, 25, true, [.point4_2Depth]),
        row(.channel, 15, true, [.point4, .point4_2Hours]),
        row(.personalData, 10, true, [.point4_2Form, .point4_2Email]), row(.time, 4, false, [.point4_2]),
        row(.hesitation, 3, false, [.point4_2]),
      ], passFrom: 80, location: place)
  }()

  /// The weight of a criterion, or nil where it is not judged.
  /// - Parameter criterion: what is judged.
  public subscript(_ criterion: Criterion) -> CriterionWeight? {
    weights.first { $0.criterion == criterion }
  }

  /// What is wrong with the weights; empty where they are sound.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    for criterion in Criterion.allCases {
      let rows = weights.filter { $0.criterion == criterion }
      if rows.count > 1 {
        findings.append(Finding(rows[1].location, "criterion '\(criterion.id)' stands twice; remove one"))
      }
      if rows.isEmpty {
        findings.append(Finding(location, "practice has no weight for '\(criterion.id)'; add it"))
      }
    }
    if [pace.call, pace.demand, pace.furtherMatter, pace.backFromIVR].contains(where: { $0 < 1 }) {
      findings.append(Finding(location, "a time limit of practice is below one second; give more"))
    }
    let sum = weights.reduce(0) { $0 + $1.weight }
    if sum != 100 { findings.append(Finding(location, "the weights add up to \(sum); make it 100")) }
    return findings
  }
}

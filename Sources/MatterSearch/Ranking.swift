import DeskCore

/// How probable each matter is, and that it is none of them.
struct Ranking {
  /// The probability of each candidate.
  var scores: [Double]
  /// The probability that the words belong to none of them.
  var none: Double
  /// How much of the words has ever been met, 0 to 1.
  var familiar: Double
  /// Whether the words are the rulebook's own.
  var isSettled = false
  /// Whether the words name the bank or ZUS.
  var namesOwner = true
  /// Whether they name nothing else: "ZUS" alone is no matter yet.
  var namesNothingElse = false

  /// Makes one matter nearly certain.
  mutating func settle(on matter: Int, of candidates: [Int]) {
    guard let place = candidates.firstIndex(of: matter) else { return }
    let sure = max(0.95, scores[place])
    let others = max(1e-9, scores.reduce(0, +) + none - scores[place])
    for other in scores.indices where other != place { scores[other] *= (1 - sure) / others }
    none *= (1 - sure) / others
    scores[place] = sure
    isSettled = true
  }
}

/// When the desk asks instead of guessing, and what.
struct DoubtRules {
  private let questions: [(between: Set<Int>, ask: LocalizedText)]
  private let owners: [Owner]

  /// Under this probability the words fit nothing well enough.
  private static let leastSure = 0.35
  /// A second matter with this share of the first one's probability is close.
  private static let close = 0.3
  /// The same where the matters have different owners and the words name neither: whoever has forgotten a password may
  /// have forgotten either.
  private static let closeAcrossOwners = 0.01
  /// With so little of the words ever met before, the rest is chance.
  static let leastFamiliar = 0.12

  init(_ rulebook: Rulebook) {
    let ids = rulebook.matters.map(\.id)
    owners = rulebook.matters.map(\.owner)
    questions = rulebook.questions.map { question in
      (Set(question.between.compactMap { ids.firstIndex(of: $0) }), question.ask)
    }
  }

  /// What to ask, if anything.
  /// - Parameters:
  ///   - order: the candidates, best first.
  ///   - ranking: how probable they are.
  ///   - matters: the matter of each candidate.
  func doubt(_ order: [Int], _ ranking: Ranking, _ matters: [Int]) -> Doubt? {
    guard !ranking.isSettled, let first = order.first else { return nil }
    let best = ranking.scores[first]
    let isStrange = ranking.none >= best || ranking.familiar < Self.leastFamiliar
    if isStrange || ranking.namesNothingElse { return .unclear(Self.unclear) }
    if order.count > 1 {
      let (one, other) = (matters[first], matters[order[1]])
      let (next, differ) = (ranking.scores[order[1]], owners[one] != owners[other])
      let isTie = next > Self.close * best
      let isClose = isTie || (differ && !ranking.namesOwner && next > Self.closeAcrossOwners * best)
      let question = isClose ? questions.first { $0.between == [one, other] } : nil
      if let question { return .between(question.ask) }
      // Between the bank and ZUS the desk does not guess, even where the rulebook knows no question.
      if isTie, differ { return .unclear(Self.unclear) }
    }
    return best < Self.leastSure ? .unclear(Self.unclear) : nil
  }

  private static let unclear = LocalizedText(
    polish: "Nie wiem – zapytaj: o bank, o logowanie, o dane na PUE czy o przepisy?",
    english: "I do not know – ask: is it about the bank, a login, data on PUE, or the law?")
}

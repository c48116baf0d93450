import DeskCore

/// Ranks the matters of a rulebook by the caller's words: a filter over labels and example phrases.
public struct MatterFinder: Sendable {
  private let matters: [Matter]
  /// The folded words of every example phrase of a matter: whoever says one of them means it.
  private let phrases: [Set<[String]>]
  private let topicKeys: [UInt8]
  private let matterIndex: WordIndex
  private let topicIndex: WordIndex

  /// Builds the index over a rulebook's labels and phrases, in both languages.
  /// - Parameter rulebook: the rulebook to search.
  public init(_ rulebook: ProvenRulebook) {
    matters = rulebook.rulebook.matters
    phrases = matters.map { Set($0.phrases.map(foldedWords)) }
    topicKeys = rulebook.rulebook.topics.map(\.key)
    matterIndex = WordIndex(
      matters.map { matter in
        matter.phrases.map { ($0, 1) } + Self.texts(matter.label, 1) + Self.texts(matter.about, 0.7)
          + [(matter.id, 1)]
      })
    topicIndex = WordIndex(
      rulebook.rulebook.topics.map { topic in
        topic.phrases.map { ($0, 1) } + Self.texts(topic.label, 1) + Self.texts(topic.covers, 0.6)
      })
  }

  /// Every matter of the agreement once, best first; matters outside it are never proposed.
  /// - Parameter words: the caller's words, in either language.
  public func find(_ words: String) -> [MatterHit] {
    let folded = Array(foldedWords(words).prefix(Self.mostWords))
    let index = matterIndex.scores(folded)
    let scores = matters.indices.map { phrases[$0].contains(folded) ? 1 : index[$0] }
    let topic = proposedTopic(folded)
    let kind: Kind = Self.speaksOfComplaint(folded) ? .complaint : .question
    let hits = matters.indices.filter { matters[$0].owner != .outside }.map { number in
      MatterHit(
        matter: UInt8(number), score: scores[number], topic: self.topic(for: matters[number], topic),
        kind: kind)
    }
    // Equal scores keep the agreement's order.
    return hits.sorted { ($1.score, $0.matter) < ($0.score, $1.matter) }
  }

  /// Nobody says more before the consultant answers; a pasted book must not hold the desk up.
  private static let mostWords = 100

  private func topic(for matter: Matter, _ proposed: UInt8?) -> UInt8? {
    switch matter.topics {
    case .none: nil
    case .fixed(let key): key
    case .any: proposed
    }
  }

  private func proposedTopic(_ words: [String]) -> UInt8? {
    let scores = topicIndex.scores(words)
    guard let best = scores.max(), best > 0, let item = scores.firstIndex(of: best) else { return nil }
    return topicKeys[item]
  }

  /// A claim or blame makes a complaint; the plain report of a fault is a question.
  private static func speaksOfComplaint(_ words: [String]) -> Bool {
    let stems = [
      "reklamac", "reklamow", "reklamuj", "skarg", "skarz", "zazalen", "roszcz", "complain", "demand",
    ]
    if words.contains(where: { word in stems.contains { word.hasPrefix($0) } }) { return true }
    // Without diacritics "żądam" (I demand) reads like "zadam" (I will ask), which goes with a question.
    return words.contains("zadam") && !words.contains { $0.hasPrefix("pytan") }
  }

  private static func texts(_ text: LocalizedText, _ weight: Double) -> [(String, Double)] {
    Language.allCases.map { (text[$0], weight) }
  }
}

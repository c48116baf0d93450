import DeskCore

/// Ranks the matters of a rulebook by the caller's words.
///
/// A trained model knows the matters of the agreement. What it does not know – a matter or a topic that a rulebook
/// adds, an example phrase – comes from the words of the rulebook itself.
public struct MatterFinder: Sendable {
  private let rulebook: Rulebook
  private let model: PhraseModel?
  /// The matters that can be found, and the model's output for each; nil where it knows none.
  private let candidates: [(matter: Int, output: Int?)]
  /// The matter of every example phrase, label and id: whoever says one of them means it.
  private let exact: [UInt64: Int]
  private let words: RulebookWords?
  private let doubts: DoubtRules

  /// Prepares the search of a rulebook.
  /// - Parameter rulebook: the rulebook to search.
  public init(_ rulebook: ProvenRulebook) { self.init(rulebook.rulebook, model: .builtIn) }

  /// Prepares the search of a rulebook by a model.
  /// - Parameters:
  ///   - rulebook: the rulebook to search.
  ///   - model: the model; without one the words of the rulebook decide alone.
  package init(_ rulebook: Rulebook, model: PhraseModel?) {
    self.rulebook = rulebook
    self.model = model
    let matters = rulebook.matters
    let candidates = matters.indices.filter { matters[$0].owner != .outside }.map { number in
      (matter: number, output: model == nil ? nil : ModelLayout.matters.firstIndex(of: matters[number].id))
    }
    self.candidates = candidates
    exact = Self.exactWords(matters)
    doubts = DoubtRules(rulebook)
    let topicsAreKnown = rulebook.topics.allSatisfy { (1...6).contains($0.key) } && model != nil
    let isKnown = topicsAreKnown && candidates.allSatisfy { $0.output != nil }
    words = isKnown ? nil : RulebookWords(rulebook, candidates.map(\.matter))
  }

  private static func exactWords(_ matters: [Matter]) -> [UInt64: Int] {
    var exact: [UInt64: Int] = [:]
    for (number, matter) in matters.enumerated() where matter.owner != .outside {
      let texts = matter.phrases + Language.allCases.map { matter.label[$0] } + [matter.id]
      for text in texts {
        let phrase = FoldedPhrase(text)
        if !phrase.words.isEmpty, exact[phrase.key] == nil { exact[phrase.key] = number }
      }
    }
    return exact
  }

  /// Every matter of the agreement once, best first; matters outside it are never proposed.
  /// - Parameter words: the caller's words, in either language.
  public func find(_ words: String) -> [MatterHit] {
    let phrase = FoldedPhrase(words)
    let reading = model?.read(phrase)
    let byWords = self.words?.scores(words)
    var ranking = ranking(reading, byWords?.matters)
    ranking.namesOwner = model?.lexicon.names(Lexicon.owners, in: phrase) ?? true
    ranking.namesNothingElse = model?.lexicon.namesOnly(Lexicon.owners, in: phrase) ?? false
    // An id or a phrase of the rulebook leaves no doubt, whatever the model makes of it.
    if let meant = exact[phrase.key] { ranking.settle(on: meant, of: candidates.map(\.matter)) }
    let isNobodys = ranking.none > Self.surelyNobodys
    let topic = proposedTopic(isNobodys ? nil : reading, byWords?.topic)
    let kind: Kind = (reading?.scores[ModelLayout.complaint] ?? -1) > 0 ? .complaint : .question
    // Equal scores keep the agreement's order.
    let order = candidates.indices.sorted { (ranking.scores[$1], $0) < (ranking.scores[$0], $1) }
    return order.enumerated().map { place, candidate in
      let matter = candidates[candidate].matter
      let isBest = place == 0
      return MatterHit(
        matter: UInt8(matter), score: ranking.scores[candidate],
        topic: self.topic(for: rulebook.matters[matter], topic), kind: kind,
        doubt: isBest ? doubts.doubt(order, ranking, candidates.map(\.matter)) : nil,
        evidence: isBest ? evidence(phrase, reading, candidates[candidate].output) : [])
    }
  }

  // MARK: - Scores

  private func ranking(_ reading: PhraseModel.Reading?, _ byWords: [Double]?) -> Ranking {
    var ranking = Ranking(scores: candidates.map { _ in 0 }, none: 1, familiar: reading?.familiar ?? 1)
    // Without words nothing speaks for anything, and the agreement's order stays.
    if let reading, let model, !reading.byWord.isEmpty {
      let outputs = candidates.compactMap(\.output) + [ModelLayout.none]
      let shares = probabilities(outputs.map { reading.scores[$0] }, sharpness: model.sharpness)
      var share = shares.makeIterator()
      for (place, candidate) in candidates.enumerated() where candidate.output != nil {
        ranking.scores[place] = share.next() ?? 0
      }
      ranking.none = share.next() ?? 0
    }
    if let byWords { mix(byWords, into: &ranking) }
    return ranking
  }

  /// Matters that the model does not know take their share by the words of the rulebook.
  private func mix(_ byWords: [Double], into ranking: inout Ranking) {
    let strangers = candidates.indices.filter { candidates[$0].output == nil }
    let sum = max(1, byWords.reduce(0, +))
    var taken = 0.0
    for place in strangers where byWords[place] > 0.1 {
      ranking.scores[place] = byWords[place] * byWords[place] / sum
      taken += ranking.scores[place]
    }
    let left = max(0, 1 - taken)
    for place in candidates.indices where candidates[place].output != nil { ranking.scores[place] *= left }
    ranking.none *= left
  }

  // MARK: - Topic and evidence

  private func topic(for matter: Matter, _ proposed: UInt8?) -> UInt8? {
    switch matter.topics {
    case .none: nil
    case .fixed(let key): key
    case .any: proposed
    }
  }

  /// Over this probability that the words belong to no matter, they belong to no topic either.
  private static let surelyNobodys = 0.97
  /// Under this score no topic is worth proposing.
  private static let leastTopicScore = -0.75

  private func proposedTopic(_ reading: PhraseModel.Reading?, _ byWords: UInt8?) -> UInt8? {
    if let byWords, model == nil || !(1...6).contains(byWords) { return byWords }
    guard let reading, reading.familiar >= DoubtRules.leastFamiliar else { return nil }
    let known = rulebook.topics.map(\.key).filter { (1...6).contains($0) }
    let scores = known.map { reading.scores[ModelLayout.topics.lowerBound + Int($0) - 1] }
    guard let best = scores.max(), best > Self.leastTopicScore else { return nil }
    return scores.firstIndex(of: best).map { known[$0] }
  }

  /// The few words that speak for an output the most.
  private func evidence(
    _ phrase: FoldedPhrase, _ reading: PhraseModel.Reading?, _ output: Int?
  ) -> [Range<Int>] {
    guard let reading, let output, !phrase.words.isEmpty else { return [] }
    let voices = phrase.words.indices.map { Int(reading.byWord[$0 * ModelLayout.outputs + output]) }
    guard let loudest = voices.max(), loudest > 0 else { return [] }
    let speaking = voices.indices.filter { voices[$0] * 3 > loudest }
    let loud = speaking.sorted { (voices[$1], $0) < (voices[$0], $1) }.prefix(Self.mostEvidence)
    return loud.sorted().map { phrase.words[$0].scalars }
  }

  private static let mostEvidence = 4
}

import DeskCore

/// The words of the rulebook itself: they find what the trained model does not know.
struct RulebookWords: Sendable {
  private let matters: WordIndex
  private let topics: WordIndex
  private let topicKeys: [UInt8]

  /// Builds the index over labels and phrases, in both languages.
  /// - Parameters:
  ///   - rulebook: the rulebook.
  ///   - numbers: the matters that can be found.
  init(_ rulebook: Rulebook, _ numbers: [Int]) {
    topicKeys = rulebook.topics.map(\.key)
    matters = WordIndex(
      numbers.map { rulebook.matters[$0] }.map { matter in
        matter.phrases.map { ($0, 1) } + Self.texts(matter.label, 1) + Self.texts(matter.about, 0.7)
          + [(matter.id, 1)]
      })
    topics = WordIndex(
      rulebook.topics.map { topic in
        topic.phrases.map { ($0, 1) } + Self.texts(topic.label, 1) + Self.texts(topic.covers, 0.6)
      })
  }

  /// How much of the words speaks for each matter, 0 to 1, and for which topic the most.
  /// - Parameter words: the caller's words.
  func scores(_ words: String) -> (matters: [Double], topic: UInt8?) {
    let folded = Array(foldedWords(String(words.unicodeScalars.prefix(4000))).prefix(100))
    let scores = topics.scores(folded)
    let best = scores.max() ?? 0
    let topic = best > 0 ? scores.firstIndex(of: best).map { topicKeys[$0] } : nil
    return (matters.scores(folded), topic)
  }

  private static func texts(_ text: LocalizedText, _ weight: Double) -> [(String, Double)] {
    Language.allCases.map { (text[$0], weight) }
  }
}

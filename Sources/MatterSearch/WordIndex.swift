/// Which words speak for which entry of a list, and how strongly.
struct WordIndex: Sendable {
  private struct Entry {
    let word: [UInt8]
    /// The weight of the word for each item of the list; 0 where the item has no such word.
    var weights: [Double]
    /// How rare the word is among the items: a word that all of them have says little.
    var rarity: Double = 0
  }

  private let entries: [Entry]
  private let itemCount: Int

  /// Builds the index.
  /// - Parameter items: for each item its texts and their weight.
  init(_ items: [[(text: String, weight: Double)]]) {
    itemCount = items.count
    var byWord: [String: [Double]] = [:]
    for (item, texts) in items.enumerated() {
      for (text, weight) in texts {
        for word in foldedWords(text) {
          var weights = byWord[word] ?? Array(repeating: 0, count: items.count)
          weights[item] = max(weights[item], weight)
          byWord[word] = weights
        }
      }
    }
    let count = Double(items.count)
    entries = byWord.sorted { $0.key < $1.key }.map { word, weights in
      let carriers = Double(weights.count { $0 > 0 })
      return Entry(word: Array(word.utf8), weights: weights, rarity: 1.1 - carriers / count)
    }
  }

  /// How much of the words speaks for each item, 0 to 1.
  /// - Parameter words: folded words.
  func scores(_ words: [String]) -> [Double] {
    var scores = Array(repeating: 0.0, count: itemCount)
    for (place, word) in words.enumerated() {
      // The last word may be half typed; an earlier one that merely begins another is chance.
      let best = best(Array(word.utf8), isBeingTyped: place == words.count - 1)
      for (item, score) in best.enumerated() { scores[item] += score }
    }
    let total = Double(max(1, words.count))
    return scores.map { min(1, $0 / total) }
  }

  private func best(_ word: [UInt8], isBeingTyped: Bool) -> [Double] {
    var best = Array(repeating: 0.0, count: itemCount)
    for entry in entries {
      let likeness = Self.likeness(word, entry.word, isBeingTyped) * entry.rarity
      guard likeness > 0 else { continue }
      for item in best.indices { best[item] = max(best[item], likeness * entry.weights[item]) }
    }
    return best
  }

  /// 1 for the same word, less for one that begins the other or shares its stem, else 0.
  private static func likeness(_ typed: [UInt8], _ known: [UInt8], _ isBeingTyped: Bool) -> Double {
    if typed == known { return 1 }
    let shared = zip(typed, known).prefix { $0 == $1 }.count
    if shared == typed.count, shared >= (isBeingTyped ? 2 : 4) { return 0.8 }
    let longer = max(typed.count, known.count)
    return shared >= 4 && shared * 2 > longer ? 0.6 : 0
  }
}

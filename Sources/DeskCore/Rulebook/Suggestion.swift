/// The word that somebody meant, as far as that can be told from a slip of the keys.
public enum Suggestion {
  /// The nearest of the known words, or nil where none is near enough to be meant.
  ///
  /// Near is what a slip or two can do: one letter in a short word, a third of the letters in a longer one.
  /// - Parameters:
  ///   - word: what was written.
  ///   - known: the words there are.
  public static func nearest(to word: String, in known: [String]) -> String? {
    let written = Array(word.lowercased().unicodeScalars)
    guard written.count >= 3, written.count <= 60 else { return nil }
    let ranked = known.map { (word: $0, slips: slips(written, Array($0.lowercased().unicodeScalars))) }
    guard let best = ranked.min(by: { $0.slips < $1.slips }) else { return nil }
    // Of several that are as near nobody could say which was meant: 1.2.g is next to every matter.
    guard ranked.count(where: { $0.slips == best.slips }) == 1 else { return nil }
    return best.slips <= max(1, written.count / 3) && best.word != word ? best.word : nil
  }

  /// What is said of an unknown word: "unknown depth 'generl'; use one of full, general; did you mean 'general'".
  /// - Parameters:
  ///   - what: the kind of word.
  ///   - word: what was written.
  ///   - known: the words there are.
  public static func unknown(_ what: String, _ word: String, _ known: [String]) -> String {
    let meant = nearest(to: word, in: known).map { "; did you mean '\($0)'?" } ?? ""
    return "unknown \(what) '\(word)'; use one of \(known.joined(separator: ", "))\(meant)"
  }

  /// Letters left out, put in, changed, or changed places with their neighbours.
  private static func slips(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var previous = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let change = previous[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, before[column - 1] + 1)
        }
        current.append(least)
      }
      (before, previous) = (previous, current)
    }
    return previous[second.count]
  }
}

extension PhraseModel {
  /// The scores of the ten matters and of none of them, for a text.
  /// - Parameter text: any text.
  package func matterScores(_ text: String) -> [Double] {
    Array(read(FoldedPhrase(text)).scores[...ModelLayout.none])
  }
}

/// Turns scores into probabilities that sum to one.
/// - Parameters:
///   - scores: a score for each possibility.
///   - sharpness: how sharply they tell the possibilities apart.
package func probabilities(_ scores: [Double], sharpness: Double) -> [Double] {
  let best = scores.max() ?? 0
  let powers = scores.map { exponential(($0 - best) * sharpness) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

/// The exponential of a number that is not above zero, in basic arithmetic: the same bits on every machine.
func exponential(_ exponent: Double) -> Double {
  guard exponent > -700 else { return 0 }
  // e^x = (e^(x / 1024))^1024
  let small = exponent / 1024
  var power = 1.0
  for term in stride(from: 9.0, to: 0, by: -1) { power = 1 + power * small / term }
  for _ in 0..<10 { power *= power }
  return power
}

import MatterSearch

/// Phrases as the trainer sees them: for each the buckets of its features and their values, of length one.
struct SparseRows {
  private(set) var starts = [0]
  private(set) var buckets: [UInt32] = []
  private(set) var values: [Double] = []
  /// How rare each bucket is, in the unit of the model; 0 where no phrase has it.
  private(set) var rarity = [UInt8](repeating: 0, count: 1 << PhraseFeatures.bucketBits)

  var count: Int { starts.count - 1 }

  init(_ texts: [String], lexicon: Lexicon) {
    var carriers = [Int](repeating: 0, count: rarity.count)
    for text in texts {
      let features = Set(PhraseFeatures(FoldedPhrase(text), lexicon: lexicon).buckets).sorted()
      for bucket in features { carriers[Int(bucket)] += 1 }
      buckets += features
      starts.append(buckets.count)
    }
    for (bucket, count) in carriers.enumerated() where count > 0 {
      let share = Double(texts.count + 1) / Double(count + 1)
      rarity[bucket] = UInt8(min(110, (1 + naturalLogarithm(share)) * ModelLayout.rarityUnit))
    }
    values.reserveCapacity(buckets.count)
    for row in 0..<count {
      let rarities = buckets[starts[row]..<starts[row + 1]].map { Double(rarity[Int($0)]) }
      let length = rarities.reduce(0) { $0 + $1 * $1 }.squareRoot()
      values += rarities.map { $0 / max(1, length) }
    }
  }
}

/// The natural logarithm of a number of at least one, in basic arithmetic: the same bits on every machine.
func naturalLogarithm(_ number: Double) -> Double {
  // ln(m · 2^e) = e ln 2 + 2 artanh((m − 1) / (m + 1))
  let ratio = (number.significand - 1) / (number.significand + 1)
  var power = ratio
  var sum = 0.0
  for term in 0..<20 {
    sum += power / Double(2 * term + 1)
    power *= ratio * ratio
  }
  return Double(number.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}

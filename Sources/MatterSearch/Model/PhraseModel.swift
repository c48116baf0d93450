/// A trained model, read where it lies: which outputs each bucket of features speaks for.
///
/// The file: a head of 32 bytes, a scale and a bias for each output, the lexicon's table, and a row for each bucket
/// with a weight of eight bits for each output and, last, how rare the bucket is.
package struct PhraseModel: @unchecked Sendable {
  // Unchecked: the bytes are never written, and outlive the model.
  private let base: UnsafeRawPointer
  private let rows: UnsafePointer<Int8>
  /// What the words mean.
  package let lexicon: Lexicon
  /// How sharply the scores tell the matters apart, as measured on phrases of people it was not trained by.
  package let sharpness: Double

  /// What the model was trained on: a hash of the phrases, the lexicon and the trainer's version.
  package var trainedOn: UInt64 { base.loadUnaligned(fromByteOffset: 16, as: UInt64.self) }

  /// Reads a model.
  /// - Parameter bytes: the file, which must outlive the model.
  /// - Returns: nil where the bytes are no model of this version.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, bytes.count > ModelLayout.headBytes,
      base.loadUnaligned(as: UInt32.self) == ModelLayout.magic
    else { return nil }
    let slots = Int(base.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    let lexiconStart = ModelLayout.headBytes + ModelLayout.outputs * 8
    let rowStart = lexiconStart + slots * Lexicon.slotBytes
    guard slots > 0, slots & (slots - 1) == 0, slots <= 1 << 16,
      bytes.count == rowStart + ModelLayout.rowBytes << PhraseFeatures.bucketBits
    else { return nil }
    self.base = base
    lexicon = Lexicon(slots: base + lexiconStart, count: slots)
    sharpness = Double(base.loadUnaligned(fromByteOffset: 24, as: Float.self))
    rows = (base + rowStart).assumingMemoryBound(to: Int8.self)
  }

  /// What a phrase's features say for each output.
  struct Reading {
    /// The score of each output.
    var scores: [Double]
    /// How much of the features the model has ever met, 0 to 1.
    var familiar: Double
    /// What each word says for each output, word after word.
    var byWord: [Int32]
  }

  /// Reads a phrase.
  /// - Parameter phrase: the folded phrase.
  func read(_ phrase: FoldedPhrase) -> Reading {
    let features = PhraseFeatures(phrase, lexicon: lexicon)
    let outputs = ModelLayout.outputs
    var byWord = [Int32](repeating: 0, count: phrase.words.count * outputs)
    var known = 0
    var unknown = 0
    eachNewFeature(of: features) { bucket, word in
      let row = rows + Int(bucket) * ModelLayout.rowBytes
      let rarity = Int(row[ModelLayout.rarity])
      guard rarity > 0 else { return unknown += 1 }
      known += rarity * rarity
      let start = word * outputs
      for output in 0..<outputs { byWord[start + output] &+= Int32(rarity) &* Int32(row[output]) }
    }
    let strange = unknown * ModelLayout.strangersRarity * ModelLayout.strangersRarity
    let length = Double(max(1, known + strange)).squareRoot()
    let scores = (0..<outputs).map { output in
      let sum = stride(from: output, to: byWord.count, by: outputs).reduce(0) { $0 + Int(byWord[$1]) }
      return Double(sum) / length * scale(output) + bias(output)
    }
    let familiar = Double(known) / Double(max(1, known + strange))
    return Reading(scores: scores, familiar: familiar, byWord: byWord)
  }

  private func scale(_ output: Int) -> Double {
    Double(base.loadUnaligned(fromByteOffset: ModelLayout.headBytes + output * 4, as: Float.self))
  }

  private func bias(_ output: Int) -> Double {
    let offset = ModelLayout.headBytes + (ModelLayout.outputs + output) * 4
    return Double(base.loadUnaligned(fromByteOffset: offset, as: Float.self))
  }

  /// Visits every feature once, with the number of the word that brought it first.
  private func eachNewFeature(of features: PhraseFeatures, _ visit: (UInt32, Int) -> Void) {
    var size = 256
    while size < features.buckets.count * 2 { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { met in
      met.initialize(repeating: 0)
      var place = 0
      for (word, end) in features.ends.enumerated() {
        while place < end {
          let bucket = features.buckets[place]
          place += 1
          var slot = Int(bucket) & (size - 1)
          while met[slot] != 0, met[slot] != bucket + 1 { slot = (slot + 1) & (size - 1) }
          if met[slot] == bucket + 1 { continue }
          met[slot] = bucket + 1
          visit(bucket, word)
        }
      }
    }
  }
}

/// How the bytes of a model lie.
package enum ModelLayout {
  /// The first four bytes: a model of this version.
  package static let magic: UInt32 = 0x3153_4450
  /// The bytes of the head: magic, zero, slots of the lexicon, zero, training hash, sharpness, zero.
  package static let headBytes = 32
  /// The matters that the model tells apart.
  package static let matters = [
    "1.1.a", "1.1.b", "1.1.c", "1.1.d", "1.2.a", "1.2.b", "1.2.c", "1.2.d", "1.2.e", "1.2.f",
  ]
  /// The output that says that the phrase belongs to none of the matters.
  package static let none = 10
  /// The outputs of the topics 1 to 6.
  package static let topics = 11..<17
  /// The output that tells a complaint from a question.
  package static let complaint = 17
  /// How many outputs there are.
  package static let outputs = 18
  /// The place of the rarity in a row; 0 for a bucket that no training phrase had.
  package static let rarity = 18
  /// The bytes of a row.
  package static let rowBytes = 20
  /// The unit of the rarities: so many to one.
  package static let rarityUnit = 12.0
  /// The rarity of what the model has never met.
  package static let strangersRarity = 60
}

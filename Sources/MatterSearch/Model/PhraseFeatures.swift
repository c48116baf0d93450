/// What speaks in a phrase: pieces of words, words, neighbours, and the concepts of the lexicon, each hashed to a bucket.
///
/// Pieces of two to five letters see through inflection and slips of the keyboard; a word that is still being
/// typed shares its first pieces with the whole one.
package struct PhraseFeatures {
  /// The bucket of every feature, repeated ones too.
  package private(set) var buckets: [UInt32] = []
  /// For each word the place where the features end that it brought.
  package private(set) var ends: [Int] = []

  /// How many bits number a bucket.
  package static let bucketBits = 16

  /// Takes a phrase apart.
  /// - Parameters:
  ///   - phrase: the folded phrase.
  ///   - lexicon: what the words mean.
  package init(_ phrase: FoldedPhrase, lexicon: Lexicon) {
    buckets.reserveCapacity(phrase.bytes.count * 6 + 16)
    ends.reserveCapacity(phrase.words.count)
    var concepts = ConceptTrail()
    phrase.bytes.withUnsafeBufferPointer { bytes in
      var before: FeatureHash?
      for word in phrase.words {
        let letters = UnsafeBufferPointer(rebasing: bytes[word.bytes])
        addPieces(letters)
        add(FeatureHash(.word, letters))
        let stem = FeatureHash(.stem, letters.prefix(5))
        if let before { add(before.joined(to: stem)) }
        before = stem
        concepts.visit(lexicon.concepts(of: letters)) { add($0) }
        ends.append(buckets.count)
      }
    }
  }

  private mutating func add(_ hash: FeatureHash) {
    buckets.append(hash.bucket(bits: Self.bucketBits))
  }

  /// The pieces of two to five letters, the borders of the word counting as letters.
  private mutating func addPieces(_ word: UnsafeBufferPointer<UInt8>) {
    let count = word.count + 2
    for start in 0..<(count - 1) {
      var hash = FeatureHash(.piece)
      for place in start..<min(start + 5, count) {
        hash.add(place == 0 ? UInt8(ascii: "<") : place == count - 1 ? UInt8(ascii: ">") : word[place - 1])
        if place > start { add(hash) }
      }
    }
  }
}

/// The concepts met so far: each alone, and each with the two before it, in order.
private struct ConceptTrail {
  private var last: UInt64 = 0
  private var beforeLast: UInt64 = 0

  mutating func visit(_ found: UInt64, _ add: (FeatureHash) -> Void) {
    guard found != 0 else { return }
    Self.each(found) { concept in
      add(FeatureHash(.concept, concept))
      Self.each(last) { add(FeatureHash(.neighbours, $0, concept)) }
      Self.each(beforeLast) { add(FeatureHash(.nextButOne, $0, concept)) }
    }
    beforeLast = last
    last = found
  }

  private static func each(_ concepts: UInt64, _ body: (UInt8) -> Void) {
    var rest = concepts
    while rest != 0 {
      body(UInt8(truncatingIfNeeded: rest.trailingZeroBitCount))
      rest &= rest - 1
    }
  }
}

/// A hash of a feature, of 32 bits.
struct FeatureHash {
  /// What a feature is, so that a word and a piece with the same letters differ.
  enum Sort: UInt8 {
    case piece = 1
    case word, stem, concept, neighbours, nextButOne
  }

  private var value: UInt32

  init(_ sort: Sort) { value = (0x811C_9DC5 ^ UInt32(sort.rawValue)) &* 0x0100_0193 }

  init(_ sort: Sort, _ bytes: some Sequence<UInt8>) {
    self.init(sort)
    for byte in bytes { add(byte) }
  }

  init(_ sort: Sort, _ bytes: UInt8...) {
    self.init(sort)
    for byte in bytes { add(byte) }
  }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt32(byte)) &* 0x0100_0193 }

  /// The hash of two features in this order.
  func joined(to other: FeatureHash) -> FeatureHash {
    var joined = self
    joined.value = (value &* 0x9E37_79B1) ^ other.value
    return joined
  }

  /// The bucket: the low bits after mixing, since the hash itself mixes them poorly.
  func bucket(bits: Int) -> UInt32 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 16)) &* 0x7FEB_352D
    mixed = (mixed ^ (mixed >> 15)) &* 0x846C_A68B
    mixed ^= mixed >> 16
    return mixed & ((1 << UInt32(bits)) - 1)
  }
}

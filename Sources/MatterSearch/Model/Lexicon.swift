/// What words mean: the concepts of a word, by the word itself or by its longest known beginning.
///
/// A table of hashes, read where it lies.
package struct Lexicon: @unchecked Sendable {
  // Unchecked: the bytes are never written, and outlive the lexicon.
  private let slots: UnsafeRawPointer
  private let mask: UInt32

  /// The bytes of a slot: the hash of an entry, then its concepts, a bit each.
  static let slotBytes = 12

  /// Reads a table.
  /// - Parameters:
  ///   - slots: the table, which must outlive the lexicon.
  ///   - count: how many slots it has, a power of two.
  package init(slots: UnsafeRawPointer, count: Int) {
    self.slots = slots
    mask = UInt32(count - 1)
  }

  /// The concepts that name an owner: the bank and ZUS, the first two of the lexicon.
  package static let owners: UInt64 = 0b11

  /// Whether a word of a phrase means one of some concepts.
  /// - Parameters:
  ///   - concepts: the concepts, a bit each.
  ///   - phrase: the folded phrase.
  package func names(_ concepts: UInt64, in phrase: FoldedPhrase) -> Bool {
    self.concepts(in: phrase).contains { $0 & concepts != 0 }
  }

  /// Whether a phrase has words, and none that means anything but some concepts; prepositions do not count.
  /// - Parameters:
  ///   - concepts: the concepts, a bit each.
  ///   - phrase: the folded phrase.
  package func namesOnly(_ concepts: UInt64, in phrase: FoldedPhrase) -> Bool {
    let meant = self.concepts(in: phrase, longerThan: 2)
    return !meant.isEmpty && meant.allSatisfy { $0 != 0 && $0 & ~concepts == 0 }
  }

  private func concepts(in phrase: FoldedPhrase, longerThan letters: Int = 0) -> [UInt64] {
    phrase.bytes.withUnsafeBufferPointer { bytes in
      phrase.words.filter { $0.bytes.count > letters }.map {
        concepts(of: UnsafeBufferPointer(rebasing: bytes[$0.bytes]))
      }
    }
  }

  /// The concepts of a word, a bit each.
  /// - Parameter word: the folded letters.
  func concepts(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = Self.start
    var longest: UInt64 = 0
    for (place, byte) in word.enumerated() {
      hash = Self.adding(byte, to: hash)
      guard place > 0 || word.count == 1 else { continue }
      let found = look(hash)
      if found != 0 { longest = found }
    }
    let whole = look(Self.adding(UInt8(ascii: "="), to: hash))
    return whole != 0 ? whole : longest
  }

  private func look(_ hash: UInt32) -> UInt64 {
    var slot = hash & mask
    while true {
      let offset = Int(slot) * Self.slotBytes
      let found = slots.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      if found == 0 { return 0 }
      if found == hash { return slots.loadUnaligned(fromByteOffset: offset + 4, as: UInt64.self) }
      slot = (slot + 1) & mask
    }
  }

  private static let start: UInt32 = 0x811C_9DC5

  private static func adding(_ byte: UInt8, to hash: UInt32) -> UInt32 {
    (hash ^ UInt32(byte)) &* 0x0100_0193
  }
}

// MARK: - Making a table

extension Lexicon {
  /// The bytes of a table, less than half full.
  /// - Parameter entries: the folded word, with `=` at its end where it stands for itself alone, and its concepts.
  package static func table(_ entries: [(word: String, concepts: UInt64)]) -> [UInt8] {
    var count = 64
    while count < entries.count * 2 + 2 { count *= 2 }
    var slots = [(hash: UInt32, concepts: UInt64)](repeating: (0, 0), count: count)
    for entry in entries {
      let hash = entry.word.utf8.reduce(start) { adding($1, to: $0) }
      var slot = Int(hash & UInt32(count - 1))
      while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (count - 1) }
      slots[slot] = (hash, slots[slot].concepts | entry.concepts)
    }
    return slots.flatMap { $0.hash.littleEndianBytes + $0.concepts.littleEndianBytes }
  }
}

extension FixedWidthInteger {
  /// The bytes of the number, the least significant first.
  package var littleEndianBytes: [UInt8] {
    (0..<(Self.bitWidth / 8)).map { UInt8(truncatingIfNeeded: self >> Self($0 * 8)) }
  }
}

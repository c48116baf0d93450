/// A run of letters, with the accents on them.
struct NoteWord {
  let range: Range<Int>
  /// In ASCII, lower case, without diacritics; empty for a word longer than any that matters.
  let folded: String
}

/// A part of a note that has to be hidden.
struct Stretch {
  let range: Range<Int>
  let kind: MaskedKind

  init(_ range: Range<Int>, _ kind: MaskedKind) {
    self.range = range
    self.kind = kind
  }
}

/// A note on its way to being masked.
struct NoteText {
  private(set) var units: [NoteUnit]
  private(set) var words: [NoteWord]

  init(_ text: String) {
    units = []
    units.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      if let unit = NoteUnit(scalar) { units.append(unit) }
    }
    words = []
    joinMarks()
    readWords()
  }

  var masked: MaskedText {
    var text = ""
    text.reserveCapacity(units.count * 2)
    for unit in units {
      if unit.role == .mark { text += Masker.mark } else { text.unicodeScalars.append(unit.scalar) }
    }
    return MaskedText(text: text, hidden: units.compactMap(\.hidden))
  }

  /// The unit there, or nil before the beginning and after the end.
  subscript(_ index: Int) -> NoteUnit? {
    units.indices.contains(index) ? units[index] : nil
  }

  /// The word that holds the place, or nil.
  func word(at index: Int) -> NoteWord? {
    var (low, high) = (0, words.count)
    while low < high {
      let middle = (low + high) / 2
      if words[middle].range.upperBound > index { high = middle } else { low = middle + 1 }
    }
    return low < words.count && words[low].range.contains(index) ? words[low] : nil
  }

  /// Whether nothing stands there, or a space.
  func isBlank(_ index: Int) -> Bool {
    self[index].map { $0.role == .space } ?? true
  }

  /// The first place from there on that is no space.
  func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while index < units.count, units[index].role == .space { index += 1 }
    return index
  }

  // MARK: - Hiding

  /// Puts a mark in place of every stretch; says whether the note changed.
  ///
  /// Stretches that overlap become one, of the kind of the longest.
  mutating func hide(_ stretches: [Stretch]) -> Bool {
    let fresh = stretches.filter { !$0.range.isEmpty && !isMark($0.range) }
    guard !fresh.isEmpty else { return false }
    var hidden: [NoteUnit] = []
    hidden.reserveCapacity(units.count)
    var next = 0
    for stretch in Self.joined(fresh) {
      hidden += units[next..<stretch.range.lowerBound]
      hidden.append(.mark(hiding: stretch.kind))
      next = stretch.range.upperBound
    }
    units = hidden + units[next...]
    joinMarks()
    readWords()
    return true
  }

  private func isMark(_ range: Range<Int>) -> Bool {
    range.count == 1 && units[range.lowerBound].role == .mark
  }

  private static func joined(_ stretches: [Stretch]) -> [Stretch] {
    var joined: [Stretch] = []
    var longest = 0
    for stretch in stretches.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard let last = joined.last, stretch.range.lowerBound < last.range.upperBound else {
        joined.append(stretch)
        longest = stretch.range.count
        continue
      }
      let end = max(last.range.upperBound, stretch.range.upperBound)
      let kind = stretch.range.count > longest ? stretch.kind : last.kind
      longest = max(longest, stretch.range.count)
      joined[joined.count - 1] = Stretch(last.range.lowerBound..<end, kind)
    }
    return joined
  }

  /// Makes one mark of marks that touch, as they could not be told apart in the text.
  private mutating func joinMarks() {
    guard units.contains(where: { $0.role == .mark }) else { return }
    var joined: [NoteUnit] = []
    joined.reserveCapacity(units.count)
    for unit in units {
      if unit.role == .mark, let last = joined.last, last.role == .mark {
        joined[joined.count - 1].hidden = last.hidden ?? unit.hidden
      } else {
        joined.append(unit)
      }
    }
    units = joined
  }

  // MARK: - Words

  private static let longestWord = 20

  private mutating func readWords() {
    words.removeAll(keepingCapacity: true)
    var index = 0
    while index < units.count {
      guard units[index].role == .letter else {
        index += 1
        continue
      }
      let start = index
      while index < units.count, units[index].role == .letter || units[index].role == .combining {
        index += 1
      }
      words.append(NoteWord(range: start..<index, folded: folded(start..<index)))
    }
  }

  private func folded(_ range: Range<Int>) -> String {
    guard range.count <= Self.longestWord else { return "" }
    return String(unsafeUninitializedCapacity: range.count) { bytes in
      var count = 0
      for unit in units[range] where unit.role == .letter {
        bytes[count] = unit.folded
        count += 1
      }
      return count
    }
  }
}

/// Finds the runs of five digits or more that have to be hidden.
struct NumberFinder: Sendable {
  private let kept: KeptNumbers

  init(kept: KeptNumbers) {
    self.kept = kept
  }

  func found(in note: NoteText) -> [Stretch] {
    var found: [Stretch] = []
    for run in DigitRunReader.runs(in: note) where run.digits >= HiddenNumber.fewestDigits {
      for groups in hidden(run, note) {
        let number = HiddenNumber(note, run.groups[groups])
        // What an earlier number took in need not be gone over again, however long it is.
        let stretch = number.stretch(after: found.last?.range.upperBound ?? 0)
        if !stretch.range.isEmpty { found.append(stretch) }
      }
    }
    return found
  }

  /// The groups to hide: all, or those that a kept date, time or number leaves over.
  private func hidden(_ run: DigitRun, _ note: NoteText) -> [Range<Int>] {
    let rest = gaps(between: kept.parts(of: run, in: note), of: run)
    let counts = rest.map { run.groups[$0].reduce(0) { $0 + $1.digits } }
    if counts.reduce(0, +) < HiddenNumber.fewestDigits { return [] }
    let isClear = counts.allSatisfy { $0 >= HiddenNumber.completeDigits }
    return (isClear ? rest : [0..<run.groups.count]).flatMap { numbers(in: $0, of: run, note) }
  }

  private func gaps(between parts: [Range<Int>], of run: DigitRun) -> [Range<Int>] {
    var gaps: [Range<Int>] = []
    var next = 0
    for part in parts + [run.groups.count..<run.groups.count] {
      if next < part.lowerBound { gaps.append(next..<part.lowerBound) }
      next = part.upperBound
    }
    return gaps
  }

  /// Parts complete numbers that follow each other, so that each gets its own mark and name.
  private func numbers(in groups: Range<Int>, of run: DigitRun, _ note: NoteText) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var (start, digits) = (groups.lowerBound, 0)
    for group in groups {
      digits += run.groups[group].digits
      guard group + 1 < groups.upperBound, isCut(after: group, of: run, note) else { continue }
      guard digits >= HiddenNumber.completeDigits else { return [groups] }
      numbers.append(start..<group + 1)
      (start, digits) = (group + 1, 0)
    }
    return digits >= HiddenNumber.completeDigits ? numbers + [start..<groups.upperBound] : [groups]
  }

  /// Whether a comma follows, or a space between two groups that are each long enough for a number.
  private func isCut(after group: Int, of run: DigitRun, _ note: NoteText) -> Bool {
    let areLong = run.groups[group...group + 1].allSatisfy { $0.digits >= HiddenNumber.completeDigits }
    return note.units[run.gap(after: group)].contains { unit in
      unit.looks(like: ",") || unit.looks(like: ";") || (areLong && unit.role == .space)
    }
  }
}

/// A number to hide, with the letters and brackets that belong to it.
struct HiddenNumber {
  static let fewestDigits = 5
  /// As long as the shortest number that a person has: a phone number.
  static let completeDigits = 9
  private static let widestGap = 3
  /// Short words before a number that are no series of a document.
  private static let notSeries: Set<String> = [
    "nip", "tel", "fax", "zus", "zla", "pue", "cot", "krs", "pin", "nr", "no", "kom", "dla", "pkt", "art",
  ]

  private let note: NoteText
  private let groups: ArraySlice<DigitGroup>
  private let range: Range<Int>

  init(_ note: NoteText, _ groups: ArraySlice<DigitGroup>) {
    self.note = note
    self.groups = groups
    let start = groups.first?.range.lowerBound ?? 0
    range = start..<max(start, groups.last?.range.upperBound ?? 0)
  }

  /// The stretch to hide, nothing of it before a limit.
  func stretch(after limit: Int) -> Stretch {
    guard range.upperBound > limit else { return Stretch(limit..<limit, .number) }
    let end = withBracket(to: withWord(to: range.upperBound))
    if let series = document, series.range.lowerBound >= limit {
      return Stretch(series.range.lowerBound..<end, series.kind)
    }
    let start = withSigns(from: withWord(from: range.lowerBound, limit), limit)
    let number = NumberKind(
      digits: digits, isInternational: note.units[start].looks(like: "+"), isGlued: groups.count == 1)
    return Stretch(max(start, limit)..<end, number.kind(after: wordBefore(start)?.folded))
  }

  // MARK: - What it is

  private var digits: [UInt8] {
    groups.flatMap { group in
      group.word.map { [$0.digit] } ?? note.units[group.range].map(\.folded)
    }
  }

  /// The series of an identity card or passport before the digits, and which of them it is.
  private var document: Stretch? {
    guard let word = wordBefore(range.lowerBound), !Self.notSeries.contains(word.folded) else { return nil }
    let letters = word.folded.utf8.count
    let read = Array(word.folded.utf8) + digits
    let isSeries = note.units[word.range].allSatisfy { $0.scalar.properties.isUppercase }
    let isTouching = word.range.upperBound == range.lowerBound
    switch (letters, digits.count) {
    case (3, 6) where isSeries || isTouching || Checksums.isIdentityCard(read):
      return Stretch(word.range, .identityCard)
    case (2, 7) where isSeries || isTouching: return Stretch(word.range, .passport)
    default: return nil
    }
  }

  private func wordBefore(_ start: Int) -> NoteWord? {
    var end = start
    while let unit = note[end - 1], !unit.isWordPart, start - end < Self.widestGap { end -= 1 }
    return note.word(at: end - 1)
  }

  // MARK: - What belongs to it

  private func withWord(from start: Int, _ limit: Int) -> Int {
    var start = start
    while start > limit, note.units[start - 1].isWordPart { start -= 1 }
    return start
  }

  private func withWord(to end: Int) -> Int {
    var end = end
    while let unit = note[end], unit.isWordPart { end += 1 }
    return end
  }

  /// The plus of a country code and the bracket before an area code.
  private func withSigns(from start: Int, _ limit: Int) -> Int {
    var start = start
    while start > limit, ["+", "("].contains(where: note.units[start - 1].looks) { start -= 1 }
    return start
  }

  private func withBracket(to end: Int) -> Int {
    let isOpen = note.units[range].contains { $0.looks(like: "(") }
    return isOpen && note[end]?.looks(like: ")") == true ? end + 1 : end
  }
}

/// Finds account numbers that begin with a country: PL61 1090…, GB29 NWBK 6016….
///
/// Account numbers of digits alone are runs like any other.
struct AccountFinder {
  private static let lengths = 15...34
  private static let fewestDigits = 8
  private static let longestGap = 2

  private let note: NoteText

  init(_ note: NoteText) {
    self.note = note
  }

  var found: [Stretch] {
    var found: [Stretch] = []
    var next = 0
    for word in note.words where word.range.lowerBound >= next && word.range.count >= 2 {
      guard let account = account(after: word) else { continue }
      found.append(Stretch(account, .account))
      next = account.upperBound
    }
    return found
  }

  private func account(after country: NoteWord) -> Range<Int>? {
    guard country.folded.utf8.count == 2, beginsDigits(country.range.upperBound) else { return nil }
    var read = Array(country.folded.utf8)
    var (account, digits, groups) = (read, 0, 0)
    var (index, end) = (country.range.upperBound, country.range.upperBound)
    while let group = group(after: index), read.count + group.count <= Self.lengths.upperBound {
      let (characters, count) = content(of: group)
      // Only the bank may be letters alone; later letters are the next word of the note.
      if count == 0, groups != 1 || group.count != 4 { break }
      read += characters
      digits += count
      groups += 1
      index = group.upperBound
      if count > 0 { (account, end) = (read, index) }
    }
    guard Self.lengths.contains(account.count), digits >= Self.fewestDigits else { return nil }
    return isPlausible(country, account) ? country.range.lowerBound..<end : nil
  }

  /// Whether two check digits come next.
  private func beginsDigits(_ index: Int) -> Bool {
    guard let group = group(after: index) else { return false }
    return group.count >= 2 && group.prefix(2).allSatisfy { note.units[$0].role == .digit }
  }

  /// The letters and digits that follow, at most as many as an account has; nil after a longer gap.
  private func group(after index: Int) -> Range<Int>? {
    var start = index
    while let unit = note[start], !unit.isWordPart, start - index < Self.longestGap { start += 1 }
    var end = start
    while let unit = note[end], unit.isWordPart, end - start <= Self.lengths.upperBound { end += 1 }
    return end == start ? nil : start..<end
  }

  private func content(of group: Range<Int>) -> (characters: [UInt8], digits: Int) {
    let units = note.units[group].filter { $0.role != .combining }
    return (units.map(\.folded), units.count { $0.role == .digit })
  }

  /// "PL" and "GB" are countries, "na 4111…" is a word before a card.
  private func isPlausible(_ country: NoteWord, _ account: [UInt8]) -> Bool {
    let isCapital = country.range.allSatisfy { note.units[$0].scalar.properties.isUppercase }
    let isGlued = note[country.range.upperBound]?.role == .digit
    return isCapital || isGlued || Checksums.isAccount(account)
  }
}

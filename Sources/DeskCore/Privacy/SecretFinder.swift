/// Finds what follows the words PIN, hasło, password, identyfikator, login.
///
/// A secret begins at the first word that is not harmless and ends with the phrase: at a comma,
/// semicolon or full stop before a space, or after an exclamation or question mark before a space.
struct SecretFinder {
  private static let outcry: [Unicode.Scalar] = ["!", "?"]
  private static let closing: [Unicode.Scalar] = [",", ";", ".", "!", "?"]
  private static let brackets: [Unicode.Scalar] = ["(", ")", "[", "]", "{", "}", "/"]
  private static let announcing: [Unicode.Scalar] = [":", "=", "-", ">"]
  private static let quotes: [Unicode.Scalar] = ["\"", "'"]

  private let note: NoteText

  init(_ note: NoteText) {
    self.note = note
  }

  var found: [Stretch] {
    var found: [Stretch] = []
    var next = 0
    for word in note.words where word.range.lowerBound >= next && SecretWords.names.contains(word.folded) {
      guard let start = start(after: word) else { continue }
      let secret = start..<end(from: start)
      found.append(Stretch(secret, .secret))
      next = secret.upperBound
    }
    return found
  }

  // MARK: - Where it begins

  private func start(after name: NoteWord) -> Int? {
    var index = skippingEnding(name.range.upperBound)
    var isAnnounced = false
    while index < note.units.count {
      if endsPhrase(index), !beginsBareNumber(index + 1) { return nil }
      if let word = note.word(at: index), !isAnnounced {
        guard let step = step(over: word, after: name) else { return isName(word) ? nil : index }
        isAnnounced = step
        index = word.range.upperBound
      } else if isValue(at: index, isAnnounced: isAnnounced) {
        return index
      } else {
        isAnnounced = isAnnounced || announces(index)
        index += 1
      }
    }
    return nil
  }

  /// Whether a sign says that the secret comes; a dash between spaces may also part two clauses.
  private func announces(_ index: Int) -> Bool {
    guard let unit = note[index], Self.announcing.contains(where: unit.looks) else { return false }
    return !unit.looks(like: "-") || !note.isBlank(index - 1) || !note.isBlank(index + 1)
  }

  /// Whether the secret begins there: with "#kot" it does, with "(kot" only after "hasło:".
  private func isValue(at index: Int, isAnnounced: Bool) -> Bool {
    guard let unit = note[index], unit.role != .space, !Self.announcing.contains(where: unit.looks) else {
      return false
    }
    if unit.role != .other || isAnnounced || Self.quotes.contains(where: unit.looks) { return true }
    return !note.isBlank(index + 1) && !Self.brackets.contains(where: unit.looks)
  }

  /// Whether a word announces the secret (true) or only tells about it (false); nil for all others.
  private func step(over word: NoteWord, after name: NoteWord) -> Bool? {
    guard isWhole(word), !SecretWords.names.contains(word.folded) else { return nil }
    if SecretWords.announcing.contains(word.folded) { return true }
    // "to" is "is" in Polish: "hasło to kotek", but "password to PUE".
    if word.folded == "to" { return !isEnglish(name) }
    return SecretWords.harmless.contains(word.folded) ? false : nil
  }

  private func isName(_ word: NoteWord) -> Bool {
    SecretWords.names.contains(word.folded)
  }

  private func isEnglish(_ name: NoteWord) -> Bool {
    name.folded.hasPrefix("pass") || name.folded == "login"
  }

  /// Whether a word is all there is up to the next space: "do", but not "do123" or "do_domu".
  private func isWhole(_ word: NoteWord) -> Bool {
    guard let following = note[word.range.upperBound], following.role != .space else { return true }
    if following.role == .mark { return true }
    if following.looks(like: ":") || following.looks(like: "=") { return true }
    return following.role == .other && note.isBlank(word.range.upperBound + 1)
  }

  /// Goes over the rest of an inflected abbreviation: "-u" of "PIN-u".
  private func skippingEnding(_ index: Int) -> Int {
    guard let unit = note[index], unit.looks(like: "-") || Self.quotes.contains(where: unit.looks),
      let ending = note.word(at: index + 1), SecretWords.endings.contains(ending.folded), isWhole(ending)
    else { return index }
    return ending.range.upperBound
  }

  // MARK: - Where it ends

  private func end(from start: Int) -> Int {
    var index = closingQuote(from: start) ?? start + 1
    while index < note.units.count {
      if endsPhrase(index), !beginsBareNumber(index + 1) {
        if let unit = note[index], Self.outcry.contains(where: unit.looks) { index += 1 }
        break
      }
      index += 1
    }
    while index > start + 1, note.units[index - 1].role == .space { index -= 1 }
    return index
  }

  /// After the quotation mark that closes the one there, so that "a, b" is one secret.
  private func closingQuote(from start: Int) -> Int? {
    guard let opening = note[start], Self.quotes.contains(where: opening.looks) else { return nil }
    let rest = note.units[(start + 1)...]
    return rest.firstIndex { $0.role == .other && $0.folded == opening.folded }.map { $0 + 1 }
  }

  private func endsPhrase(_ index: Int) -> Bool {
    guard let unit = note[index], note.isBlank(index + 1) else { return false }
    return Self.closing.contains(where: unit.looks)
  }

  /// Whether digits come next that look like one more secret, not like a date or a time.
  private func beginsBareNumber(_ start: Int) -> Bool {
    guard let pause = note[start - 1], [",", ";", "."].contains(where: pause.looks) else { return false }
    let first = note.skippingSpaces(start)
    var index = first
    while let unit = note[index], unit.role == .digit { index += 1 }
    let isFollowed = note[index].map { $0.role == .other } ?? false
    return index >= first + 3 && (!isFollowed || note.isBlank(index + 1))
  }
}

/// Finds the date after "ur.", "urodzony", "data urodzenia", "born", "date of birth".
///
/// Only a few words may stand between; the date may be written in any way, also as a year alone.
struct BirthDateFinder {
  private static let names: Set<String> = ["ur", "born", "birth", "birthday", "birthdate", "dob"]
  private static let wordsBetween = 6

  private static let months: Set<String> = [
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "wrzesnia",
    "pazdziernika", "listopada", "grudnia", "styczen", "luty", "marzec", "kwiecien", "maj", "czerwiec",
    "lipiec", "sierpien", "wrzesien", "pazdziernik", "listopad", "grudzien",
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    "sty", "lut", "kwi", "cze", "lip", "sie", "wrz", "paz", "lis", "gru",
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]
  /// Words within a date: "12th of May", "12-go maja roku 1961".
  private static let fillers: Set<String> = ["of", "the", "th", "st", "nd", "rd", "go", "ego", "roku", "r"]

  private let note: NoteText

  init(_ note: NoteText) {
    self.note = note
  }

  var found: [Stretch] {
    var found: [Stretch] = []
    var next = 0
    for word in note.words where word.range.lowerBound >= next && isName(word) {
      guard let start = start(after: word) else { continue }
      let date = start..<end(from: start)
      found.append(Stretch(date, .birthDate))
      next = date.upperBound
    }
    return found
  }

  private func isName(_ word: NoteWord) -> Bool {
    Self.names.contains(word.folded) || word.folded.hasPrefix("urodz")
  }

  // MARK: - Where it begins

  private func start(after name: NoteWord) -> Int? {
    var index = name.range.upperBound
    var last = name
    var words = 0
    while let unit = note[index], words <= Self.wordsBetween, !endsPhrase(index, after: last) {
      if unit.role == .mark { return nil }
      guard let word = note.word(at: index) else {
        if unit.role == .digit { return index }
        index += 1
        continue
      }
      if isMonth(word, after: last) { return index }
      last = word
      words += 1
      index = word.range.upperBound
    }
    return nil
  }

  /// "i" and "may" are words of their own; a month before its day is one only if digits follow.
  private func isMonth(_ word: NoteWord, after last: NoteWord) -> Bool {
    if NumberWords.values[word.folded] != nil { return true }
    guard Self.months.contains(word.folded) else { return false }
    return note[note.skippingSpaces(word.range.upperBound)]?.role == .digit
  }

  /// Whether the phrase is over; the full stop of an abbreviation such as "dn." does not end it.
  private func endsPhrase(_ index: Int, after word: NoteWord) -> Bool {
    guard let unit = note[index] else { return true }
    if unit.looks(like: ";") { return true }
    return unit.looks(like: ".") && note.isBlank(index + 1) && word.range.count > 3 && !isName(word)
  }

  // MARK: - Where it ends

  private func end(from start: Int) -> Int {
    var index = start
    var end = start
    while let unit = note[index] {
      if let word = note.word(at: index) {
        guard isPart(word) else { break }
        index = word.range.upperBound
        end = index
      } else {
        if unit.looks(like: ";") || (unit.looks(like: ",") && !beginsYear(index + 1)) { break }
        index += 1
        if unit.role == .digit { end = index }
      }
    }
    return end
  }

  private func isPart(_ word: NoteWord) -> Bool {
    Self.months.contains(word.folded) || Self.fillers.contains(word.folded)
      || NumberWords.values[word.folded] != nil
  }

  /// Whether four digits come next: "May 12, 1961".
  private func beginsYear(_ start: Int) -> Bool {
    let first = note.skippingSpaces(start)
    return (first..<first + 4).allSatisfy { note[$0]?.role == .digit } && note[first + 4]?.role != .digit
  }
}

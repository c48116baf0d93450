/// The parts of a run that say nothing about a person: public numbers, dates and times.
///
/// `Masker` tells which forms are known.
struct KeptNumbers: Sendable {
  private let publicNumbers: Set<String>
  private let longestNumber: Int

  init(publicNumbers: [String]) {
    let national = publicNumbers.map { number in
      let digits = NoteText(number).units.filter { $0.role == .digit }.map(\.folded)
      return Self.national(String(decoding: digits, as: UTF8.self))
    }
    self.publicNumbers = Set(
      national.flatMap { number in
        // Only a number of nine digits can be dialled from abroad; a short code cannot.
        number.utf8.count == 9 ? ["", "0", "48", "0048"].map { $0 + number } : [number]
      })
    longestNumber = self.publicNumbers.map(\.utf8.count).max() ?? 0
  }

  /// The number without the country in front.
  private static func national(_ number: String) -> String {
    let prefix = ["0048", "48"].first { number.hasPrefix($0) && number.utf8.count == $0.utf8.count + 9 }
    return prefix.map { String(number.dropFirst($0.utf8.count)) } ?? number
  }

  /// The groups of a run that stay, in order; none if there are more dates or times than a note has.
  func parts(of run: DigitRun, in note: NoteText) -> [Range<Int>] {
    let reader = MomentReader(note, run)
    var parts: [Range<Int>] = []
    var (dates, times) = (0, 0)
    var group = 0
    while group < run.groups.count {
      var end: Int?
      if let publicEnd = publicNumber(at: group, reader) {
        end = publicEnd
      } else if let moment = reader.moment(at: group) {
        end = moment.end
        dates += moment.dates
        times += moment.times
      }
      if let end { parts.append(group..<end) }
      group = end ?? group + 1
    }
    return dates <= 2 && times <= 2 ? parts : []
  }

  /// The end of the longest public number that begins with a group and stands alone.
  private func publicNumber(at start: Int, _ reader: MomentReader) -> Int? {
    guard longestNumber > 0, reader.canBegin(at: start) else { return nil }
    var digits = ""
    var end: Int?
    for (index, group) in reader.run.groups[start...].enumerated() {
      guard group.isPlain, digits.utf8.count + group.digits <= longestNumber else { break }
      // Nobody writes the public number with a letter in it; such digits may be another's.
      if index > 0, reader.hasLetters(before: start + index) { break }
      for unit in reader.note.units[group.range] { digits.unicodeScalars.append(unit.scalar) }
      if publicNumbers.contains(digits), reader.canEnd(before: start + index + 1) { end = start + index + 1 }
    }
    return end
  }
}

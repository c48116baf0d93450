/// Digits that stand together, or a number spelled out.
struct DigitGroup {
  var range: Range<Int>
  /// How many digits it counts for.
  var digits: Int
  /// Whether it is digits of a keyboard only.
  var isPlain: Bool
  var word: NumberWord?

  /// A group that can be a part of a date, a time or a public number: short, and plain digits.
  func number(in note: NoteText, lengths: ClosedRange<Int>) -> Int? {
    guard isPlain, lengths.contains(digits) else { return nil }
    return note.units[range].reduce(0) { $0 * 10 + Int($1.scalar.value) - 0x30 }
  }
}

/// Groups of digits with nothing but separators between them; see `Masker` for what separates.
struct DigitRun {
  private(set) var groups: [DigitGroup] = []

  var digits: Int { groups.reduce(0) { $0 + $1.digits } }

  fileprivate mutating func append(_ group: DigitGroup) {
    groups.append(group)
  }

  /// What stands between a group and the next.
  func gap(after group: Int) -> Range<Int> {
    groups[group].range.upperBound..<groups[group + 1].range.lowerBound
  }
}

/// Reads all the runs of a note.
struct DigitRunReader {
  private static let longestJoint = 2

  private let note: NoteText
  private var runs: [DigitRun] = []
  private var run = DigitRun()

  private init(_ note: NoteText) {
    self.note = note
  }

  static func runs(in note: NoteText) -> [DigitRun] {
    var reader = DigitRunReader(note)
    reader.read()
    return reader.runs
  }

  private mutating func read() {
    var words = note.words[...]
    var index = 0
    while index < note.units.count {
      if let word = words.first, word.range.lowerBound == index {
        read(word)
        words.removeFirst()
        index = word.range.upperBound
      } else if note.units[index].role == .digit {
        index = readDigits(from: index)
      } else {
        index += 1
      }
    }
    close()
  }

  private mutating func readDigits(from start: Int) -> Int {
    var group = DigitGroup(range: start..<start, digits: 0, isPlain: true)
    var end = start
    while end < note.units.count, note.units[end].role == .digit {
      group.digits += Int(note.units[end].digits)
      group.isPlain = group.isPlain && note.units[end].isPlainDigit
      end += 1
    }
    group.range = start..<end
    run.append(group)
    return end
  }

  private mutating func read(_ word: NoteWord) {
    if let number = NumberWords.values[word.folded] {
      let digits = number.digits(after: run.groups.last?.word)
      run.append(DigitGroup(range: word.range, digits: digits, isPlain: false, word: number))
    } else if !isJoint(word) {
      close()
    }
  }

  /// Letters in the middle of a number, such as the O of "44O514".
  private func isJoint(_ word: NoteWord) -> Bool {
    word.range.count <= Self.longestJoint && note[word.range.lowerBound - 1]?.role == .digit
      && note[word.range.upperBound]?.role == .digit
  }

  private mutating func close() {
    if !run.groups.isEmpty { runs.append(run) }
    run = DigitRun()
  }
}

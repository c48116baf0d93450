/// Reads the dates and times of a run.
struct MomentReader {
  /// A date, a time, or two with a dash between them.
  struct Moment {
    var end: Int
    var dates = 0
    var times = 0
  }

  private static let years = 2000...2099
  private static let dateSeparators: [Unicode.Scalar] = [".", "-", "/"]
  private static let boundaries: [Unicode.Scalar] = [",", ";", "(", ")"]

  let note: NoteText
  let run: DigitRun

  init(_ note: NoteText, _ run: DigitRun) {
    self.note = note
    self.run = run
  }

  /// The longest date, time or stretch of time that begins with a group and stands alone.
  func moment(at start: Int) -> Moment? {
    guard canBegin(at: start) else { return nil }
    return alone(pair(at: start, date)) ?? alone(pair(at: start, clock)) ?? alone(pair(at: start, dotted))
      ?? alone(years(at: start)) ?? alone(date(at: start)) ?? alone(clock(at: start))
  }

  // MARK: - Alone

  private func alone(_ moment: Moment?) -> Moment? {
    moment.flatMap { canEnd(before: $0.end) ? $0 : nil }
  }

  /// Whether no letter and no digit of another number touches the group from before.
  func canBegin(at group: Int) -> Bool {
    guard group > 0 else { return note[run.groups[0].range.lowerBound - 1]?.isWordPart != true }
    return isBoundary(run.gap(after: group - 1))
  }

  func canEnd(before group: Int) -> Bool {
    group >= run.groups.count || isBoundary(run.gap(after: group - 1))
  }

  /// Whether letters stand between a group and the one before it.
  func hasLetters(before group: Int) -> Bool {
    note.units[run.gap(after: group - 1)].contains { $0.role == .letter }
  }

  private func isBoundary(_ gap: Range<Int>) -> Bool {
    note.units[gap].contains { unit in
      unit.role == .space || unit.role == .mark || Self.boundaries.contains(where: unit.looks)
    }
  }

  // MARK: - Forms

  private func date(at start: Int) -> Moment? {
    dayFirst(at: start) ?? yearFirst(at: start) ?? month(at: start)
  }

  private func dayFirst(at start: Int) -> Moment? {
    let separator = Self.dateSeparators.first { isGap(start, $0) && isGap(start + 1, $0) }
    guard separator != nil, let day = number(start, 1...2), let month = number(start + 1, 1...2),
      let year = year(start + 2), CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    return Moment(end: start + 3, dates: 1)
  }

  private func yearFirst(at start: Int) -> Moment? {
    guard isGap(start, "-"), isGap(start + 1, "-"), let year = year(start),
      let month = number(start + 1, 2...2), let day = number(start + 2, 2...2),
      CivilDate(year: year, month: month, day: day) != nil
    else { return nil }
    return Moment(end: start + 3, dates: 1)
  }

  private func month(at start: Int) -> Moment? {
    let month: Int?
    if isGap(start, ".") || isGap(start, "/"), year(start + 1) != nil {
      month = number(start, 1...2)
    } else if isGap(start, "-"), year(start) != nil {
      month = number(start + 1, 2...2)
    } else {
      month = nil
    }
    guard let month, (1...12).contains(month) else { return nil }
    return Moment(end: start + 2, dates: 1)
  }

  private func clock(at start: Int) -> Moment? { time(at: start, ":") }

  private func dotted(at start: Int) -> Moment? { time(at: start, ".") }

  private func time(at start: Int, _ separator: Unicode.Scalar) -> Moment? {
    guard isGap(start, separator), let hour = number(start, 1...2), let minute = number(start + 1, 2...2),
      hour < 24, minute < 60
    else { return nil }
    return Moment(end: start + 2, times: 1)
  }

  private func years(at start: Int) -> Moment? {
    guard isDash(start) || isGap(start, "/"), let first = year(start), let last = year(start + 1),
      first <= last
    else { return nil }
    return Moment(end: start + 2, dates: 1)
  }

  private func pair(at start: Int, _ form: (Int) -> Moment?) -> Moment? {
    guard let first = form(start), isDash(first.end - 1), let second = form(first.end) else { return nil }
    return Moment(
      end: second.end, dates: first.dates + second.dates, times: first.times + second.times)
  }

  // MARK: - Groups and gaps

  private func number(_ group: Int, _ lengths: ClosedRange<Int>) -> Int? {
    run.groups.indices.contains(group) ? run.groups[group].number(in: note, lengths: lengths) : nil
  }

  private func year(_ group: Int) -> Int? {
    number(group, 4...4).flatMap { Self.years.contains($0) ? $0 : nil }
  }

  private func isGap(_ group: Int, _ separator: Unicode.Scalar) -> Bool {
    guard run.groups.indices.contains(group + 1) else { return false }
    let gap = run.gap(after: group)
    return gap.count == 1 && note.units[gap.lowerBound].scalar == separator
  }

  private func isDash(_ group: Int) -> Bool {
    guard run.groups.indices.contains(group + 1) else { return false }
    let signs = note.units[run.gap(after: group)].filter { $0.role != .space }
    return signs.count == 1 && signs[0].looks(like: "-")
  }
}

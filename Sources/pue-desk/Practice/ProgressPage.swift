import DeskCore
import DeskScreen
import Practice
import RulebookFiles

/// A trainee's progress in lines: mastery of each point, scores over time, commonest confusions; for screen and report.
struct ProgressPage {
  private let progress: Progress

  private let words: CheckWords

  init(_ attempts: [Attempt], day: Int, _ rulebook: ProvenRulebook) {
    progress = Progress(attempts, day: day)
    words = CheckWords(rulebook)
  }

  var page: PracticePage {
    PracticePage(title: LocalizedText(polish: "MOJE POSTĘPY", english: "MY PROGRESS"), lines: lines)
  }

  var lines: [PracticePage.Line] {
    summary
      + section("OPANOWANIE PUNKTÓW (najsłabsze najpierw)", "MASTERY OF POINTS (weakest first)", mastery)
      + section("WYNIKI W CZASIE", "SCORES OVER TIME", scores)
      + section(
        "NAJCZĘSTSZE POMYŁKI (trzeba było → było)", "COMMONEST CONFUSIONS (wanted → done)", confusions)
  }

  private func section(_ polish: String, _ english: String, _ lines: [PracticePage.Line]) -> [PracticePage
    .Line]
  {
    let none = LocalizedText(polish: "  jeszcze nic", english: "  nothing yet")
    return [
      .init(LocalizedText(polish: "", english: "")),
      .init(LocalizedText(polish: polish, english: english), .title),
    ] + (lines.isEmpty ? [.init(none, .dim)] : lines)
  }

  private func same(_ text: String) -> LocalizedText { LocalizedText(polish: text, english: text) }

  private var summary: [PracticePage.Line] {
    let (count, passed, mean) = (progress.attempts.count, progress.passed, progress.mean)
    let due = progress.deck.due(on: progress.day).count
    let streak = progress.deck.streak(on: progress.day)
    return [
      .init(
        LocalizedText(
          polish:
            "rozmów \(count) · zaliczonych \(passed) · średnio \(mean)% · do powtórki \(due) · dni z rzędu \(streak)",
          english: "calls \(count) · passed \(passed) · mean \(mean)% · due \(due) · days in a row \(streak)"),
        .strong)
    ]
  }

  private var mastery: [PracticePage.Line] {
    let cards = progress.deck.weakestFirst(on: progress.day)
    // The longest name decides, so that the columns stand below each other.
    let width = 2 + (cards.map { $0.point.id.unicodeScalars.count }.max() ?? 0)
    return cards.map { card in
      let percent = Int((card.mastery * 100).rounded())
      let days = card.memory.dueDay - progress.day
      let name = card.point.id.padding(width)
      let counts = "\(card.right)/\(card.right + card.wrong)".padding(8)
      let bar = Self.bar(percent)
      let number = "\(percent)%".padding(6)
      return .init(
        LocalizedText(
          polish: "  \(name)\(bar) \(number)\(counts)\(days <= 0 ? "dziś" : "za \(days) d.")",
          english: "  \(name)\(bar) \(number)\(counts)\(days <= 0 ? "today" : "in \(days) d.")"))
    }
  }

  private var scores: [PracticePage.Line] {
    progress.scoresByDay.suffix(14).map { entry in
      let date = CivilDate(daysSinceEpoch: entry.day).map { "\($0)" } ?? "–"
      return .init(same("  \(date)  \(Self.bar(entry.mean)) \("\(entry.mean)%".padding(6))×\(entry.count)"))
    }
  }

  private var confusions: [PracticePage.Line] {
    progress.confusions.prefix(10).map { entry in
      .init(
        LocalizedText(
          polish: "  ×\(entry.count)  \(text(entry.confusion, .polish))",
          english: "  ×\(entry.count)  \(text(entry.confusion, .english))"))
    }
  }

  /// What a file says and nobody knows is shown as it stands there, without what could move a cursor.
  private func text(_ confusion: Attempt.Confusion, _ language: Language) -> String {
    guard let subject = CheckSubject(id: confusion.subject) else {
      return "\(confusion.subject): \(confusion.expected) → \(confusion.given)".printable
    }
    let expected =
      confusion.expected.isEmpty ? "–" : words.value(confusion.expected, subject)[language]
    let given = confusion.given.isEmpty ? "–" : words.value(confusion.given, subject)[language]
    return "\(words.subject(subject)[language]): \(expected) → \(given)".printable
  }

  /// Twenty places, filled by the share; told by marks alone.
  private static func bar(_ percent: Int) -> String {
    let filled = max(0, min(20, percent / 5))
    return String(repeating: "#", count: filled) + String(repeating: "·", count: 20 - filled)
  }
}

extension String {
  fileprivate func padding(_ columns: Int) -> String {
    self + String(repeating: " ", count: max(1, columns - unicodeScalars.count))
  }
}

import Canvas
import DeskCore
import DeskScreen
import Practice

/// How a practised call went: the score, what was right and wrong with its points, and the best handling step by step.
struct ReviewPage {
  private let run: ScenarioRun
  private let score: Score
  private let keys: KeyTable

  init(_ run: ScenarioRun, _ score: Score, keys: KeyTable) {
    self.run = run
    self.score = score
    self.keys = keys
  }

  var page: PracticePage {
    PracticePage(
      title: LocalizedText(
        polish: "WYNIK \(score.percent)% · \(run.scenario.title.polish)",
        english: "SCORE \(score.percent)% · \(run.scenario.title.english)"), lines: lines)
  }

  var lines: [PracticePage.Line] {
    [verdict] + matters + points + [.init(blank)] + wrongs + rights + [.init(blank)] + best
  }

  private let blank = LocalizedText(polish: "", english: "")

  // MARK: - The result

  private var verdict: PracticePage.Line {
    if score.isPassed {
      return .init(
        LocalizedText(polish: "✓ ZALICZONE: \(score.percent)%.", english: "✓ PASSED: \(score.percent)%."),
        .allowed)
    }
    return .init(
      LocalizedText(
        polish: "✗ NIEZALICZONE: \(score.percent)%. \(reason.polish)",
        english: "✗ FAILED: \(score.percent)%. \(reason.english)"), .forbidden)
  }

  /// Why the call does not pass, the gravest first.
  private var reason: LocalizedText {
    if let over = score.checks.first(where: { $0.fault == .overDisclosure }) { return disclosure(over) }
    guard run.isOver else {
      return LocalizedText(
        polish: "Rozmowy nie doprowadzono do końca.", english: "The call was not brought to its end.")
    }
    if let must = score.failedMusts.first {
      return LocalizedText(
        polish: "Jeden błąd w tym kryterium wystarcza, żeby nie zaliczyć: \(must.name.polish).",
        english: "One mistake in this criterion is enough to fail: \(must.name.english).")
    }
    let least = run.rulebook.rulebook.practice.passFrom
    return LocalizedText(
      polish: "Zalicza wynik od \(least)%.", english: "Passing takes \(least)%.")
  }

  /// What was told too much: by the level, or in a matter that is not this seat's to answer.
  private func disclosure(_ check: Check) -> LocalizedText {
    let points = check.citations.terms.map(\.id).joined(separator: ", ")
    let rest = LocalizedText(
      polish: "To zawsze zeruje wynik; bez tego byłoby \(score.percentBeforeFailing)%. [\(points)]",
      english:
        "That always makes the score zero; without it, it would be \(score.percentBeforeFailing)%. [\(points)]"
    )
    if case .reply(_, .referralOnly) = check.subject {
      return LocalizedText(
        polish:
          "Klient usłyszał odpowiedź w sprawie, w której to stanowisko tylko wskazuje kontakt. \(rest.polish)",
        english:
          "The caller got an answer in a matter for which this seat only names the contact. \(rest.english)")
    }
    return LocalizedText(
      polish: "Klient usłyszał więcej, niż wolno na jego stopniu uwierzytelnienia. \(rest.polish)",
      english: "The caller was told more than their level of authentication permits. \(rest.english)")
  }

  /// Each matter by itself, where the caller raised several.
  private var matters: [PracticePage.Line] {
    guard score.matters.count > 1 else { return [] }
    let words = CheckWords(run)
    return zip(run.scenario.raised, score.matters).enumerated().map { place, matter in
      let name = words.value(matter.0.matter, .matter)
      return .init(
        LocalizedText(
          polish: "Sprawa \(place + 1), \(name.polish): \(matter.1)%.",
          english: "Matter \(place + 1), \(name.english): \(matter.1)%."))
    }
  }

  private var points: [PracticePage.Line] {
    func line(_ language: Language) -> String {
      let all = score.points.map {
        "\($0.criterion.name[language]) \(Int($0.earned.rounded()))/\($0.possible)"
      }
      return all.joined(separator: " · ")
    }
    let lead =
      score.isOverDisclosed
      ? LocalizedText(polish: "Punkty przed wyzerowaniem", english: "Points before they were set to zero")
      : LocalizedText(polish: "Punkty", english: "Points")
    return [
      .init(
        LocalizedText(
          polish: "\(lead.polish): \(line(.polish))", english: "\(lead.english): \(line(.english))"), .dim)
    ]
  }

  // MARK: - What was right and wrong

  private var wrongs: [PracticePage.Line] {
    let wrong = score.checks.filter { !$0.isRight }
    guard !wrong.isEmpty else { return [] }
    return [.init(LocalizedText(polish: "CO POSZŁO ŹLE", english: "WHAT WENT WRONG"), .title)]
      + wrong.map { .init(text($0, mark: "✗"), .forbidden) }
  }

  private var rights: [PracticePage.Line] {
    let right = score.checks.filter(\.isRight)
    return [.init(LocalizedText(polish: "CO BYŁO DOBRZE", english: "WHAT WAS RIGHT"), .title)]
      + right.map { .init(text($0, mark: "✓")) }
  }

  private func text(_ check: Check, mark: String) -> LocalizedText {
    let sentence = CheckSentences(run, keys: keys).sentence(check)
    let points =
      check.citations.isEmpty ? "" : " [\(check.citations.terms.map(\.id).joined(separator: ", "))]"
    func line(_ language: Language, _ matter: String) -> String {
      let place = score.matters.count > 1 ? check.matter.map { "\(matter) \($0 + 1). " } ?? "" : ""
      return "  \(mark) \(place)\(sentence[language])\(points)"
    }
    return LocalizedText(polish: line(.polish, "Sprawa"), english: line(.english, "Matter"))
  }

  // MARK: - What would have been best

  private var best: [PracticePage.Line] {
    let title = LocalizedText(
      polish: "NAJLEPIEJ KROK PO KROKU (klawisze – co znaczą)",
      english: "THE BEST, STEP BY STEP (keys – what they mean)")
    return [.init(title, .title)] + BestSteps(run, keys: keys).lines.map { .init($0) }
  }
}

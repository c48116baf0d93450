import Canvas
import DeskCore
import DeskScreen
import Practice

/// How a practised call went: the score, what was right and wrong with its points, and the best handling step by step.
struct ReviewPage {
  private let run: ScenarioRun
  private let score: Score

  init(_ run: ScenarioRun, _ score: Score) {
    self.run = run
    self.score = score
  }

  var page: PracticePage {
    PracticePage(
      title: LocalizedText(
        polish: "WYNIK \(score.percent)% · \(run.scenario.title.polish)",
        english: "SCORE \(score.percent)% · \(run.scenario.title.english)"), lines: lines)
  }

  var lines: [PracticePage.Line] {
    [verdict] + points + [.init(blank)] + wrongs + rights + [.init(blank)] + best
  }

  private let blank = LocalizedText(polish: "", english: "")

  private var verdict: PracticePage.Line {
    if score.isOverDisclosed {
      return .init(
        LocalizedText(
          polish: "✗ NIEZALICZONE: powiedziano więcej, niż wolno na tym stopniu uwierzytelnienia [4.2.depth]",
          english: "✗ FAILED: more was told than this level of authentication permits [4.2.depth]"),
        .forbidden)
    }
    return score.isPassed
      ? .init(
        LocalizedText(polish: "✓ ZALICZONE: \(score.percent)%", english: "✓ PASSED: \(score.percent)%"),
        .allowed)
      : .init(
        LocalizedText(polish: "✗ NIEZALICZONE: \(score.percent)%", english: "✗ FAILED: \(score.percent)%"),
        .forbidden)
  }

  private var points: [PracticePage.Line] {
    let polish = score.points.map { "\($0.criterion.name.polish) \(Int($0.earned.rounded()))/\($0.possible)" }
    let english = score.points.map {
      "\($0.criterion.name.english) \(Int($0.earned.rounded()))/\($0.possible)"
    }
    return [
      .init(
        LocalizedText(polish: polish.joined(separator: " · "), english: english.joined(separator: " · ")),
        .dim)
    ]
  }

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
    let words = CheckWords(run.rulebook)
    func line(_ language: Language) -> String {
      let subject = words.subject(check.subject)[language]
      let given = check.given.isEmpty ? "–" : words.value(check.given, check.subject)[language]
      let points =
        check.citations.isEmpty ? "" : " [\(check.citations.terms.map(\.id).joined(separator: ","))]"
      guard let fault = check.fault else { return "  \(mark) \(subject): \(given)\(points)" }
      let expected = check.expected.map { words.value($0, check.subject)[language] }
      let or = language == .polish ? " albo " : " or "
      let better = expected.isEmpty ? "" : language == .polish ? "; trzeba: " : "; wanted: "
      return
        "  \(mark) \(subject): \(given)\(better)\(expected.joined(separator: or)) – \(fault.name[language])\(points)"
    }
    return LocalizedText(polish: line(.polish), english: line(.english))
  }

  private var best: [PracticePage.Line] {
    let words = CheckWords(run.rulebook)
    let steps = ExpectedHandling(run.scenario, run.rulebook).steps.map { step in
      PracticePage.Line(
        LocalizedText(
          polish: "  \(words.action(step.action).polish) · \(step.depth.shortName.polish)",
          english: "  \(words.action(step.action).english) · \(step.depth.shortName.english)"))
    }
    return [
      .init(LocalizedText(polish: "NAJLEPIEJ KROK PO KROKU", english: "THE BEST, STEP BY STEP"), .title)
    ] + steps
  }
}

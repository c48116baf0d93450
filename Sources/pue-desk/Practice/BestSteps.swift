import DeskCore
import DeskScreen
import Practice

/// The best handling of a scenario in numbered lines: keys, labels, what the caller then wants, what may be told.
struct BestSteps {
  private let run: ScenarioRun
  private let keys: KeyTable

  init(_ run: ScenarioRun, keys: KeyTable) {
    self.run = run
    self.keys = keys
  }

  var lines: [LocalizedText] {
    let panel = PanelSteps(run.rulebook.rulebook, keys: keys)
    var lines: [LocalizedText] = []
    var depth: AnswerDepth?
    for step in ExpectedHandling(run.scenario, run.rulebook).steps {
      guard let words = words(step.action, panel) else { continue }
      let change = step.depth == depth ? nil : step.depth
      lines.append(line(lines.count + 1, words, change, step.pressesFor))
      depth = step.depth
    }
    return lines
  }

  private func words(_ action: TraineeAction, _ panel: PanelSteps) -> LocalizedText? {
    switch action {
    case .event(let event): panel.words(for: event)
    case .reply(let reply): panel.words(for: reply)
    }
  }

  private func line(_ number: Int, _ words: LocalizedText, _ depth: AnswerDepth?, _ demand: DemandKind?)
    -> LocalizedText
  {
    func text(_ language: Language, _ may: String, _ then: String) -> String {
      let permitted = depth.map { " · \(may): \($0.shortName[language])" } ?? ""
      let pressing = demand.map { " · \(then) \($0.name[language])" } ?? ""
      return "  \(number). \(words[language])\(permitted)\(pressing)"
    }
    return LocalizedText(
      polish: text(.polish, "wolno", "klient"), english: text(.english, "permitted", "the caller"))
  }
}

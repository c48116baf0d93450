import DeskCore
import DeskScreen
import Practice

/// What was said and done in a practice call, in words.
struct Transcript {
  let lines: [PracticeState.Said]

  init(_ run: ScenarioRun) {
    let start = run.scenario.startsAt.secondsSinceEpoch
    lines = run.course.compactMap { entry in
      switch entry {
      case .heard(let line):
        .init(seconds: Int(line.at.secondsSinceEpoch - start), isCaller: true, words: line.words)
      case .did(let timed):
        Self.words(timed.action, run.rulebook.rulebook).map {
          .init(seconds: Int(timed.at.secondsSinceEpoch - start), isCaller: false, words: $0)
        }
      }
    }
  }

  /// What the caller does not see of the panel's working is left out.
  private static func words(_ action: TraineeAction, _ rulebook: Rulebook) -> LocalizedText? {
    switch action {
    case .reply(let reply): reply.name
    case .event(.started), .event(.wrapUpBegan), .event(.resumed), .event(.ended): nil
    case .event(let event):
      LocalizedText(
        polish: "[panel] \(event.brief(.polish, rulebook))",
        english: "[panel] \(event.brief(.english, rulebook))")
    }
  }
}

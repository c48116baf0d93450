import Canvas
import DeskCore

/// The course of a call in lines: each event with the depth that was in force after it.
struct TimelineLines {
  private let model: Model
  private let review: Review
  private let layout: ReviewLayout
  private var language: Language { model.language }

  init(_ model: Model, _ review: Review, _ layout: ReviewLayout) {
    self.model = model
    self.review = review
    self.layout = layout
  }

  var content: ReviewContent {
    guard let first = review.timeline.first else {
      return ReviewContent(title: ReviewTexts.timeline[language])
    }
    let local = WarsawTime.local(first.event.at)
    let rules = "\(Labels.rulebook[language]) \(first.rulebook)"
    let about = "\(TimeWords.date(local.date)) \(local.time) · \(first.callID.prefix(8)) · \(rules)"
    return ReviewContent(
      title: ReviewTexts.timeline[language], filters: [Span(about, .strong)],
      heading: [Span(row(Self.heading.map { $0[language] }), .dim)], lines: lines)
  }

  private static let heading = [
    LocalizedText(polish: "godzina", english: "time"), LocalizedText(polish: "po", english: "after"),
    LocalizedText(polish: "zakres odtąd", english: "depth from here"),
    LocalizedText(polish: "zdarzenie", english: "event"),
  ]

  private func row(_ texts: [String]) -> String {
    "\(texts[0].fitted(10))\(texts[1].padded(before: 8))  \(texts[2].fitted(Self.depthWidth))  \(texts[3])"
  }

  private static let depthWidth = 15
  private static let indent = 10 + 8 + 2 + depthWidth + 2

  private var lines: [StyledLine] {
    var call: Call?
    var lines: [StyledLine] = []
    var statements = 0
    for record in review.timeline {
      do {
        if var present = call {
          try present.apply(record.event)
          call = present
        } else {
          call = try Call(startedBy: record.event)
        }
      } catch {
        return lines + [[Span(ReviewTexts.unreadable[language], .warning)]]
      }
      if case .statementAnswered = record.event.event { statements += 1 }
      guard let call else { return lines }
      lines += wrap(
        line(record, call, statements), width: layout.width, indent: Self.indent)
    }
    return lines
  }

  private func line(_ record: CallRecord, _ call: Call, _ statements: Int) -> StyledLine {
    let time = WarsawTime.local(record.event.at).time
    let seconds = time.second < 10 ? "0\(time.second)" : "\(time.second)"
    let after = max(0, record.event.at.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    let event = record.event.event.told(language, statements, model.rulebook.rulebook)
    let depth = depth(record, call)
    return [
      Span("\(time).\(seconds)".fitted(10) + TimeWords.stopwatch(after).padded(before: 8) + "  ", .dim),
      Span((depth?.shortName[language] ?? "–").fitted(Self.depthWidth) + "  ", depth == nil ? .dim : .strong),
      Span(event),
    ]
  }

  /// What might be said from then on, by the rulebook of the call; nil while no matter was chosen.
  private func depth(_ record: CallRecord, _ call: Call) -> AnswerDepth? {
    guard
      let rulebook = model.context.shelf.rulebooks.first(where: { $0.rulebook.version == record.rulebook }),
      let id = call.choice.matter, let matter = rulebook.matterNumber(id)
    else { return nil }
    let situation = Situation(
      seat: call.seat, matter: matter, topic: call.choice.topic, kind: call.choice.kind,
      level: call.choice.level)
    return rulebook.table.decision(for: situation).depth
  }
}

extension CallEvent {
  /// The event in words.
  /// - Parameters:
  ///   - language: the language of the words.
  ///   - statements: how many statements had been answered with it.
  ///   - rulebook: what names channels and matters.
  func told(_ language: Language, _ statements: Int, _ rulebook: Rulebook) -> String {
    let brief = brief(language, rulebook)
    return switch self {
    case .started(let seat, let medium, _):
      "\(brief) · \(seat.name[language]) · \(medium.name[language])"
    case .matterChosen(_, let kind, _):
      "\(ReviewEvents.matter[language]) \(brief) · \(kind.name[language])"
    case .levelChanged(let route, let level):
      "\(ReviewEvents.level[language]) \(level.name[language]) · \(route.name[language])"
    case .referred(_, let keys):
      keys.isEmpty ? brief : "\(brief) · \(keys.joined(separator: " → "))"
    case .statementAnswered(let verdict):
      "\(ReviewEvents.statement[language]) \(statements): \(verdict.name[language])"
    case .wrappedUp(let result, let note):
      "\(ReviewEvents.result[language]) \(result.name[language])" + (note.isEmpty ? "" : " · \(note)")
    case .kindChanged, .topicChanged, .sentToIVR, .returnedFromIVR, .undone, .parked, .resumed, .takenOver,
      .complaintTaken, .wrapUpBegan, .ended, .interrupted:
      brief
    }
  }
}

private enum ReviewEvents {
  static let matter = LocalizedText(polish: "sprawa", english: "matter")
  static let level = LocalizedText(polish: "poziom", english: "level")
  static let statement = LocalizedText(polish: "stwierdzenie", english: "statement")
  static let result = LocalizedText(polish: "wynik:", english: "result:")
}

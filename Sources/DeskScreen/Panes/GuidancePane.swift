import Canvas
import DeskCore

/// Who answers, what to say, and what never to say.
struct GuidancePane {
  private let model: Model
  private let guidance: Guidance?
  private let rect: Rect
  private let joinsAbove: Bool
  private let memo: ViewMemo

  init(
    _ model: Model, _ guidance: Guidance?, _ rect: Rect, joinsAbove: Bool, memo: ViewMemo = ViewMemo()
  ) {
    self.model = model
    self.guidance = guidance
    self.rect = rect
    self.joinsAbove = joinsAbove
    self.memo = memo
  }

  /// How many lines do not fit.
  var overflow: Int { max(0, lines(width: rect.inside.columns - 2).count - rect.inside.rows) }

  func draw(_ frame: inout Frame) {
    frame.box(rect, title: Labels.guidance[language], joinsAbove: joinsAbove)
    let inside = rect.inside
    let text = lines(width: inside.columns - 2)
    let scroll = max(0, min(model.guidanceScroll, text.count - inside.rows))
    for (offset, line) in text.dropFirst(scroll).prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
    drawScrollMarks(&frame, above: scroll, below: text.count - inside.rows - scroll)
  }

  private func drawScrollMarks(_ frame: inout Frame, above: Int, below: Int) {
    var marks: [String] = []
    if above > 0 { marks.append("▲ \(model.words(Labels.back))") }
    if below > 0 { marks.append("▼ \(model.words(Labels.more)) (\(below))") }
    guard !marks.isEmpty else { return }
    let text = " \(marks.joined(separator: " · ")) "
    let column = rect.column + rect.columns - text.unicodeScalars.count - 1
    frame.put(text, row: rect.row + rect.rows - 1, column: column, role: .warning)
  }

  // MARK: - Lines

  private var language: Language { model.language }
  private var medium: ContactMedium? { model.board.current?.call.medium }

  private func lines(width: Int) -> [StyledLine] {
    guard let guidance else {
      if let question = model.question { return wrap([Span(question[language], .warning)], width: width) }
      let text = model.hasWords ? Labels.noHit : Labels.pickMatter
      return wrap([Span(text[language], .dim)], width: width)
    }
    var lines = question(width)
    lines += memo.lines(.summary(isProposed: model.topicIsProposed), of: guidance) {
      steady(wrap(summary(guidance), width: width))
    }
    if model.seat == .cot { lines += recordingNotice(width) }
    lines += PadLines(model).lines(width: width)
    return lines + memo.lines(.texts, of: guidance) { texts(guidance, width) }
  }

  private func texts(_ guidance: Guidance, _ width: Int) -> [StyledLine] {
    var lines: [StyledLine] = []
    if isRoomy {
      lines += steady(wrap([Span(guidance.matter.about[language], .dim)], width: width)) + [[]]
    }
    lines += wrap(cited(guidance.headline, .text), width: width)
    if isRoomy { lines += steady(wrap(handlers(guidance), width: width)) + [[]] }
    lines += steady(section(Labels.say, guidance.say, width) { quoted($0) }, 9)
    if isRoomy { lines += [[]] }
    return lines + section(Labels.never, guidance.never, width) { "✗ \($0)" }
  }

  private var isRoomy: Bool { rect.inside.rows >= 16 }

  /// Where there is plenty of room what is short takes as many lines as what is long, so that the texts below stand
  /// still from matter to matter.
  private func steady(_ lines: [StyledLine], _ usual: Int = 2) -> [StyledLine] {
    guard rect.inside.rows >= 30 else { return lines }
    return lines + Array(repeating: [], count: max(0, usual - lines.count))
  }

  /// What tells this matter from the one it is easily mixed up with; the answer is to pick the other row.
  private func question(_ width: Int) -> [StyledLine] {
    guard let question = model.question else { return [] }
    return wrap(
      [Span(Labels.ask[language] + " ", .strong), Span(question[language], .warning)], width: width)
  }

  private func summary(_ guidance: Guidance) -> StyledLine {
    var line = [
      Span("\(guidance.decision.owner.name[language]) · \(model.kind.name[language])", .strong)
    ]
    guard guidance.paths != nil else { return line }
    guard let topic = guidance.topic else {
      return line + [Span(" · ", .strong), Span(model.words(Labels.chooseTopic), .warning)]
    }
    line.append(Span(" · \(Labels.topic[language]) \(topic.key) \(topic.label[language])", .strong))
    if topic.group != topic.key, let group = model.rulebook.topic(topic.group) {
      line.append(Span(" (\(Labels.group[language]) \(group.key) \(group.label[language]))", .text))
    }
    if model.topicIsProposed { line.append(Span(" \(Labels.proposed[language])", .warning)) }
    return line
  }

  private func handlers(_ guidance: Guidance) -> StyledLine {
    let names = guidance.decision.handledBy.terms.compactMap { handler in
      model.rulebook.rulebook.handlers.first { $0.handler == handler }?.label[language]
    }
    let examined = guidance.decision.handledBy.contains(.customerOmbudsmanOffice)
    let label = examined ? Labels.examinedBy : Labels.handledBy
    return [Span(label[language], .dim), Span(" " + names.joined(separator: ", "))]
  }

  private func section(
    _ label: LocalizedText, _ texts: [CitedText], _ width: Int, _ mark: (String) -> String
  ) -> [StyledLine] {
    guard !texts.isEmpty else { return [] }
    let role: Role = label == Labels.never ? .forbidden : .text
    let lines = texts.flatMap { text in
      wrap(
        cited(CitedText(text: mark(text.text), citations: text.citations), role), width: width, indent: 2)
    }
    return [[Span(label[language], .strong)]] + lines
  }

  private func quoted(_ text: String) -> String {
    switch language {
    case .polish: "„\(text)”"
    case .english: "“\(text)”"
    }
  }

  private func recordingNotice(_ width: Int) -> [StyledLine] {
    let ivr = model.rulebook.rulebook.ivr
    let text =
      switch medium {
      case .phoneThroughIVR: ivr.recordingHeard
      case .phone: ivr.recordingNotHeard
      default: ivr.recordingNotice
      }
    let notice = text[language]
    let line = [
      Span(Labels.recording[language], .strong), Span(" \(notice)"), Span(" [4.2.recording]", .citation),
    ]
    return wrap(line, width: width)
  }

  private func cited(_ text: CitedText, _ role: Role) -> StyledLine {
    [Span(text.text, role), Span(" " + text.citations.bracketed, .citation)]
  }
}

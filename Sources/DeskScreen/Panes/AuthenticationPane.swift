import Canvas
import DeskCore

/// How far the caller is authenticated for ZUS, and what COT could say at each level.
struct AuthenticationPane {
  private let model: Model
  private let rect: Rect

  init(_ model: Model, _ rect: Rect) {
    self.model = model
    self.rect = rect
  }

  func draw(_ frame: inout Frame) {
    frame.box(rect, title: Labels.authentication[language])
    let inside = rect.inside
    let lines = levels + method(width: inside.columns - 2)
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
  }

  private var language: Language { model.language }

  private var levels: [StyledLine] {
    AuthenticationLevel.allCases.reversed().map { level in
      let isPresent = level == model.level
      let role: Role = isPresent ? .strong : .text
      let name = level.name[language]
      let blanks = String(repeating: " ", count: max(1, 11 - name.unicodeScalars.count))
      return [
        Span("(\(isPresent ? "•" : " ")) \(name)\(blanks)", role),
        Span("COT: \(cotDepth(at: level)?.shortName[language] ?? "–")", isPresent ? .strong : .dim),
      ]
    }
  }

  /// What COT may say at a level about the matter, or about any ZUS matter while none is picked.
  ///
  /// Nil for a matter that does not go to ZUS.
  private func cotDepth(at level: AuthenticationLevel) -> AnswerDepth? {
    let matters = model.rulebook.rulebook.matters
    let number = model.subject.map { Int($0.matter) } ?? matters.firstIndex { $0.owner == .zus }
    guard let number, matters[number].owner == .zus else { return nil }
    let situation = Situation(
      seat: .cot, matter: UInt8(number), topic: model.rulebook.anyTopic(of: matters[number]),
      kind: model.kind, level: level)
    return model.rulebook.table.decision(for: situation).depth
  }

  private func method(width: Int) -> [StyledLine] {
    let label = model.seat.isBank ? Labels.claimed : Labels.method
    var lines: [StyledLine] = [[Span("\(label[language]) ", .dim), Span(methodName[language])]]
    let isIdleClaim = model.seat.isBank && model.route == .none
    if !isIdleClaim, let detail = model.method?.detail[language] {
      lines += wrap([Span(detail, .dim)], width: width)
    }
    if model.seat.isBank { lines += wrap([Span(Labels.claimNote[language], .dim)], width: width) }
    return lines
  }

  private var methodName: LocalizedText {
    if model.board.current?.call.phase == .awayInIVR { return Labels.inIVR }
    if model.seat.isBank, model.route == .none { return Labels.nothing }
    return model.method?.label ?? Labels.nobody
  }
}

extension ProvenRulebook {
  /// A topic key with which a situation of the matter is complete.
  fileprivate func anyTopic(of matter: Matter) -> UInt8 {
    switch matter.topics {
    case .none: 0
    case .fixed(let key): key
    case .any: rulebook.topics.first?.key ?? 0
    }
  }
}

import Canvas
import DeskCore

/// How far the caller is authenticated for ZUS, and what COT could say at each level.
struct AuthenticationPane {
  /// All that the pane depends on beside the rulebook and the language.
  struct Subject: Hashable {
    fileprivate let seat: Seat
    fileprivate let matter: UInt8?
    fileprivate let kind: Kind
    fileprivate let level: AuthenticationLevel
    fileprivate let route: AuthenticationRoute
    fileprivate let isInIVR: Bool

    init(_ model: Model) {
      seat = model.seat
      matter = model.subject?.matter
      kind = model.kind
      level = model.level
      route = model.route
      isInIVR = model.board.current?.call.phase == .awayInIVR
    }
  }

  private let subject: Subject
  private let rulebook: ProvenRulebook
  private let language: Language
  private let rect: Rect

  init(_ subject: Subject, _ rulebook: ProvenRulebook, _ language: Language, _ rect: Rect) {
    self.subject = subject
    self.rulebook = rulebook
    self.language = language
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

  private var levels: [StyledLine] {
    AuthenticationLevel.allCases.reversed().map { level in
      let isPresent = level == subject.level
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
    let matters = rulebook.rulebook.matters
    let number = subject.matter.map { Int($0) } ?? matters.firstIndex { $0.owner == .zus }
    guard let number, matters[number].owner == .zus else { return nil }
    let situation = Situation(
      seat: .cot, matter: UInt8(number), topic: rulebook.anyTopic(of: matters[number]),
      kind: subject.kind, level: level)
    return rulebook.table.decision(for: situation).depth
  }

  private func method(width: Int) -> [StyledLine] {
    let label = subject.seat.isBank ? Labels.claimed : Labels.method
    var lines: [StyledLine] = [[Span("\(label[language]) ", .dim), Span(methodName[language])]]
    let isIdleClaim = subject.seat.isBank && subject.route == .none
    if !isIdleClaim, let detail = method?.detail[language] {
      lines += wrap([Span(detail, .dim)], width: width)
    }
    if subject.seat.isBank { lines += wrap([Span(Labels.claimNote[language], .dim)], width: width) }
    return lines
  }

  private var method: AuthenticationMethod? {
    rulebook.rulebook.methods.first { $0.route == subject.route }
  }

  private var methodName: LocalizedText {
    if subject.isInIVR { return Labels.inIVR }
    if subject.seat.isBank, subject.route == .none { return Labels.nothing }
    return method?.label ?? Labels.nobody
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

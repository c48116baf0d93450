import Canvas
import DeskCore

@testable import DeskScreen

// What must hold of a desk whatever was done to it: of its state, and of what it draws.

extension Desk {
  /// What is wrong with the state or with the screen; nil where all is well.
  /// - Parameter memo: what earlier frames worked out, as the program keeps it.
  func fault(_ memo: ViewMemo) -> String? {
    let model = model
    let frame = view(model, size: size, memo: memo)
    return frameFault(frame) ?? model.fault ?? noteFault(model, frame) ?? depthFault(model, frame)
  }

  /// The frame has the size of the screen, and nothing in it could move a cursor.
  private func frameFault(_ frame: Frame) -> String? {
    if frame.size != size || frame.cells.count != size.columns * size.rows {
      return "the frame is \(frame.size)"
    }
    // By hand: this looks at half a billion cells.
    let strange = frame.cells.withUnsafeBufferPointer { cells in
      var place = 0
      while place < cells.count, Self.isPlain(cells[place].scalar) { place += 1 }
      return place < cells.count ? cells[place].scalar : nil
    }
    return strange.map { "a cell holds \($0)" }
  }

  private static func isPlain(_ scalar: UInt32) -> Bool {
    (scalar >= 0x20 && scalar < 0x7F) || scalar >= 0x2500 && scalar < 0x2580
      || (Unicode.Scalar(scalar)?.isOneCellWide ?? false)
  }

  private func noteFault(_ model: Model, _ frame: Frame) -> String? {
    guard model.overlay == .note, layout != nil, let covered else { return nil }
    return frame.words(in: covered).hasFiveDigits ? "the note shows a number" : nil
  }

  // MARK: - What may be said

  /// What is drawn permits no more than the rulebook's decision for the seat and the level that are drawn.
  private func depthFault(_ model: Model, _ frame: Frame) -> String? {
    guard let layout, model.overlay == nil else { return nil }
    let language = model.language
    let shown = frame.words(in: layout.depth.inside)
    guard let subject = model.subject else {
      return shown == Labels.pickMatter[language] ? nil : "a depth without a matter"
    }
    guard frame.text(row: 0).contains(model.seat.name[language]) else { return "the header hides the seat" }
    let marks = AuthenticationLevel.allCases.filter { level in
      frame.words(in: layout.authentication.inside).contains("(•) \(level.name[language]) ")
    }
    guard marks.count == 1, let level = marks.first else { return "levels \(marks) at once" }
    let situation = Situation(
      seat: model.seat, matter: subject.matter, topic: model.topic, kind: model.kind, level: level)
    let depth = model.rulebook.table.decision(for: situation).depth
    return fault(of: shown, depth, model)
  }

  private func fault(of shown: String, _ depth: AnswerDepth, _ model: Model) -> String? {
    let language = model.language
    for rule in model.rulebook.rulebook.depths {
      let isDrawn = shown.hasPrefix(
        "\(Labels.you[language]) \(rule.label[language]) ✓ \(rule.may[language]) ✗")
      if isDrawn != (rule.depth == depth) { return "\(depth) is decided, and drawn is '\(shown)'" }
    }
    return nil
  }
}

extension Model {
  /// What is wrong with the state; nil where it is one that can be.
  fileprivate var fault: String? {
    if let highlighted, !list.indices.contains(highlighted) { return "highlighted \(highlighted)" }
    for (text, longest) in [(query, 200), (statement, 200), (draft, 400)] {
      if text.unicodeScalars.count > longest { return "\(text.unicodeScalars.count) letters" }
      if text.unicodeScalars.contains(where: \.isUnfitForScreen) { return "letters unfit for a screen" }
    }
    return overlayFault ?? boardFault ?? choiceFault
  }

  private var overlayFault: String? {
    switch overlay {
    case .picker(let picker) where !choices(of: picker.subject).indices.contains(picker.highlighted):
      // Practice may have nothing to offer, and a window of it shows nothing then.
      return choices(of: picker.subject).isEmpty && picker.highlighted <= 0
        ? nil : "a window points at \(picker.highlighted)"
    case .review(let review):
      let lines = review.history?.lines.count ?? 0
      return review.scroll < 0 || review.highlighted < 0 || review.highlighted >= max(1, lines)
        ? "history points at \(review.highlighted) of \(lines)" : nil
    case .help(let scroll): return scroll < 0 ? "help scrolled to \(scroll)" : nil
    case .practicePage(let page): return page.scroll < 0 ? "a page scrolled to \(page.scroll)" : nil
    default: return guidanceScroll < 0 ? "guidance scrolled to \(guidanceScroll)" : nil
    }
  }

  private var boardFault: String? {
    let calls = [board.current].compactMap(\.self) + board.parked
    if Set(calls.map(\.id)).count != calls.count { return "a call is there twice" }
    if calls.contains(where: { $0.call.isOver }) { return "a call that is over is still open" }
    if board.current?.call.phase == .parked { return "the call at work is parked" }
    if case .open = pad, level != .substitute || board.current?.call.choice.level != .substitute {
      return "a confirm/deny pad at level \(level)"
    }
    return nil
  }

  /// About the matter of the call the panel says what the journal has.
  private var choiceFault: String? {
    guard let choice = board.current?.call.choice else { return nil }
    if level != choice.level || route != choice.route { return "another level than the call's" }
    guard choice.matter == matter?.id, choice.matter != nil, query.isEmpty else { return nil }
    if kind != choice.kind { return "\(kind), recorded \(choice.kind)" }
    let recorded = topicIsProposed ? 0 : topic
    return recorded == choice.topic ? nil : "topic \(recorded), recorded \(choice.topic)"
  }
}

extension String {
  /// Whether the text shows five digits in a row.
  var hasFiveDigits: Bool { split { !$0.isNumber }.contains { $0.count >= 5 } }
}

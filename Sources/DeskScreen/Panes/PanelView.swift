import Canvas
import DeskCore

/// Draws the desk.
/// - Parameters:
///   - model: the state.
///   - size: the size of the screen, in cells.
///   - memo: what earlier frames worked out; it makes no difference to what is drawn.
/// - Returns: a frame of exactly that size.
public func view(_ model: Model, size: Size, memo: ViewMemo = ViewMemo()) -> Frame {
  var model = model
  model.settle()
  return settledView(model, size, memo)
}

private func settledView(_ model: Model, _ size: Size, _ memo: ViewMemo) -> Frame {
  guard let layout = PanelLayout(size: size) else { return tooSmall(model, size) }
  memo.follow(model, on: size)
  let situation = model.situation
  let guidance = memo.guidance(situation, model)
  let ground = Ground(model, situation)
  var frame = memo.frame(ground) { ground.frame(model, guidance, layout, memo) }
  ground.drawRest(model, guidance, layout, memo, &frame)
  MatterPane(model, layout.matters, memo: memo).draw(&frame)
  let header = HeaderLine(model)
  let namesRules = memo.header(header, at: layout.header, on: &frame) {
    header.draw(model, layout.header, clock: memo.clock(model), &$0)
  }
  if !namesRules { header.drawRules(model, layout.channels, &frame) }
  drawStatus(model, layout, memo, &frame)
  drawFooter(model, layout, memo, &frame)
  switch model.overlay {
  case .help(let scroll): HelpView(model, scroll, size).draw(&frame)
  case .picker(let picker): PickerView(model, picker, size).draw(&frame)
  case .note: NoteView(model, size).draw(&frame)
  case .review(let review): ReviewView(model, review, size).draw(&frame)
  case .practicePage(let page): PracticePageView(model, page, size).draw(&frame)
  case .transcript(let scroll): TranscriptView(model, scroll, size).draw(&frame)
  case nil: break
  }
  return frame
}

private func tooSmall(_ model: Model, _ size: Size) -> Frame {
  var frame = Frame(size: size)
  let need = "\(PanelLayout.smallest.columns)×\(PanelLayout.smallest.rows)"
  let have = "\(frame.size.columns)×\(frame.size.rows)"
  let text = LocalizedText(
    polish: "Okno za małe: \(have), potrzeba \(need).",
    english: "Window too small: \(have), needs \(need).")
  let language = model.language
  let mark = model.practice == nil ? "" : PracticeView.mark[language] + " "
  for (row, line) in wrap([Span(mark + text[language], .warning)], width: frame.size.columns).enumerated() {
    frame.put(line, row: row, column: 0)
  }
  return frame
}

/// What is wrong and stays so, else an answer to the last key, else the course of the call, else a hint.
private func drawStatus(_ model: Model, _ layout: PanelLayout, _ memo: ViewMemo, _ frame: inout Frame) {
  let row = layout.status
  let troubles = model.standingTroubles
  if let practice = model.practice {
    PracticeView.drawWords(model, practice, row, &frame)
  } else if let text = troubles.first ?? model.notice {
    let more = troubles.count > 1 ? " (+\(troubles.count - 1))" : ""
    let limit = layout.size.columns - more.unicodeScalars.count
    let end = frame.put(" " + model.words(text), row: row, column: 0, role: .warning, limit: limit)
    frame.put(more, row: row, column: end, role: .warning)
  } else if case .review = model.overlay {
    // Its keys stand below; those of the panel do nothing there.
    return
  } else if let live = model.board.current {
    frame.put(" " + trail(live, layout.size.columns - 2, model), row: row, column: 0, role: .dim)
  } else {
    let idle = model.abandoned.isEmpty ? Notices.hint : Notices.unfinishedHint
    let hint = model.board.parked.isEmpty ? idle : Notices.parkedHint
    memo.line(.hint(hint), at: row, on: &frame) {
      let words = Footer.shortened(model.words(hint), layout.size.columns - 1)
      $0.put(" " + words, row: row, column: 0, role: .dim)
    }
  }
}

/// The last events of a call, as many as fit.
private func trail(_ live: LiveCall, _ width: Int, _ model: Model) -> String {
  var parts: [String] = []
  var used = 0
  for event in live.trail.reversed() {
    let local = WarsawTime.local(event.at).time
    let part = "\(local) \(event.event.brief(model.language, model.rulebook.rulebook))"
    guard used + part.unicodeScalars.count + 3 <= width else { break }
    used += part.unicodeScalars.count + 3
    parts.insert(part, at: 0)
  }
  return parts.joined(separator: " · ")
}

private func drawFooter(_ model: Model, _ layout: PanelLayout, _ memo: ViewMemo, _ frame: inout Frame) {
  // The line above is taken by a trouble that must stay in sight.
  if !model.standingTroubles.isEmpty || model.practice != nil, let notice = model.notice {
    frame.put(" " + model.words(notice), row: layout.footer, column: 0, role: .warning)
    return
  }
  let able = model.keys.actionsInOrder.map(model.isPossible)
  memo.line(.footer(isPractice: model.practice != nil, able: able), at: layout.footer, on: &frame) {
    let items = zip(model.keys.bindings, able).compactMap { binding, isAble -> Footer.Item? in
      guard let key = binding.keys.first, let label = footerLabel(binding, model) else { return nil }
      return Footer.Item(key: key, label: label, role: isAble ? .keyLabel : .dim)
    }
    Footer(items).draw(row: layout.footer, &$0)
  }
}

/// In practice what is told to the caller takes the place of the note.
private func footerLabel(_ binding: Binding, _ model: Model) -> String? {
  guard model.practice != nil else { return binding.footer?[model.language] }
  switch binding.action {
  case .note: return nil
  case .practice: return PracticeTexts.reply[model.language]
  default: return binding.footer?[model.language]
  }
}

extension CitationSet {
  /// The points between brackets, as they stand at the end of a line; empty for none.
  var bracketed: String { isEmpty ? "" : "[\(terms.map(\.id).joined(separator: ","))]" }
}

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
  var frame = Frame(size: size)
  guard let layout = PanelLayout(size: size) else {
    drawTooSmall(model, &frame)
    return frame
  }
  let guidance = memo.guidance(model, on: size)
  let namesRules = drawHeader(model, layout, memo, &frame)
  MatterPane(model, layout.matters, memo: memo).draw(&frame)
  GuidancePane(model, guidance, layout.guidance, joinsAbove: !layout.isWide, memo: memo).draw(&frame)
  let authenticated = AuthenticationPane.Subject(model)
  memo.pane(.authentication(authenticated), of: nil, at: layout.authentication, on: &frame) {
    AuthenticationPane(authenticated, model.rulebook, model.language, layout.authentication).draw(&$0)
  }
  memo.pane(.depth, of: guidance, at: layout.depth, on: &frame) {
    DepthPane(model, guidance, layout.depth).draw(&$0)
  }
  memo.pane(.channels, of: guidance, at: layout.channels, on: &frame) {
    ChannelPane(model, guidance, layout.channels).draw(&$0)
  }
  if !namesRules { drawRules(model, layout.channels, &frame) }
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

private func drawTooSmall(_ model: Model, _ frame: inout Frame) {
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
}

/// - Returns: whether there was room to say which rules are followed.
private func drawHeader(
  _ model: Model, _ layout: PanelLayout, _ memo: ViewMemo, _ frame: inout Frame
) -> Bool {
  let row = layout.header
  frame.fill(Rect(row: row, column: 0, rows: 1, columns: layout.size.columns), role: .header)
  let clock = memo.clock(model) + " "
  let product = model.practice == nil ? Labels.product : PracticeView.mark
  let left = " \(product[model.language])   \(model.seat.name[model.language])"
  let end = frame.put(left, row: row, column: 0, role: .header)
  let clockColumn = layout.size.columns - clock.unicodeScalars.count
  frame.put(clock, row: row, column: clockColumn, role: .header)
  // The call comes first; the version of the rules stands wherever there is room for it.
  let room = clockColumn - 1 - end
  let call = callState(model, Labels.saved[model.language] + " ")
  let shown = call.unicodeScalars.count <= room ? call : callState(model, "")
  let callEnd = frame.put(shown, row: row, column: end, role: .header, limit: clockColumn - 1)
  let version = rulesInForce(model)
  let versionColumn = clockColumn - version.unicodeScalars.count - 2
  guard versionColumn > callEnd else { return false }
  frame.put(version, row: row, column: versionColumn, role: .header)
  return true
}

/// The version of the rules in the lower edge of a pane, where the header has no room for it.
private func drawRules(_ model: Model, _ pane: Rect, _ frame: inout Frame) {
  let version = " \(rulesInForce(model)) "
  let column = pane.column + pane.columns - 1 - version.unicodeScalars.count
  frame.put(version, row: pane.row + pane.rows - 1, column: column, role: .title)
}

private func rulesInForce(_ model: Model) -> String {
  model.isBeforeFirstRulebook && !model.followsEarlierRules
    ? Labels.beforeFirst[model.language]
    : "\(Labels.rulebook[model.language]) \(model.rulebook.rulebook.version)\(model.followsEarlierRules ? " *" : "")"
}

/// The clock of the call, how many are parked, and whether the journal has everything.
private func callState(_ model: Model, _ label: String) -> String {
  var parts: [String] = []
  if let call = model.board.current?.call {
    let ran = max(0, model.now.secondsSinceEpoch - call.startedAt.secondsSinceEpoch)
    let away = call.phase == .awayInIVR ? " IVR" : ""
    // Nobody at the counter is hurried by a clock.
    parts.append(call.medium == .counter ? "●" : "● \(TimeWords.stopwatch(ran))\(away)")
  }
  if !model.board.parked.isEmpty { parts.append("‖ \(model.board.parked.count)") }
  if model.practice == nil { parts += savingState(model, label) }
  return parts.isEmpty ? "" : "  " + parts.joined(separator: "  ")
}

/// How much of the call is on the disk: only what the journal has reported counts.
private func savingState(_ model: Model, _ label: String) -> [String] {
  guard let live = model.board.current else {
    return model.journal.waiting > 0 ? ["… \(model.journal.waiting)"] : []
  }
  guard model.journal.isKept else { return [Labels.notKept[model.language]] }
  let saved = max(live.takenUpAt, model.journal.saved[live.id] ?? 0)
  if saved < live.eventCount { return ["… \(live.eventCount - saved)"] }
  return ["✓ \(label)\(saved)"]
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
  } else if let live = model.board.current {
    frame.put(" " + trail(live, layout.size.columns - 2, model.language), row: row, column: 0, role: .dim)
  } else {
    let idle = model.abandoned.isEmpty ? Notices.hint : Notices.unfinishedHint
    let hint = model.board.parked.isEmpty ? idle : Notices.parkedHint
    let line = Rect(row: row, column: 0, rows: 1, columns: layout.size.columns)
    memo.pane(.hint(hint), of: nil, at: line, on: &frame) {
      let words = Footer.shortened(model.words(hint), line.columns - 1)
      $0.put(" " + words, row: row, column: 0, role: .dim)
    }
  }
}

/// The last events of a call, as many as fit.
private func trail(_ live: LiveCall, _ width: Int, _ language: Language) -> String {
  var parts: [String] = []
  var used = 0
  for event in live.trail.reversed() {
    let local = WarsawTime.local(event.at).time
    let part = "\(local) \(event.event.brief(language))"
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
  let able = model.keys.bindings.map { model.obstacle(to: $0.action) == nil }
  let line = Rect(row: layout.footer, column: 0, rows: 1, columns: layout.size.columns)
  memo.pane(.footer(isPractice: model.practice != nil, able: able), of: nil, at: line, on: &frame) {
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

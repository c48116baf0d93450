import Canvas
import DeskCore

/// Draws the desk.
/// - Parameters:
///   - model: the state.
///   - size: the size of the screen, in cells.
/// - Returns: a frame of exactly that size.
public func view(_ model: Model, size: Size) -> Frame {
  var frame = Frame(size: size)
  guard let layout = PanelLayout(size: size) else {
    drawTooSmall(model.language, &frame)
    return frame
  }
  drawHeader(model, layout, &frame)
  MatterPane(model, layout.matters).draw(&frame)
  let guidance = model.guidance
  GuidancePane(model, guidance, layout.guidance, joinsAbove: !layout.isWide).draw(&frame)
  AuthenticationPane(model, layout.authentication).draw(&frame)
  DepthPane(model, guidance, layout.depth).draw(&frame)
  ChannelPane(model, guidance, layout.channels).draw(&frame)
  drawStatus(model, layout, &frame)
  drawFooter(model, layout, &frame)
  switch model.overlay {
  case .help(let scroll): HelpView(model, scroll, size).draw(&frame)
  case .picker(let picker): PickerView(model, picker, size).draw(&frame)
  case nil: break
  }
  return frame
}

private func drawTooSmall(_ language: Language, _ frame: inout Frame) {
  let need = "\(PanelLayout.smallest.columns)×\(PanelLayout.smallest.rows)"
  let have = "\(frame.size.columns)×\(frame.size.rows)"
  let text = LocalizedText(
    polish: "Okno za małe: \(have), potrzeba \(need).",
    english: "Window too small: \(have), needs \(need).")
  for (row, line) in wrap([Span(text[language], .warning)], width: frame.size.columns).enumerated() {
    frame.put(line, row: row, column: 0)
  }
}

private func drawHeader(_ model: Model, _ layout: PanelLayout, _ frame: inout Frame) {
  let row = layout.header
  frame.fill(Rect(row: row, column: 0, rows: 1, columns: layout.size.columns), role: .header)
  let clock = TimeWords.clock(model.now, model.language) + " "
  let version =
    model.isBeforeFirstRulebook
    ? Labels.beforeFirst[model.language]
    : "\(Labels.rulebook[model.language]) \(model.rulebook.rulebook.version)"
  let left = " \(Labels.product[model.language])   \(model.seat.name[model.language])"
  let end = frame.put(left, row: row, column: 0, role: .header)
  let clockColumn = layout.size.columns - clock.unicodeScalars.count
  frame.put(clock, row: row, column: clockColumn, role: .header)
  let versionColumn = clockColumn - version.unicodeScalars.count - 3
  if versionColumn > end { frame.put(version, row: row, column: versionColumn, role: .header) }
}

private func drawStatus(_ model: Model, _ layout: PanelLayout, _ frame: inout Frame) {
  let notice = model.notice
  frame.put(
    " " + (notice ?? Notices.hint)[model.language], row: layout.status, column: 0,
    role: notice == nil ? .dim : .warning)
}

private func drawFooter(_ model: Model, _ layout: PanelLayout, _ frame: inout Frame) {
  var column = 1
  for binding in KeyTable.bindings {
    guard let label = binding.footer?[model.language] else { continue }
    column = frame.put(binding.keyName, row: layout.footer, column: column, role: .key)
    let able = model.obstacle(to: binding.action) == nil
    column = frame.put(
      " " + label, row: layout.footer, column: column, role: able ? .keyLabel : .dim)
    column += 1
  }
}

extension CitationSet {
  /// The points between brackets, as they stand at the end of a line; empty for none.
  var bracketed: String { isEmpty ? "" : "[\(terms.map(\.id).joined(separator: ","))]" }
}

import Canvas
import DeskCore

/// The search field and the list of matters.
struct MatterPane {
  private let model: Model
  private let rect: Rect
  private let memo: ViewMemo

  init(_ model: Model, _ rect: Rect, memo: ViewMemo = ViewMemo()) {
    self.model = model
    self.rect = rect
    self.memo = memo
  }

  func draw(_ frame: inout Frame) {
    if visible.count < model.list.count { frame.title(title, of: rect) }
    drawSearch(&frame)
    for (offset, place) in visible.enumerated() {
      let number = model.list[place].matter
      let isHighlighted = place == model.highlighted
      let line = Rect(
        row: rect.inside.row + 1 + offset, column: rect.inside.column, rows: 1, columns: rect.inside.columns)
      memo.entry(number, isHighlighted: isHighlighted, at: line, on: &frame) {
        drawEntry(model.rulebook.rulebook.matters[Int(number)], isHighlighted, line, &$0)
      }
    }
  }

  /// The place in the list that is drawn at a cell, if any.
  func place(row: Int, column: Int) -> Int? {
    guard rect.inside.contains(row: row, column: column) else { return nil }
    let offset = row - rect.inside.row - 1
    return visible.indices.contains(visible.startIndex + offset) && offset >= 0
      ? visible.startIndex + offset : nil
  }

  // MARK: - Which entries are in view

  private var roomForEntries: Int { max(0, rect.inside.rows - 1) }

  private var visible: Range<Int> {
    let highlighted = model.highlighted ?? 0
    // The neighbours of the highlighted entry stay in sight on both sides.
    let start = max(0, min(highlighted - roomForEntries / 2, model.list.count - roomForEntries))
    return start..<min(model.list.count, start + roomForEntries)
  }

  /// Over the name of the pane, which is part of the ground, where the list is longer than its room.
  private var title: String {
    let name = Labels.matters[model.language]
    let up = visible.lowerBound > 0 ? "▲" : " "
    let down = visible.upperBound < model.list.count ? "▼" : " "
    return "\(name) \(visible.lowerBound + 1)–\(visible.upperBound)/\(model.list.count) \(up)\(down)"
  }

  // MARK: - Drawing

  private func drawSearch(_ frame: inout Frame) {
    let inside = rect.inside
    let limit = inside.column + inside.columns
    let label = " \(Labels.search[model.language]) "
    var column = frame.put(label, row: inside.row, column: inside.column, role: .dim, limit: limit)
    // The end of a long text stays in sight: that is where the next letter goes.
    let room = max(0, limit - column - 1)
    for span in queryInRoles(suffix: room) {
      column = frame.put(span.text, row: inside.row, column: column, role: span.role, limit: limit)
    }
    let cursor: Role = model.typesOnPad ? .text : .cursor
    column = frame.put(" ", row: inside.row, column: column, role: cursor, limit: limit)
    guard model.query.isEmpty else { return }
    frame.put(
      " " + Labels.searchHint[model.language], row: inside.row, column: column, role: .dim, limit: limit)
  }

  /// The end of the words typed; those that speak for the best matter the most stand out.
  private func queryInRoles(suffix room: Int) -> StyledLine {
    let scalars = model.query.unicodeScalars
    let evidence = model.evidence
    var line: StyledLine = []
    var start = beginning(of: scalars, suffix: room)
    var place = scalars.distance(from: scalars.startIndex, to: start)
    while start < scalars.endIndex {
      let speaking = evidence.first { $0.contains(place) }
      let border = speaking?.upperBound ?? evidence.map(\.lowerBound).filter { $0 > place }.min()
      let end =
        border.flatMap { scalars.index(start, offsetBy: $0 - place, limitedBy: scalars.endIndex) }
        ?? scalars.endIndex
      line.append(Span(String(scalars[start..<end]), speaking == nil ? .input : .match))
      place = border ?? place
      start = end
    }
    return line
  }

  /// Where the last scalars begin that take no more than some columns.
  private func beginning(of scalars: String.UnicodeScalarView, suffix room: Int) -> String.Index {
    var left = room
    var start = scalars.endIndex
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      if !scalars[before].isCombining {
        guard left > 0 else { return start }
        left -= 1
      }
      start = before
    }
    return start
  }

  private func drawEntry(_ matter: Matter, _ isHighlighted: Bool, _ line: Rect, _ frame: inout Frame) {
    let limit = line.column + line.columns
    let role: Role = isHighlighted ? .selected : .text
    if isHighlighted { frame.fill(line, role: role) }
    let owner = matter.owner.name[model.language]
    let ownerColumn = limit - owner.unicodeScalars.count - 1
    let id = matter.owner == .outside ? "–    " : matter.id
    let mark = isHighlighted ? "▸" : " "
    var column = line.column
    for text in [mark, id, " ", matter.label[model.language]] {
      column = frame.put(text, row: line.row, column: column, role: role, limit: ownerColumn - 1)
    }
    frame.put(
      owner, row: line.row, column: ownerColumn, role: isHighlighted ? role : .strong, limit: limit)
  }
}

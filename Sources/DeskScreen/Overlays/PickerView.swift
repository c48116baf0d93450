import Canvas
import DeskCore

/// Draws a list to choose from over the panel.
struct PickerView {
  private let model: Model
  private let picker: Picker
  private let choices: [Picker.Choice]
  /// How many lines stand below the choices.
  private let detailRows: Int
  /// Where the list stands.
  let rect: Rect

  init(_ model: Model, _ picker: Picker, _ size: Size) {
    self.model = model
    self.picker = picker
    choices = model.choices(of: picker.subject)
    let columns = min(size.columns - 4, 76)
    detailRows = picker.subject == .reply ? 5 : 3
    let rows = choices.count + detailRows + 3
    rect = Rect(
      row: max(1, (size.rows - rows) / 2), column: (size.columns - columns) / 2, rows: rows,
      columns: columns)
  }

  /// The choice that is drawn in a row, if any.
  func place(row: Int) -> Int? {
    let place = row - rect.inside.row
    return choices.indices.contains(place) ? place : nil
  }

  func draw(_ frame: inout Frame) {
    frame.fill(rect, role: .text)
    frame.box(rect, title: title)
    let inside = rect.inside
    for (place, choice) in choices.enumerated() {
      let isHighlighted = place == picker.highlighted
      let plain: Role = choice.obstacle == nil ? .text : .dim
      let role: Role = isHighlighted ? .selected : plain
      let row = inside.row + place
      frame.fill(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns), role: role)
      frame.put(
        "\(isHighlighted ? "▸" : " ")\(choice.digit)\(choice.obstacle == nil ? " " : "✗") \(choice.label)",
        row: row,
        column: inside.column, role: role, limit: inside.column + inside.columns)
    }
    drawDetail(&frame)
  }

  private func drawDetail(_ frame: inout Frame) {
    guard choices.indices.contains(picker.highlighted) else { return }
    let inside = rect.inside
    let choice = choices[picker.highlighted]
    let text = choice.obstacle.map { Span("✗ \($0)", .forbidden) } ?? Span(choice.detail, .dim)
    let lines = wrap([text], width: inside.columns - 2) + noteLines(inside.columns - 2)
    for (offset, line) in lines.prefix(detailRows).enumerated() {
      let row = inside.row + choices.count + 1 + offset
      frame.put(line, row: row, column: inside.column + 1, limit: inside.column + inside.columns)
    }
  }

  /// The result is chosen with the note in sight as it will be kept, the verdict with the statement.
  private func noteLines(_ width: Int) -> [StyledLine] {
    switch picker.subject {
    case .result where !model.draft.isEmpty:
      let label = model.words(LocalizedText(polish: "{note} notatka:", english: "{note} note:"))
      return wrap([Span("\(label) \(model.masker.mask(model.draft).text)", .dim)], width: width)
    case .verdict:
      return wrap([Span("\(PadTexts.statement[model.language]) \(model.statement)", .dim)], width: width)
    case .reply:
      let hint = PracticeTexts.bothCount(hasMatter: model.board.current?.call.choice.matter != nil)
      let words = model.practice?.words.map {
        wrap([Span("\(PracticeTexts.caller[model.language]) \($0[model.language])", .dim)], width: width)
      }
      return wrap([Span(model.words(hint), .warning)], width: width) + (words ?? [])
    default: return []
    }
  }

  private var title: String { PickerTitles.title(picker.subject, model.seat)[model.language] }
}

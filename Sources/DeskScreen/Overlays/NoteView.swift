import Canvas
import DeskCore

/// Draws the note of the call: as it will be kept, with what is hidden in it.
struct NoteView {
  private let model: Model
  private let rect: Rect

  init(_ model: Model, _ size: Size) {
    self.model = model
    let columns = min(size.columns - 4, 76)
    rect = Rect(row: (size.rows - 11) / 2, column: (size.columns - columns) / 2, rows: 11, columns: columns)
  }

  func draw(_ frame: inout Frame) {
    frame.fill(rect, role: .text)
    frame.box(rect, title: title)
    let inside = rect.inside
    let masked = model.masker.mask(model.board.current?.draft ?? "")
    let note = wrap([Span(masked.text, .input), Span(" ", .cursor)], width: inside.columns - 2)
    let lines = note.suffix(inside.rows - 2) + [[]] + hidden(masked, inside.columns - 2)
    for (offset, line) in lines.prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
  }

  private func hidden(_ masked: MaskedText, _ width: Int) -> [StyledLine] {
    guard !masked.hidden.isEmpty else {
      let hint = LocalizedText(
        polish: "Bez nazwisk i danych osobowych: numery i hasła są zakrywane od razu.",
        english: "No names, no personal data: numbers and passwords are hidden at once.")
      return wrap([Span(hint[model.language], .dim)], width: width)
    }
    let names = masked.hidden.map { $0.name[model.language] }
    let label = LocalizedText(polish: "Zakryto:", english: "Hidden:")[model.language]
    return wrap([Span("\(label) \(names.joined(separator: ", "))", .warning)], width: width)
  }

  private var title: String {
    model.words(
      LocalizedText(
        polish: "NOTATKA · Enter wraca · {end-call} kończy rozmowę",
        english: "NOTE · Enter goes back · {end-call} ends the call"))
  }
}

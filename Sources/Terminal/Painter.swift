import CNcurses
import Canvas

/// Draws frames with ncurses, and of a frame only the rows that changed.
struct Painter {
  private let looks: [Look]
  private let asciiOnly: Bool
  /// What the window holds, nil when nobody knows.
  private var shown: Frame?
  private var row: [cchar_t] = []

  init(theme: Theme, asciiOnly: Bool) {
    looks = theme.looks
    self.asciiOnly = asciiOnly
  }

  /// Forgets what the terminal shows, so that the next frame is drawn in full.
  mutating func forget() {
    shown = nil
    clearok(ncs_window(), true)
  }

  /// Shows a frame from the top left corner; what does not fit is cut, what remains is blank.
  mutating func paint(_ frame: Frame, window: Size) {
    let width = min(frame.size.columns, window.columns)
    let height = min(frame.size.rows, window.rows)
    if shown?.size != frame.size {
      shown = nil
      werase(ncs_window())
    }
    for y in 0..<height where width > 0 {
      let cells = frame.cells[y * frame.size.columns..<(y + 1) * frame.size.columns]
      if let shown, shown.cells[cells.indices] == cells { continue }
      draw(cells.prefix(width), row: y)
    }
    shown = frame
    wrefresh(ncs_window())
  }

  /// One call a row, with cells built by hand: `setcchar` for each takes twice the time.
  private mutating func draw(_ cells: ArraySlice<Cell>, row y: Int) {
    if row.count < cells.count { row = Array(repeating: cchar_t(), count: cells.count) }
    for (x, cell) in cells.enumerated() {
      let look = looks[Int(cell.role.rawValue)]
      row[x].attr = look.attributes
      row[x].ext_color = look.pair
      row[x].chars.0 = Glyph.drawable(cell.scalar, asciiOnly: asciiOnly)
    }
    wmove(ncs_window(), Int32(y), 0)
    wadd_wchnstr(ncs_window(), row, Int32(cells.count))
  }
}

import CNcurses
import Canvas

/// Draws frames, and of a frame only what changed.
///
/// A whole screen is drawn by ncurses, and so are changes where the terminal's cursor moves in ways of its own.
struct Painter {
  private let looks: [Look]
  private let asciiOnly: Bool
  /// What the terminal can do without ncurses, nil where ncurses has to do all.
  private let abilities: Correction.Abilities?
  /// What the terminal shows, nil when nobody knows.
  private var shown: Frame?
  private var row: [cchar_t] = []

  /// The screen must be open.
  init(theme: Theme, asciiOnly: Bool) {
    looks = theme.looks
    self.asciiOnly = asciiOnly
    abilities = Correction.Abilities(theme.looks, asciiOnly: asciiOnly)
  }

  /// Forgets what the terminal shows, so that the next frame is drawn in full.
  mutating func forget() {
    shown = nil
    clearok(ncs_window(), true)
  }

  /// Shows a frame from the top left corner; what does not fit is cut, what remains is blank.
  /// - Returns: what is to be written to the terminal; empty where ncurses has written.
  mutating func paint(_ frame: Frame, window: Size) -> [UInt8] {
    let visible = Size(
      columns: min(frame.size.columns, window.columns), rows: min(frame.size.rows, window.rows))
    defer { shown = frame }
    guard let shown, shown.size == frame.size else {
      forget()
      werase(ncs_window())
      // What was erased is blank: then too only what differs has to be given.
      drawChanges(from: Frame(size: frame.size), to: frame, visible)
      return []
    }
    guard let abilities else {
      drawChanges(from: shown, to: frame, visible)
      return []
    }
    var correction = Correction(abilities)
    Self.eachChange(from: shown, to: frame, visible) { correction.draw($0, row: $1, column: $2) }
    return correction.finished()
  }

  private mutating func drawChanges(from shown: Frame, to frame: Frame, _ visible: Size) {
    Self.eachChange(from: shown, to: frame, visible) { draw($0, row: $1, column: $2) }
    doupdate()
  }

  private static func eachChange(
    from shown: Frame, to frame: Frame, _ visible: Size, _ draw: (UnsafeBufferPointer<Cell>, Int, Int) -> Void
  ) {
    let columns = frame.size.columns
    shown.cells.withUnsafeBufferPointer { old in
      frame.cells.withUnsafeBufferPointer { new in
        var changes = Changes(from: old, to: new, columns: columns, visible: visible)
        while let change = changes.next() {
          let start = change.row * columns + change.column
          draw(UnsafeBufferPointer(rebasing: new[start..<start + change.count]), change.row, change.column)
        }
      }
    }
  }

  // MARK: ncurses

  /// One call a stretch, with cells built by hand: `setcchar` for each takes twice the time.
  private mutating func draw(_ cells: UnsafeBufferPointer<Cell>, row y: Int, column: Int) {
    if row.count < cells.count { row = Array(repeating: cchar_t(), count: cells.count) }
    row.withUnsafeMutableBufferPointer { row in
      var x = 0
      for cell in cells {
        let look = looks[Int(cell.role.rawValue)]
        row[x].attr = look.attributes
        row[x].ext_color = look.pair
        row[x].chars.0 = Glyph.drawable(cell.scalar, asciiOnly: asciiOnly)
        x += 1
      }
    }
    wmove(ncs_window(), Int32(y), Int32(column))
    wadd_wchnstr(ncs_window(), row, Int32(cells.count))
  }
}

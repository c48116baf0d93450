import CNcurses
import Canvas
import Glibc

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
    abilities = Correction.Abilities(theme.looks)
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
    return correction(abilities, from: shown, to: frame, visible)
  }

  private func correction(
    _ abilities: Correction.Abilities, from shown: Frame, to frame: Frame, _ visible: Size
  ) -> [UInt8] {
    var correction = Correction(abilities)
    Self.eachChange(from: shown, to: frame, visible) { cells, row, column in
      correction.draw(cells, row: row, column: column, asciiOnly: asciiOnly)
    }
    correction.finish()
    return correction.bytes
  }

  private mutating func drawChanges(from shown: Frame, to frame: Frame, _ visible: Size) {
    Self.eachChange(from: shown, to: frame, visible) { cells, row, column in
      draw(cells, row: row, column: column)
    }
    doupdate()
  }

  // MARK: What changed

  private static func eachChange(
    from shown: Frame, to frame: Frame, _ visible: Size, _ draw: (ArraySlice<Cell>, Int, Int) -> Void
  ) {
    for y in 0..<visible.rows where visible.columns > 0 {
      let start = y * frame.size.columns
      for change in changes(from: shown, to: frame, in: start..<start + visible.columns) {
        draw(frame.cells[change.start..<change.end], y, change.start - start)
      }
    }
  }

  /// Cells side by side; a list of ranges would make Swift look up at the start what makes numbers a range.
  private struct Stretch {
    let start: Int
    var end: Int
  }

  /// The stretches of a row in which something changed.
  private static func changes(from shown: Frame, to frame: Frame, in row: Range<Int>) -> [Stretch] {
    shown.cells.withUnsafeBufferPointer { old in
      frame.cells.withUnsafeBufferPointer { new in
        guard !isAlike(UnsafeBufferPointer(rebasing: old[row]), UnsafeBufferPointer(rebasing: new[row]))
        else { return [] }
        var changes: [Stretch] = []
        for place in row where old[place] != new[place] {
          if let last = changes.last, place - last.end < gap {
            changes[changes.count - 1].end = place + 1
          } else {
            changes.append(Stretch(start: place, end: place + 1))
          }
        }
        return changes
      }
    }
  }

  /// Most rows are: comparing whole rows at once is what makes that cheap.
  private static func isAlike(_ one: UnsafeBufferPointer<Cell>, _ other: UnsafeBufferPointer<Cell>) -> Bool {
    guard let start = one.baseAddress, let otherStart = other.baseAddress else { return true }
    return memcmp(start, otherStart, one.count * MemoryLayout<Cell>.stride) == 0
  }

  /// To move the cursor costs as much as some cells that did not change.
  private static let gap = 5

  // MARK: ncurses

  /// One call a stretch, with cells built by hand: `setcchar` for each takes twice the time.
  private mutating func draw(_ cells: ArraySlice<Cell>, row y: Int, column: Int) {
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

import CNcurses
import Canvas
import Glibc

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
    // What was erased is blank: then too only what differs has to be given.
    let before = shown ?? Frame(size: frame.size)
    for y in 0..<height where width > 0 {
      let start = y * frame.size.columns
      for change in Self.changes(from: before, to: frame, in: start..<start + width) {
        draw(frame.cells[change.start..<change.end], row: y, column: change.start - start)
      }
    }
    shown = frame
    doupdate()
  }

  /// Cells side by side; a list of ranges would make Swift look up at the start what makes numbers a range.
  private struct Stretch {
    let start: Int
    var end: Int
  }

  /// The stretches of a row in which something changed; ncurses compares what it is given, so it is given little.
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

  /// A call costs as much as some cells that did not change.
  private static let gap = 6

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

import Canvas
import Glibc

/// The cells in which one frame differs from another of the same size, from the top left to the bottom right.
struct Changes {
  /// Cells side by side.
  struct Stretch {
    let row: Int
    let column: Int
    let count: Int
  }

  private let old: UnsafeBufferPointer<Cell>
  private let new: UnsafeBufferPointer<Cell>
  /// Of the frames.
  private let columns: Int
  /// How much of them is looked at.
  private let visible: Size
  private var row = 0
  /// The first column of the row that was not looked at yet.
  private var column = 0

  /// - Parameters:
  ///   - old: the cells of one frame, which must outlive this.
  ///   - new: the cells of the other.
  ///   - columns: how many columns each has.
  ///   - visible: how much of them counts, from the top left corner.
  init(
    from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, columns: Int, visible: Size
  ) {
    self.old = old
    self.new = new
    self.columns = columns
    self.visible = visible
  }

  /// The next stretch, nil after the last.
  mutating func next() -> Stretch? {
    while row < visible.rows {
      let base = row * columns
      if column > 0 || !isAlike(base), let start = difference(base, column..<visible.columns) {
        column = end(base, after: start)
        return Stretch(row: row, column: start, count: column - start)
      }
      row += 1
      column = 0
    }
    return nil
  }

  /// Most rows are: comparing whole rows at once is what makes that cheap.
  private func isAlike(_ base: Int) -> Bool {
    guard visible.columns > 0, let old = old.baseAddress, let new = new.baseAddress else { return true }
    return memcmp(old + base, new + base, visible.columns * MemoryLayout<Cell>.stride) == 0
  }

  /// The first column in which the row differs; most columns do not, so several are compared at once.
  private func difference(_ base: Int, _ range: Range<Int>) -> Int? {
    var column = range.lowerBound
    while column < range.upperBound {
      if column + Self.block <= range.upperBound, isBlockAlike(base + column) {
        column += Self.block
      } else if old[base + column] == new[base + column] {
        column += 1
      } else {
        return column
      }
    }
    return nil
  }

  private static let block = 4

  private func isBlockAlike(_ place: Int) -> Bool {
    guard let old = old.baseAddress, let new = new.baseAddress else { return true }
    let oldBlock = UnsafeRawPointer(old + place), newBlock = UnsafeRawPointer(new + place)
    let half = Self.block / 2 * MemoryLayout<Cell>.stride
    let first = oldBlock.loadUnaligned(as: UInt64.self) ^ newBlock.loadUnaligned(as: UInt64.self)
    let second =
      oldBlock.loadUnaligned(fromByteOffset: half, as: UInt64.self)
      ^ newBlock.loadUnaligned(fromByteOffset: half, as: UInt64.self)
    return first | second == 0
  }

  private func end(_ base: Int, after start: Int) -> Int {
    var end = start + 1
    while end < visible.columns {
      if old[base + end] == new[base + end] {
        guard let next = difference(base, end..<min(end + Self.gap, visible.columns)),
          isCheap(base, end..<next)
        else { break }
        end = next
      }
      end += 1
    }
    return end
  }

  /// To move the cursor on takes four bytes.
  private static let gap = 5

  /// Whether what did not change is drawn in a byte a cell, in the look of what stands before.
  private func isCheap(_ base: Int, _ range: Range<Int>) -> Bool {
    let role = new[base + range.lowerBound - 1].roleNumber
    return range.allSatisfy { new[base + $0].scalar < 0x7F && new[base + $0].roleNumber == role }
  }
}

/// A rectangle of cells cut out of a frame, to be put into others as it is.
public struct Patch: Sendable {
  fileprivate let rows: [[Cell]]
}

extension Frame {
  /// Cuts a rectangle out.
  /// - Parameter rect: the rectangle; what lies outside the frame is left out.
  public func patch(of rect: Rect) -> Patch {
    let (rows, columns) = visible(rect)
    return Patch(
      rows: rows.map { row in
        Array(cells[row * size.columns + columns.lowerBound..<row * size.columns + columns.upperBound])
      })
  }

  /// Puts a patch in place of what stands there; what does not fit on the frame is left out.
  /// - Parameters:
  ///   - patch: the patch.
  ///   - row: where its first row goes, 0 or more.
  ///   - column: where its first column goes, 0 or more.
  public mutating func paste(_ patch: Patch, row: Int, column: Int) {
    for (offset, cells) in patch.rows.enumerated() where (0..<size.rows).contains(row + offset) {
      let fitting = min(cells.count, size.columns - column)
      guard column >= 0, fitting > 0 else { return }
      withRow(row + offset) { place in
        _ = UnsafeMutableBufferPointer(rebasing: place[column...]).update(fromContentsOf: cells[..<fitting])
      }
    }
  }
}

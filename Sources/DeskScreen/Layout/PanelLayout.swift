import Canvas

/// Where everything stands: a function of the size alone, so that nothing ever jumps.
struct PanelLayout: Equatable {
  /// The smallest size that shows the whole panel.
  static let smallest = Size(columns: 80, rows: 24)

  let size: Size
  let header: Int
  let status: Int
  let footer: Int
  let matters: Rect
  let guidance: Rect
  let authentication: Rect
  let depth: Rect
  let channels: Rect
  /// Whether guidance has a column of its own instead of the lower left place.
  let isWide: Bool

  /// Lays the panel out, or nil below the smallest size.
  init?(size: Size) {
    guard size.columns >= Self.smallest.columns, size.rows >= Self.smallest.rows else { return nil }
    self.size = size
    header = 0
    status = size.rows - 2
    footer = size.rows - 1
    isWide = size.columns >= 150
    let body = Rect(row: 1, column: 0, rows: size.rows - 3, columns: size.columns)
    let columns = Self.columns(of: body, wide: isWide)
    if isWide {
      matters = columns[0]
      guidance = columns[1]
    } else {
      (matters, guidance) = Self.stackedLeft(columns[0])
    }
    (authentication, depth, channels) = Self.stackedRight(columns[columns.count - 1])
  }

  private static func columns(of body: Rect, wide: Bool) -> [Rect] {
    let shares = wide ? [28, 40, 32] : [54, 46]
    var column = body.column
    return shares.enumerated().map { place, share in
      let isLast = place == shares.count - 1
      let width = isLast ? body.column + body.columns - column : body.columns * share / 100
      defer { column += width }
      return Rect(row: body.row, column: column, rows: body.rows, columns: width)
    }
  }

  /// Panes of one column share their edges: the upper edge of one is the lower edge of the other.
  private static func stackedLeft(_ column: Rect) -> (Rect, Rect) {
    let content = column.rows - 3
    let list = min(12, 7 + max(0, content - 18) / 2)
    let upper = Rect(row: column.row, column: column.column, rows: list + 2, columns: column.columns)
    return (upper, below(upper, in: column))
  }

  private static func stackedRight(_ column: Rect) -> (Rect, Rect, Rect) {
    let spare = max(0, column.rows - 4 - 17)
    let upper = Rect(
      row: column.row, column: column.column, rows: 4 + min(4, spare / 4) + 2, columns: column.columns)
    let rest = below(upper, in: column)
    let middle = Rect(
      row: rest.row, column: rest.column, rows: 5 + min(4, spare / 4) + 2, columns: rest.columns)
    return (upper, middle, below(middle, in: column))
  }

  private static func below(_ pane: Rect, in column: Rect) -> Rect {
    let row = pane.row + pane.rows - 1
    return Rect(
      row: row, column: column.column, rows: column.row + column.rows - row, columns: column.columns)
  }
}

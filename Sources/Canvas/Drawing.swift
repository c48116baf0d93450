extension Frame {
  /// Draws a text from a place to the right; what does not fit is left out.
  /// - Parameters:
  ///   - text: the text; a character that is not one cell wide is drawn as `?`, a combining mark is dropped.
  ///   - row: counted from 0 at the top.
  ///   - column: counted from 0 at the left.
  ///   - role: what the text means.
  ///   - limit: the first column that must stay untouched.
  /// - Returns: the column after the last cell drawn.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, role: Role = .text, limit: Int = .max
  ) -> Int {
    let end = min(limit, size.columns)
    guard (0..<size.rows).contains(row) else {
      let drawn = text.unicodeScalars.count(where: { !$0.isCombining })
      return max(column, min(column + drawn, end))
    }
    return withRow(row) { cells in
      var text = text
      return text.withUTF8 { Self.put($0, into: cells, from: column, to: end, role) }
    }
  }

  /// By bytes: a string hands out its scalars at four times the price, and a frame has thousands.
  private static func put(
    _ text: UnsafeBufferPointer<UInt8>, into cells: UnsafeMutableBufferPointer<Cell>, from column: Int,
    to end: Int,
    _ role: Role
  ) -> Int {
    var place = column
    var next = 0
    let blank = Cell(" ", role)
    while place < end, next < text.count {
      let byte = text[next]
      if byte >= 0x20, byte < 0x7F {
        if place >= 0 { cells[place] = blank.with(ascii: byte) }
        next += 1
      } else {
        let scalar: Unicode.Scalar
        (scalar, next) = text.scalar(at: next)
        if scalar.isCombining { continue }
        if place >= 0 { cells[place] = Cell(scalar.isOneCellWide ? scalar : "?", role) }
      }
      place += 1
    }
    return place
  }

  /// Fills a rectangle with blanks of one role.
  /// - Parameters:
  ///   - rect: the rectangle; what lies outside the frame is left out.
  ///   - role: what the blanks mean.
  public mutating func fill(_ rect: Rect, role: Role) { fill(rect, with: Cell(" ", role)) }

  private mutating func fill(_ rect: Rect, with cell: Cell) {
    let (rows, columns) = visible(rect)
    for row in rows {
      withRow(row) { cells in
        for column in columns { cells[column] = cell }
      }
    }
  }

  /// Draws the border of a rectangle with a title in its upper edge.
  /// - Parameters:
  ///   - rect: the rectangle, at least 2×2; a smaller one is not drawn.
  ///   - title: the title, cut where it does not fit.
  ///   - joinsAbove: whether the upper edge is also the lower edge of the pane above.
  public mutating func box(_ rect: Rect, title: String = "", joinsAbove: Bool = false) {
    guard rect.rows >= 2, rect.columns >= 2 else { return }
    let last = rect.row + rect.rows - 1
    let right = rect.column + rect.columns - 1
    let edge = Rect(row: rect.row, column: rect.column + 1, rows: 1, columns: rect.columns - 2)
    fill(edge, with: Cell("─", .border))
    fill(Rect(row: last, column: edge.column, rows: 1, columns: edge.columns), with: Cell("─", .border))
    for row in (rect.row + 1)..<max(rect.row + 1, last) {
      self[row: row, column: rect.column] = Cell("│", .border)
      self[row: row, column: right] = Cell("│", .border)
    }
    self[row: rect.row, column: rect.column] = Cell(joinsAbove ? "├" : "┌", .border)
    self[row: rect.row, column: right] = Cell(joinsAbove ? "┤" : "┐", .border)
    self[row: last, column: rect.column] = Cell("└", .border)
    self[row: last, column: right] = Cell("┘", .border)
    self.title(title, of: rect)
  }

  /// Draws the title of a bordered rectangle into its upper edge.
  /// - Parameters:
  ///   - title: the title, cut where it does not fit.
  ///   - rect: the rectangle with its border.
  public mutating func title(_ title: String, of rect: Rect) {
    guard !title.isEmpty, rect.columns > 6 else { return }
    put(
      " \(title) ", row: rect.row, column: rect.column + 1, role: .title,
      limit: rect.column + rect.columns - 2)
  }
}

/// A rectangle of cells.
public struct Rect: Equatable, Hashable, Sendable {
  /// The first row, counted from 0 at the top.
  public var row: Int
  /// The first column, counted from 0 at the left.
  public var column: Int
  /// How many rows, 0 or more.
  public var rows: Int
  /// How many columns, 0 or more.
  public var columns: Int

  /// Makes a rectangle; negative extents count as 0.
  /// - Parameters:
  ///   - row: the first row.
  ///   - column: the first column.
  ///   - rows: how many rows.
  ///   - columns: how many columns.
  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The rectangle without its border.
  public var inside: Rect {
    Rect(row: row + 1, column: column + 1, rows: rows - 2, columns: columns - 2)
  }

  /// Whether a cell lies in the rectangle.
  /// - Parameters:
  ///   - row: the row of the cell.
  ///   - column: the column of the cell.
  public func contains(row: Int, column: Int) -> Bool {
    (self.row..<(self.row + rows)).contains(row)
      && (self.column..<(self.column + columns)).contains(column)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is drawn over the one before it.
  public var isCombining: Bool {
    guard value >= 0x300, !isPlainlyOneCellWide else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether a terminal draws the scalar in exactly one cell.
  public var isOneCellWide: Bool { isPlainlyOneCellWide || isOneCellWideByProperties }

  /// What a panel is made of: letters of European languages, dashes and quotes, arrows, boxes, ticks.
  ///
  /// Looking up the properties of a character is slow, and a frame has thousands.
  public var isPlainlyOneCellWide: Bool {
    if (0x20..<0x7F).contains(value) { return true }
    switch value {
    case 0xA1..<0xAD, 0xAE..<0x250, 0x2010..<0x2028, 0x2190..<0x2200, 0x2500..<0x25FD,
      0x2713...0x2718:
      return true
    default: return false
    }
  }

  private var isOneCellWideByProperties: Bool {
    // Latin, Greek, Cyrillic, punctuation, arrows, boxes and shapes; beyond them terminals disagree.
    guard (0xA1..<0x1100).contains(value) || (0x1E00..<0x2E80).contains(value) else { return false }
    // Angle brackets and the signs of the I Ching take two cells.
    if [0x2329, 0x232A].contains(value) || (0x2630...0x2637).contains(value)
      || (0x268A...0x268F).contains(value)
    {
      return false
    }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .nonspacingMark, .enclosingMark:
      return false
    default: return !properties.isEmojiPresentation
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at a place of well-formed UTF-8, as every string is, and the place after it.
  fileprivate func scalar(at place: Int) -> (Unicode.Scalar, next: Int) {
    let first = UInt32(self[place])
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = length == 1 ? first : first & (0x7F >> UInt32(length))
    for place in place + 1..<place + length { value = value << 6 | UInt32(self[place] & 0x3F) }
    return (Unicode.Scalar(value) ?? "?", place + length)
  }
}

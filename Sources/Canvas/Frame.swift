/// A size in character cells.
public struct Size: Equatable, Hashable, Sendable {
  /// Number of columns, 0 or more.
  public var columns: Int
  /// Number of rows, 0 or more.
  public var rows: Int

  /// Makes a size; negative numbers count as 0.
  /// - Parameters:
  ///   - columns: number of columns.
  ///   - rows: number of rows.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// One character cell: a Unicode scalar of width one, and what it means.
public struct Cell: Equatable, Sendable {
  /// Both in one word, since comparing frames is most of what a key costs: the role above, 21 bits of scalar below.
  private let packed: UInt32

  /// Makes a cell.
  /// - Parameters:
  ///   - scalar: the character, of width one.
  ///   - role: what it means.
  public init(_ scalar: Unicode.Scalar = " ", _ role: Role = .text) {
    packed = UInt32(role.rawValue) << 24 | scalar.value
  }

  /// A cell of the same role.
  /// - Parameter ascii: the character, from 0x20 to 0x7E.
  func with(ascii: UInt8) -> Cell { Cell(packed: packed & ~0x1F_FFFF | UInt32(ascii)) }

  private init(packed: UInt32) { self.packed = packed }

  /// The Unicode scalar value that is drawn.
  public var scalar: UInt32 { packed & 0x1F_FFFF }
  /// What the cell means.
  public var role: Role { Role(rawValue: roleNumber) ?? .text }
  /// The raw value of the role, for who draws thousands of cells.
  public var roleNumber: UInt8 { UInt8(packed >> 24) }
}

/// A full screen as a pure value: a grid of cells, row by row.
///
/// Whatever is put outside the grid is dropped, so a view need not check bounds.
public struct Frame: Equatable, Sendable {
  /// The size of the grid.
  public let size: Size
  /// INVARIANT: `cells.count == size.columns * size.rows`.
  public private(set) var cells: [Cell]

  /// Makes a blank frame.
  /// - Parameter size: columns and rows.
  public init(size: Size) {
    self.size = size
    cells = Array(repeating: Cell(), count: size.columns * size.rows)
  }

  /// The cell at a place, or nil outside the grid.
  /// - Parameters:
  ///   - row: counted from 0 at the top.
  ///   - column: counted from 0 at the left.
  public subscript(row row: Int, column column: Int) -> Cell? {
    get {
      guard contains(row, column) else { return nil }
      return cells[row * size.columns + column]
    }
    set {
      guard contains(row, column), let newValue else { return }
      cells[row * size.columns + column] = newValue
    }
  }

  /// Gives the cells of a row that is known to lie on the grid to be written.
  mutating func withRow<Result>(_ row: Int, _ write: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result {
    let place = row * size.columns
    let columns = size.columns
    return cells.withUnsafeMutableBufferPointer {
      write(UnsafeMutableBufferPointer(rebasing: $0[place..<place + columns]))
    }
  }

  /// The characters of a row, without the blanks at its end.
  /// - Parameter row: counted from 0 at the top.
  public func text(row: Int) -> String {
    guard (0..<size.rows).contains(row) else { return "" }
    var line = String.UnicodeScalarView()
    for cell in cells[(row * size.columns)..<((row + 1) * size.columns)] {
      line.append(Unicode.Scalar(cell.scalar) ?? "?")
    }
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// The rows and columns of a rectangle that lie on the grid.
  func visible(_ rect: Rect) -> (rows: Range<Int>, columns: Range<Int>) {
    (
      max(0, rect.row)..<max(0, rect.row, min(rect.row + rect.rows, size.rows)),
      max(0, rect.column)..<max(0, rect.column, min(rect.column + rect.columns, size.columns))
    )
  }

  private func contains(_ row: Int, _ column: Int) -> Bool {
    row >= 0 && column >= 0 && row < size.rows && column < size.columns
  }
}

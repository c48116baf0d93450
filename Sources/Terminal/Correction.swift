import CNcurses
import Canvas

/// What a terminal is told so that it shows the next frame instead of the last.
///
/// ncurses weighs several ways for each move of the cursor and each change of looks, which takes longer than all the
/// rest of a key. Most terminals move their cursor as ANSI X3.64 says; for those the few changes of a key are written
/// as they come. Whole screens, and all other terminals, remain with ncurses.
struct Correction {
  /// What this terminal can do beyond moving its cursor, and how it draws each role.
  struct Abilities {
    /// What it is told to draw a role, at the role's raw value, when it drew plainly before.
    let begins: [[UInt8]]
    /// A bit for each role in which a blank is more than a blank, at the role's raw value.
    let showsBlanks: UInt32
    /// What makes it draw plainly again.
    let plain: [UInt8]
    /// Whether it can blank a number of cells at once.
    let erases: Bool
    /// Whether it can move forward by a number of cells.
    let advances: Bool

    /// Asks terminfo about the terminal looked up last; nil where ncurses has to do all.
    /// - Parameter looks: one look a role, at the role's raw value.
    init?(_ looks: [Look]) {
      // Without "xenl" a letter in the last cell scrolls the screen; "xmc" means looks that take cells.
      guard TerminalType.string("cup") == "\u{1B}[%i%p1%d;%p2%dH", tigetflag("xenl") > 0, tigetnum("xmc") <= 0
      else { return nil }
      begins = looks.map(\.begin)
      showsBlanks = looks.enumerated().reduce(0) { $1.element.showsOnBlanks ? $0 | 1 << $1.offset : $0 }
      plain = TerminalType.bytes("sgr0")
      erases = TerminalType.string("ech") == "\u{1B}[%p1%dX"
      advances = TerminalType.string("cuf") == "\u{1B}[%p1%dC"
      guard !plain.isEmpty else { return nil }
    }
  }

  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private let abilities: Abilities
  /// Where the cursor stands; nil while nobody knows.
  private var cursor: (row: Int, column: Int)?
  /// The role that the terminal draws with; nil while it draws plainly.
  private var role: Role?

  init(_ abilities: Abilities) {
    self.abilities = abilities
    bytes.reserveCapacity(2048)
  }

  /// Draws cells that stand side by side.
  /// - Parameters:
  ///   - cells: what to draw.
  ///   - row: counted from 0.
  ///   - column: of the first cell, counted from 0.
  ///   - asciiOnly: whether the terminal can be trusted with ASCII only.
  mutating func draw(_ cells: ArraySlice<Cell>, row: Int, column: Int, asciiOnly: Bool) {
    cells.withUnsafeBufferPointer { cells in
      var place = 0
      while place < cells.count {
        move(to: row, column + place)
        let end = endOfLetters(cells, from: place)
        if end > place {
          letters(cells[place..<end], asciiOnly: asciiOnly)
          cursor = (row, column + end)
          place = end
        } else {
          let blanks = blanks(cells, from: place)
          drawPlainly()
          sequence(blanks, UInt8(ascii: "X"))
          place += blanks
        }
      }
    }
  }

  /// Ends with plain drawing, as ncurses expects it.
  mutating func finish() { drawPlainly() }

  // MARK: Cells

  /// Erasing costs five bytes and moving on four.
  private static let fewestErased = 10

  /// Where the cells end that are written one by one, the nearest blanks worth erasing being next.
  private func endOfLetters(_ cells: UnsafeBufferPointer<Cell>, from place: Int) -> Int {
    var end = place
    while end < cells.count {
      let blanks = blanks(cells, from: end)
      if abilities.erases, blanks >= Self.fewestErased { break }
      end += max(1, blanks)
    }
    return end
  }

  /// How many cells from a place on are blank, whatever they mean.
  private func blanks(_ cells: UnsafeBufferPointer<Cell>, from place: Int) -> Int {
    var end = place
    while end < cells.count, cells[end].scalar == 0x20, !showsBlanks(cells[end].role) { end += 1 }
    return end - place
  }

  /// Letters are gathered before they join the rest: to lengthen an array by single bytes takes longer.
  private mutating func letters(_ cells: Slice<UnsafeBufferPointer<Cell>>, asciiOnly: Bool) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4 * cells.count) { room in
      var count = 0
      for cell in cells {
        if changesLook(cell) {
          bytes.append(contentsOf: room[..<count])
          count = 0
          draw(as: cell.role)
        }
        count += Self.encode(Glyph.drawable(cell.scalar, asciiOnly: asciiOnly), at: count, room)
      }
      bytes.append(contentsOf: room[..<count])
    }
  }

  /// Whether a cell looks unlike what is drawn now; a blank looks the same in most roles.
  private func changesLook(_ cell: Cell) -> Bool {
    guard cell.role != role else { return false }
    if cell.scalar != 0x20 || showsBlanks(cell.role) { return true }
    guard let role else { return false }
    return showsBlanks(role)
  }

  /// A character in UTF-8, which ASCII is too.
  /// - Returns: how many bytes it took.
  private static func encode(_ character: wchar_t, at place: Int, _ room: UnsafeMutableBufferPointer<UInt8>)
    -> Int
  {
    let scalar = UInt32(bitPattern: character)
    if scalar < 0x80 {
      room[place] = UInt8(truncatingIfNeeded: scalar)
      return 1
    }
    guard let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) else { return 0 }
    for (offset, byte) in encoded.enumerated() { room[place + offset] = byte }
    return encoded.count
  }

  private func showsBlanks(_ role: Role) -> Bool { abilities.showsBlanks >> UInt32(role.rawValue) & 1 == 1 }

  private mutating func draw(as next: Role) {
    drawPlainly()
    let begin = abilities.begins[Int(next.rawValue)]
    bytes += begin
    role = begin.isEmpty ? nil : next
  }

  private mutating func drawPlainly() {
    guard role != nil else { return }
    bytes += abilities.plain
    role = nil
  }

  // MARK: The cursor

  private mutating func move(to row: Int, _ column: Int) {
    if let cursor, cursor.row == row {
      if cursor.column == column { return }
      if cursor.column < column, abilities.advances {
        sequence(column - cursor.column, UInt8(ascii: "C"))
        self.cursor = (row, column)
        return
      }
    }
    bytes += [0x1B, UInt8(ascii: "[")]
    number(row + 1)
    bytes.append(UInt8(ascii: ";"))
    number(column + 1)
    bytes.append(UInt8(ascii: "H"))
    cursor = (row, column)
  }

  private mutating func sequence(_ count: Int, _ end: UInt8) {
    bytes += [0x1B, UInt8(ascii: "[")]
    number(count)
    bytes.append(end)
  }

  private mutating func number(_ value: Int) {
    if value >= 10 { number(value / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
  }
}

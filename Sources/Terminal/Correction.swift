import CNcurses
import Canvas

/// What a terminal is told so that it shows the next frame instead of the last.
///
/// ncurses weighs several ways for each move of the cursor and each change of looks, which takes longer than all the
/// rest of a key. Most terminals move their cursor as ANSI X3.64 says; for those the few changes of a key are written
/// as they come. Whole screens, and all other terminals, remain with ncurses.
///
/// It cannot be copied, since it is written to byte by byte.
struct Correction: ~Copyable {
  /// What this terminal can do beyond moving its cursor, and how it draws each role.
  struct Abilities {
    let switches: RoleSwitches
    /// Whether it can blank a number of cells at once.
    let erases: Bool
    /// Whether it can move forward by a number of cells.
    let advances: Bool
    /// Whether it can be trusted with ASCII only.
    let asciiOnly: Bool

    /// Asks terminfo about the terminal looked up last; nil where ncurses has to do all.
    /// - Parameters:
    ///   - looks: one a role, at the role's raw value.
    ///   - asciiOnly: whether the terminal can be trusted with ASCII only.
    init?(_ looks: [Look], asciiOnly: Bool) {
      let plain = TerminalType.bytes("sgr0")
      // Without "xenl" a letter in the last cell scrolls the screen; "xmc" means looks that take cells.
      guard TerminalType.string("cup") == "\u{1B}[%i%p1%d;%p2%dH", tigetflag("xenl") > 0,
        tigetnum("xmc") <= 0,
        !plain.isEmpty
      else { return nil }
      switches = RoleSwitches(looks, reset: plain)
      erases = TerminalType.string("ech") == "\u{1B}[%p1%dX"
      advances = TerminalType.string("cuf") == "\u{1B}[%p1%dC"
      self.asciiOnly = asciiOnly
    }
  }

  private var bytes = ByteGatherer()
  private let abilities: Abilities
  /// Where the cursor stands; nil while nobody knows.
  private var cursor: (row: Int, column: Int)?
  /// The look that the terminal draws with.
  private var look: RoleSwitches.LookID

  /// The terminal must draw plainly.
  init(_ abilities: Abilities) {
    self.abilities = abilities
    look = abilities.switches.plain
  }

  /// Draws cells that stand side by side.
  /// - Parameters:
  ///   - cells: what to draw.
  ///   - row: counted from 0.
  ///   - column: of the first cell, counted from 0.
  mutating func draw(_ cells: UnsafeBufferPointer<Cell>, row: Int, column: Int) {
    var place = 0
    while place < cells.count {
      move(to: row, column + place)
      let blanks = blanks(cells, from: place)
      place += blanks > 0 ? blank(blanks) : letters(cells, from: place)
    }
  }

  /// All that the terminal is to be told; it draws plainly then, as ncurses expects it.
  mutating func finished() -> [UInt8] {
    change(to: abilities.switches.plain)
    return bytes.all
  }

  // MARK: Cells

  /// Erasing costs five bytes and moving on four.
  private static let fewestErased = 10

  /// How many cells from a place on are blank, whatever they mean.
  private func blanks(_ cells: UnsafeBufferPointer<Cell>, from place: Int) -> Int {
    var end = place
    while end < cells.count, isBlank(cells[end]) { end += 1 }
    return end - place
  }

  private func isBlank(_ cell: Cell) -> Bool {
    cell.scalar == 0x20 && !abilities.switches.showsBlanks(abilities.switches.id(of: cell.roleNumber))
  }

  /// Draws blanks, which look the same in most looks; to erase them leaves the cursor where it is.
  private mutating func blank(_ count: Int) -> Int {
    if abilities.switches.showsBlanks(look) { change(to: abilities.switches.plain) }
    if count >= Self.fewestErased, abilities.erases {
      sequence(count, UInt8(ascii: "X"))
    } else {
      for _ in 0..<count { bytes.append(0x20) }
      cursor?.column += count
    }
    return count
  }

  /// Draws the first letter and those after it in the same role.
  /// - Returns: how many.
  private mutating func letters(_ cells: UnsafeBufferPointer<Cell>, from place: Int) -> Int {
    let role = cells[place].roleNumber
    let next = abilities.switches.id(of: role)
    let blanksShow = abilities.switches.showsBlanks(next)
    change(to: next)
    var end = place
    repeat {
      append(UInt32(bitPattern: Glyph.drawable(cells[end].scalar, asciiOnly: abilities.asciiOnly)))
      end += 1
    } while end < cells.count && cells[end].roleNumber == role && (blanksShow || cells[end].scalar != 0x20)
    cursor?.column += end - place
    return end - place
  }

  /// A character in UTF-8, which ASCII is too.
  private mutating func append(_ scalar: UInt32) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) {
      for byte in encoded { bytes.append(byte) }
    }
  }

  private mutating func change(to next: RoleSwitches.LookID) {
    guard next != look else { return }
    bytes.append(abilities.switches.change(from: look, to: next))
    look = next
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
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    bytes.append(number: row + 1)
    bytes.append(UInt8(ascii: ";"))
    bytes.append(number: column + 1)
    bytes.append(UInt8(ascii: "H"))
    cursor = (row, column)
  }

  private mutating func sequence(_ count: Int, _ end: UInt8) {
    bytes.append(0x1B)
    bytes.append(UInt8(ascii: "["))
    bytes.append(number: count)
    bytes.append(end)
  }
}

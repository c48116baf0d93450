import Testing

@testable import Canvas

@Suite struct FrameTests {
  private static let blank = Frame(size: Size(columns: 6, rows: 2))

  @Test(arguments: [(0, 0), (1, 0), (0, 3), (6, 2), (-1, 4), (4, -1)])
  func aFrameHasItsCells(_ columns: Int, _ rows: Int) {
    let frame = Frame(size: Size(columns: columns, rows: rows))
    #expect(frame.cells.count == max(0, columns) * max(0, rows))
    #expect(frame.cells.allSatisfy { $0 == Cell(" ", .text) })
  }

  @Test(arguments: [(-1, 0), (0, -1), (2, 0), (0, 6), (2, 6), (Int.min, Int.min), (Int.max, Int.max)])
  func outsideTheGridThereIsNothing(_ row: Int, _ column: Int) {
    var frame = Self.blank
    #expect(frame[row: row, column: column] == nil)
    frame[row: row, column: column] = Cell("x")
    #expect(frame == Self.blank)
  }

  @Test func aCellIsReplacedAndNeverTakenAway() {
    var frame = Self.blank
    frame[row: 1, column: 5] = Cell("x", .strong)
    #expect(frame[row: 1, column: 5] == Cell("x", .strong) && frame.cells.last == Cell("x", .strong))
    frame[row: 1, column: 5] = nil
    #expect(frame[row: 1, column: 5] == Cell("x", .strong))
  }

  @Test func aRowIsReadWithoutItsLastBlanks() {
    var frame = Self.blank
    frame.put(" a b", row: 1, column: 0)
    #expect(frame.text(row: 0) == "" && frame.text(row: 1) == " a b")
    #expect(frame.text(row: -1) == "" && frame.text(row: 2) == "")
  }

  @Test(arguments: [
    (0, Int.max, "abcdef", 6), (2, .max, "  abcd", 6), (5, .max, "     a", 6), (6, .max, "", 6),
    (9, .max, "", 9), (-2, .max, "cdefgh", 6), (-9, .max, "", -1), (0, 3, "abc", 3), (0, 0, "", 0),
    (2, 3, "  a", 3), (0, -1, "", 0),
  ])
  func whatDoesNotFitIsLeftOut(_ column: Int, _ limit: Int, _ shown: String, _ end: Int) {
    var frame = Self.blank
    #expect(frame.put("abcdefgh", row: 0, column: column, role: .strong, limit: limit) == end)
    #expect(frame.text(row: 0) == shown && frame.text(row: 1) == "")
    #expect(frame.cells.allSatisfy { ($0.role == .strong) == ($0.scalar != 0x20) })
  }

  @Test(arguments: [-1, 2, Int.max, Int.min])
  func aTextOnNoRowIsDropped(_ row: Int) {
    var frame = Self.blank
    frame.put("abc", row: row, column: 0)
    #expect(frame == Self.blank)
  }

  @Test(arguments: [
    ("łódź", "łódź"), ("lo\u{301}dz\u{301}", "lodz"), ("a\u{20E3}b", "ab"), ("❤\u{FE0F}", "❤"),
    ("a\tb", "a?b"), ("\u{1B}[2J", "?[2J"), ("漢字", "??"), ("😀", "?"), ("\u{200B}a", "?a"),
    ("\u{202E}a", "?a"), ("\u{9B}", "?"), ("\u{AD}", "?"), ("a\u{7F}", "a?"), ("─│┌▸✓✗●→…", "─│┌▸✓"),
    ("\u{301}", ""), ("", ""),
  ])
  func everyCellHoldsAPlainCharacter(_ text: String, _ shown: String) {
    var frame = Frame(size: Size(columns: 5, rows: 1))
    frame.put(text, row: 0, column: 0)
    #expect(frame.text(row: 0) == shown)
    #expect(frame.cells.allSatisfy { Unicode.Scalar($0.scalar)?.isOneCellWide == true })
  }

  @Test func aStyledLineKeepsItsRoles() {
    var frame = Self.blank
    frame.put([Span("ab", .strong), Span(""), Span("cd", .citation)], row: 0, column: 1, limit: 4)
    #expect(frame.text(row: 0) == " abc")
    #expect(frame.cells.prefix(6).map(\.role) == [.text, .strong, .strong, .citation, .text, .text])
  }

  @Test(arguments: [
    (Rect(row: 0, column: 0, rows: 2, columns: 6), 12), (Rect(row: 1, column: 4, rows: 9, columns: 9), 2),
    (Rect(row: -1, column: -1, rows: 2, columns: 3), 2), (Rect(row: 5, column: 5, rows: 2, columns: 2), 0),
    (Rect(row: 0, column: 0, rows: 0, columns: 6), 0), (Rect(row: 0, column: 0, rows: -3, columns: -3), 0),
  ])
  func fillingStaysInsideTheFrame(_ rect: Rect, _ cells: Int) {
    var frame = Self.blank
    frame.fill(rect, role: .selected)
    #expect(frame.cells.count { $0.role == .selected } == cells)
    #expect(frame.cells.count == 12)
  }
}

@Suite struct RectTests {
  @Test func theInsideHasNoBorder() {
    #expect(
      Rect(row: 2, column: 3, rows: 5, columns: 6).inside == Rect(row: 3, column: 4, rows: 3, columns: 4))
    #expect(Rect(row: 0, column: 0, rows: 1, columns: 2).inside.rows == 0)
    #expect(Rect(row: 0, column: 0, rows: 1, columns: 1).inside.columns == 0)
  }

  @Test(arguments: [(2, 3, true), (6, 8, true), (1, 3, false), (2, 2, false), (7, 3, false), (2, 9, false)])
  func aRectangleKnowsItsCells(_ row: Int, _ column: Int, _ isInside: Bool) {
    let rect = Rect(row: 2, column: 3, rows: 5, columns: 6)
    #expect(rect.contains(row: row, column: column) == isInside)
    #expect(!Rect(row: 2, column: 3, rows: 0, columns: 6).contains(row: row, column: column))
  }
}

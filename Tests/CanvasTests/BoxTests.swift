import Canvas
import Testing

@Suite struct BoxTests {
  private func drawn(_ rect: Rect, _ title: String, joinsAbove: Bool = false) -> [String] {
    var frame = Frame(size: Size(columns: 10, rows: 4))
    frame.box(rect, title: title, joinsAbove: joinsAbove)
    return (0..<4).map { frame.text(row: $0) }
  }

  private static let whole = Rect(row: 0, column: 0, rows: 4, columns: 10)

  @Test func aBoxHasABorderAndATitle() {
    #expect(drawn(Self.whole, "AB") == ["┌ AB ────┐", "│        │", "│        │", "└────────┘"])
  }

  @Test func aBoxMayShareItsUpperEdge() {
    #expect(drawn(Self.whole, "", joinsAbove: true).first == "├────────┤")
    #expect(drawn(Self.whole, "", joinsAbove: true).last == "└────────┘")
  }

  @Test(arguments: [
    ("A", "┌ A ─────┐"), ("ABCDE", "┌ ABCDE ─┐"), ("ABCDEFGH", "┌ ABCDEF─┐"), ("", "┌────────┐"),
  ])
  func aLongTitleIsCutBeforeTheCorner(_ title: String, _ edge: String) {
    #expect(drawn(Self.whole, title).first == edge)
  }

  @Test(arguments: [(1, 10), (4, 1), (0, 0), (1, 1)])
  func aBoxWithoutRoomIsNotDrawn(_ rows: Int, _ columns: Int) {
    #expect(drawn(Rect(row: 0, column: 0, rows: rows, columns: columns), "AB") == ["", "", "", ""])
  }

  @Test func theSmallestBoxIsCornersOnly() {
    #expect(drawn(Rect(row: 1, column: 2, rows: 2, columns: 2), "AB") == ["", "  ┌┐", "  └┘", ""])
    #expect(drawn(Rect(row: 0, column: 0, rows: 2, columns: 6), "AB")[0] == "┌────┐")
    #expect(drawn(Rect(row: 0, column: 0, rows: 2, columns: 7), "AB")[0] == "┌ AB ─┐")
  }

  @Test func aBoxThatSticksOutIsClipped() {
    #expect(drawn(Rect(row: -1, column: -2, rows: 3, columns: 5), "") == ["  │", "──┘", "", ""])
    #expect(drawn(Rect(row: 2, column: 7, rows: 9, columns: 9), "") == ["", "", "       ┌──", "       │"])
  }

  @Test func theRolesTellBorderFromTitle() {
    var frame = Frame(size: Size(columns: 10, rows: 4))
    frame.box(Self.whole, title: "AB")
    let roles = frame.cells.prefix(10).map(\.role)
    #expect(roles == [.border] + Array(repeating: .title, count: 4) + Array(repeating: .border, count: 5))
    #expect(frame.cells.count { $0.role == .border } == 24 - 4)
    #expect(frame.cells.count { $0.role == .text } == 16)
  }
}

import Canvas
import Testing

@Suite struct PatchTests {
  private static func frame(_ text: String, _ size: Size = Size(columns: 6, rows: 4)) -> Frame {
    var frame = Frame(size: size)
    for row in 0..<size.rows { frame.put("\(row)\(text)", row: row, column: 0, role: .strong) }
    return frame
  }

  @Test func aPatchIsPutBackAsItWasCut() {
    let rect = Rect(row: 1, column: 2, rows: 2, columns: 3)
    let drawn = Self.frame("abcdefgh")
    var other = Self.frame("--------")
    other.paste(drawn.patch(of: rect), row: rect.row, column: rect.column)
    for row in 0..<4 {
      for column in 0..<6 {
        let expected = rect.contains(row: row, column: column) ? drawn : Self.frame("--------")
        #expect(other[row: row, column: column] == expected[row: row, column: column], "\(row),\(column)")
      }
    }
  }

  @Test(arguments: [(-1, 0), (0, -1), (3, 5), (4, 0), (0, 6), (2, 3)])
  func whatDoesNotFitIsLeftOut(row: Int, column: Int) {
    let patch = Self.frame("abcdefgh").patch(of: Rect(row: -2, column: -2, rows: 9, columns: 99))
    var frame = Frame(size: Size(columns: 6, rows: 4))
    frame.paste(patch, row: row, column: column)
    #expect(frame.cells.count == 24)
    #expect(Self.frame("").patch(of: Rect(row: 9, column: 9, rows: 2, columns: 2)).isEmpty)
  }
}

extension Patch {
  fileprivate var isEmpty: Bool {
    var frame = Frame(size: Size(columns: 9, rows: 9))
    frame.paste(self, row: 0, column: 0)
    return frame == Frame(size: frame.size)
  }
}

import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// What the memo keeps between frames must never be seen.
@Suite struct MemoTests {
  private static let strokes: [Stroke] = [
    .down, .down, .up, .end, .home, "zle skladki", .escape, .function(4), .function(5), "1", .function(6),
    "3",
    .function(3), "2", .down, .down, .enter, .function(3), "3", .control("l"), .control("t"), .down, .up,
    .enter,
    .pageDown, .pageUp, .function(1), .escape, .up, .up,
  ]

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)])
  func aFrameIsTheSameWithAndWithoutEarlierOnes(_ size: Size) throws {
    var desk = try Desk()
    desk.size = size
    let memo = ViewMemo()
    for _ in 0..<3 {
      for stroke in Self.strokes {
        desk.keys(stroke)
        #expect(view(desk.model, size: size, memo: memo) == view(desk.model, size: size), "\(stroke)")
      }
    }
  }

  @Test func anotherMinuteAsksAnew() throws {
    var desk = try Desk(at: "2016-04-29T17:59")
    desk.keys(.end, .up, .up)
    let memo = ViewMemo()
    let before = view(desk.model, size: desk.size, memo: memo)
    try desk.clock("2016-04-29T18:00")
    let after = view(desk.model, size: desk.size, memo: memo)
    #expect(before != after)
    #expect(after == view(desk.model, size: desk.size))
  }

  @Test func aRehearsalChangesNothing() throws {
    var desk = try Desk()
    let memo = ViewMemo()
    let before = view(desk.model, size: desk.size)
    #expect(rehearse(desk.model, size: desk.size, memo: memo) { true } > desk.model.list.count)
    #expect(view(desk.model, size: desk.size, memo: memo) == before)
    for stroke in Self.strokes {
      desk.keys(stroke)
      #expect(view(desk.model, size: desk.size, memo: memo) == view(desk.model, size: desk.size), "\(stroke)")
    }
  }

  @Test func aRehearsalEndsWhenSomebodyTypes() throws {
    let desk = try Desk()
    var asked = 0
    let gone = rehearse(desk.model, size: desk.size, memo: ViewMemo()) {
      asked += 1
      return asked < 3
    }
    #expect(gone == 2)
  }
}

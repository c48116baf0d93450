import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// A window too small for the panel: nobody sees what a key does, so it does nothing.
@Suite struct UnseenTests {
  private static let sizes = [(79, 24), (80, 23), (60, 20), (1, 1)].map { Size(columns: $0.0, rows: $0.1) }
  private static let strokes: [Stroke] =
    [
      .enter, .escape, .down, .end, .key(.tab), .backspace, "5", "ipko", .paste("ipko"), .control("b"),
      .control("p"),
    ]
    + (1...9).map(Stroke.function)

  @Test(arguments: sizes)
  func whatIsNotSeenIsNotDone(_ size: Size) throws {
    for way in [[], [.function(7)], [.function(8)], [.function(1)]] as [[Stroke]] {
      var desk = try Desk()
      desk.keys(Stroke.start() + Stroke.bank + way)
      let (before, frame, events) = (desk.model.overlay, desk.frame, desk.events)
      desk.size = size
      desk.keys(Self.strokes)
      desk.keys(.function(10))
      desk.point(.wheelDown)
      desk.size = Size(columns: 80, rows: 24)
      #expect(desk.model.overlay == before && desk.frame == frame && desk.events == events)
    }
  }

  @Test(arguments: sizes)
  func whereNoCallIsOpenTheDeskCanBeLeft(_ size: Size) throws {
    var desk = try Desk()
    desk.size = size
    desk.keys(.control("l"))
    #expect(desk.effects.last == .redraw)
    desk.keys("ipko", .function(10))
    #expect(desk.effects.last == .quit && desk.model.query.isEmpty)
  }
}

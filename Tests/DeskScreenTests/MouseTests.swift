import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct MouseTests {
  /// The row of the n-th entry of the list on the smallest screen.
  private static func press(_ entry: Int) -> Pointer { .press(row: 3 + entry, column: 5) }

  @Test func theMouseIsOffUntilItIsAskedFor() throws {
    var desk = try Desk()
    let before = desk.frame
    for pointer in [Self.press(0), .wheelUp, .wheelDown, .press(row: 23, column: 2)] {
      desk.point(pointer)
      #expect(desk.frame == before && desk.effects == [])
    }
    #expect(!desk.model.mouse)
  }

  @Test func aKeyTurnsItOnAndOff() throws {
    var desk = try Desk()
    desk.keys(.control("o"))
    #expect(desk.effects == [.setMouse(true)] && desk.status == desk.model.words(Notices.mouseOn))
    desk.keys(.control("o"))
    #expect(
      desk.effects == [.setMouse(true), .setMouse(false)] && desk.status == desk.model.words(Notices.mouseOff)
    )
  }

  @Test(arguments: 0..<6)
  func aPressPointsAtAMatterLikeTheArrows(_ entry: Int) throws {
    var (mouse, arrows) = (try on(), try on())
    mouse.point(Self.press(entry))
    arrows.keys([.home] + Array(repeating: .down, count: entry))
    #expect(mouse.frame == arrows.frame)
    mouse.point(.press(row: Self.row(mouse), column: 40))
    arrows.keys(.enter)
    #expect(mouse.frame == arrows.frame)
  }

  private static func row(_ desk: Desk) -> Int {
    (0..<24).first { desk.frame[row: $0, column: 1]?.role == .selected } ?? 0
  }

  @Test func theWheelMovesInTheList() throws {
    var (mouse, arrows) = (try on(), try on())
    for (pointer, key) in [(Pointer.wheelDown, Stroke.down), (.wheelDown, .down), (.wheelUp, .up)] {
      mouse.point(pointer)
      arrows.keys(key)
      #expect(mouse.frame == arrows.frame)
    }
    (mouse, arrows) = (try on(), try on())
    mouse.point(.wheelUp)
    arrows.keys(.up)
    #expect(mouse.frame == arrows.frame)
  }

  @Test(arguments: [
    (0, 5), (1, 5), (2, 5), (9, 5), (15, 5), (3, 0), (3, 42), (3, 60), (23, 1), (-1, -1), (999, 999),
  ])
  func pressesElsewhereDoNothing(_ row: Int, _ column: Int) throws {
    var desk = try on()
    let before = desk.frame
    desk.point(.press(row: row, column: column))
    #expect(desk.frame == before && desk.effects == [])
  }

  @Test func aPressChoosesInAWindowAndBesideItCloses() throws {
    var desk = try on()
    desk.keys("zle skladki na pue", .function(6))
    let window = try #require(desk.covered)
    desk.point(.press(row: window.row + 2, column: window.column + 3))
    #expect(desk.model.topic == 2 && desk.model.overlay == nil)
    desk.keys(.function(3))
    let seats = try #require(desk.covered)
    desk.point(.press(row: seats.lastRow - 1, column: seats.column + 3))
    #expect(desk.model.overlay != nil)
    desk.point(.press(row: seats.row + 3, column: seats.column + 3))
    #expect(desk.model.seat == .cot && desk.effects.last == .rememberSeat(.cot))
    desk.keys(.function(5))
    desk.point(.wheelDown)
    desk.point(.press(row: 0, column: 0))
    #expect(desk.model.overlay == nil && desk.model.route == .none)
  }

  @Test func theWheelScrollsTheHelpAndAPressClosesIt() throws {
    var (mouse, keys) = (try on(), try on())
    mouse.keys(.function(1))
    keys.keys(.function(1))
    for (pointer, key) in [(Pointer.wheelDown, Stroke.down), (.wheelUp, .up), (.wheelUp, .up)] {
      mouse.point(pointer)
      keys.keys(key)
      #expect(mouse.frame == keys.frame)
    }
    mouse.point(Self.press(0))
    #expect(mouse.model.overlay == nil && mouse.model.highlighted == nil)
  }

  @Test func aPressClosesTheHelpLikeAKeyAndGivesBackWhatItLayOver() throws {
    var mouse = try on()
    mouse.keys(.control("e"))
    let frame = mouse.frame
    mouse.keys(.function(1))
    mouse.point(Self.press(0))
    #expect(mouse.frame == frame && mouse.text.contains("HISTORIA"))
    mouse.keys(.escape)
    #expect(mouse.model.overlay == nil)
  }

  @Test func onAScreenTooSmallAPressDoesNothing() throws {
    var desk = try on()
    desk.size = Size(columns: 79, rows: 24)
    desk.point(Self.press(0))
    #expect(desk.model.highlighted == nil)
  }

  /// A desk that listens to the mouse, its notice gone.
  private func on() throws -> Desk {
    var (desk, asked) = (try Desk(), try Desk())
    asked.keys(.control("o"), .key(.left))
    desk.model = asked.model
    #expect(desk.model.mouse && desk.model.notice == nil && desk.effects == [])
    return desk
  }
}

import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Leaving asks only while a call is open.
@Suite struct QuitTests {
  private static let places: [[Stroke]] = [
    [], [.function(1)], [.function(2)], [.function(5)], [.function(7)], [.function(8)], ["pue nie"],
  ]
  private static let keys: [Stroke] = [.function(10), .control("c"), .control("q")]

  @Test(arguments: keys)
  func whileACallIsOpenLeavingAsks(_ key: Stroke) throws {
    for place in Self.places {
      for open in [Stroke.start(), Stroke.start() + Stroke.call(.park)] {
        var desk = try Desk()
        desk.keys(open)
        desk.keys(place)
        let effects = desk.effects
        desk.keys(key)
        #expect(desk.effects == effects && desk.text.contains("ROZMOWA TRWA"))
        desk.keys(key)
        #expect(desk.model.overlay == .picker(Picker(subject: .quit, highlighted: 0)))
        desk.keys(.enter)
        #expect(desk.effects == effects && desk.model.overlay == nil && desk.model.board.hasOpenCalls)
        desk.keys(key, "2")
        #expect(desk.effects == effects + [.quit] && desk.recordFault == nil)
      }
    }
  }

  @Test func whoeverWouldLoseANoteIsTold() throws {
    for parked in [[], Stroke.call(.park)] {
      var desk = try Desk()
      desk.keys(Stroke.start() + [.function(10), "2"])
      #expect(!desk.text.contains("notatka przepadnie"))
      desk = try Desk()
      desk.keys(
        Stroke.start() + [.function(7), "prosi o telefon", .enter] + parked + [.function(10), .down])
      #expect(desk.text.squeezed.contains("notatka przepadnie"))
    }
  }

  @Test(arguments: keys)
  func afterTheLastCallLeavingDoesNotAsk(_ key: Stroke) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(8), "1", key])
    #expect(desk.effects.last == .quit && desk.model.overlay == nil)
  }

  @Test func theQuestionSaysWhatBecomesOfTheCall() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(10), .down])
    #expect(desk.text.contains(Notices.leaveDetail.polish))
    desk.keys(.escape)
    #expect(desk.model.overlay == nil && desk.call != nil)
  }
}

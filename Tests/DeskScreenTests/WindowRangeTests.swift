import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// A window that is open when something comes from outside points at a choice all the same.
@Suite struct WindowRangeTests {
  private static func offers(_ count: Int) -> Message {
    .practice(PracticeState(words: nil, aside: nil, offers: Array(MonkeyGiven.offers.prefix(count))))
  }

  @Test func theWindowOfContactsFollowsTheSeatOfACallTakenOver() throws {
    var desk = try Desk(.cot)
    desk.keys(.function(2), .end)
    let before = try #require(desk.window)
    desk.send(.takenOver(try LiveCall.left("abandoned", [.started(seat: .contactCenter, medium: .phone)])))
    let after = try #require(desk.window)
    let choices = desk.model.choices(of: after.subject)
    #expect(before.highlighted >= choices.count && after.highlighted == choices.count - 1)
  }

  @Test func theMenuOfPracticeFollowsItsOffers() throws {
    var desk = try Desk()
    desk.send(Self.offers(3))
    desk.send(.practiceMenu)
    desk.keys(.end)
    #expect(desk.window?.highlighted == 2)
    desk.send(Self.offers(1))
    #expect(desk.window?.highlighted == 0)
    desk.send(Self.offers(0))
    desk.keys(.up, .down, .end, .enter)
    desk.send(Self.offers(3))
    #expect(desk.window?.highlighted == 0)
  }
}

extension Desk {
  /// The window that lies over the panel, if it is one to choose from.
  fileprivate var window: Picker? {
    if case .picker(let picker) = model.overlay { picker } else { nil }
  }
}

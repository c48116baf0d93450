import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Calls that a desk left open when it ended unexpectedly.
@Suite struct RecoveryTests {
  private func left(_ id: String = "abandoned", _ more: [CallEvent] = []) throws -> LiveCall {
    let start: [CallEvent] = [
      .started(seat: .cot, medium: .phone), .matterChosen(matter: "1.2.c", kind: .complaint, topic: 5),
      .levelChanged(route: .substituteAuthorization, level: .substitute),
    ]
    return try .left(id, start + more)
  }

  @Test func aCallLeftOpenIsOfferedAndTakenUpWithItsClock() throws {
    let call = try left()
    var desk = try Desk()
    desk.send(.abandonedCalls([call]))
    #expect(desk.text.contains("NIEZAKOŃCZONA ROZMOWA") && desk.text.contains("1.2.c"))
    desk.keys("1")
    #expect(desk.effects == [.takeOver(call)] && desk.model.overlay == nil && desk.call == nil)
    let taken = try left("abandoned", [.takenOver(desk: "other")])
    desk.send(.takenOver(taken))
    #expect(desk.model.board.current == taken && desk.effects == [.takeOver(call)])
    #expect(desk.model.seat == .cot && desk.model.matter?.id == "1.2.c" && desk.model.topic == 5)
    #expect(desk.model.level == .substitute && desk.model.kind == .complaint)
    #expect(desk.header.contains("● 12:00") && desk.status == desk.model.words(Notices.adopted))
    desk.keys(.function(4))
    #expect(desk.records.map(\.number) == [5] && desk.records.map(\.callID) == ["abandoned"])
  }

  @Test func closingACallForGoodIsAskedTwice() throws {
    let call = try left()
    var desk = try Desk()
    desk.send(.abandonedCalls([call]))
    desk.keys("2")
    #expect(desk.effects == [] && desk.text.contains(Notices.closingDetail.polish) == false)
    desk.keys(.enter)
    #expect(desk.effects == [] && desk.text.contains("NIEZAKOŃCZONA ROZMOWA"))
    desk.keys("2", .down)
    #expect(desk.text.contains(Notices.closingDetail.polish))
    desk.keys(.enter)
    #expect(desk.effects == [.closeInterrupted(call)] && desk.model.overlay == nil)
  }

  @Test(arguments: [Stroke.words("3"), .escape])
  func aCallLeftOpenCanWaitAndStaysWithinReach(_ key: Stroke) throws {
    let call = try left()
    var desk = try Desk()
    desk.send(.abandonedCalls([call]))
    desk.keys(key)
    #expect(desk.effects == [] && desk.model.overlay == nil && desk.model.board == CallBoard())
    desk.keys(.control("l"))
    #expect(desk.status == desk.model.words(Notices.unfinishedHint))
    desk.keys(.function(2))
    #expect(desk.text.contains("4  \(Notices.unfinished.polish): 1"))
    desk.keys("4", "1")
    #expect(desk.effects == [.redraw, .takeOver(call)])
  }

  @Test(arguments: [["ipko"], [.function(1)], [.down], Stroke.start()] as [[Stroke]])
  func whoeverIsAtWorkIsNotInterrupted(_ way: [Stroke]) throws {
    var desk = try Desk()
    desk.keys(way)
    let overlay = desk.model.overlay
    desk.send(.abandonedCalls([try left()]))
    #expect(desk.model.overlay == overlay)
    desk.keys("1")
    #expect(!desk.effects.contains { if case .takeOver = $0 { true } else { false } })
  }

  @Test func severalCallsAreOfferedOneByOne() throws {
    let calls = [try left("first"), try left("second"), try left("third")]
    var desk = try Desk()
    desk.send(.abandonedCalls(calls))
    desk.keys("2", "2", "1")
    #expect(desk.effects == [.closeInterrupted(calls[0]), .takeOver(calls[1])])
    desk.keys(.escape, .function(2))
    #expect(desk.text.contains("NIEZAKOŃCZONA ROZMOWA"))
    desk.keys("1")
    #expect(desk.effects.last == .takeOver(calls[2]) && desk.model.overlay == nil)
  }

  @Test func noCallsLeftOpenAreNotMentioned() throws {
    var desk = try Desk()
    let before = desk.frame
    desk.send(.abandonedCalls([]))
    #expect(desk.frame == before && desk.model.overlay == nil)
    desk.send(.abandonedCalls([try left()]))
    let open = desk.frame
    desk.send(.abandonedCalls([]))
    #expect(desk.frame == open && desk.model.overlay != nil)
  }

  @Test func besideAnOpenCallTheOtherIsParked() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank)
    let before = desk.model.board.current
    desk.send(.takenOver(try left()))
    #expect(desk.model.board.current == before && desk.model.board.parked.map(\.id) == ["abandoned"])
    #expect(desk.status == desk.model.words(Notices.adoptedParked))
    #expect(desk.records.last?.callID == "abandoned" && desk.records.last?.event.event == .parked)
    desk.keys([.function(8), "1"] + Stroke.call(.resume))
    #expect(desk.events.last == .resumed && desk.call?.matters == ["1.2.c"])
    #expect(desk.records.suffix(1).map(\.number) == [5] && desk.model.notice == nil)
  }

  @Test func aCallThatWasParkedStaysParked() throws {
    var desk = try Desk()
    desk.send(.takenOver(try left("abandoned", [.parked, .takenOver(desk: "other")])))
    #expect(desk.call == nil && desk.model.board.parked.count == 1)
    desk.keys(Stroke.call(.resume))
    #expect(desk.model.matter?.id == "1.2.c" && desk.records.map(\.number) == [6])
  }

  @Test func aCallLeftWhileItWasWrappedUpCanBeEnded() throws {
    var desk = try Desk()
    desk.send(.takenOver(try left("abandoned", [.wrapUpBegan, .takenOver(desk: "other")])))
    desk.keys(.function(8), "2")
    #expect(desk.events == [.wrappedUp(result: .referred, note: ""), .ended] && desk.call == nil)
  }

  @Test func theWindowForANewCallDoesNotPushATakenCallAside() throws {
    var desk = try Desk()
    desk.keys(.function(2))
    desk.send(.takenOver(try left()))
    desk.keys("1")
    #expect(
      desk.model.board.current?.id == "abandoned" && desk.status == desk.model.words(CallObstacles.callOpen))
  }
}

import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Calls that are put aside.
@Suite struct ParkingTests {
  @Test func aParkedCallLeavesAClearPanelAndComesBackAsItWas() throws {
    var desk = try Desk(.cot)
    let fresh = desk.model
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.substitute + [.function(4)])
    let before = desk.model
    desk.keys(Stroke.call(.park))
    #expect(desk.events.last == .parked && desk.status == desk.model.words(Notices.callParked))
    #expect(desk.model.board.current == nil && desk.model.board.parked.count == 1)
    #expect(desk.model.matter == nil && desk.model.level == .none && desk.model.kind == fresh.kind)
    #expect(desk.header.contains("‖ 1"))
    desk.keys(.key(.left))
    #expect(desk.status == desk.model.words(Notices.parkedHint))
    desk.keys(Stroke.call(.resume))
    #expect(desk.events.last == .resumed && desk.model.board.parked == [])
    #expect(desk.model.guidance == before.guidance && desk.model.level == .substitute)
    #expect(desk.model.matter?.id == "1.2.c" && desk.model.topic == 5 && desk.model.kind == .complaint)
    #expect(desk.recordFault == nil)
  }

  @Test func theClockOfAParkedCallRunsOn() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.call(.park))
    try desk.clock("2016-04-29T10:47:05")
    desk.keys(Stroke.call(.resume))
    #expect(desk.header.contains("● 05:05"))
  }

  @Test func ofSeveralParkedCallsOneIsChosen() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(7), "pierwsza", .enter] + Stroke.call(.park))
    try desk.clock("2016-04-29T10:45")
    desk.keys(Stroke.call(.another) + ["1"] + Stroke.bank + [.function(4)] + Stroke.call(.park))
    desk.keys(Stroke.call(.another) + ["1"] + Stroke.profile + Stroke.call(.park))
    #expect(desk.model.board.parked.map(\.call.matters) == [["1.2.c"], ["1.1.b"], ["1.2.a"]])
    #expect(desk.header.contains("‖ 3"))
    desk.keys(Stroke.call(.resume))
    #expect(desk.text.contains("WSTRZYMANE ROZMOWY"))
    desk.keys("2")
    #expect(desk.call?.matters == ["1.1.b"] && desk.model.kind == .complaint)
    desk.keys([.function(8), "3"] + Stroke.call(.resume) + ["1"])
    #expect(desk.call?.matters == ["1.2.c"] && desk.model.topic == 5 && desk.model.draft == "pierwsza")
    #expect(desk.recordFault == nil && Set(desk.records.map(\.callID)).count == 3)
  }

  @Test func aParkedCallGoesBackToItsSeat() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.call(.park) + [.function(3), "3"])
    #expect(desk.model.seat == .cot)
    desk.keys(Stroke.call(.resume))
    #expect(desk.model.seat == .contactCenter && desk.model.guidance?.decision.depth == .referralOnly)
  }

  @Test(arguments: [CallMenuItem.park, .sendToIVR, .backWithSuccess, .refer, .takeComplaint, .undo])
  func betweenCallsTheMenuSaysThatThereIsNone(_ item: CallMenuItem) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.call(.park))
    let effects = desk.effects
    desk.keys(Stroke.call(item))
    #expect(desk.status == desk.model.words(CallObstacles.noCall) && desk.effects == effects)
  }

  @Test func besideAnOpenCallThereIsNoOther() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.call(.resume))
    #expect(desk.status == desk.model.words(CallObstacles.nothingParked) && desk.events.count == 1)
    desk.keys([.escape] + Stroke.call(.park) + Stroke.call(.another) + ["1"])
    for item in [CallMenuItem.resume, .another] {
      let events = desk.events
      desk.keys(Stroke.call(item))
      #expect(desk.status == desk.model.words(CallObstacles.callOpen) && desk.events == events)
      desk.keys(.escape)
    }
  }

  @Test func whatDoesNotFitTheMatterSaysWhy_3_4() throws {
    for (way, item, reason) in [
      ([], CallMenuItem.refer, CallObstacles.noMatter), ([], .takeComplaint, CallObstacles.noMatter),
      (Stroke.bank, .refer, CallObstacles.notOfZus), (Stroke.bank, .takeComplaint, CallObstacles.noComplaint),
      (Stroke.wrongData, .takeComplaint, CallObstacles.notOfBank),
      ([], .sendToIVR, CallObstacles.onlyCot),
      ([.end, .enter, .function(4)], .takeComplaint, CallObstacles.outside),
    ] as [([Stroke], CallMenuItem, LocalizedText)] {
      var desk = try Desk()
      desk.keys(Stroke.start() + way)
      let events = desk.events
      desk.keys(Stroke.call(item))
      #expect(desk.status == desk.model.words(reason) && desk.events == events)
    }
  }

  @Test func theMenuPointsAtTheFirstEntryThatCanBeChosen() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(2)])
    #expect(desk.model.overlay == .picker(Picker(subject: .callMenu, highlighted: 0)))
    desk.keys(.enter, .function(2))
    #expect(desk.model.overlay == .picker(Picker(subject: .callMenu, highlighted: 1)))
    desk.keys(.function(2))
    #expect(desk.model.overlay == nil)
  }

  @Test func theListOfParkedCallsIsWholeOnTheSmallestScreen() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.call(.park))
    desk.keys(Stroke.call(.another) + ["1"] + Stroke.profile + Stroke.call(.park) + Stroke.call(.resume))
    for live in desk.model.board.parked {
      #expect(desk.text.contains("\(live.call.matters.joined(separator: ", ")) · 0 min"))
    }
  }
}

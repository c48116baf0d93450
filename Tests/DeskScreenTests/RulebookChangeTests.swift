import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Two rulebooks, of which the second comes into force while the desk is open.
@Suite struct RulebookChangeTests {
  private static let lastMoment = "2016-05-31T23:59:59"
  private static let midnight = "2016-06-01T00:00:00"

  @Test(arguments: [[], ["pue nie działa"], ["pue nie działa", .enter, .function(5), "2"]] as [[Stroke]])
  func theNewRulesHoldFromMidnight(_ way: [Stroke]) throws {
    var desk = try Desk(at: Self.lastMoment, shelf: .withLater())
    desk.keys(way)
    let (matter, level) = (desk.model.matter?.id, desk.model.level)
    #expect(desk.header.contains("zasady 2016-04-28"))
    try desk.clock(Self.midnight)
    #expect(desk.repaints && desk.header.contains("zasady 2016-06-01"))
    #expect(desk.model.matter?.id == matter && desk.model.level == level)
    #expect(desk.model.guidance?.rulebook == (matter == nil ? nil : "2016-06-01"))
  }

  @Test func aTopicThatIsGoneGivesTheLowestDepth_4_2_depth() throws {
    var desk = try Desk(.cot, at: Self.lastMoment, shelf: .withLater { $0.topics.removeLast() })
    desk.keys(.home, .words("1.2.e"), .enter, "6", .function(5), "5")
    #expect(desk.model.guidance?.decision.depth == .full)
    try desk.clock(Self.midnight)
    #expect(desk.model.guidance?.decision.depth == .referralOnly)
  }

  @Test func theMatterStaysWhereTheNewListHasAnotherOrder() throws {
    var desk = try Desk(at: Self.lastMoment, shelf: .withLater { $0.matters.swapAt(0, 9) })
    desk.keys(.home)
    #expect(desk.model.matter?.id == "1.1.a")
    try desk.clock(Self.midnight)
    #expect(desk.model.matter?.id == "1.1.a")
  }

  @Test func aWindowOpenAtMidnightChoosesFromTheNewList() throws {
    var desk = try Desk(at: Self.lastMoment, shelf: .withLater { $0.topics.removeLast() })
    desk.keys("zle skladki na pue", .function(6), .end)
    try desk.clock(Self.midnight)
    #expect(desk.model.overlay == nil)
    desk.keys(.enter)
    #expect(desk.model.overlay == .picker(Picker(subject: .topic, highlighted: 4)))
    #expect(desk.model.choices(of: .topic).count == 5)
  }
}

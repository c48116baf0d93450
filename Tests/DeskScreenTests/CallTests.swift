import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct CallTests {
  @Test(arguments: Seat.allCases)
  func everyContactOfASeatStartsACall(_ seat: Seat) throws {
    for (place, medium) in ContactMedium.usual(at: seat).enumerated() {
      var desk = try Desk(seat)
      desk.keys(.function(2))
      #expect(desk.text.contains("NOWA ROZMOWA") && desk.text.contains(medium.name.polish))
      desk.keys(.words("\(place + 1)"))
      let first = CallRecord(
        callID: String(repeating: "0", count: 31) + "1", number: 1,
        event: TimedEvent(
          .started(seat: seat, medium: medium, rulebook: desk.rulebook.identity), at: desk.model.now),
        rulebook: "2016-04-28")
      #expect(desk.effects == [.record(first)] && desk.model.overlay == nil)
      let level: AuthenticationLevel = medium == .pueAccountQuery ? .full : .none
      #expect(desk.call?.medium == medium && desk.model.level == level)
    }
  }

  @Test func theUsualContactIsHighlightedAndTakenWithEnter() throws {
    for seat in Seat.allCases {
      var desk = try Desk(seat)
      desk.keys(.function(2), .enter)
      #expect(desk.call?.medium == ContactMedium.usual(at: seat).first)
    }
  }

  @Test func choicesInACallAreRecordedInOrder() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(4), .function(5), "3", .function(6), "4"])
    #expect(
      desk.events == [
        .started(seat: .contactCenter, medium: .phone, rulebook: desk.rulebook.identity),
        .matterChosen(matter: "1.2.c", kind: .question, topic: 0), .topicChanged(5),
        .kindChanged(.complaint), .levelChanged(route: .ivrBefore, level: .full), .topicChanged(4),
      ])
    #expect(desk.records.map(\.number) == Array(1...6) && desk.recordFault == nil)
    #expect(desk.records.allSatisfy { $0.rulebook == "2016-04-28" && $0.event.at == desk.model.now })
  }

  @Test func withoutACallNothingIsRecorded() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.wrongData + [.function(4), .function(5), "3", .function(6), "2", .down, .up, .enter])
    desk.keys(.function(7), .function(8), .control("b"), .key(.tab), .control("p"))
    #expect(desk.effects == [] && desk.model.board == CallBoard())
  }

  @Test func lookingAtAnotherMatterOfACallRecordsNothing() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData)
    let before = desk.effects
    desk.keys(
      .down, .up, .home, .end, "ipko", .escape, .pageDown, .function(1), .escape, .function(6), .escape)
    #expect(desk.effects == before)
  }

  @Test func escapeGoesBackToTheMatterOfTheCall() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(4)])
    desk.keys("logowanie na pue")
    #expect(desk.model.matter?.id != "1.2.c")
    desk.keys(.escape)
    #expect(desk.model.matter?.id == "1.2.c" && desk.model.topic == 5 && desk.model.kind == .complaint)
    desk.keys(.down, .down, .escape)
    #expect(desk.model.matter?.id == "1.2.c")
  }

  @Test func aCallHasFurtherMatters() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.bank + Stroke.profile)
    #expect(desk.call?.matters == ["1.2.c", "1.1.b", "1.2.a"])
    #expect(desk.events.last == .matterChosen(matter: "1.2.a", kind: .question, topic: 1))
    #expect(desk.recordFault == nil)
  }

  @Test func enterOnTheMatterTakenAlreadyRecordsNothing() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank)
    let before = desk.effects
    desk.keys(.enter, .enter)
    #expect(desk.effects == before)
  }

  /// What the panel shows about the matter of the call is what the journal has.
  @Test(
    arguments: [
      ["reklamacja, zle skladki na pue", .enter, .escape], [.down, .function(4), .up],
      [.down, .down, .function(6), "3", .up, .up],
      ["reklamacja, zle skladki na pue", .enter, .function(6), "2"],
    ] as [[Stroke]])
  func thePanelAndTheRecordsAgree(_ way: [Stroke]) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData)
    desk.keys(way)
    #expect(desk.model.matter?.id == "1.2.c" && desk.model.query.isEmpty)
    let choice = try #require(desk.call?.choice)
    #expect(choice.matter == "1.2.c" && choice.kind == desk.model.kind)
    #expect(choice.topic == (desk.model.topicIsProposed ? 0 : desk.model.topic))
    #expect(desk.recordFault == nil)
  }

  @Test func undoTakesBackOneChoiceAfterTheOther() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(4)] + Stroke.substitute)
    desk.keys(.control("b"))
    #expect(desk.model.level == .none && desk.model.kind == .complaint)
    desk.keys(Stroke.call(.undo))
    #expect(desk.model.kind == .question && desk.model.topic == 5)
    desk.keys(.control("b"))
    #expect(desk.model.matter?.id == "1.2.c" && desk.model.topic == 0)
    desk.keys(.control("b"))
    #expect(desk.model.matter == nil && desk.call?.choice.matter == nil)
    #expect(desk.events.suffix(4) == [.undone, .undone, .undone, .undone])
    let before = desk.effects
    desk.keys(.control("b"))
    #expect(
      desk.status == desk.model.words(Notices.nothingToUndo) && desk.effects == before
        && desk.recordFault == nil)
  }

  @Test func aLevelLoweredIsNotRaisedAgainByUndo_4_2_depth() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData)
    desk.keys([.function(5), "3", .function(5), "1", .control("b")])
    #expect(desk.status == desk.model.words(Notices.undoneWithoutChange), "a key without effect says why")
    #expect(desk.model.level == .none && desk.model.guidance?.decision.depth == .general)
    desk.keys(.control("b"))
    #expect(desk.status == desk.model.words(Notices.undoneTheSame), "the level before was none either")
  }

  @Test(arguments: [(1, "cot-consultant", ["0", "5"]), (2, "cot-ivr", []), (5, "email", [])])
  func aReferralIsRecordedWithItsKeys_4(_ digit: Int, _ channel: String, _ keys: [String]) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + Stroke.call(.refer) + [.words("\(digit)")])
    #expect(desk.events.last == .referred(channel: channel, keys: keys))
    #expect(desk.call?.referrals.count == 1 && desk.recordFault == nil)
  }

  @Test func aComplaintOfABankMatterIsTakenIn_3() throws {
    var desk = try Desk(.branch)
    desk.keys(Stroke.start() + Stroke.bank + Stroke.call(.takeComplaint))
    #expect(desk.call?.complaintsTaken == 0 && desk.status == desk.model.words(CallObstacles.noComplaint))
    desk.keys([.escape, .function(4)] + Stroke.call(.takeComplaint))
    #expect(desk.events.last == .complaintTaken && desk.call?.complaintsTaken == 1)
  }

  @Test func aComplaintIsNotTakenInForTheMatterOfZUSThatTheCallIsAbout_4() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(4), .home] + Stroke.call(.takeComplaint))
    #expect(desk.call?.complaintsTaken == 0)
  }

  @Test func aCallKeepsTheRulebookItBeganWith() throws {
    let shelf = try RulebookShelf.withLater { $0.matters.swapAt(0, 9) }
    var desk = try Desk(at: "2016-05-31T23:59:59", shelf: shelf)
    desk.keys(Stroke.start() + [.home, .enter])
    for moment in ["2016-06-01T00:00:00", "2016-06-01T00:01:00", "2016-06-01T00:02:00"] {
      desk.keys(.function(5))
      try desk.clock(moment)
      #expect(desk.model.matter?.id == "1.1.a" && desk.model.overlay != nil)
      desk.keys(.escape)
    }
    desk.keys(.function(4))
    #expect(desk.events.last == .kindChanged(.complaint))
    #expect(Set(desk.records.map(\.rulebook)) == ["2016-04-28"])
    desk.keys(.function(8), .enter)
    desk.keys(Stroke.start())
    #expect(desk.records.last?.rulebook == "2016-06-01" && desk.recordFault == nil)
  }

  @Test func theSeatStaysWhileACallIsOpen() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(3)])
    #expect(desk.model.overlay == nil && desk.status == desk.model.words(Notices.seatInCall))
  }

  @Test func withoutACallItsKeysSayWhy() throws {
    for (key, notice) in [(Stroke.function(7), Notices.noteNeedsCall), (.function(8), Notices.noCallToEnd)] {
      var desk = try Desk()
      desk.keys(key)
      #expect(desk.model.overlay == nil && desk.status == desk.model.words(notice))
    }
  }
}

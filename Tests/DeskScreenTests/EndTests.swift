import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// The end of a call, and what the next caller finds.
@Suite struct EndTests {
  @Test(arguments: CallResult.allCases)
  func aCallEndsWithEveryResult(_ result: CallResult) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(8), .words("\(result.rawValue + 1)")])
    let end: [CallEvent] = [.wrapUpBegan, .wrappedUp(result: result, note: ""), .ended]
    #expect(Array(desk.events.suffix(3)) == end && desk.recordFault == nil)
    #expect(desk.model.board == CallBoard() && desk.status == desk.model.words(Notices.callEnded))
  }

  @Test(arguments: [
    (Seat.contactCenter, [] as [Stroke], CallResult.abandoned), (.contactCenter, Stroke.bank, .answered),
    (.contactCenter, Stroke.wrongData, .referred), (.contactCenter, [.end, .enter], .outside),
    (.branch, Stroke.bank + [.function(4)] + Stroke.call(.takeComplaint), .complaintTaken),
    (.cot, Stroke.wrongData, .answered), (.cot, Stroke.bank, .referred),
    (.cot, Stroke.profile + Stroke.call(.refer) + ["1"], .referred),
  ])
  func theLikelyResultIsHighlighted(_ seat: Seat, _ way: [Stroke], _ result: CallResult) throws {
    var desk = try Desk(seat)
    desk.keys(Stroke.start() + way + [.function(8), .enter])
    #expect(desk.events.dropLast().last == .wrappedUp(result: result, note: ""))
  }

  @Test(arguments: [
    (Seat.contactCenter, Stroke.wrongData, "odpowiedziano – w tej sprawie odpowiada ZUS, nie to stanowisko"),
    (.branch, Stroke.wrongData, "odpowiedziano – w tej sprawie odpowiada ZUS, nie to stanowisko"),
    (.cot, Stroke.bank, "odpowiedziano – w tej sprawie odpowiada BANK, nie to stanowisko"),
    (.contactCenter, Stroke.bank, "odpowiedziano  "), (.cot, Stroke.wrongData, "odpowiedziano  "),
  ])
  func whereAnotherInstitutionAnswersThatIsSaidBesideTheResult_1(
    _ seat: Seat, _ way: [Stroke], _ shown: String
  ) throws {
    var desk = try Desk(seat)
    desk.keys(Stroke.start() + way + [.function(8)])
    #expect(desk.text.contains("1  " + shown) || desk.text.contains("▸1  " + shown))
  }

  @Test func whatContradictsTheCallIsSaidBesideTheResult() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(8)])
    #expect(desk.text.contains("2  wskazano kontakt – w tej sprawie odpowiada BANK, tutaj"))
    #expect(desk.text.contains("3  przyjęto reklamację – w tej rozmowie jej nie odnotowano"))
    desk.keys([.escape, .function(4)] + Stroke.call(.takeComplaint) + [.function(8)])
    #expect(desk.text.contains("3  przyjęto reklamację  "))
    desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(8)])
    #expect(desk.text.contains("2  wskazano kontakt  "))
    desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(8)])
    #expect(desk.text.contains("2  wskazano kontakt – w tej sprawie odpowiada ZUS, tutaj"))
    desk.keys([.escape] + Stroke.call(.refer) + ["4", .function(8)])
    #expect(desk.text.contains("2  wskazano kontakt  "), "a contact was told all the same")
  }

  /// What is outside the agreement nobody answers by it: COT sends it to the bank, the bank has rules of its own.
  @Test(arguments: [
    (Seat.cot, "1  odpowiedziano – spoza ustaleń: nie wskazano, kto odpowiada", "2  wskazano kontakt  "),
    (.contactCenter, "1  odpowiedziano  ", "2  wskazano kontakt  "),
    (.branch, "1  odpowiedziano  ", "2  wskazano kontakt  "),
  ])
  func outsideTheAgreementNobodyIsSaidToAnswer(_ seat: Seat, _ answered: String, _ referred: String) throws {
    var desk = try Desk(seat)
    desk.keys(Stroke.start() + [.end, .enter, .function(8)])
    #expect(desk.model.matter?.owner == .outside)
    #expect(desk.text.contains(answered) && desk.text.contains(referred))
  }

  @Test(arguments: [["xyzzy"], ["ipko", .escape, .end]] as [[Stroke]])
  func whatIsOnlyLookedAtDoesNotChangeTheLikelyResult(_ way: [Stroke]) throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.start() + Stroke.wrongData + way + [.function(8), .enter])
    #expect(desk.events.dropLast().last == .wrappedUp(result: .answered, note: ""))
  }

  @Test(arguments: Seat.allCases)
  func theNextCallerInheritsNothing_4_2_depth(_ seat: Seat) throws {
    var desk = try Desk(seat)
    let fresh = desk.frame
    let words: Stroke = "reklamacja, zle skladki na pue"
    desk.keys(Stroke.start() + [words, .enter, "5", .function(5), "2", .function(4), .pageDown])
    desk.keys(.function(7), "dzwonił syn", .enter, "ipko", .function(8), "1")
    #expect(desk.model.level == .none && desk.model.route == .none && desk.model.kind == .question)
    #expect(desk.model.chosenTopic == nil && desk.model.query.isEmpty && desk.model.highlighted == nil)
    desk.keys(.key(.left))
    #expect(desk.frame == fresh && desk.model.seat == seat)
    desk.keys(Stroke.start())
    #expect(desk.model.level == .none && desk.model.draft.isEmpty && desk.call?.choice.matter == nil)
    #expect(desk.records.last?.callID != desk.records.first?.callID && desk.recordFault == nil)
  }

  @Test func aCallBeginsWithTheWordsTypedBeforeItAndWithNoAuthentication_4_2_depth() throws {
    var desk = try Desk(.cot)
    desk.keys(["zle skladki na pue", .function(5), "3"] + Stroke.start())
    #expect(desk.model.level == .none && desk.model.query == "zle skladki na pue")
    #expect(desk.events.count == 1 && desk.call?.choice.matter == nil)
    desk.keys(.enter)
    #expect(desk.events.last == .matterChosen(matter: "1.2.c", kind: .question, topic: 0))
    #expect(desk.recordFault == nil)
  }

  @Test func anEndThatIsCalledOffGoesBackToWork() throws {
    for key in [Stroke.escape, .function(8)] {
      var desk = try Desk()
      desk.keys(Stroke.start() + Stroke.bank)
      let before = try desk.words(in: \.guidance)
      desk.keys(.function(8), .down)
      #expect(desk.call?.phase == .wrappingUp && desk.events.last == .wrapUpBegan)
      desk.keys(key)
      #expect(desk.model.overlay == nil && desk.call?.phase == .active && desk.events.last == .resumed)
      #expect(try desk.words(in: \.guidance) == before)
      desk.keys(.function(4))
      #expect(desk.model.kind == .complaint && desk.recordFault == nil)
    }
  }

  @Test(
    arguments: [[.function(7), .enter], [.function(7), .escape], [.function(10), .enter, .function(8)]]
      as [[Stroke]])
  func theResultCanBeLeftForAMoment(_ way: [Stroke]) throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(8)] + way)
    #expect(desk.model.overlay == .picker(Picker(subject: .result, highlighted: 0)))
    desk.keys("1")
    #expect(desk.events.map(\.name).suffix(3) == ["wrap-up-began", "wrapped-up", "ended"])
    #expect(desk.recordFault == nil)
  }

  @Test func theResultIsChosenWithTheNoteInSight() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.bank + [.function(7), "prosi o telefon 601 234 567", .function(8)])
    #expect(desk.text.contains("F7 notatka: prosi o telefon ▒▒▒"))
    desk.keys(.function(7), " jutro", .function(8), "1")
    #expect(desk.notes == ["prosi o telefon ▒▒▒ jutro"])
  }
}

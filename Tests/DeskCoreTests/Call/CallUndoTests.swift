import DeskCore
import Testing

@Suite("Taking a choice back")
struct CallUndoTests {
  /// Choices one after another; undoing goes back through them one by one.
  static let choices: [CallEvent] = [
    CallGiven.zusQuestion, .kindChanged(.complaint), .topicChanged(2),
    .matterChosen(matter: "1.2.e", kind: .question, topic: 0), .topicChanged(3),
    .matterChosen(matter: "1.2.c", kind: .complaint, topic: 1), .kindChanged(.question),
    CallGiven.toSubstitute, .matterChosen(matter: "1.1.a", kind: .question, topic: 0),
  ]

  @Test(arguments: [Contact.phoneAtCot, Contact.phoneAtBank, Contact(.counter, at: .branch)])
  func everyChoiceIsTakenBackStepByStepAcrossMatters(contact: Contact) throws {
    var calls = [try CallGiven.call(contact)]
    for event in Self.choices {
      let last = try #require(calls.last)
      calls.append(try last.after(event))
    }
    var call = try #require(calls.last)
    for before in calls.dropLast().reversed() {
      #expect(call.canUndo)
      call = try call.after(.undone)
      #expect(call.choice == before.choice)
    }
    #expect(!call.canUndo)
    #expect(call.refuses(.undone))
  }

  @Test(arguments: Contact.possible)
  func aCallWithoutChoicesHasNothingToTakeBack(contact: Contact) throws {
    let call = try CallGiven.call(contact)
    #expect(!call.canUndo)
    #expect(call.refuses(.undone))
    #expect(try call.after(.parked, .resumed).refuses(.undone))
    #expect(try call.after(.wrapUpBegan, .resumed).refuses(.undone))
  }

  @Test func aTripIntoTheIVRWithoutSuccessIsNoChoice() throws {
    let back = try CallGiven.call(Contact.phoneAtCot, [.sentToIVR, CallGiven.failure])
    #expect(back.refuses(.undone))
  }

  @Test(arguments: [CallEvent.parked, .sentToIVR, .wrapUpBegan, .interrupted])
  func nothingIsTakenBackWhileTheCallRests(event: CallEvent) throws {
    let call = try CallGiven.call(Contact.phoneAtCot, [CallGiven.zusQuestion])
    #expect(call.canUndo)
    #expect(try !call.after(event).canUndo)
  }

  /// What raised or lowered the level before each undo, and the level and the route that remain.
  @Test(arguments: [
    ([CallGiven.toFull, .undone], AuthenticationRoute.none),
    ([CallGiven.toSubstitute, .undone], .none),
    ([.sentToIVR, CallGiven.success, .undone], .none),
    ([CallGiven.toSubstitute, .sentToIVR, CallGiven.success, .undone], .substituteAuthorization),
    ([CallGiven.toFull, CallGiven.toNone, .undone], .none),
    ([CallGiven.toFull, CallGiven.toSubstitute, .undone], .substituteAuthorization),
    ([CallGiven.toFull, CallGiven.toSubstitute, .undone, .undone], .none),
    ([CallGiven.toFull, CallGiven.toSubstitute, CallGiven.toNone, .undone, .undone], .none),
    ([CallGiven.toFull, CallGiven.toNone, CallGiven.toSubstitute, .undone], .none),
    ([CallGiven.toFull, CallGiven.toNone, CallGiven.toSubstitute, .undone, .undone], .none),
    ([CallGiven.toFull, CallGiven.toNone, CallGiven.toFull, .undone], .none),
    ([CallGiven.toSubstitute, CallGiven.toFull, .undone], .substituteAuthorization),
    ([CallGiven.toFull, CallGiven.zusQuestion, CallGiven.toNone, .undone, .undone], .none),
    ([CallGiven.toFull, CallGiven.toNone, .undone, CallGiven.toSubstitute, .undone], .none),
    ([CallGiven.toNone, .undone], .none),
  ])
  func takingBackNeverRaisesTheLevel_4_2_depth(way: [CallEvent], route: AuthenticationRoute) throws {
    let call = try CallGiven.call(Contact.phoneAtCot, way)
    #expect(call.choice.route == route)
    #expect(call.choice.level == CallGiven.level(by: route))
  }

  @Test func takingALoweringBackDoesNotMakeTheQueryFullAgain_4_2_depth() throws {
    let query = Contact(.pueAccountQuery, at: .cot)
    let call = try CallGiven.call(query, [CallGiven.zusQuestion, CallGiven.toNone, .undone, .undone])
    #expect(call.choice.level == .none)
    #expect(call.choice.matter == nil)
    #expect(call.refuses(.undone))
  }

  @Test func theMatterComesBackWithoutTheLevelThatWasLoweredSince_4_2_depth() throws {
    let call = try CallGiven.call(
      Contact.phoneAtCot,
      [
        CallGiven.toFull, CallGiven.zusQuestion, .kindChanged(.complaint),
        .matterChosen(matter: "1.2.e", kind: .question, topic: 2), CallGiven.toSubstitute, .undone, .undone,
      ])
    #expect(call.choice.matter == "1.2.c")
    #expect(call.choice.kind == .complaint)
    #expect(call.choice.topic == 5)
    #expect(call.choice.level == .substitute)
    #expect(call.choice.route == .substituteAuthorization)
  }

  @Test func whatWasDoneIsNotTakenBackWithTheChoice() throws {
    let done = try CallGiven.call(
      Contact.phoneAtBank,
      [CallGiven.bankComplaint, .complaintTaken, .referred(channel: "www", keys: [])])
    let undone = try done.after(.undone)
    #expect(undone.complaintsTaken == 1)
    #expect(undone.referrals == done.referrals)
    let cot = try CallGiven.call(
      Contact.phoneAtCot,
      [CallGiven.zusQuestion, CallGiven.toSubstitute, .statementAnswered(.confirmed), .undone])
    #expect(cot.statementCount == 1)
    #expect(cot.refuses(.statementAnswered(.confirmed)))
  }
}

import DeskCore
import Testing

@Suite("What is done in a call")
struct CallWorkTests {
  @Test func aCallHoldsItsMattersInTheOrderOfTheirChoice() throws {
    let call = try CallGiven.call(
      Contact.phoneAtCot,
      ["1.2.c", "1.1.a", "1.2.c", "1.2.f", "1.1.a"].map {
        .matterChosen(matter: $0, kind: .question, topic: 0)
      })
    #expect(call.matters == ["1.2.c", "1.1.a", "1.2.f"])
    #expect(call.choice.matter == "1.1.a")
  }

  @Test func aFurtherMatterBringsItsOwnKindAndTopic() throws {
    let first = try CallGiven.call(
      Contact.phoneAtCot, [CallGiven.zusQuestion, .kindChanged(.complaint), .topicChanged(2)])
    #expect(first.choice.kind == .complaint)
    #expect(first.choice.topic == 2)
    #expect(first.matters == ["1.2.c"])
    let second = try first.after(.matterChosen(matter: "1.2.e", kind: .question, topic: 0))
    #expect(second.choice.kind == .question)
    #expect(second.choice.topic == 0)
    #expect(second.matters == ["1.2.c", "1.2.e"])
  }

  @Test(arguments: [CallEvent.kindChanged(.complaint), .topicChanged(2), .referred(channel: "www", keys: [])])
  func withoutAMatterThereIsNothingToChangeOrToReferFor(event: CallEvent) throws {
    #expect(try CallGiven.call(Contact.phoneAtCot).refuses(event))
    #expect(try CallGiven.call(Contact.phoneAtBank, [CallGiven.bankComplaint, .undone]).refuses(event))
  }

  @Test(arguments: Contact.possible)
  func parkingKeepsEverything(contact: Contact) throws {
    var events = [
      CallGiven.bankComplaint, .kindChanged(.question), .kindChanged(.complaint), .topicChanged(1),
      .referred(channel: "cot-ivr", keys: ["2", "0", "1"]),
    ]
    if contact.seat.isBank { events.append(.complaintTaken) }
    if Contact.phonesAtCot.contains(contact) {
      events += [CallGiven.toSubstitute, .statementAnswered(.denied)]
    }
    let before = try CallGiven.call(contact, events)
    let back = try before.after(.parked, .resumed)
    #expect(back.phase == before.phase)
    #expect(back.choice == before.choice)
    #expect(back.matters == before.matters)
    #expect(back.referrals == before.referrals)
    #expect(back.complaintsTaken == before.complaintsTaken)
    #expect(back.verdicts == before.verdicts)
    #expect(back.startedAt == before.startedAt)
    #expect(back.lastEventAt == before.lastEventAt.adding(seconds: 2))
    #expect(try back.after(.undone).choice == before.after(.undone).choice)
  }

  @Test func aReferralKeepsItsChannelAndItsKeys_4() throws {
    let call = try CallGiven.call(
      Contact.phoneAtBank,
      [
        CallGiven.zusQuestion, .referred(channel: "cot-ivr", keys: ["2", "0", "5"]),
        .referred(channel: "www", keys: []),
      ])
    #expect(call.referrals.map(\.channel) == ["cot-ivr", "www"])
    #expect(call.referrals.map(\.keys) == [["2", "0", "5"], []])
  }

  @Test(arguments: Contact.possible, Kind.allCases)
  func aComplaintIsTakenInOnlyAtABankSeatAndOnlyForAComplaint_3(contact: Contact, kind: Kind) throws {
    let call = try CallGiven.call(contact, [.matterChosen(matter: "1.1.d", kind: kind, topic: 0)])
    let isTaken = contact.seat.isBank && kind == .complaint
    #expect(call.takes(.complaintTaken) == isTaken)
    #expect(call.refuses(.complaintTaken) == !isTaken)
    if isTaken {
      #expect(try call.after(.complaintTaken).complaintsTaken == 1)
      #expect(try call.after(.complaintTaken, .kindChanged(.question)).refuses(.complaintTaken))
    }
    #expect(try CallGiven.call(contact).refuses(.complaintTaken))
  }

  @Test(arguments: Contact.possible, AuthenticationRoute.allCases)
  func statementsAreAnsweredOnlyAtCotAfterSubstituteAuthorization_4_2_depth(
    contact: Contact, route: AuthenticationRoute
  ) throws {
    let call = try CallGiven.call(contact, [CallGiven.zusQuestion])
    guard call.takes(CallGiven.report(route)) else { return }
    let reported = try call.after(CallGiven.report(route))
    let isAnswered = contact.seat == .cot && route == .substituteAuthorization
    for verdict in Verdict.allCases {
      #expect(reported.refuses(.statementAnswered(verdict)) == !isAnswered, "\(verdict.id)")
      #expect(reported.takes(.statementAnswered(verdict)) == isAnswered, "\(verdict.id)")
    }
  }

  @Test func everyStatementCountsByItsVerdict_4_2_depth() throws {
    let answers: [Verdict] = [.denied, .confirmed, .denied, .refused, .denied]
    let call = try CallGiven.call(
      Contact.phoneAtCot,
      [CallGiven.zusQuestion, CallGiven.toSubstitute] + answers.map(CallEvent.statementAnswered))
    #expect(call.statementCount == 5)
    #expect(call.verdicts == [.confirmed: 1, .denied: 3, .refused: 1])
    #expect(try call.after(CallGiven.toNone).statementCount == 5)
    #expect(try CallGiven.call(Contact.phoneAtCot).statementCount == 0)
  }

  @Test(arguments: CallResult.allCases)
  func aCallEndsOnlyWithItsResult(result: CallResult) throws {
    let wrapping = try CallGiven.call(Contact.phoneAtBank, [CallGiven.bankComplaint, .wrapUpBegan])
    #expect(wrapping.result == nil)
    #expect(wrapping.refuses(.ended))
    let written = try wrapping.after(.wrappedUp(result: result, note: "zwrot pisma"))
    #expect(written.result == result)
    #expect(written.note == "zwrot pisma")
    #expect(!written.isOver)
    let ended = try written.after(.ended)
    #expect(ended.phase == .over(regularly: true))
    #expect(ended.isOver)
    #expect(ended.result == result)
    #expect(ended.matters == ["1.1.b"])
  }

  @Test func theResultCanBeWrittenAnewUntilTheEnd() throws {
    let call = try CallGiven.call(
      Contact.phoneAtBank,
      [
        .wrapUpBegan, .wrappedUp(result: .abandoned, note: "raz"), .takenOver(desk: "b7"),
        .wrappedUp(result: .other, note: ""),
      ])
    #expect(call.result == .other)
    #expect(call.note.isEmpty)
    #expect(call.refuses(.resumed))
    #expect(call.takes(.ended))
  }

  @Test func untilTheResultIsWrittenTheCallCanGoOn() throws {
    let before = try CallGiven.call(Contact.phoneAtCot, [CallGiven.zusQuestion, CallGiven.toSubstitute])
    let back = try before.after(.wrapUpBegan, .resumed)
    #expect(back.phase == .active)
    #expect(back.choice == before.choice)
    #expect(back.takes(.statementAnswered(.confirmed)))
    #expect(back.takes(.undone))
  }

  @Test func aCallCutShortHasNoResultUnlessItWasWritten() throws {
    let wrapping = try CallGiven.call(Contact.phoneAtBank, [.wrapUpBegan])
    #expect(try wrapping.after(.interrupted).result == nil)
    let written = try wrapping.after(.wrappedUp(result: .answered, note: ""), .interrupted)
    #expect(written.result == .answered)
    #expect(written.phase == .over(regularly: false))
  }
}

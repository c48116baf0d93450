import DeskCore
import Testing

@Suite("A call folded from its events")
struct CallReplayTests {
  /// A whole call at COT, with everything that can happen there.
  static let atCot: [CallEvent] = [
    .started(seat: .cot, medium: .phoneThroughIVR), CallGiven.zusQuestion, .sentToIVR, CallGiven.failure,
    CallGiven.toSubstitute, .statementAnswered(.confirmed), .statementAnswered(.denied), .parked,
    .takenOver(desk: "b7"), .resumed, .topicChanged(2), .undone, .sentToIVR, CallGiven.success,
    .matterChosen(matter: "1.1.a", kind: .question, topic: 0), .referred(channel: "bank", keys: []),
    .wrapUpBegan, .resumed, .kindChanged(.complaint), .wrapUpBegan,
    .wrappedUp(result: .answered, note: "sprawa płatnika"), .ended,
  ]

  static let atBank: [CallEvent] = [
    .started(seat: .branch, medium: .counter), CallGiven.bankComplaint, .complaintTaken,
    .referred(channel: "cot-ivr", keys: ["2", "0"]), .interrupted,
  ]

  @Test(arguments: [atCot, atBank])
  func everyBeginningOfACallIsTheCallAsItWasThen(events: [CallEvent]) throws {
    let timed = Self.timed(events)
    var live = try Call(startedBy: timed[0])
    for count in 1...timed.count {
      if count > 1 { try live.apply(timed[count - 1]) }
      #expect(try Call(replaying: timed.prefix(count)) == live)
      #expect(live.lastEventAt == timed[count - 1].at)
      #expect(live.startedAt == CallGiven.start)
    }
    #expect(live.isOver)
  }

  @Test func theFoldHoldsWhatHappened() throws {
    let call = try Call(replaying: Self.timed(Self.atCot))
    #expect(call.matters == ["1.2.c", "1.1.a"])
    #expect(call.choice.matter == "1.1.a")
    #expect(call.choice.kind == .complaint)
    #expect(call.choice.level == .full)
    #expect(call.choice.route == .ivrRedirect)
    #expect(call.verdicts == [.confirmed: 1, .denied: 1])
    #expect(call.referrals.map(\.channel) == ["bank"])
    #expect(call.result == .answered)
    #expect(call.note == "sprawa płatnika")
    #expect(call.phase == .over(regularly: true))
  }

  @Test func thereIsNoCallWithoutEvents() {
    #expect(throws: CallFault.self) { try Call(replaying: [TimedEvent]()) }
  }

  @Test(arguments: CallGiven.samples.dropFirst())
  func aCallBeginsWithNothingButItsStart(event: CallEvent) {
    do {
      let call = try Call(startedBy: TimedEvent(event, at: CallGiven.start))
      Issue.record("\(event.name) began a call in phase \(call.phaseName)")
    } catch {
      #expect(error.event == event.name)
      #expect(!error.reason.isEmpty)
    }
  }

  @Test(arguments: 1..<atCot.count)
  func aCallWithAnImpossibleEventIsNotFolded(place: Int) throws {
    var events = Self.atCot
    events.insert(.started(seat: .cot, medium: .phone), at: place)
    do {
      let call = try Call(replaying: Self.timed(events))
      Issue.record("folded to phase \(call.phaseName)")
    } catch {
      #expect(error.event == "started")
    }
  }

  @Test func theFoldStopsAtTheFirstImpossibleEvent() {
    let events: [CallEvent] = [.started(seat: .cot, medium: .chat), .parked, .sentToIVR, .ended]
    do {
      let call = try Call(replaying: Self.timed(events))
      Issue.record("folded to phase \(call.phaseName)")
    } catch {
      #expect(error.event == "sent-to-ivr")
      #expect(error.reason == "the call is parked")
    }
  }

  private static func timed(_ events: [CallEvent]) -> [TimedEvent] {
    events.enumerated().map { place, event in
      TimedEvent(event, at: CallGiven.start.adding(seconds: place * 7))
    }
  }
}

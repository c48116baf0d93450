import DeskCore
import Testing

/// What the statistics take from a call.
@Suite struct CallFactsTests {
  private static let cot = CallEvent.started(seat: .cot, medium: .phone)
  private static let branch = CallEvent.started(seat: .branch, medium: .counter)
  private static let end: [CallEvent] = [.wrapUpBegan, .wrappedUp(result: .answered, note: ""), .ended]

  private func facts(_ events: [CallEvent], step: Int64 = 10) throws -> CallFacts {
    try CallFacts(
      of: events.enumerated().map {
        TimedEvent($1, at: Instant(secondsSinceEpoch: 1_461_919_320 + Int64($0) * step))
      })
  }

  private static func matter(_ id: String) -> CallEvent {
    .matterChosen(matter: id, kind: .question, topic: 0)
  }

  @Test func theHandlingTimeRunsFromTheBeginningToTheEnd() throws {
    let facts = try facts([Self.branch, .parked, .resumed] + Self.end)
    #expect(facts.handlingSeconds == 50 && facts.result == .answered)
    #expect(facts.routes == [.none] && facts.matters.isEmpty && facts.seat == .branch)
  }

  @Test func aClockThatWasSetBackMakesNoNegativeTime() throws {
    #expect(try facts([Self.branch] + Self.end, step: -10).handlingSeconds == 0)
  }

  @Test func aCallThatWasCutShortHasNoHandlingTimeAndNoResult() throws {
    let facts = try facts([Self.branch, Self.matter("1.1.a"), .interrupted])
    #expect(facts.handlingSeconds == nil && facts.result == nil && facts.matters == ["1.1.a"])
    // Even with a result written: nobody knows how it went on.
    #expect(try self.facts([Self.branch] + Self.end.dropLast() + [.interrupted]).result == nil)
  }

  @Test func aMatterThatWasTakenBackCountsForNothing() throws {
    let refer = CallEvent.referred(channel: "www", keys: [])
    let facts = try facts(
      [Self.branch, Self.matter("1.2.a"), refer, .undone, Self.matter("1.2.b")] + Self.end)
    #expect(facts.matters == ["1.2.b"] && facts.referredMatters.isEmpty && facts.referredAt.count == 1)
  }

  @Test func aMatterChosenTwiceCountsOnce() throws {
    let facts = try facts(
      [Self.branch, Self.matter("1.2.a"), Self.matter("1.1.a"), Self.matter("1.2.a")] + Self.end)
    #expect(facts.matters == ["1.2.a", "1.1.a"])
  }

  /// Only the matters of ZUS are referred (4); each counts once.
  @Test func theMatterThatIsChosenAtTheReferralIsTheOneReferred_4() throws {
    let refer = CallEvent.referred(channel: "www", keys: [])
    let facts = try facts(
      [Self.branch, Self.matter("1.1.a"), refer, Self.matter("1.2.a"), refer, refer, Self.matter("1.2.b")]
        + Self.end)
    #expect(facts.referredMatters == ["1.2.a"] && facts.referredAt.count == 3)
  }

  private static let substitute = CallEvent.levelChanged(route: .substituteAuthorization, level: .substitute)
  private static let lowered = CallEvent.levelChanged(route: .none, level: .none)

  @Test(
    arguments: [
      ([], [.none]), ([substitute], [.substituteAuthorization]), ([substitute, .undone], [.none]),
      ([substitute, lowered], [.substituteAuthorization]),
      ([substitute, lowered, .undone], [.substituteAuthorization]),
      ([matter("1.2.c"), substitute, .undone, .undone], [.none]),
      (
        [matter("1.2.c"), .kindChanged(.complaint), .topicChanged(2), substitute], [.substituteAuthorization]
      ),
      ([.sentToIVR, .returnedFromIVR(level: nil)], [.none]),
      ([.sentToIVR, .returnedFromIVR(level: .full)], [.ivrRedirect]),
      ([substitute, .sentToIVR, .returnedFromIVR(level: .full)], [.substituteAuthorization, .ivrRedirect]),
      ([substitute, .sentToIVR, .returnedFromIVR(level: .full), .undone], [.substituteAuthorization]),
      ([substitute, .sentToIVR, .returnedFromIVR(level: nil), .undone], [.none]),
    ] as [([CallEvent], Set<AuthenticationRoute>)])
  func aWayToALevelCountsUnlessItWasTakenBack_4_2(
    _ steps: [CallEvent], _ routes: Set<AuthenticationRoute>
  ) throws {
    #expect(try facts([Self.cot] + steps + Self.end).routes == routes)
  }

  @Test func theQueryFromTheAccountIsAWayToALevel_4_2() throws {
    let facts = try facts([.started(seat: .cot, medium: .pueAccountQuery)] + Self.end)
    #expect(facts.routes == [.pueAccountQuery])
  }

  @Test func statementsAndComplaintsAreCounted() throws {
    let answers: [CallEvent] = [.confirmed, .denied, .confirmed, .refused].map { .statementAnswered($0) }
    let facts = try facts([Self.cot, Self.matter("1.2.c"), Self.substitute] + answers + Self.end)
    #expect(facts.verdicts == [.confirmed: 2, .denied: 1, .refused: 1] && facts.complaints == 0)
    let complaint = CallEvent.matterChosen(matter: "1.1.b", kind: .complaint, topic: 0)
    #expect(try self.facts([Self.branch, complaint, .complaintTaken] + Self.end).complaints == 1)
  }

  @Test func onlyACallThatIsOverHasFacts() {
    for events in [[], [Self.cot], [Self.cot, .parked], [Self.cot, .ended], [.parked]] {
      #expect(throws: CallFault.self) { try facts(events) }
    }
  }
}

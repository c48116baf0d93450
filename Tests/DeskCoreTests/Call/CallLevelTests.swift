import DeskCore
import Testing

@Suite("How far the caller is authenticated, and what changes it")
struct CallLevelTests {
  /// The levels at which a caller can be sent into the IVR, and how they were reached.
  static let belowFull: [[CallEvent]] = [
    [], [CallGiven.toSubstitute], [CallGiven.toSubstitute, CallGiven.toNone],
  ]

  @Test(arguments: Contact.phonesAtCot, belowFull)
  func depthStaysWhileTheCallerIsAway_4_2_depth(contact: Contact, way: [CallEvent]) throws {
    let before = try CallGiven.call(contact, [CallGiven.zusQuestion] + way)
    let away = try before.after(.sentToIVR)
    #expect(away.phase == .awayInIVR)
    #expect(away.choice == before.choice)
    #expect(try away.after(.takenOver(desk: "b7")).choice == before.choice)
    #expect(try away.after(.wrapUpBegan).choice == before.choice)
    #expect(try away.after(.interrupted).choice == before.choice)
  }

  @Test(arguments: Contact.phonesAtCot, belowFull)
  func aFailedReturnLeavesTheLevelWhereItWas_4_2_depth(contact: Contact, way: [CallEvent]) throws {
    let before = try CallGiven.call(contact, [CallGiven.zusQuestion] + way)
    let back = try before.after(.sentToIVR, CallGiven.failure)
    #expect(back.phase == .active)
    #expect(back.choice == before.choice)
    #expect(try back.after(.sentToIVR, CallGiven.failure).choice == before.choice)
    #expect(try back.after(.undone).choice.matter == before.after(.undone).choice.matter)
  }

  @Test(arguments: Contact.phonesAtCot, belowFull)
  func aReportedSuccessGivesTheLevelOfTheRedirect_4_2_depth(contact: Contact, way: [CallEvent]) throws {
    let before = try CallGiven.call(contact, [CallGiven.zusQuestion] + way)
    let back = try before.after(.sentToIVR, CallGiven.success)
    #expect(back.phase == .active)
    #expect(back.choice.level == .full)
    #expect(back.choice.route == .ivrRedirect)
    #expect(back.choice.matter == before.choice.matter)
    #expect(back.refuses(.sentToIVR))
    #expect(back.refuses(CallGiven.success))
  }

  @Test(arguments: [
    ([], AuthenticationLevel.none), ([CallGiven.toSubstitute], .none),
    ([CallGiven.toSubstitute], .substitute),
  ])
  func aSuccessThatRaisesNothingIsRefused_4_2_depth(way: [CallEvent], level: AuthenticationLevel) throws {
    let away = try CallGiven.call(Contact.phoneAtCot, way + [.sentToIVR])
    #expect(away.refuses(.returnedFromIVR(level: level)))
    #expect(away.phase == .awayInIVR)
  }

  @Test func nobodyFullyAuthenticatedIsSentIntoTheIVR_4_2_depth() throws {
    let full = try CallGiven.call(Contact.phoneAtCot, [CallGiven.toFull])
    #expect(full.refuses(.sentToIVR))
    #expect(try full.after(CallGiven.toNone).takes(.sentToIVR))
    #expect(try full.after(CallGiven.toSubstitute).takes(.sentToIVR))
  }

  @Test(arguments: [[CallEvent.takenOver(desk: "b7")], [.wrapUpBegan, .resumed], [CallGiven.failure]])
  func aSuccessIsReportedOnlyWhileTheCallerIsAway_4_2_depth(way: [CallEvent]) throws {
    let call = try CallGiven.call(Contact.phoneAtCot, [.sentToIVR] + way)
    #expect(call.phase == .active)
    #expect(call.choice.level == .none)
    #expect(call.refuses(CallGiven.success))
    #expect(call.refuses(CallGiven.failure))
  }

  @Test func theLevelOfTheCallerHoldsForEveryMatterUntilItIsLowered_4_2_depth() throws {
    let full = try CallGiven.call(Contact.phoneAtCot, [CallGiven.toFull, CallGiven.zusQuestion])
    let further = try full.after(.matterChosen(matter: "1.2.e", kind: .question, topic: 2))
    #expect(further.choice.level == .full)
    #expect(further.choice.route == .ivrBefore)
    let lowered = try further.after(CallGiven.toSubstitute)
    #expect(lowered.choice.level == .substitute)
    #expect(lowered.choice.route == .substituteAuthorization)
    #expect(try lowered.after(CallGiven.toNone).choice.route == .none)
  }

  @Test func aLoweredQueryCanBeRaisedAgainByItselfAlone_4_2_depth() throws {
    let lowered = try CallGiven.call(Contact(.pueAccountQuery, at: .cot), [CallGiven.toNone])
    #expect(lowered.choice.level == .none)
    for route in AuthenticationRoute.allCases where route != .none && route != .pueAccountQuery {
      #expect(lowered.refuses(CallGiven.report(route)), "\(route.id)")
    }
    #expect(try lowered.after(CallGiven.report(.pueAccountQuery)).choice.level == .full)
  }

  /// A table of the ways at COT, the redirect included.
  @Test(arguments: [
    (
      Contact(.phoneThroughIVR, at: .cot),
      [AuthenticationRoute.none, .substituteAuthorization, .ivrBefore, .ivrRedirect]
    ),
    (Contact(.phone, at: .cot), [.none, .substituteAuthorization, .ivrRedirect]),
    (Contact(.chat, at: .cot), [.none]),
    (Contact(.contactForm, at: .cot), [.none]),
    (Contact(.pueAccountQuery, at: .cot), [.none, .pueAccountQuery]),
  ])
  func atCotAContactReachesOnlyItsOwnRoutes_4_2_depth(
    contact: Contact, expected: [AuthenticationRoute]
  ) throws {
    var steps = AuthenticationRoute.allCases.map(CallGiven.report)
    steps += [.sentToIVR, CallGiven.success, CallGiven.failure, .undone, .parked, .resumed]
    var reached: Set<AuthenticationRoute> = []
    var calls = [try CallGiven.call(contact)]
    for _ in 0..<4 {
      reached.formUnion(calls.map(\.choice.route))
      for call in calls { #expect(call.choice.level == CallGiven.level(by: call.choice.route)) }
      calls = try calls.flatMap { call in
        try steps.filter { call.obstacle(to: $0) == nil }.map { try call.after($0) }
      }
    }
    reached.formUnion(calls.map(\.choice.route))
    #expect(reached == Set(expected))
  }
}

import DeskCore

@testable import CallJournal

/// A moment in UTC, as seconds from 1970.
func instant(_ text: String) throws -> Instant { try Instant(expression: text) }

/// A call that is over: what happened, and when it began and ended.
struct GivenCall {
  var seat = Seat.contactCenter
  var medium = ContactMedium.phone
  var startedAt: Instant
  var seconds: Int64 = 120
  var steps: [CallEvent] = []
  var result: CallResult? = .answered

  /// The records of the call; the steps are spread over its time.
  func records(callID: String = newCallID()) -> [JournalRecord] {
    let end: [CallEvent] =
      result.map { [.wrapUpBegan, .wrappedUp(result: $0, note: ""), .ended] } ?? [.interrupted]
    let events = [.started(seat: seat, medium: medium)] + steps + end
    let last = max(1, events.count - 1)
    return events.enumerated().map { place, event in
      JournalRecord(
        callID: callID, number: place + 1,
        at: startedAt.adding(seconds: seconds * Int64(place) / Int64(last)), rulebook: "2016-04-28",
        event: event)
    }
  }
}

/// Calls of two years as a seed has them, with every kind of step, none of them taken back.
func randomCalls(_ count: Int, seed: UInt64) -> [GivenCall] {
  var dice = SplitMix(seed: seed)
  return (0..<count).map { _ in randomGivenCall(&dice) }
}

private let matters = ["1.1.a", "1.1.d", "1.2.a", "1.2.c", "1.2.e", "outside"]

private func randomGivenCall(_ dice: inout SplitMix) -> GivenCall {
  let seat = Seat.allCases.randomElement(using: &dice) ?? .cot
  let medium = ContactMedium.usual(at: seat).randomElement(using: &dice) ?? .phone
  // 2016-01-01 to 2018-01-01, clock changes and all.
  let start = Int64.random(in: 1_451_606_400..<1_514_764_800, using: &dice)
  var call = GivenCall(
    seat: seat, medium: medium, startedAt: Instant(secondsSinceEpoch: start),
    seconds: Int64.random(in: 0...900, using: &dice) * (start % 50 == 0 ? 100 : 1))
  call.steps = randomSteps(seat, medium, &dice)
  call.result = start % 17 == 0 ? nil : CallResult.allCases.randomElement(using: &dice)
  return call
}

private func randomSteps(_ seat: Seat, _ medium: ContactMedium, _ dice: inout SplitMix) -> [CallEvent] {
  var steps: [CallEvent] = []
  for _ in 0..<Int.random(in: 0...3, using: &dice) {
    let kind = Kind.allCases.randomElement(using: &dice) ?? .question
    steps.append(.matterChosen(matter: matters.randomElement(using: &dice) ?? "", kind: kind, topic: 0))
    for _ in 0..<Int.random(in: 0...2, using: &dice) { steps.append(.referred(channel: "www", keys: [])) }
    if seat.isBank, kind == .complaint { steps.append(.complaintTaken) }
    let route = AuthenticationRoute.allCases.randomElement(using: &dice) ?? .none
    guard route.isPossible(for: medium, at: seat) else { continue }
    steps.append(.levelChanged(route: route, level: route.level))
    guard seat == .cot, route == .substituteAuthorization else { continue }
    for _ in 0..<Int.random(in: 0...4, using: &dice) {
      steps.append(.statementAnswered(Verdict.allCases.randomElement(using: &dice) ?? .refused))
    }
    if medium.isPhone, Bool.random(using: &dice) { steps += [.sentToIVR, .returnedFromIVR(level: .full)] }
  }
  return steps
}

/// Seven to eighteen o'clock from Monday to Friday, whatever the calendar says.
func officeHours(on date: CivilDate) -> Range<Instant>? {
  guard !date.weekday.isWeekend, let opens = TimeOfDay("7.00"), let closes = TimeOfDay("18.00") else {
    return nil
  }
  return WarsawTime.instant(on: date, at: opens)..<WarsawTime.instant(on: date, at: closes)
}

extension Journal {
  func statistics(_ query: StatisticsQuery = StatisticsQuery()) throws -> CallStatistics {
    try JournalReader(path: path).statistics(query, consultantHours: officeHours)
  }

  func append(_ calls: [GivenCall]) throws {
    try append(calls.flatMap { $0.records() }, desk: .given("0123456789abcdef0123456789abcdef"))
  }
}

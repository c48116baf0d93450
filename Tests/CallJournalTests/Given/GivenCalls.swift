import DeskCore
import Glibc

@testable import CallJournal

extension DeskIdentity {
  static func given(_ id: String = newDeskID()) -> DeskIdentity {
    DeskIdentity(id: id, pid: getpid(), startedAt: Instant(secondsSinceEpoch: 1_461_000_000))
  }
}

extension JournalRecord {
  static func given(_ callID: String, _ number: Int, _ event: CallEvent) -> JournalRecord {
    JournalRecord(
      callID: callID, number: number, at: Instant(secondsSinceEpoch: 1_461_830_400 + Int64(number)),
      rulebook: "2016-04-28", event: event)
  }
}

/// Numbers the events of a new call.
func records(_ events: [CallEvent], callID: String = newCallID()) -> [JournalRecord] {
  events.enumerated().map { .given(callID, $0.offset + 1, $0.element) }
}

/// A call with so many events that has not ended.
func openRecords(_ count: Int, callID: String = newCallID()) -> [JournalRecord] {
  let choices = (0..<max(0, count - 1)).map {
    CallEvent.matterChosen(matter: "m\($0)", kind: .question, topic: 0)
  }
  return records([.started(seat: .cot, medium: .phone)] + choices, callID: callID)
}

/// Every event once or more, in calls that can happen.
let everyEvent: [[CallEvent]] = [
  [
    .started(seat: .cot, medium: .phoneThroughIVR),
    .matterChosen(matter: "składki i „cudzysłów” \"\\\n", kind: .question, topic: 3),
    .topicChanged(4), .levelChanged(route: .substituteAuthorization, level: .substitute),
    .statementAnswered(.denied), .sentToIVR, .returnedFromIVR(level: nil), .sentToIVR,
    .returnedFromIVR(level: .full), .undone, .parked, .takenOver(desk: newDeskID()), .resumed,
    .referred(channel: "cot", keys: ["1", "#"]), .wrapUpBegan, .resumed, .wrapUpBegan,
    .wrappedUp(result: .referred, note: "oddzwonić / 🙂"), .ended,
  ],
  [
    .started(seat: .branch, medium: .counter), .matterChosen(matter: "rko", kind: .question, topic: 0),
    .kindChanged(.complaint), .complaintTaken, .referred(channel: "branch", keys: []), .interrupted,
  ],
]

/// Draws the same numbers from the same seed on every machine.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }
}

/// A random call that can happen, with what the live desk has folded.
func randomCall(seed: UInt64) throws -> (records: [JournalRecord], call: Call) {
  var dice = SplitMix(seed: seed)
  let seat = Seat.allCases.randomElement(using: &dice) ?? .cot
  let medium = ContactMedium.usual(at: seat).randomElement(using: &dice) ?? .phone
  var events: [CallEvent] = [.started(seat: seat, medium: medium)]
  let callID = hexDigits(of: dice.next()) + hexDigits(of: dice.next())
  var call = try Call(startedBy: JournalRecord.given(callID, 1, events[0]).timedEvent)
  for _ in 0..<Int.random(in: 0...40, using: &dice) where !call.isOver {
    let event = randomEvent(&dice)
    guard call.obstacle(to: event) == nil else { continue }
    events.append(event)
    try call.apply(JournalRecord.given(callID, events.count, event).timedEvent)
  }
  return (records(events, callID: callID), call)
}

private func randomEvent(_ dice: inout SplitMix) -> CallEvent {
  let level = AuthenticationLevel.allCases.randomElement(using: &dice) ?? .none
  let route = AuthenticationRoute.allCases.randomElement(using: &dice) ?? .none
  let kind = Kind.allCases.randomElement(using: &dice) ?? .question
  let number = UInt8.random(in: 0...6, using: &dice)
  return switch Int.random(in: 0...24, using: &dice) {
  case 0...3: .matterChosen(matter: "m\(number)", kind: kind, topic: number)
  case 4: .kindChanged(kind)
  case 5: .topicChanged(number)
  case 6...8: .levelChanged(route: route, level: level)
  case 9: .sentToIVR
  case 10, 11: .returnedFromIVR(level: Bool.random(using: &dice) ? level : nil)
  case 12: .undone
  case 13: .parked
  case 14, 15: .resumed
  case 16: .takenOver(desk: newDeskID())
  case 17: .referred(channel: "c\(number)", keys: (0..<number).map { "\($0)" })
  case 18: .complaintTaken
  case 19: .statementAnswered(Verdict.allCases.randomElement(using: &dice) ?? .refused)
  case 20: .wrapUpBegan
  case 21, 22:
    .wrappedUp(result: CallResult.allCases.randomElement(using: &dice) ?? .other, note: "n\(number)")
  case 23: .ended
  default: number == 0 ? .interrupted : .undone
  }
}

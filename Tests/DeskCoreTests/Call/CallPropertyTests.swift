import DeskCore
import Foundation
import Testing

/// Calls at random, the same in every run.
struct CallWalk {
  private var random: CalendarRandom
  let contact: Contact

  init(number: UInt64) {
    random = CalendarRandom(seed: 0x5A55 &+ number &* 0x1_0001)
    contact = Contact.possible[Int(number % UInt64(Contact.possible.count))]
  }

  /// What may be tried, possible or not; the commoner events stand more than once.
  static let tried: [CallEvent] =
    CallGiven.samples + Array(CallGiven.samples.prefix(16))
    + [
      CallGiven.bankComplaint, .matterChosen(matter: "1.2.f", kind: .question, topic: 1),
      .kindChanged(.question), .topicChanged(6), .sentToIVR, CallGiven.failure,
      .returnedFromIVR(level: AuthenticationLevel.none), .undone, .undone, .undone,
      .statementAnswered(.confirmed), .statementAnswered(.refused), .wrappedUp(result: .other, note: "ą"),
      .levelChanged(route: .none, level: .full), .levelChanged(route: .ivrBefore, level: .none),
      .started(seat: .branch, medium: .counter),
    ] + AuthenticationRoute.allCases.map(CallGiven.report)

  /// Any event at all.
  mutating func anyEvent() -> CallEvent {
    Self.tried.randomElement(using: &random) ?? .interrupted
  }

  /// An event that can happen to a call, or any at all: one in four is not looked at first.
  mutating func event(for call: Call) -> CallEvent {
    if call.isOver || Int.random(in: 0..<4, using: &random) == 0 { return anyEvent() }
    while true {
      let event = anyEvent()
      let isLast = event == .interrupted && Int.random(in: 0..<8, using: &random) != 0
      if !isLast, call.obstacle(to: event) == nil { return event }
    }
  }

  mutating func length() -> Int { Int.random(in: 1...60, using: &random) }
}

@Suite("Calls at random")
struct CallPropertyTests {
  private static let walksInGroup: UInt64 = 300

  @Test(arguments: 0..<8 as Range<UInt64>)
  func noSequenceOfEventsMakesAnImpossibleCall_4_2_depth(group: UInt64) throws {
    var phases: Set<PhaseName> = []
    var names: Set<String> = []
    for number in (group * Self.walksInGroup)..<((group + 1) * Self.walksInGroup) {
      var walk = CallWalk(number: number)
      let events = try follow(&walk, number, &phases)
      names.formUnion(events.map(\.event.name))
    }
    #expect(phases == [.active, .away, .parked, .wrapping, .over, .cut])
    #expect(names == Set(CallEvent.names))
  }

  /// Follows one walk and folds what was taken anew, as a journal would.
  private func follow(
    _ walk: inout CallWalk, _ number: UInt64, _ phases: inout Set<PhaseName>
  ) throws -> [TimedEvent] {
    var call = try CallGiven.call(walk.contact)
    var watch = CallWatch(walk.contact)
    var taken = [
      TimedEvent(.started(seat: walk.contact.seat, medium: walk.contact.medium), at: CallGiven.start)
    ]
    for _ in 0..<walk.length() {
      let event = walk.event(for: call)
      if call.obstacle(to: event) != nil {
        if !call.refuses(event) { Issue.record("walk \(number): \(event) taken or half taken") }
        continue
      }
      if call.isOver { Issue.record("walk \(number): \(event) after the end") }
      let before = call
      let next = TimedEvent(event, at: call.nextMoment)
      try call.apply(next)
      watch.note(event)
      taken.append(next)
      let breaches = watch.breaches(of: call, before: before, by: event)
      if !breaches.isEmpty { Issue.record("walk \(number): \(event): \(breaches)") }
      phases.insert(call.phaseName)
    }
    #expect(try Call(replaying: taken) == call, "walk \(number)")
    if number.isMultiple(of: 10) {
      let journal = try JSONEncoder().encode(taken.map(\.event))
      let read = zip(try JSONDecoder().decode([CallEvent].self, from: journal), taken).map {
        TimedEvent($0, at: $1.at)
      }
      #expect(read == taken, "walk \(number)")
    }
    return taken
  }

  /// Taking everything back ends, and never at a higher level.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func takingEverythingBackLeavesTheLowestLevelSeenOnTheWay_4_2_depth(number: UInt64) throws {
    var walk = CallWalk(number: number)
    var call = try CallGiven.call(walk.contact)
    for _ in 0..<walk.length() {
      let event = walk.event(for: call)
      guard call.obstacle(to: event) == nil else { continue }
      let next = try call.after(event)
      if [.active, .awayInIVR].contains(next.phase) { call = next }
    }
    if call.phase == .awayInIVR { call = try call.after(CallGiven.failure) }
    #expect(call.phase == .active)
    for _ in 0...60 where call.canUndo {
      let before = call
      call = try call.after(.undone)
      #expect(call.choice.level <= before.choice.level)
    }
    #expect(!call.canUndo)
    #expect(call.choice.matter == nil)
    #expect(call.choice.level == .none || walk.contact.medium == .pueAccountQuery)
  }
}

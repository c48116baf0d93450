import DeskCore
import Testing

@testable import DeskScreen

extension Stroke {
  /// Starts a call at a seat where none is open; the digit is the kind of contact.
  static func start(_ digit: String = "1") -> [Stroke] { [.function(2), .words(digit)] }

  /// An entry of the call menu, by its digit.
  static func call(_ item: CallMenuItem) -> [Stroke] {
    [.function(2), .words("\((CallMenuItem.allCases.firstIndex(of: item) ?? 0) + 1)")]
  }

  /// Takes the matter 1.2.c with topic 5.
  static let wrongData: [Stroke] = ["zle skladki na pue", .enter, "5"]
  /// Takes a matter of ZUS whose topic is fixed.
  static let profile: [Stroke] = ["jak zalozyc profil na pue", .enter]
  /// Takes the matter 1.1.b.
  static let bank: [Stroke] = ["ipko się zawiesza", .enter]
  /// Moves the caller to substitute authorization.
  static let substitute: [Stroke] = [.function(5), "2"]
}

extension Desk {
  /// Everything that went to the journal, in order.
  var records: [CallRecord] {
    effects.compactMap { effect in
      if case .record(let record) = effect { record } else { nil }
    }
  }

  /// The number of the last event of each call that went to the journal.
  var lastNumbers: [String: Int] {
    records.reduce(into: [:]) { $0[$1.callID] = $1.number }
  }

  /// The journal has written everything.
  mutating func save() { send(.journal(JournalStatus(waiting: 0, trouble: nil, saved: lastNumbers))) }

  /// The events that went to the journal, in order.
  var events: [CallEvent] { records.map(\.event.event) }

  /// The call at work.
  var call: Call? { model.board.current?.call }

  /// The notes that went to the journal.
  var notes: [String] {
    events.compactMap { event in
      if case .wrappedUp(_, let note) = event { note } else { nil }
    }
  }

  /// What is wrong with the records; nil, if all is well.
  var recordFault: String? { recordFault(after: [:]) }

  /// What is wrong with the records, together with the events that calls of another desk came with.
  func recordFault(after inherited: [String: [TimedEvent]]) -> String? {
    let byCall = Dictionary(grouping: records, by: \.callID)
    let live = [model.board.current].compactMap { $0 } + model.board.parked
    for (id, records) in byCall {
      if let fault = Self.fault(in: records, inherited[id] ?? [], live.first { $0.id == id }) { return fault }
    }
    let known = Set(byCall.keys).union(inherited.keys)
    return live.first { !known.contains($0.id) }.map { "nothing was recorded of \($0.id)" }
  }

  private static func fault(
    in records: [CallRecord], _ inherited: [TimedEvent], _ live: LiveCall?
  ) -> String? {
    let expected = Array((inherited.count + 1)...(inherited.count + records.count))
    if records.map(\.number) != expected { return "numbers \(records.map(\.number))" }
    if Set(records.map(\.rulebook)).count != 1 { return "a call follows two rulebooks" }
    do {
      let replayed = try Call(replaying: inherited + records.map(\.event))
      if let live, live.call != replayed { return "the records say \(replayed), the desk \(live.call)" }
      if live == nil, !replayed.isOver { return "a call was lost: \(replayed)" }
      return nil
    } catch {
      return "an impossible call: \(error)"
    }
  }

  /// Whether a text occurs in anything that left the desk.
  func anyEffectHolds(_ text: String) -> Bool { effects.contains { "\($0)".contains(text) } }
}

extension LiveCall {
  /// A call that another desk left open, as the journal hands it over.
  static func left(_ id: String, _ events: [CallEvent]) throws -> LiveCall {
    try LiveCall(id: id, rulebook: "2016-04-28", events: timed(events))
  }

  /// Events a second apart, the first at 10:30.
  static func timed(_ events: [CallEvent]) throws -> [TimedEvent] {
    let start = try Instant(expression: "2016-04-29T10:30")
    return events.enumerated().map { place, event in
      TimedEvent(event, at: Instant(secondsSinceEpoch: start.secondsSinceEpoch + Int64(place)))
    }
  }
}

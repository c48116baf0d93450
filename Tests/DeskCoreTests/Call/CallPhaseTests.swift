import DeskCore
import Testing

/// Where in its life a call is when an event comes.
enum CallState: String, CaseIterable {
  case empty, matter, away, parked, wrapping, written, over, cut

  private var events: [CallEvent] {
    switch self {
    case .empty, .matter: []
    case .away: [.sentToIVR]
    case .parked: [.parked]
    case .wrapping: [.wrapUpBegan]
    case .written: [.wrapUpBegan, .wrappedUp(result: .referred, note: "")]
    case .over: [.wrapUpBegan, .wrappedUp(result: .referred, note: ""), .ended]
    case .cut: [.interrupted]
    }
  }

  /// At COT a question after substitute authorization, at the bank a complaint.
  func call(_ contact: Contact) throws -> Call {
    let chosen =
      contact.seat == .cot
      ? [CallGiven.zusQuestion, CallGiven.toSubstitute] : [CallGiven.bankComplaint, CallGiven.toSubstitute]
    return try CallGiven.call(contact, self == .empty ? [] : chosen + events)
  }
}

/// What one event does in one state; nil where it is refused.
struct PhaseCell: Sendable, CustomTestStringConvertible {
  let contact: Contact
  let event: CallEvent
  let state: CallState
  let phase: PhaseName?

  var testDescription: String { "\(event.name), \(state.rawValue), \(contact.testDescription)" }
}

@Suite("Every event in every phase of a call")
struct CallPhaseTests {
  @Test(arguments: cells(atCot, Contact.phoneAtCot) + cells(atBank, Contact.phoneAtBank))
  func anEventIsTakenOrRefusedAsTheTableSays(cell: PhaseCell) throws {
    let call = try cell.state.call(cell.contact)
    guard let phase = cell.phase else {
      #expect(call.refuses(cell.event))
      return
    }
    #expect(call.takes(cell.event))
    #expect(try call.after(cell.event).phaseName == phase)
  }

  @Test func theTablesHaveEveryEventAndEveryPhase() {
    #expect(Self.cells(Self.atCot, Contact.phoneAtCot).count == 18 * 8)
    #expect(Self.cells(Self.atBank, Contact.phoneAtBank).count == 18 * 7)
    for table in [Self.atCot, Self.atBank] {
      #expect(table.split(separator: "\n").dropFirst().map { Self.words($0)[0] } == CallEvent.names)
    }
  }

  @Test func everyStateOfTheTableIsInItsPhase() throws {
    let phases = try CallState.allCases.map { try $0.call(Contact.phoneAtCot).phaseName }
    #expect(phases == [.active, .active, .away, .parked, .wrapping, .wrapping, .over, .cut])
    let over = try CallState.allCases.filter { try $0.call(Contact.phoneAtCot).isOver }
    #expect(over == [.over, .cut])
  }

  @Test(arguments: Contact.possible, CallState.allCases)
  func everyOpenCallCanBeTakenOverOrCutShort(contact: Contact, state: CallState) throws {
    guard let call = try? state.call(contact), !call.isOver else { return }
    let taken = try call.after(.takenOver(desk: "b7"))
    #expect(taken.choice == call.choice)
    #expect(taken.result == call.result)
    #expect(taken.phaseName == (state == .away ? .active : call.phaseName))
    #expect(try call.after(.interrupted).phase == .over(regularly: false))
  }

  @Test(arguments: Contact.possible)
  func nothingHappensAfterTheEnd(contact: Contact) throws {
    let written = CallEvent.wrappedUp(result: .other, note: "")
    let ended = try CallGiven.call(contact, [.wrapUpBegan, written, .ended])
    let cut = try CallGiven.call(contact, [.interrupted])
    for event in CallGiven.samples {
      #expect(ended.refuses(event), "\(event.name)")
      #expect(cut.refuses(event), "\(event.name)")
    }
  }

  private static func words(_ line: Substring) -> [String] { line.split(separator: " ").map(String.init) }

  /// The cells of a table; a state that its heading leaves out cannot be reached there.
  private static func cells(_ table: String, _ contact: Contact) -> [PhaseCell] {
    let lines = table.split(separator: "\n").map(words)
    let states = (lines.first ?? []).dropFirst().compactMap(CallState.init)
    return zip(CallGiven.samples, lines.dropFirst()).flatMap { event, row in
      zip(states, row.dropFirst()).map { state, word in
        PhaseCell(contact: contact, event: event, state: state, phase: PhaseName(rawValue: word))
      }
    }
  }

  /// The phase after each event, `-` where it is refused.
  private static let atCot = """
    event              empty    matter   away     parked  wrapping written  over  cut
    started            -        -        -        -       -        -        -     -
    matter-chosen      active   active   -        -       -        -        -     -
    kind-changed       -        active   -        -       -        -        -     -
    topic-changed      -        active   -        -       -        -        -     -
    level-changed      active   active   -        -       -        -        -     -
    sent-to-ivr        away     away     -        -       -        -        -     -
    returned-from-ivr  -        -        active   -       -        -        -     -
    undone             -        active   -        -       -        -        -     -
    parked             parked   parked   -        -       -        -        -     -
    resumed            -        -        -        active  active   -        -     -
    taken-over         active   active   active   parked  wrapping wrapping -     -
    referred           -        active   -        -       -        -        -     -
    complaint-taken    -        -        -        -       -        -        -     -
    statement-answered -        active   -        -       -        -        -     -
    wrap-up-began      wrapping wrapping wrapping -       -        -        -     -
    wrapped-up         -        -        -        -       wrapping wrapping -     -
    ended              -        -        -        -       -        over     -     -
    interrupted        cut      cut      cut      cut     cut      cut      -     -
    """

  private static let atBank = """
    event              empty    matter   parked  wrapping written  over  cut
    started            -        -        -       -        -        -     -
    matter-chosen      active   active   -       -        -        -     -
    kind-changed       -        active   -       -        -        -     -
    topic-changed      -        active   -       -        -        -     -
    level-changed      active   active   -       -        -        -     -
    sent-to-ivr        -        -        -       -        -        -     -
    returned-from-ivr  -        -        -       -        -        -     -
    undone             -        active   -       -        -        -     -
    parked             parked   parked   -       -        -        -     -
    resumed            -        -        active  active   -        -     -
    taken-over         active   active   parked  wrapping wrapping -     -
    referred           -        active   -       -        -        -     -
    complaint-taken    -        active   -       -        -        -     -
    statement-answered -        -        -       -        -        -     -
    wrap-up-began      wrapping wrapping -       -        -        -     -
    wrapped-up         -        -        -       wrapping wrapping -     -
    ended              -        -        -       -        over     -     -
    interrupted        cut      cut      cut     cut      cut      -     -
    """
}

import DeskCore
import Foundation
import Testing

/// An event as a journal holds it.
struct WrittenEvent: Sendable, CustomTestStringConvertible {
  let json: String
  let event: CallEvent

  var testDescription: String { json }

  init(_ json: String, _ event: CallEvent) {
    self.json = json
    self.event = event
  }
}

@Suite("The events of a call, as they are named and written")
struct CallEventTests {
  @Test func everyEventHasItsNameInTheOrderOfTheCases() {
    #expect(CallGiven.samples.map(\.name) == CallEvent.names)
    #expect(Set(CallEvent.names).count == 18)
    #expect(CallEvent.names.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }

  @Test(arguments: everyEvent)
  func everyEventIsReadBackAsItWasWritten(event: CallEvent) throws {
    let json = try JSONEncoder().encode(event)
    #expect(try JSONDecoder().decode(CallEvent.self, from: json) == event)
  }

  @Test func everyNameIsAmongTheEventsReadBack() {
    #expect(Set(Self.everyEvent.map(\.name)) == Set(CallEvent.names))
    #expect(Set(Self.everyEvent).count == Self.everyEvent.count)
  }

  /// A journal outlives the program that wrote it.
  @Test(arguments: written)
  func theWrittenFormStaysWhatItIs(written: WrittenEvent) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(String(decoding: try encoder.encode(written.event), as: UTF8.self) == written.json)
    let read = try JSONDecoder().decode(CallEvent.self, from: Data(written.json.utf8))
    #expect(read == written.event)
  }

  @Test func aCallRecordsTheRulebookItBeganWith() throws {
    let json =
      #"{"started":{"medium":"phone","rulebook":{"hash":"ab12","version":"2016-04-28"},"seat":"cot"}}"#
    let event = CallEvent.started(
      seat: .cot, medium: .phone, rulebook: RulebookIdentity(version: "2016-04-28", hash: "ab12"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    #expect(String(decoding: try encoder.encode(event), as: UTF8.self) == json)
    #expect(try JSONDecoder().decode(CallEvent.self, from: Data(json.utf8)) == event)
    #expect(try Call(startedBy: TimedEvent(event, at: CallGiven.start)).rulebook?.hash == "ab12")
  }

  @Test func theWrittenFormsCoverEveryEvent() {
    #expect(Self.written.map(\.event.name) == CallEvent.names)
  }

  @Test(arguments: [
    #"{"started":{"seat":"desk","medium":"phone"}}"#, #"{"started":{"seat":"cot","medium":"fax"}}"#,
    #"{"started":{"seat":"cot"}}"#, #"{"started":{"seat":2,"medium":"phone"}}"#,
    #"{"kindChanged":{"_0":"skarga"}}"#, #"{"kindChanged":{"_0":0}}"#, #"{"kindChanged":{}}"#,
    #"{"topicChanged":{"_0":256}}"#, #"{"topicChanged":{"_0":-1}}"#, #"{"topicChanged":{"_0":"5"}}"#,
    #"{"levelChanged":{"route":"pin","level":"full"}}"#,
    #"{"levelChanged":{"route":"ivr-before","level":"FULL"}}"#,
    #"{"returnedFromIVR":{"level":"yes"}}"#, #"{"statementAnswered":{"_0":"maybe"}}"#,
    #"{"wrappedUp":{"result":"done","note":""}}"#, #"{"wrappedUp":{"result":"other"}}"#,
    #"{"forgotten":{}}"#, #"{"parked":{},"resumed":{}}"#, "{}", "[]", #""parked""#,
  ])
  func anEventThatThereIsNotIsNotRead(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(CallEvent.self, from: Data(json.utf8))
    }
  }

  @Test func aRecordIsTheSameOnlyWithTheSameEventNumberCallAndRulebook() {
    let event = TimedEvent(.parked, at: CallGiven.start)
    let later = TimedEvent(.parked, at: CallGiven.start.adding(seconds: 1))
    let records: Set = [
      CallRecord(callID: "a", number: 1, event: event, rulebook: "2016-04-28"),
      CallRecord(callID: "a", number: 1, event: event, rulebook: "2016-04-28"),
      CallRecord(callID: "b", number: 1, event: event, rulebook: "2016-04-28"),
      CallRecord(callID: "a", number: 2, event: event, rulebook: "2016-04-28"),
      CallRecord(callID: "a", number: 1, event: later, rulebook: "2016-04-28"),
      CallRecord(callID: "a", number: 1, event: event, rulebook: "2017-01-01"),
    ]
    #expect(records.count == 5)
  }

  static let written = [
    WrittenEvent(
      #"{"started":{"medium":"phone-through-ivr","seat":"cot"}}"#,
      .started(seat: .cot, medium: .phoneThroughIVR)),
    WrittenEvent(
      #"{"matterChosen":{"kind":"question","matter":"1.2.c","topic":5}}"#, CallGiven.zusQuestion),
    WrittenEvent(#"{"kindChanged":{"_0":"complaint"}}"#, .kindChanged(.complaint)),
    WrittenEvent(#"{"topicChanged":{"_0":6}}"#, .topicChanged(6)),
    WrittenEvent(
      #"{"levelChanged":{"level":"substitute","route":"substitute-authorization"}}"#, CallGiven.toSubstitute),
    WrittenEvent(#"{"sentToIVR":{}}"#, .sentToIVR),
    WrittenEvent(#"{"returnedFromIVR":{"level":"full"}}"#, CallGiven.success),
    WrittenEvent(#"{"undone":{}}"#, .undone),
    WrittenEvent(#"{"parked":{}}"#, .parked),
    WrittenEvent(#"{"resumed":{}}"#, .resumed),
    WrittenEvent(#"{"takenOver":{"desk":"b7"}}"#, .takenOver(desk: "b7")),
    WrittenEvent(
      #"{"referred":{"channel":"cot-ivr","keys":["2","0"]}}"#,
      .referred(channel: "cot-ivr", keys: ["2", "0"])),
    WrittenEvent(#"{"complaintTaken":{}}"#, .complaintTaken),
    WrittenEvent(#"{"statementAnswered":{"_0":"refused"}}"#, .statementAnswered(.refused)),
    WrittenEvent(#"{"wrapUpBegan":{}}"#, .wrapUpBegan),
    WrittenEvent(
      #"{"wrappedUp":{"note":"zażółć","result":"complaint-taken"}}"#,
      .wrappedUp(result: .complaintTaken, note: "zażółć")),
    WrittenEvent(#"{"ended":{}}"#, .ended),
    WrittenEvent(#"{"interrupted":{}}"#, .interrupted),
  ]

  private static let notes = ["", "zażółć gęślą jaźń", "\"cudzysłów\" \\ i\nwiersz\t\u{0}", "👩‍👩‍👧", " "]
  static let everyEvent: [CallEvent] =
    Contact.all.map { .started(seat: $0.seat, medium: $0.medium) }
    + Kind.allCases.flatMap { kind in
      [0, 1, 6, 255].map { .matterChosen(matter: "1.2.c", kind: kind, topic: $0) }
    } + Kind.allCases.map { .kindChanged($0) } + (0...7).map { .topicChanged($0) }
    + AuthenticationRoute.allCases.flatMap { route in
      AuthenticationLevel.allCases.map { .levelChanged(route: route, level: $0) }
    } + [CallGiven.failure] + AuthenticationLevel.allCases.map { .returnedFromIVR(level: $0) }
    + notes.map { .takenOver(desk: $0) } + notes.map { .referred(channel: $0, keys: [$0, "0"]) }
    + Verdict.allCases.map { .statementAnswered($0) }
    + CallResult.allCases.flatMap { result in notes.map { .wrappedUp(result: result, note: $0) } }
    + [.sentToIVR, .undone, .parked, .resumed, .complaintTaken, .wrapUpBegan, .ended, .interrupted]
}

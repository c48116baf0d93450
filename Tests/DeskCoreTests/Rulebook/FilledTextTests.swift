import DeskCore
import Testing

@Suite("Texts with places to fill in")
struct FilledTextTests {
  /// What a line becomes for topic 2 of 1.2.e, in Polish.
  static let lines: [(written: String, shown: String)] = [
    ("zwykły tekst", "zwykły tekst"),
    ("{phone}", "22 560 16 00"),
    ("pod {phone}, klawisze {keys}.", "pod 22 560 16 00, klawisze 0 → 2."),
    ("{keys-authenticated}", "2 → 0 → 2"),
    ("{topic}: {keys}", "renty i emerytury: 0 → 2"),
    ("{keys}{keys}", "0 → 20 → 2"),
    ("od {opens} do {closes}", "od 7.00 do 18.00"),
    ("koniec {keys", "koniec {keys"),
    ("sam } nawias", "sam } nawias"),
    ("} {phone} {", "} 22 560 16 00 {"),
  ]

  @Test(arguments: lines)
  func placesAreFilledAndTheRestStaysAsWritten(written: String, shown: String) throws {
    let rulebook = try ProvenRulebook(proving: Self.adding(written))
    let situation = try Shipped.situation(.contactCenter, "1.2.e", topic: 2)
    let instant = try Instant(expression: Moments.open)
    let guidance = rulebook.guidance(for: situation, at: instant, language: .polish)
    #expect(guidance?.say.last?.text == shown)
  }

  @Test func whoeverMovesTheHoursMovesTheWordsToo_4_2_hours() throws {
    var rulebook = try Self.adding("od {opens} do {closes}")
    let place = try #require(rulebook.channels.firstIndex { $0.id == rulebook.ivr.consultantChannel })
    rulebook.channels[place] = try Self.working(8, 16, rulebook.channels[place])
    let moved = try ProvenRulebook(proving: rulebook)
    let situation = try Shipped.situation(.contactCenter, "1.2.e", topic: 2)
    let instant = try Instant(expression: Moments.open)
    #expect(
      moved.guidance(for: situation, at: instant, language: .polish)?.say.last?.text == "od 8.00 do 16.00")
  }

  @Test(arguments: ["{fax}", "{}", "{ phone}", "{Phone}", "{{phone}", "{keys-}", "{phone\n}"])
  func anUnknownPlaceIsRefused(written: String) throws {
    let rulebook = try Self.adding(written)
    #expect(throws: UnprovenRulebook.self) { try ProvenRulebook(proving: rulebook) }
  }

  @Test(arguments: ["{keys}", "{keys-authenticated}", "{topic}"])
  func keysAndTopicsAreRefusedWhereThereAreNone(written: String) throws {
    let rulebook = try Self.adding(written, owners: [.bank, .zus])
    #expect(throws: UnprovenRulebook.self) { try ProvenRulebook(proving: rulebook) }
  }

  static func working(_ opens: Int, _ closes: Int, _ channel: Channel) throws -> Channel {
    let first = try #require(TimeOfDay(hour: opens, minute: 0))
    let last = try #require(TimeOfDay(hour: closes, minute: 0))
    let hours = try #require(DailyHours(opens: first, closes: last))
    return Channel(
      id: channel.id, label: channel.label, detail: channel.detail, address: channel.address,
      availability: .hours(WorkingHours(regular: hours)), outages: channel.outages,
      personalData: channel.personalData, citations: channel.citations, location: channel.location)
  }

  static func adding(_ text: String, owners: TermSet<Owner> = [.zus]) throws -> Rulebook {
    var rulebook = try Shipped.rulebook().rulebook
    rulebook.scripts.append(
      ScriptLine(
        voice: .say, pattern: SituationPattern(owners: owners), hours: .all,
        text: LocalizedText(polish: text, english: text), citations: [.point4],
        location: DeskCore.SourceLocation(file: "memory", line: 1)))
    return rulebook
  }
}

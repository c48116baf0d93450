import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct ClockTests {
  @Test(arguments: [
    ("2016-04-29T10:42:00", "2016-04-29T10:42:59", false),
    ("2016-04-29T10:42:59", "2016-04-29T10:43:00", true),
    ("2016-04-29T10:42:30", "2016-04-29T10:42:30", false),
    ("2016-04-29T10:42:30", "2016-04-29T10:41:59", true),
    ("2016-04-29T23:59:59", "2016-04-30T00:00:00", true),
    ("2016-10-30T02:30+02:00", "2016-10-30T02:30+01:00", true),
    ("1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z", true),
    ("1969-12-31T23:59:00Z", "1969-12-31T23:59:59Z", false),
  ])
  func theScreenIsDrawnAnewWhenTheMinuteChanges(_ before: String, _ after: String, _ repaints: Bool) throws {
    for scene in Scene.named("zus-question") + Scene.named("picker-topic") + Scene.named("help") {
      var desk = try scene.desk()
      try desk.clock(before)
      let shown = desk.frame
      try desk.clock(after)
      #expect(desk.repaints == repaints && desk.effects.isEmpty)
      #expect(repaints || desk.frame == shown)
      #expect(desk.model.now == (try Instant(expression: after)))
    }
  }

  @Test func theHeaderShowsTheClockOfWarsaw() throws {
    var desk = try Desk()
    try desk.clock("2016-12-24T06:05:59Z")
    #expect(desk.header.hasSuffix("so 24.12.2016 07:05"))
    desk.keys(.control("t"))
    #expect(desk.header.hasSuffix("Sat 24.12.2016 07:05"))
  }

  @Test func consultantsCloseAtSixSharp_4_2_hours() throws {
    var desk = try Desk(at: "2016-04-28T17:58:59")
    desk.keys("zle skladki na pue", .enter, "5")
    let phone = { try $0.words(in: \.channels) } as (Desk) throws -> String
    #expect(try phone(desk).hasPrefix("✓ telefon COT do 18.00, 2 min"))
    try desk.clock("2016-04-28T17:59:00")
    #expect(try desk.repaints && phone(desk).hasPrefix("✓ telefon COT do 18.00, 1 min"))
    #expect(try phone(desk).contains("22 560 16 00: 0 → 5"))
    #expect(try desk.words(in: \.guidance).contains("proszę zadzwonić pod 22 560 16 00"))
    try desk.clock("2016-04-28T17:59:59")
    #expect(try !desk.repaints && phone(desk).hasPrefix("✓ telefon COT do 18.00, 1 min"))
    try desk.clock("2016-04-28T18:00:00")
    #expect(try desk.repaints && phone(desk).hasPrefix("✗ telefon COT od pt 29.04, 7.00 ✓ IVR całą dobę"))
    #expect(try phone(desk).contains("w godzinach COT: 0 → 5"))
    #expect(try desk.words(in: \.guidance).contains("Konsultanci odbiorą w dni robocze"))
  }

  @Test func consultantsOpenAtSevenSharp_4_2_hours() throws {
    var desk = try Desk(at: "2016-04-29T06:59:59")
    #expect(try desk.words(in: \.channels).hasPrefix("✗ telefon COT od 7.00 ✓ IVR całą dobę ✗ czat od 7.00"))
    try desk.clock("2016-04-29T07:00:00")
    #expect(try desk.repaints && desk.words(in: \.channels).hasPrefix("✓ telefon COT do 18.00, 11 h 0 min"))
  }

  @Test(arguments: [
    ("2016-05-26T10:42", "od pt 27.05, 7.00"), ("2016-04-30T10:42", "od pn 02.05, 7.00"),
    ("2023-12-22T10:42", "od śr 27.12, 7.00"), ("2023-10-31T14:42", "do 15.00, 18 min"),
    ("2023-10-31T15:00", "od cz 02.11, 7.00"), ("2016-04-29T17:56", "do 18.00, 4 min"),
  ])
  func theTelephoneFollowsTheCalendar_4_2_hours(_ moment: String, _ words: String) throws {
    let desk = try Desk(at: moment)
    #expect(try desk.words(in: \.channels).contains("telefon COT \(words) "))
  }

  @Test(arguments: [("17:29:59", false), ("17:30", true), ("17:59", true), ("10:42", false)])
  func theLastHalfHourIsMarked(_ time: String, _ isMarked: Bool) throws {
    let desk = try Desk(at: "2016-04-29T\(time)")
    let pane = try #require(desk.layout).channels.inside
    let roles = desk.frame.roles(row: pane.row).dropFirst(pane.column)
    #expect(roles.contains(Role.warning.letter) == isMarked)
  }

  @Test func theReasonOfAnExceptionIsToldWhereThereIsRoom_4_2_hours() throws {
    let desk = try #require(Scene.named("exception-day").first).desk(.polish, Size(columns: 200, rows: 60))
    #expect(try desk.words(in: \.channels).contains("COT tego dnia nieczynne"))
  }

  @Test(arguments: [("2016-04-27T23:59:59", true), ("2016-04-28T00:00:00", false)])
  func theTimeBeforeTheRulesIsMarked(_ moment: String, _ isBefore: Bool) throws {
    var desk = try Desk(at: moment)
    desk.size = Size(columns: 120, rows: 24)
    #expect(desk.header.contains("przed pierwszymi zasadami") == isBefore)
    #expect(desk.header.contains("zasady 2016-04-28") != isBefore)
  }

  @Test(arguments: [Instant.earliest, .latest, Instant(secondsSinceEpoch: 0)])
  func anyMomentCanBeShown(_ moment: Instant) throws {
    var desk = try #require(Scene.named("zus-question").first).desk()
    desk.send(.clock(moment))
    #expect(desk.frame.size == desk.size && desk.model.guidance != nil)
  }
}

import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// The call and the journal at the edges of the panel.
@Suite struct HeaderTests {
  @Test func theClockOfACallTicksEverySecond() throws {
    var desk = try Desk()
    desk.keys(Stroke.start())
    for (moment, clock) in [("10:42:01", "● 00:01"), ("10:42:59", "● 00:59"), ("10:45:12", "● 03:12")] {
      try desk.clock("2016-04-29T\(moment)")
      #expect(desk.repaints && desk.header.contains(clock))
    }
    try desk.clock("2016-04-29T10:45:12")
    #expect(!desk.repaints)
    try desk.clock("2016-04-29T11:45:13")
    #expect(desk.header.contains("● 1:03:13"))
    try desk.clock("2016-04-29T10:41:00")
    #expect(desk.header.contains("● 00:00"))
  }

  @Test(arguments: [[], Stroke.start() + [.function(8), "1"], Stroke.start() + Stroke.call(.park)])
  func withoutACallAtWorkSecondsDoNotRepaint(_ way: [Stroke]) throws {
    var desk = try Desk()
    desk.keys(way)
    try desk.clock("2016-04-29T10:42:01")
    #expect(!desk.repaints && !desk.header.contains("●"))
    try desk.clock("2016-04-29T10:43:00")
    #expect(desk.repaints)
  }

  @Test func aVisitAtTheCounterHasNoClock() throws {
    var desk = try Desk(.branch)
    desk.keys(Stroke.start())
    try desk.clock("2016-04-29T10:42:01")
    #expect(!desk.repaints && desk.header.contains("●") && !desk.header.contains("00:01"))
    var phone = try Desk(.branch)
    phone.keys(Stroke.start("2"))
    try phone.clock("2016-04-29T10:42:01")
    #expect(phone.repaints && phone.header.contains("● 00:01"))
  }

  @Test func theHeaderSaysWhatOfTheCallIsOnTheDisk() throws {
    var desk = try Desk()
    #expect(!desk.header.contains("✓") && !desk.header.contains("…"))
    desk.keys(Stroke.start())
    #expect(desk.header.contains("… 1") && !desk.header.contains("✓"))
    desk.save()
    #expect(desk.repaints && desk.header.contains("✓ zapis 1"))
    desk.save()
    #expect(!desk.repaints)
    desk.keys(Stroke.wrongData)
    #expect(desk.header.contains("… 2") && !desk.header.contains("✓"))
    desk.send(.journal(JournalStatus(waiting: 1, trouble: nil, saved: [desk.records[0].callID: 2])))
    #expect(desk.header.contains("… 1"))
    desk.save()
    #expect(desk.header.contains("✓ zapis 3"))
    desk.keys(.function(8), "1")
    desk.send(.journal(JournalStatus(waiting: 3, trouble: nil, saved: desk.lastNumbers)))
    #expect(desk.header.contains("… 3"))
  }

  @Test func withoutAJournalTheHeaderSaysSo() throws {
    var desk = try Desk()
    desk.keys(Stroke.start())
    desk.send(.journal(JournalStatus(waiting: 0, trouble: nil, isKept: false)))
    #expect(desk.header.contains(Labels.notKept.polish) && !desk.header.contains("✓"))
  }

  @Test(arguments: Seat.allCases, Language.allCases)
  func nothingInTheHeaderIsCut(_ seat: Seat, _ language: Language) throws {
    var desk = try Desk(seat, language)
    desk.keys(Stroke.start() + Stroke.call(.park) + Stroke.call(.another) + ["1"] + Stroke.profile)
    for moment in ["2016-04-29T10:50:00", "2016-04-29T12:50:00"] {
      try desk.clock(moment)
      for way in [[], Stroke.call(.sendToIVR), [.escape]] {
        desk.keys(way)
        desk.save()
        let count = try #require(desk.model.board.current?.eventCount)
        let header = desk.header
        let clock = TimeWords.clock(desk.model.now, language)
        #expect(header.contains("  ‖ 1  ✓ ") && header.hasSuffix(" \(clock)"))
        #expect(header.contains("✓ \(count) ") || header.contains("✓ \(Labels.saved[language]) \(count) "))
      }
    }
  }

  @Test func troubleStaysUntilItIsOver() throws {
    let trouble = LocalizedText(polish: "Dziennik: brak miejsca.", english: "Journal: no space.")
    var desk = try Desk()
    desk.keys(Stroke.start() + [.function(3)])
    desk.send(.journal(JournalStatus(waiting: 1, trouble: trouble)))
    #expect(desk.status == trouble.polish && desk.header.contains("… 1"))
    for stroke in ["ipko", .enter, .down, .control("l"), .escape, .function(3)] as [Stroke] {
      desk.keys(stroke)
      #expect(desk.status == trouble.polish && !desk.header.contains("✓"))
    }
    #expect(desk.footer.trimmed == Notices.seatInCall.polish)
    desk.keys(.key(.left))
    #expect(desk.footer.hasPrefix(" F1 "))
    desk.send(.failure(LocalizedText(polish: "Nie zamknięto.", english: "Not closed.")))
    #expect(desk.status == trouble.polish)
    desk.save()
    #expect(!desk.status.contains(trouble.polish) && desk.status.contains("start"))
  }

  @Test func theStatusLineTellsTheCourseOfTheCall() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + Stroke.wrongData + [.function(4)])
    #expect(desk.status == "10.42 start · 10.42 1.2.c · 10.42 temat 5 · 10.42 reklamacja")
    for _ in 0..<30 { desk.keys(.function(4)) }
    #expect(desk.status.hasSuffix("reklamacja") && desk.status.unicodeScalars.count < 80)
  }

  @Test func newsAreTold() throws {
    var desk = try Desk()
    desk.send(.news(LocalizedText(polish: "Wydrukowano.", english: "Printed.")))
    #expect(desk.repaints && desk.status == "Wydrukowano.")
    desk.keys(.key(.left))
    #expect(desk.status == desk.model.words(Notices.hint))
  }

  @Test(arguments: Language.allCases)
  func theReminderOfTheRecordingFollowsTheContact_4_2_recording(_ language: Language) throws {
    let ivr = try Desk().rulebook.rulebook.ivr
    let expected = ["1": ivr.recordingHeard, "2": ivr.recordingNotHeard, "3": nil]
    for (medium, notice) in expected {
      var desk = try Desk(.cot, language)
      desk.keys(Stroke.start(medium) + Stroke.profile)
      desk.size = Size(columns: 200, rows: 60)
      let shown = try desk.words(in: \.guidance)
      for text in [ivr.recordingHeard, ivr.recordingNotHeard] {
        #expect(shown.contains(text[language]) == (text == notice))
      }
    }
    var idle = try Desk(.cot, language)
    idle.keys(Stroke.profile)
    idle.size = Size(columns: 200, rows: 60)
    #expect(try idle.words(in: \.guidance).contains(ivr.recordingNotice[language]))
  }

  @Test func whatCannotBeUndoneOrEndedIsDimmed() throws {
    var desk = try Desk()
    let role = { (desk: Desk, word: Character) -> Role? in
      let before = desk.footer.prefix { $0 != word }.unicodeScalars.count
      return desk.frame[row: desk.size.rows - 1, column: before]?.role
    }
    #expect(role(desk, "N") == .dim && role(desk, "K") == .dim)
    desk.keys(Stroke.start())
    #expect(role(desk, "N") == .keyLabel && role(desk, "K") == .keyLabel)
  }
}

import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// Practice on the panel: the mark, the caller's words, the replies, and no way into real work.
@Suite struct PracticeScreenTests {
  private static let offers = [
    PracticeState.Offer(
      label: LocalizedText(polish: "następny klient", english: "next caller"),
      detail: LocalizedText(polish: "najsłabsze punkty najpierw", english: "the weakest points first")),
    PracticeState.Offer(
      label: LocalizedText(polish: "zakończ trening", english: "leave practice"),
      detail: LocalizedText(polish: "z powrotem do pracy", english: "back to work")),
  ]
  private static let between = Message.practice(PracticeState(words: nil, aside: nil, offers: offers))
  private static let long = LocalizedText(
    polish:
      "Dzień dobry, na moim profilu PUE brakuje składek, które jako firma zapłaciłem w marcu, i nikt nie wie, dlaczego tak jest od tylu tygodni…",
    english:
      "Hello, my PUE profile lacks the contributions that my company paid in March, and nobody knows why it has been so for all these weeks, so…"
  )
  private static let speaking = Message.practice(PracticeState(words: long, aside: nil, offers: offers))
  private static let stating = Message.practice(
    PracticeState(
      words: LocalizedText(polish: "To było w marcu, prawda?", english: "That was in March, wasn't it?"),
      aside: LocalizedText(polish: "[system ZUS: zgadza się]", english: "[ZUS system: true]"), offers: offers)
  )
  /// Longer than the window: the last words are in sight first.
  private static let talking = Message.practice(
    PracticeState(
      words: long, aside: nil, offers: offers,
      transcript: (0..<12).flatMap { turn in
        [
          PracticeState.Said(seconds: turn * 20, isCaller: true, words: long),
          PracticeState.Said(
            seconds: turn * 20 + 9, isCaller: false,
            words: LocalizedText(polish: "odpowiedź \(turn)", english: "answer \(turn)")),
        ]
      }))
  private static let page = PracticePage(
    title: LocalizedText(polish: "WYNIK 80%", english: "SCORE 80%"),
    lines: (1...40).map { PracticePage.Line(LocalizedText(polish: "wiersz \($0)", english: "line \($0)")) })

  private static func call(_ seat: Seat, _ medium: ContactMedium) throws -> Message {
    .practiceCall(seat: seat, medium: medium, at: try Instant(expression: Desk.workingDay))
  }

  private static func scenes() throws -> [Scene] {
    let phone = try call(.contactCenter, .phone)
    let cot = try call(.cot, .phoneThroughIVR)
    return [
      Scene(name: "practice-ready", messages: [between]),
      Scene(name: "practice-menu", messages: [between, .practiceMenu]),
      Scene(name: "practice-call", messages: [between, phone, speaking]),
      Scene(name: "practice-reply", messages: [between, phone, speaking, .key(.function(9)), .key(.down)]),
      Scene(name: "practice-transcript", messages: [between, phone, talking, .key(.control("e"))]),
      Scene(name: "practice-statement", messages: [between, cot, stating]),
      Scene(name: "practice-call-menu", messages: [between, cot, stating, .key(.function(2))]),
      Scene(name: "practice-notice", messages: [between, phone, speaking, .key(.function(3))]),
      Scene(name: "practice-note", messages: [between, phone, speaking, .key(.function(7))]),
      Scene(name: "practice-help", messages: [between, phone, .key(.function(1))]),
      Scene(name: "practice-quit", messages: [between, phone, .key(.function(10))]),
      Scene(name: "practice-page", messages: [between, .practicePage(page), .key(.pageDown)]),
    ]
  }

  static func scene(_ name: String) throws -> Scene {
    try #require(try scenes().first { $0.name == name })
  }

  static var snapshots: [SnapshotFile] {
    do {
      return try scenes().flatMap { scene in Language.allCases.map { file(scene, $0) } }
    } catch {
      return []
    }
  }

  private static func file(_ scene: Scene, _ language: Language) -> SnapshotFile {
    SnapshotFile(name: "\(scene.name)-\(language.rawValue)-80x24.txt")
  }

  @Test(arguments: Language.allCases)
  func theScreenLooksAsRecorded(_ language: Language) throws {
    for scene in try Self.scenes() {
      try Self.file(scene, language).expect(try scene.desk(language).frame.snapshot)
    }
  }

  @Test(arguments: Language.allCases)
  func everyFrameBearsTheMark(_ language: Language) throws {
    let sizes = [(80, 24), (120, 40), (200, 60), (79, 24), (80, 23), (30, 3), (14, 1)]
    for scene in try Self.scenes() {
      for (columns, rows) in sizes {
        let desk = try scene.desk(language, Size(columns: columns, rows: rows))
        let hasMark = desk.text.contains(PracticeView.mark[language])
        #expect(hasMark, "\(scene.name) at \(columns)×\(rows)\n\(desk.text)")
      }
    }
  }

  @Test func aRealDeskNeverBearsTheMark() throws {
    for scene in Scene.all {
      let desk = try scene.desk()
      let hasMark = desk.text.contains(PracticeView.mark[.polish])
      #expect(!hasMark, "\(scene.name)")
    }
  }

  @Test func theCallersWordsAreWholeAndHideNoPane() throws {
    for language in Language.allCases {
      for scene in try Self.scenes() where scene.name == "practice-call" {
        let desk = try scene.desk(language)
        let words = desk.frame.lines.suffix(3).prefix(2).joined(separator: " ")
        let spoken = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(spoken.contains(Self.long[language]), "\(words)")
      }
    }
  }

  @Test func theLongestWordsAreNeverCut() throws {
    let text = "a" + String(repeating: " długiewyrazyniedopodziału", count: 5) + " ostatnie"
    #expect(text.unicodeScalars.count <= 140)
    var desk = try Desk()
    let words = LocalizedText(polish: text, english: text)
    desk.send(.practice(PracticeState(words: words, aside: nil, offers: [])))
    let shown = desk.frame.lines.suffix(3).prefix(2).joined().filter { $0 != " " }
    #expect(shown.contains(text.filter { $0 != " " }))
  }

  @Test func whatIsToldToTheCallerLeavesAsAReply() throws {
    var desk = try Desk()
    desk.send(Self.between)
    desk.send(try Self.call(.cot, .phoneThroughIVR))
    for (place, reply) in SpokenReply.allCases.enumerated() {
      desk.keys(.function(9), .words("\(place + 1)"))
      #expect(desk.effects.last == .reply(reply))
    }
  }

  @Test func practiceBeginsFromTheDeskOnlyBetweenCalls() throws {
    var desk = try Desk()
    desk.keys(.function(9))
    #expect(desk.effects == [.enterPractice])
    desk.keys(Stroke.start() + [.function(9)])
    #expect(desk.effects.filter { $0 == .enterPractice }.count == 1)
    #expect(desk.text.contains(CallObstacles.callOpen[.polish]))
  }

  @Test func noRealCallCanBeStartedFromPractice() throws {
    var desk = try Desk()
    desk.send(Self.between)
    desk.keys(.function(2))
    #expect(desk.model.overlay == .picker(Picker(subject: .practiceMenu, highlighted: 0)))
    desk.keys("1")
    #expect(desk.effects == [.practise(0)])
    desk.keys(.function(3), .control("p"), .control("r"), .control("e"))
    #expect(desk.effects == [.practise(0)])
  }

  @Test func theReviewLeadsBackToTheMenu() throws {
    var desk = try Desk()
    desk.send(Self.between)
    desk.send(.practicePage(Self.page))
    #expect(desk.text.contains("wiersz 1 ") && !desk.text.contains("wiersz 30"))
    desk.keys(.end)
    #expect(desk.text.contains("wiersz 40"))
    desk.keys(.control("t"))
    #expect(desk.text.contains("line 40"))
    desk.keys(.enter)
    #expect(desk.model.overlay == .picker(Picker(subject: .practiceMenu, highlighted: 0)))
    desk.keys(.function(10))
    #expect(desk.effects == [.quit])
  }

  @Test func allThatWasSaidCanBeRead() throws {
    var desk = try Desk()
    desk.send(Self.between)
    desk.keys(.control("e"))
    #expect(desk.model.overlay == nil && desk.text.contains(CallObstacles.noCall[.polish]))
    desk.send(try Self.call(.contactCenter, .phone))
    desk.send(Self.talking)
    desk.keys(.function(9))
    #expect(desk.text.contains("Ctrl-E"))
    desk.keys(.control("e"))
    #expect(desk.text.contains("03:49     Ty: odpowiedź 11") && !desk.text.contains("odpowiedź 0"))
    desk.keys(.home)
    #expect(desk.text.contains("00:00 Klient:") && desk.text.contains("00:09     Ty: odpowiedź 0"))
    desk.keys(.down, .pageDown, .up, .end, .control("t"))
    #expect(desk.text.contains("03:49     You: answer 11") && desk.text.contains(PracticeView.mark[.english]))
    desk.keys(.escape)
    #expect(desk.model.overlay == nil)
  }

  @Test func theReplyMenuSaysThatTheChoiceCountsToo() throws {
    for language in Language.allCases {
      var desk = try Desk(.cot, language)
      desk.send(Self.between)
      desk.send(try Self.call(.cot, .phoneThroughIVR))
      desk.send(Self.speaking)
      desk.keys(.function(9))
      let text = desk.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(PracticeTexts.bothCount(hasMatter: false)[language]), "\(desk.text)")
      desk.keys(.escape, .down, .enter, .function(9))
      let chosen = desk.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(chosen.contains(PracticeTexts.bothCount(hasMatter: true)[language]), "\(desk.text)")
    }
  }
}

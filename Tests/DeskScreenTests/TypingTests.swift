import Canvas
import DeskCore
import Synchronization
import Testing

@testable import DeskScreen

@Suite struct TypingTests {
  @Test(arguments: Seat.allCases)
  func lettersGoToTheSearchFieldAtOnce(_ seat: Seat) throws {
    var desk = try Desk(seat)
    desk.keys("p")
    #expect(desk.model.query == "p")
    desk.keys("ue nie działa")
    #expect(desk.model.query == "pue nie działa")
    #expect(try desk.words(in: \.matters).hasPrefix("Szukaj: pue nie działa"))
    #expect(desk.model.highlighted == 0 && desk.repaints)
  }

  @Test func theNextLetterGoesToTheCursor() throws {
    var desk = try Desk()
    desk.keys("złe")
    let place = try #require(desk.frame.cells.firstIndex { $0.role == .cursor })
    let typed = desk.frame.cells[(place - 3)..<place]
    #expect(typed.allSatisfy { [.input, .match].contains($0.role) })
    #expect(typed.compactMap { Unicode.Scalar($0.scalar) } == Array("złe".unicodeScalars))
  }

  @Test(arguments: [
    ("złe", "zł"), ("ż", ""), ("z\u{142}\u{105}", "z\u{142}"), ("aó", "a"), ("ao\u{301}", "a"),
    ("z\u{307}e\u{328}", "z\u{307}"), ("12 ", "12"), ("", ""),
  ])
  func backspaceTakesTheLastLetterWithItsAccent(_ typed: String, _ left: String) throws {
    var desk = try Desk()
    desk.keys(.words(typed), .backspace)
    #expect(Array(desk.model.query.unicodeScalars) == Array(left.unicodeScalars))
  }

  @Test func aDecomposedAccentFindsTheSameAndMovesNothing() throws {
    var (whole, apart) = (try Desk(), try Desk())
    whole.keys("czy należy mi się rentę")
    apart.keys("czy nalez\u{307}y mi sie\u{328} rente\u{328}")
    #expect(whole.model.list == apart.model.list && whole.model.list.count > 1)
    #expect(apart.frame.text(row: 2).hasPrefix("│ Szukaj: czy nalezy mi sie rente "))
    #expect(apart.brokenBorders == [])
  }

  @Test func takingEveryLetterBackShowsEveryMatterAgain() throws {
    var desk = try Desk()
    let before = desk.frame
    desk.keys("ipko", .backspace, .backspace, .backspace, .backspace, .backspace)
    #expect(desk.frame == before)
  }

  @Test(arguments: [Stroke.control("u"), .control("w"), .escape])
  func theWordsAreClearedAndTheMatterStays(_ key: Stroke) throws {
    var desk = try Desk()
    desk.keys("nie pamiętam hasła do pue", key)
    #expect(desk.model.query.isEmpty && desk.model.matter?.id == "1.2.b")
    #expect(desk.model.list.count == 11)
    let settled = desk.frame
    desk.keys(key)
    #expect(desk.frame == settled)
  }

  @Test func pastedTextLosesItsControlCharacters() throws {
    var desk = try Desk()
    desk.paste("\u{1B}[31mpue\u{7} \u{202E}nie\u{200B} dzia\u{AD}ła\u{9B}\u{0}")
    #expect(desk.model.query == "[31mpue nie działa")
    desk.keys(.control("u"))
    desk.paste("\u{1}\u{2}")
    #expect(desk.model.query.isEmpty)
  }

  @Test func pastingIsTypingAtOnce() throws {
    var (typed, pasted) = (try Desk(), try Desk())
    typed.keys("ipko się zawiesza")
    pasted.paste("ipko się zawiesza")
    #expect(typed.frame == pasted.frame)
  }

  @Test(arguments: [Stroke.function(1), .function(3), .function(5)])
  func nothingIsPastedUnderAWindow(_ key: Stroke) throws {
    var desk = try Desk()
    desk.keys(key)
    desk.paste("ipko")
    #expect(desk.model.query.isEmpty && desk.model.overlay != nil)
  }

  @Test func theWordsHaveALongestLength() throws {
    var desk = try Desk()
    desk.paste(String(repeating: "ż", count: 150))
    desk.paste(String(repeating: "a", count: 150))
    #expect(desk.model.query.unicodeScalars.count == 200)
    #expect(desk.status == desk.model.words(Notices.fieldIsFull(200)), "nothing is lost in silence")
    let full = desk.frame
    desk.keys("x")
    desk.paste("y")
    #expect(desk.frame == full && desk.brokenBorders == [])
    desk.keys(.backspace, "x")
    #expect(desk.model.query.hasSuffix("ax"))
  }

  @Test(arguments: ["漢字", "👩‍👩‍👧", "🇵🇱", "ＡＢ", "한국"])
  func wideLettersTakeACellEach(_ words: String) throws {
    var desk = try Desk()
    desk.keys(.words(words))
    #expect(desk.brokenBorders == [])
    #expect(desk.frame.text(row: 2).contains("Szukaj: ?"))
  }

  @Test func theEndOfLongWordsStaysInSight() throws {
    var desk = try Desk()
    desk.keys(.words(String(repeating: "a ", count: 60)), "koniec")
    #expect(try desk.words(in: \.matters).contains("a a koniec"))
  }

  @Test func newWordsForgetWhatTheLastOnesProposed() throws {
    var desk = try Desk()
    desk.keys("żądam, reklamacja: czy należy mi się zasiłek")
    #expect(desk.model.kind == .complaint && desk.model.topic == 3)
    #expect(try desk.words(in: \.guidance).contains("temat 3 zasiłki (propozycja)"))
    desk.keys(.enter, "2")
    #expect(desk.model.kind == .complaint && desk.model.topic == 2)
    #expect(try !desk.words(in: \.guidance).contains("(propozycja)"))
    desk.keys("ile dostanę emerytury")
    #expect(desk.model.kind == .question && desk.model.matter?.id == "1.2.e")
    #expect(desk.model.topic == 2 && desk.model.chosenTopic == nil)
  }

  @Test func aKindChosenByHandOutweighsTheWords() throws {
    var desk = try Desk()
    desk.keys("składam reklamację na ipko", .function(4))
    #expect(desk.model.kind == .question)
    desk.keys(.enter)
    #expect(desk.model.kind == .question)
  }

  @Test func newWordsDoNotTouchTheLevel_4_2_depth() throws {
    var desk = try Desk(.cot)
    desk.keys("pue nie działa", .enter, .function(5), "2", "nie pamiętam hasła")
    #expect(desk.model.level == .substitute)
  }

  @Test func wordsThatFitNothingAskAQuestionAndPickNothing() throws {
    var desk = try Desk()
    desk.keys("xyzzy")
    #expect(desk.model.guidance == nil)
    #expect(try desk.words(in: \.guidance).hasPrefix("Nie wiem – zapytaj:"))
    desk.keys(.enter)
    #expect(desk.status == desk.model.words(Notices.nothingToChoose))
    desk.keys(.end)
    #expect(desk.model.matter?.owner == .outside)
  }

  @Test func aPastedLineBreakStillSeparatesWords() throws {
    var desk = try Desk()
    desk.paste("ipko\nzawiesza\tsię")
    #expect(desk.model.query == "ipko zawiesza się")
  }

  @Test(arguments: [" ", "i"] as [Stroke])
  func thereIsNoVerdictBeforeAWordIsTyped(_ words: Stroke) throws {
    var desk = try Desk()
    desk.keys(words)
    #expect(try desk.words(in: \.guidance) == Labels.pickMatter.polish)
    #expect(desk.model.list.count == 11)
  }

  @Test func theTopicOfTheSketchIsProposed_4_2_topic_5() throws {
    var desk = try Desk()
    desk.keys("zle skladki na pue")
    #expect(desk.model.topic == 5)
  }

  @Test func aBurstOfLettersIsSearchedOnce() throws {
    let searches = Mutex<[String]>([])
    let context = DeskContext(
      shelf: try .tested(),
      find: { _, words in
        searches.withLock { $0.append(words) }
        return [MatterHit(matter: 3, score: 1, topic: nil, kind: .question)]
      }, newCallID: { "" })
    var model = Model(
      context: context, seat: .contactCenter, language: .polish,
      now: try Instant(expression: Desk.workingDay))
    for letter in "ipko mnie".unicodeScalars { _ = model.update(.key(.character(letter))) }
    _ = model.update(.key(.backspace))
    #expect(searches.withLock { $0 } == [] && model.highlighted == nil)
    _ = model.update(.key(.enter))
    #expect(searches.withLock { $0 } == ["ipko mni"] && model.matter?.id == "1.1.d")
  }
}

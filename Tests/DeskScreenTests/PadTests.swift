import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// The confirm/deny pad, end of point 4.2.
@Suite struct PadTests {
  /// A phone call at COT after substitute authorization, about a matter of ZUS.
  private static let ready = Stroke.start() + Stroke.wrongData + Stroke.substitute

  private func desk(_ way: [Stroke] = [], _ language: Language = .polish) throws -> Desk {
    var desk = try Desk(.cot, language)
    desk.keys(Self.ready + way)
    return desk
  }

  private func shows(_ desk: Desk) throws -> Bool {
    try desk.words(in: \.guidance).contains(PadTexts.title[desk.model.language])
  }

  @Test func onlySubstituteAuthorizationOpensThePad_4_2_depth() throws {
    #expect(try shows(desk()))
    for digit in ["1", "3"] {
      var desk = try desk()
      desk.keys(.function(5), .words(digit))
      #expect(try !shows(desk))
      let why = digit == "1" ? PadTexts.notAuthenticated : PadTexts.notNeeded
      #expect(try desk.words(in: \.guidance).contains(why.polish))
    }
  }

  @Test(arguments: [Seat.contactCenter, .branch])
  func aBankSeatHasNoPad_4(_ seat: Seat) throws {
    var desk = try Desk(seat)
    desk.keys(Self.ready)
    #expect(try !shows(desk) && desk.model.pad == nil)
    desk.keys(.key(.tab))
    #expect(desk.status == desk.model.words(Notices.noPad))
  }

  @Test func aBankMatterHasNoPad_1_1() throws {
    let desk = try desk([.key(.tab)] + Stroke.bank)
    #expect(try !shows(desk) && desk.model.pad == nil && desk.model.level == .substitute)
  }

  @Test func withoutACallThereIsNoPad() throws {
    var desk = try Desk(.cot)
    desk.keys(Stroke.wrongData + Stroke.substitute)
    #expect(try !shows(desk) && desk.model.pad == nil)
  }

  @Test(arguments: Verdict.allCases, Language.allCases)
  func aStatementIsAnsweredInOneOfThreeWays_4_2_depth(_ verdict: Verdict, _ language: Language) throws {
    var desk = try desk(["wpłata w marcu"], language)
    #expect(try desk.words(in: \.guidance).contains("\(PadTexts.statement[language]) wpłata w marcu"))
    #expect(desk.model.query.isEmpty)
    desk.keys(.enter)
    for verdict in Verdict.allCases { #expect(desk.text.contains(verdict.name[language])) }
    #expect(
      desk.text.split(separator: "\n").contains { $0.contains("│ \(PadTexts.statement[language]) wpłata") })
    desk.keys(.words("\(verdict.rawValue + 1)"))
    #expect(desk.events.last == .statementAnswered(verdict) && desk.model.statement.isEmpty)
    #expect(desk.call?.verdicts == [verdict: 1] && desk.recordFault == nil)
    let shown = try desk.words(in: \.guidance)
    #expect(shown.contains("\(PadTexts.title[language]) 1:"))
    #expect(shown.contains("\(verdict.shortName[language]) 1"))
  }

  @Test func theStatementNeverLeavesTheDesk_4_2_depth() throws {
    var desk = try desk(["Kowalski 44051401359", .enter, "1", "Nowak", .enter, .escape, .control("b")])
    desk.keys("Wiśniewska", .enter, .escape, .function(8), "1")
    for name in ["Kowalski", "44051", "Nowak", "Wiśniewska"] {
      #expect(!desk.anyEffectHolds(name) && !desk.text.contains(name))
    }
    #expect(desk.notes == [""])
  }

  @Test func theWindowOfTheVerdictHasNoFieldForTheTrueValue_4_2_depth() throws {
    var desk = try desk(["wpłata w marcu", .enter])
    let open = desk.model.overlay
    desk.keys("abc 450")
    desk.paste("450 zł")
    #expect(desk.model.overlay == open && !desk.text.contains("450"))
    #expect(
      desk.model.statement == "wpłata w marcu"
        && desk.events.last
          == .levelChanged(
            route: .substituteAuthorization, level: .substitute)
    )
  }

  @Test func aStringOfStatementsIsShownAsGuessing_4_2_depth() throws {
    var desk = try desk()
    let limit = desk.rulebook.rulebook.guessingFrom
    #expect(limit > 1)
    for count in 1...limit {
      desk.keys("a", .enter, .words("\(count % 3 + 1)"))
      #expect(try desk.words(in: \.guidance).contains("\(PadTexts.title.polish) \(count):"))
      #expect(try desk.words(in: \.guidance).contains(PadTexts.guessing.polish) == (count >= limit))
    }
    #expect(desk.recordFault == nil)
  }

  @Test func tabSwitchesBetweenPadAndSearch() throws {
    let search = try desk(["ab", .key(.tab), "ipko"])
    #expect(search.model.statement == "ab" && search.model.query == "ipko")
    let pad = try desk(["ab", .key(.tab), .key(.backTab), "c"])
    #expect(pad.model.statement == "abc" && pad.model.query.isEmpty)
    let taken = try desk([.key(.tab), "zle skladki na pue", .enter, "ab"])
    #expect(taken.model.statement == "ab" && taken.model.query.isEmpty)
  }

  @Test func thereIsOneCursor() throws {
    let ways: [[Stroke]] = [
      [], ["ab"], [.key(.tab)], [.key(.tab), "ipko"], [.down, "zle skladki"],
      [.key(.tab), "zle skladki na pue"],
    ]
    for way in ways {
      var desk = try desk(way)
      #expect(desk.frame.cells.count { $0.role == .cursor } == 1)
      let before = desk.frame.cells.firstIndex { $0.role == .cursor }
      desk.keys("x")
      #expect(desk.frame.cells.firstIndex { $0.role == .cursor } == before.map { $0 + 1 })
    }
  }

  @Test func whatIsTypedOnThePadIsInSight() throws {
    let desk = try desk([.pageDown, .pageDown, "ab"])
    #expect(try desk.words(in: \.guidance).contains("\(PadTexts.statement.polish) ab"))
    let long = try self.desk([.words(String(repeating: "a ", count: 60)), "koniec"])
    #expect(try long.words(in: \.guidance).contains("a a koniec") && long.brokenBorders == [])
  }

  @Test func escapeAndTheDeleteKeysClearTheStatementFirst() throws {
    for key in [Stroke.escape, .control("u"), .control("w")] {
      let desk = try desk(["ab", key])
      #expect(desk.model.statement.isEmpty && desk.model.matter?.id == "1.2.c")
    }
    #expect(try desk(["ab", .backspace]).model.statement == "a")
  }

  @Test(arguments: [
    Stroke.profile, [.function(5), "1"] + Stroke.substitute, Stroke.call(.park) + Stroke.call(.resume),
  ])
  func anotherMatterOrLevelForgetsTheStatement(_ way: [Stroke]) throws {
    let desk = try desk(["ab", .key(.tab)] + way)
    #expect(desk.model.statement.isEmpty)
  }
}

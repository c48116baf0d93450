import Canvas
import DeskCore
import Testing

@testable import DeskScreen

@Suite struct DisclosureTests {
  @Test(arguments: Seat.allCases, Language.allCases)
  func whatMayNotBeSaidIsNotOnTheScreen_4_2(_ seat: Seat, _ language: Language) throws {
    let rulebook = try Desk().rulebook
    let situations = rulebook.situations.filter { $0.seat == seat }
    #expect(situations.count == rulebook.situations.count / 3 && situations.count > 100)
    for situation in situations {
      let desk = try reached(situation, language)
      let decision = rulebook.table.decision(for: situation)
      let shown = desk.everyPage
      for rule in rulebook.rulebook.depths where rule.depth != decision.depth {
        #expect(!shown.contains(rule.may[language]), "\(situation)")
      }
      for line in rulebook.rulebook.scripts where line.voice == .say && !covers(line, situation, rulebook) {
        let words = longestLiteral(line.text[language])
        #expect(words.count > 12 && !shown.contains(words), "\(situation)")
      }
    }
  }

  @Test(arguments: Seat.allCases, Language.allCases)
  func whatIsToBeSaidIsOnTheScreen_4_2(_ seat: Seat, _ language: Language) throws {
    let rulebook = try Desk().rulebook
    for situation in rulebook.situations where situation.seat == seat && situation.topic <= 1 {
      let shown = try reached(situation, language).everyPage
      let lines = rulebook.rulebook.scripts.filter { covers($0, situation, rulebook) }
      #expect(lines.count > 1)
      for line in lines {
        #expect(shown.contains(longestLiteral(line.text[language])), "\(situation)")
      }
    }
  }

  @Test(arguments: [
    ("1", AnswerDepth.general), ("2", .confirmDeny), ("3", .full), ("4", .full), ("5", .full),
  ])
  func atCotTheLevelSetsTheDepth_4_2_depth(_ digit: String, _ depth: AnswerDepth) throws {
    var desk = try Desk(.cot)
    desk.keys("pue nie dziala", .enter, .function(5), .words(digit))
    #expect(desk.model.guidance?.decision.depth == depth)
    let rule = try #require(desk.rulebook.rulebook.depths.first { $0.depth == depth })
    #expect(try desk.words(in: \.depth).contains("✓ \(rule.may.polish)"))
  }

  @Test(arguments: Seat.allCases, Language.allCases)
  func whatMayAndMayNotBeSaidStandsWholeOnTheSmallestScreen_4_2_depth(
    _ seat: Seat, _ language: Language
  ) throws {
    for words in ["pue nie dziala", "ipko się zawiesza", "1.2.e"] {
      for digit in ["1", "2", "3"] {
        var desk = try Desk(seat, language)
        desk.keys(.words(words), .enter, .escape, .function(5), .words(digit))
        let rule = try #require(desk.model.guidance?.depthRule)
        let shown = try desk.words(in: \.depth)
        #expect(shown.contains("✓ \(rule.may[language])") && shown.contains("✗ \(rule.mayNot[language])"))
      }
    }
  }

  @Test func aLowerLevelTakesTheDeeperWordsAway_4_2_depth() throws {
    var desk = try Desk(.cot)
    desk.keys("pue nie dziala", .enter, .function(5), "3")
    let full = try #require(desk.rulebook.rulebook.depths.first { $0.depth == .full })
    #expect(try desk.words(in: \.depth).contains(full.label.polish))
    desk.keys(.function(5), "1")
    #expect(!desk.everyPage.contains(full.label.polish))
  }

  @Test(arguments: Language.allCases)
  func cotNeverAnswersABankMatterHoweverAuthenticated_1_1(_ language: Language) throws {
    for place in 0..<4 {
      for digit in ["1", "2", "3"] {
        var desk = try Desk(.cot, language)
        desk.keys([.home] + Array(repeating: .down, count: place) + [.function(5), .words(digit)])
        #expect(desk.model.guidance?.decision.depth == .referralOnly)
      }
    }
  }

  @Test(arguments: Seat.allCases, Language.allCases)
  func whatCotMaySayStandsWholeOrInThePaneAbove_4_2_depth(_ seat: Seat, _ language: Language) throws {
    for words in ["pue nie dziala", "ipko się zawiesza", "zle skladki na pue"] {
      for size in [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)] {
        var desk = try Desk(seat, language)
        desk.size = size
        desk.keys(.words(words), .enter, .escape)
        let depth = desk.model.guidance?.decision.cotDepth
        let label = desk.rulebook.rulebook.depths.first { $0.depth == depth }?.label[language] ?? "?"
        let shown = try desk.words(in: \.depth)
        let isWhole = shown.hasSuffix("\(Labels.cotSays[language]) \(label) [4.2.depth]")
        #expect(shown.contains(Labels.cotSays[language]) == isWhole && (!isWhole || seat.isBank))
        let above = try desk.words(in: \.authentication)
        for level in AuthenticationLevel.allCases {
          let said = desk.model.matter?.owner == .zus ? Self.shortDepth(level)[language] : "–"
          #expect(above.contains("\(level.name[language]) COT: \(said)"))
        }
      }
    }
  }

  private static func shortDepth(_ level: AuthenticationLevel) -> LocalizedText {
    switch level {
    case .none: AnswerDepth.general.shortName
    case .substitute: AnswerDepth.confirmDeny.shortName
    case .full: AnswerDepth.full.shortName
    }
  }

  // MARK: - The way to a situation

  private func reached(_ situation: Situation, _ language: Language) throws -> Desk {
    var desk = try Desk(situation.seat, language)
    desk.keys([.home] + Array(repeating: .down, count: Int(situation.matter)))
    if situation.kind == .complaint { desk.keys(.function(4)) }
    desk.keys(.function(5), .words(["1", "2", "3"][Int(situation.level.rawValue)]))
    if case .any = desk.model.matter?.topics { desk.keys(.function(6), .words("\(situation.topic)")) }
    let guidance = try #require(desk.model.guidance)
    #expect(guidance.situation == situation)
    return desk
  }

  private func covers(_ line: ScriptLine, _ situation: Situation, _ rulebook: ProvenRulebook) -> Bool {
    let matter = rulebook.rulebook.matters[Int(situation.matter)]
    return line.hours.contains(.open) && line.service.down.isEmpty
      && line.pattern.covers(situation, matter: matter)
  }

  /// The longest part of a line that nothing is filled into.
  private func longestLiteral(_ text: String) -> String {
    let parts = text.split { $0 == "{" || $0 == "}" }
    return parts.max { $0.count < $1.count }.map { $0.trimmed } ?? text
  }
}

extension Desk {
  /// The words of every pane on a common and on the smallest screen, and of all pages of the guidance.
  fileprivate var everyPage: String {
    var desk = self
    desk.size = Size(columns: 200, rows: 60)
    var pages = [desk.paneWords]
    desk.size = Size(columns: 80, rows: 24)
    var page = desk.paneWords
    while pages.last != page, pages.count < 20 {
      pages.append(page)
      desk.keys(.pageDown)
      page = desk.paneWords
    }
    return pages.joined(separator: "\n")
  }

  private var paneWords: String {
    let frame = frame
    return layout?.panes.map { frame.words(in: $0.rect.inside) }.joined(separator: "\n") ?? ""
  }
}

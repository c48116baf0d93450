import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// History and Statistics by keys: what is asked of the journal, and what comes of its answers.
@Suite struct ReviewTests {
  private static let openings: [Stroke] = [.control("e"), .control("r")]

  /// Where a consultant may be when the history is opened.
  private static let places: [[Stroke]] = [
    [], ["pue nie"], Stroke.wrongData, Stroke.start() + Stroke.wrongData,
    Stroke.start() + [.function(5), "3"],
    Stroke.start() + Stroke.bank + Stroke.call(.park), Stroke.wrongData + [.pageDown],
  ]

  private func opened(_ strokes: Stroke...) throws -> Desk {
    var desk = try Desk()
    desk.keys([.control("e")])
    desk.send(.reviewed(1, .history(GivenReview.history)))
    desk.keys(strokes)
    return desk
  }

  private func requests(_ desk: Desk) -> [ReviewRequest] {
    desk.effects.compactMap { effect in
      if case .load(_, let request) = effect { request } else { nil }
    }
  }

  private func historyRequest(_ desk: Desk) -> HistoryRequest? {
    if case .history(let request) = requests(desk).last { request } else { nil }
  }

  private func query(_ desk: Desk) -> StatisticsQuery? {
    if case .statistics(let query) = requests(desk).last { query } else { nil }
  }

  @Test(arguments: openings)
  func escapeGoesBackToThePanelExactlyAsItWas(_ key: Stroke) throws {
    for seat in [Seat.contactCenter, .cot] {
      for place in Self.places {
        var desk = try Desk(seat)
        desk.keys(place)
        desk.keys(.control("l"))
        let (before, effects, frame) = (desk.model.board, desk.effects, desk.frame)
        desk.keys(key)
        #expect(desk.frame != frame && requests(desk).count == 1)
        desk.keys(
          "x", .down, .function(2), .function(7), .control("b"), .paste("słowa"), .function(3), .escape)
        #expect(desk.frame == frame && desk.model.board == before && desk.model.overlay == nil)
        let others = desk.effects.filter { if case .load = $0 { false } else { true } }
        #expect(others == effects)
      }
    }
  }

  @Test func theClockOfTheCallStaysInSight() throws {
    var desk = try Desk()
    desk.keys(Stroke.start() + [.control("e")])
    try desk.clock("2016-04-29T10:43:05")
    #expect(desk.header.contains("● 01:05") && desk.text.contains("Wczytywanie…"))
    desk.send(.reviewed(1, .history(GivenReview.history)))
    #expect(!desk.text.contains("Wczytywanie…") && desk.text.contains("29.04.16 10.42"))
  }

  @Test func anAnswerThatNobodyWaitsForIsDropped() throws {
    var desk = try Desk()
    desk.send(.reviewed(1, .history(GivenReview.history)))
    #expect(desk.model.overlay == nil && !desk.repaints)
    desk.keys(.control("e"), .escape, .control("e"))
    desk.send(.reviewed(1, .history(GivenReview.history)))
    #expect(desk.text.contains("Wczytywanie…") && !desk.repaints)
    desk.send(.reviewed(2, .history(GivenReview.empty)))
    #expect(desk.text.contains("Nie ma takich rozmów.") && desk.repaints)
    desk.send(.reviewed(2, .history(GivenReview.history)))
    #expect(desk.text.contains("Nie ma takich rozmów."))
  }

  @Test func aFailureIsToldAndAnotherAttemptIsPossible() throws {
    var desk = try Desk()
    desk.keys(.control("e"))
    desk.send(.reviewed(1, .failure(LocalizedText(polish: "Nie da się.", english: "It cannot be."))))
    #expect(desk.text.contains("Nie da się."))
    desk.keys(.control("e"))
    #expect(requests(desk).count == 2 && desk.text.contains("Wczytywanie…"))
  }

  @Test func filtersGoThroughTheirValuesAndBackToAll() throws {
    for (key, count) in [(3, Seat.allCases.count), (6, 11), (8, CallResult.allCases.count), (4, 1)] {
      var desk = try opened()
      var seen: Set<HistoryChoice> = []
      for _ in 0...count {
        desk.keys(.function(key))
        seen.insert(try #require(historyRequest(desk)?.choice))
      }
      #expect(seen.count == count + 1 && historyRequest(desk)?.choice == HistoryChoice(), "F\(key)")
    }
  }

  @Test func filtersStandTogetherAndDeleteTakesThemAway() throws {
    var desk = try opened(.function(4), .key(.left), .function(6), .function(8), .function(3))
    let choice = try #require(historyRequest(desk)?.choice)
    #expect(choice.day == CivilDate(iso: "2016-04-28") && choice.matter == "1.1.a")
    #expect(choice.result == .answered && choice.seat == .contactCenter)
    for part in ["28.04.2016", "1.1.a", "odpowiedziano", "Contact Center"] {
      #expect(desk.text.contains(part))
    }
    desk.keys(.key(.right), .key(.right))
    #expect(historyRequest(desk)?.choice.day == CivilDate(iso: "2016-04-30"))
    desk.keys(.key(.delete))
    #expect(historyRequest(desk)?.choice == HistoryChoice())
  }

  @Test func pagesFollowOneAnotherAndGoBack() throws {
    var desk = try opened(.pageDown)
    let next = try #require(GivenReview.history.next)
    #expect(historyRequest(desk)?.after == next && desk.text.contains("Wczytywanie…"))
    // A second page is not asked for before the first has come.
    desk.keys(.pageDown)
    #expect(requests(desk).count == 2)
    desk.send(.reviewed(2, .history(GivenReview.empty)))
    #expect(desk.text.contains("strona 2 · ostatnia"))
    desk.keys(.pageDown)
    #expect(requests(desk).count == 2)
    desk.keys(.pageUp)
    #expect(requests(desk).count == 3 && historyRequest(desk)?.after == nil)
    desk.send(.reviewed(3, .history(GivenReview.history)))
    desk.keys(.pageUp)
    #expect(requests(desk).count == 3 && desk.text.contains("strona 1"))
    desk.keys(.pageDown, .function(3))
    #expect(historyRequest(desk)?.after == nil)
  }

  @Test func aPageHasAsManyCallsAsTheScreenHasRoomFor() throws {
    for (size, rows) in [(Size(columns: 80, rows: 24), 16), (Size(columns: 200, rows: 60), 52)] {
      var desk = try Desk()
      desk.size = size
      desk.keys(.control("e"))
      #expect(historyRequest(desk)?.limit == rows)
    }
  }

  @Test func theHighlightStaysOnTheListAndInSight() throws {
    var desk = try opened(.up)
    #expect(desk.text.contains("▸ 29.04.16 10.42"))
    desk.keys(Array(repeating: .down, count: 40))
    let last = try #require(desk.frame.lines.last { $0.contains("▸") })
    #expect(last.contains("29.04.16  5.33"))
    desk.size = Size(columns: 100, rows: 60)
    desk.send(.reviewed(1, .history(GivenReview.empty)))
    #expect(desk.text.contains("▸"))
  }

  @Test func theCourseOfACallIsShownWithTheDepthOfEachMoment_4_2() throws {
    var desk = try opened(.down, .down, .enter)
    #expect(requests(desk).last == .timeline(callID: "call-2"))
    desk.send(.reviewed(2, .timeline(GivenReview.timeline)))
    desk.size = Size(columns: 120, rows: 40)
    let lines = desk.frame.lines
    for (event, depth) in [
      ("start", "–"), ("sprawa 1.2.c/5", "ogólna "), ("poziom zastępcze", "ogólna+tak/nie"),
      ("stwierdzenie 1: potwierdzone", "ogólna+tak/nie"), ("stwierdzenie 2: zaprzeczone", "ogólna+tak/nie"),
      ("stwierdzenie 3: nie wolno odpowiedzieć", "ogólna+tak/nie"),
      // Away in the IVR the depth stays; it changes on the reported success.
      ("do IVR", "ogólna+tak/nie"), ("IVR: tak", "pełna"), ("sprawa 1.1.b", "tylko kontakt"),
      ("cofnięto", "pełna"), ("wynik: odpowiedziano", "pełna"),
    ] {
      #expect(
        lines.contains { $0.contains(event) && $0.contains(depth) }, "\(event), \(depth) in \(desk.text)")
    }
  }

  @Test func escapeGoesFromTheCourseToTheListAsItWas() throws {
    var desk = try opened(.down, .down)
    let list = desk.frame
    desk.keys(.enter)
    desk.send(.reviewed(2, .timeline(GivenReview.timeline)))
    desk.keys(.down, .pageDown, .escape)
    #expect(desk.frame == list && requests(desk).count == 2)
    desk.keys(.enter, .escape)
    desk.send(.reviewed(3, .timeline(GivenReview.timeline)))
    #expect(desk.frame == list)
  }

  @Test func aCallOfUnknownRulesHasNoDepth() throws {
    var desk = try opened(.enter)
    let records = GivenReview.timeline.map {
      CallRecord(callID: $0.callID, number: $0.number, event: $0.event, rulebook: "1999-01-01")
    }
    desk.send(.reviewed(2, .timeline(records)))
    #expect(!desk.text.contains("ogólna") && desk.text.contains("sprawa 1.2.c/5"))
    // Records that make no call end where they stop making sense.
    desk.keys(.escape, .enter)
    desk.send(.reviewed(3, .timeline(Array(GivenReview.timeline.dropFirst(2)))))
    #expect(desk.text.contains("nieczytelne"))
  }

  @Test func statisticsBeginWithThePresentMonthAndGoThroughOthers() throws {
    var desk = try Desk()
    desk.keys(.control("r"))
    #expect(
      query(desk)
        == StatisticsQuery(
          from: CivilDate(iso: "2016-04-01"), to: CivilDate(iso: "2016-04-30"), grouping: .day))
    desk.keys(.key(.left), .key(.left))
    #expect(
      query(desk)?.from == CivilDate(iso: "2016-02-01") && query(desk)?.to == CivilDate(iso: "2016-02-29"))
    desk.keys(.key(.right))
    #expect(
      query(desk)?.from == CivilDate(iso: "2016-03-01") && query(desk)?.to == CivilDate(iso: "2016-03-31"))
    desk.keys(.function(5))
    #expect(query(desk) == StatisticsQuery(grouping: .day))
    let groupings = (0..<4).compactMap { _ in
      desk.keys(.function(4))
      return query(desk)?.grouping
    }
    #expect(groupings == [.week, .month, .seat, .day])
    desk.keys(.function(3), .function(3))
    #expect(query(desk)?.seat == .branch)
    desk.keys(.key(.delete))
    #expect(query(desk) == StatisticsQuery(grouping: .day))
  }

  @Test func tabTurnsFromOneToTheOther() throws {
    var desk = try opened(.key(.tab))
    #expect(query(desk)?.grouping == .day && desk.text.contains("STATYSTYKA ROZMÓW"))
    desk.send(.reviewed(2, .statistics(GivenReview.statistics())))
    desk.keys(.pageDown, .key(.backTab))
    #expect(historyRequest(desk)?.after == nil && desk.text.contains("HISTORIA ROZMÓW"))
  }

  /// Every number of the map stands on the screen, whatever the terminal makes of shades and colours.
  @Test func theMapIsReadWithoutShadesAndColours() throws {
    var desk = try Desk()
    desk.size = Size(columns: 80, rows: 40)
    desk.keys(.control("r"))
    desk.send(.reviewed(1, .statistics(GivenReview.statistics())))
    let monday = try #require(desk.frame.lines.first { $0.hasPrefix("│ pn") })
    let numbers = monday.split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers == (7..<19).map { (19 - $0) * 4 })
    // Too many for two digits: degrees from 1 to 9, and what 9 is.
    desk.keys(.function(3))
    desk.send(.reviewed(2, .statistics(GivenReview.statistics(times: 400))))
    let degrees = try #require(desk.frame.lines.first { $0.hasPrefix("│ pn") }).filter(\.isNumber)
    #expect(degrees == "876655433221")
    #expect(desk.text.contains("9 to rozmów: 24000"))
  }

  @Test(arguments: Language.allCases)
  func theFooterShowsItsKeysWhole(_ language: Language) throws {
    for page in Review.Page.allCases {
      let footed = KeyTable.standard.review.filter { $0.footer != nil && $0.pages.contains(page) }
      let footer = " " + footed.map { "\($0.keyName) \($0.footer?[language] ?? "")" }.joined(separator: " ")
      #expect(footer.unicodeScalars.count <= 80)
      var desk = try Desk(.contactCenter, language)
      desk.keys(page == .statistics ? .control("r") : .control("e"))
      desk.send(.reviewed(1, .history(GivenReview.history)))
      if page == .timeline { desk.keys(.enter) }
      #expect(desk.footer == footer)
    }
  }

  @Test func everyReviewKeyIsInTheTableOnceAndInTheHelp() {
    for page in Review.Page.allCases {
      let keys = KeyTable.standard.review.filter { $0.pages.contains(page) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    #expect(Set(KeyTable.standard.review.map(\.action)) == Set(ReviewAction.allCases))
    for language in Language.allCases {
      let lines = HelpText.wrapped(.standard, language, width: 200).map { $0.map(\.text).joined() }
      for binding in KeyTable.standard.review {
        #expect(
          lines.contains {
            $0.hasPrefix("\(binding.keyName) ") && $0.hasSuffix(binding.explanation(language))
          })
      }
    }
  }

  @Test func quittingAsksAsEverywhere() throws {
    var desk = try opened(.function(10))
    #expect(desk.effects.last == .quit)
    desk = try Desk()
    desk.keys(Stroke.start() + [.control("e"), .function(10)])
    #expect(desk.text.contains("ROZMOWA TRWA"))
    desk = try opened(.control("t"))
    #expect(desk.text.contains("HISTORY OF CALLS"))
    desk.keys(.function(1))
    #expect(desk.frame.text(row: 2).contains("HISTORY AND STATISTICS"), "the keys of where one is come first")
    desk.keys(.escape)
    #expect(desk.text.contains("HISTORY OF CALLS"), "the help gives back what it lay over")
    desk.keys(.escape)
    #expect(desk.model.overlay == nil)
  }

  @Test func anAnswerThatComesWhileTheHelpLiesOverIsThereAfterwards() throws {
    var desk = try Desk()
    desk.keys(.control("e"), .function(1))
    desk.send(.reviewed(1, .history(GivenReview.history)))
    #expect(!desk.repaints && desk.text.contains("HISTORIA I STATYSTYKA"))
    desk.keys(.escape)
    #expect(desk.frame == (try opened()).frame)
  }

  @Test func theWheelMovesTheHighlight() throws {
    var desk = try opened()
    desk.keys(.escape, .control("o"), .control("e"))
    desk.send(.reviewed(2, .history(GivenReview.history)))
    desk.point(.wheelDown)
    desk.point(.wheelDown)
    desk.point(.wheelUp)
    desk.point(.press(row: 6, column: 6))
    desk.keys(.enter)
    #expect(requests(desk).last == .timeline(callID: "call-1"))
  }
}

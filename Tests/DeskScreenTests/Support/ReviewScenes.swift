import DeskCore

@testable import DeskScreen

/// What a journal might answer.
enum GivenReview {
  static func line(
    _ number: Int, _ seat: Seat = .contactCenter, _ matters: [String] = ["1.2.c"],
    _ result: CallResult? = .referred, _ phase: Call.Phase = .over(regularly: true)
  ) -> HistoryLine {
    HistoryLine(
      callID: "call-\(number)", startedAt: Instant(secondsSinceEpoch: 1_461_919_320 - Int64(number) * 1_234),
      seconds: 60 + Int64(number) * 97, seat: seat, matters: matters, result: result, phase: phase)
  }

  /// Sixteen calls, the last of which is not on the first page.
  static let history = HistoryAnswer(
    lines: [
      line(0, .contactCenter, ["1.2.c", "1.1.a"], nil, .active),
      line(1, .branch, ["1.1.d"], .complaintTaken), line(2, .cot, ["1.2.e", "1.2.c", "1.2.a"], .answered),
      line(3, .cot, [], nil, .over(regularly: false)), line(4, .contactCenter, ["outside"], .outside),
    ] + (5..<16).map { line($0) },
    unreadable: 1, next: HistoryPlace(startedAt: Instant(secondsSinceEpoch: 1_461_900_000), callID: "call-15")
  )

  static let empty = HistoryAnswer(lines: [], unreadable: 0, next: nil)

  /// A call at COT: authenticated by the consultant, three statements, sent into the IVR, fully authenticated.
  static let timeline: [CallRecord] = {
    let events: [CallEvent] = [
      .started(seat: .cot, medium: .phoneThroughIVR),
      .matterChosen(matter: "1.2.c", kind: .question, topic: 5),
      .levelChanged(route: .substituteAuthorization, level: .substitute), .statementAnswered(.confirmed),
      .statementAnswered(.denied), .statementAnswered(.refused), .sentToIVR, .returnedFromIVR(level: .full),
      .matterChosen(matter: "1.1.b", kind: .complaint, topic: 0),
      .referred(channel: "cot-consultant", keys: ["0", "5"]), .undone, .parked, .resumed, .wrapUpBegan,
      .wrappedUp(
        result: .answered,
        note:
          "wyjaśniono, skąd bierze się saldo, i co zrobić, gdy wpłata nie jest jeszcze zaksięgowana na koncie"
      ),
      .ended,
    ]
    return events.enumerated().map { place, event in
      CallRecord(
        callID: "0123456789abcdef0123456789abcdef", number: place + 1,
        event: TimedEvent(event, at: Instant(secondsSinceEpoch: 1_461_919_320 + Int64(place) * 23)),
        rulebook: "2016-04-28")
    }
  }()

  /// A month of calls, more of them in the morning than in the evening.
  static func statistics(_ grouping: StatisticsGrouping = .day, times: Int = 1) -> CallStatistics {
    var (total, map) = (CallFigures(), HeatMap())
    var groups: [CallStatistics.Group] = []
    for day in 1...29 {
      guard let date = CivilDate(year: 2016, month: 4, day: day) else { continue }
      var figures = CallFigures()
      for hour in 7..<19 where !date.weekday.isWeekend {
        map[date.weekday, hour] += (19 - hour) * times
        figures.calls += (19 - hour) * times
      }
      guard figures.calls > 0 else { continue }
      figures.fill(Int64(day))
      total.add(figures)
      if grouping == .day { groups.append(.init(key: .day(date), figures: figures)) }
    }
    if grouping == .seat { groups = Seat.allCases.map { .init(key: .seat($0), figures: total) } }
    return CallStatistics(
      query: StatisticsQuery(grouping: grouping), total: total, groups: groups, heatMap: map)
  }
}

extension CallFigures {
  fileprivate mutating func fill(_ day: Int64) {
    interrupted = 1
    media = [.phone: calls - 5, .chat: 5]
    results = [.referred: calls - 20, .answered: 15, .complaintTaken: 4]
    for second in 0..<Int64(calls - 1) { handling.add(100 + second * day) }
    matters = ["1.1.a": 10, "1.2.c": calls / 2, "1.2.e": calls / 4]
    referredMatters = ["1.2.c": calls / 2 - 3, "1.2.e": calls / 4]
    routes = [.none: calls - 6, .ivrBefore: 4, .ivrRedirect: 2]
    verdicts = [.confirmed: 3, .denied: 2]
    (complaints, referrals, referralsOutsideHours) = (4, calls / 2, 3)
  }
}

extension Scene {
  private static let history: [Stroke] = [.function(9)]
  private static let statistics: [Stroke] = [.control("r")]

  /// States of History and Statistics.
  static let reviews: [Scene] = [
    Scene(name: "history-loading", strokes: history),
    Scene(name: "history", strokes: history, messages: [.reviewed(1, .history(GivenReview.history))]),
    Scene(
      name: "history-in-call", strokes: Stroke.start() + Stroke.wrongData + history,
      messages: [.reviewed(1, .history(GivenReview.history)), .key(.down), .key(.down)]),
    Scene(
      name: "history-filtered", strokes: history + [.function(4), .function(6), .function(8), .function(3)],
      messages: [.reviewed(5, .history(GivenReview.empty))]),
    Scene(
      name: "history-failure", strokes: history,
      messages: [
        .reviewed(1, .failure(LocalizedText(polish: "Dziennika nie ma.", english: "There is no journal.")))
      ]),
    Scene(
      name: "timeline", strokes: history,
      messages: [
        .reviewed(1, .history(GivenReview.history)), .key(.down), .key(.enter),
        .reviewed(2, .timeline(GivenReview.timeline)),
      ]),
    Scene(
      name: "statistics", strokes: statistics, messages: [.reviewed(1, .statistics(GivenReview.statistics()))]
    ),
    Scene(
      name: "statistics-scrolled", strokes: statistics,
      messages: [.reviewed(1, .statistics(GivenReview.statistics())), .key(.pageDown)]),
    Scene(
      name: "statistics-many",
      strokes: statistics + [.function(5), .function(4), .function(4), .function(4)],
      messages: [.reviewed(5, .statistics(GivenReview.statistics(.seat, times: 400))), .key(.pageDown)]),
    Scene(
      name: "statistics-empty", strokes: statistics,
      messages: [
        .reviewed(
          1,
          .statistics(
            CallStatistics(query: StatisticsQuery(), total: CallFigures(), groups: [], heatMap: HeatMap())))
      ]),
  ]
}

import DeskCore

// Filters of History and Statistics: each key goes to the next value and past the last one back to all.

extension Model {
  mutating func filter(_ review: Review, _ action: ReviewAction) -> [Effect] {
    var filtered = review
    if review.page == .statistics {
      filtered.filterFigures(action, today: today)
    } else {
      let matters = rulebook.rulebook.matters.map(\.id)
      filtered.filterCalls(action, today: today, matters: matters)
    }
    return load(filtered)
  }

  private var today: CivilDate { WarsawTime.local(now).date }
}

extension Review {
  fileprivate mutating func filterCalls(_ action: ReviewAction, today: CivilDate, matters: [String]) {
    switch action {
    case .seat: choice.seat = choice.seat.next(of: Seat.allCases)
    case .matter: choice.matter = choice.matter.next(of: matters)
    case .result: choice.result = choice.result.next(of: CallResult.allCases)
    case .day: choice.day = choice.day == nil ? today : nil
    case .earlier: choice.day = choice.day?.adding(days: -1) ?? today
    case .later: choice.day = choice.day?.adding(days: 1) ?? today
    default: choice = HistoryChoice()
    }
    places = [nil]
    highlighted = 0
  }

  fileprivate mutating func filterFigures(_ action: ReviewAction, today: CivilDate) {
    switch action {
    case .seat: query.seat = query.seat.next(of: Seat.allCases)
    case .grouping:
      query.grouping = StatisticsGrouping?.some(query.grouping).next(of: StatisticsGrouping.allCases) ?? .day
    case .period: setMonth(query.from == nil ? today : nil)
    case .earlier: setMonth(query.from?.adding(days: -1) ?? today)
    case .later: setMonth(query.to?.adding(days: 1) ?? today)
    default: query = StatisticsQuery(grouping: query.grouping)
    }
    scroll = 0
  }

  private mutating func setMonth(_ day: CivilDate?) {
    guard let day else {
      (query.from, query.to) = (nil, nil)
      return
    }
    query = .month(of: day, seat: query.seat, query.grouping)
  }
}

extension StatisticsQuery {
  /// The month of a day.
  static func month(of day: CivilDate, seat: Seat?, _ grouping: StatisticsGrouping) -> StatisticsQuery {
    let first = day.adding(days: 1 - day.day)
    let next = first.adding(days: 31)
    return StatisticsQuery(from: first, to: next.adding(days: -next.day), seat: seat, grouping: grouping)
  }
}

extension Optional where Wrapped: Equatable {
  /// The value after this one, the first after nil, and nil after the last.
  fileprivate func next(of values: [Wrapped]) -> Wrapped? {
    guard let self else { return values.first }
    let place = values.firstIndex(of: self).map { $0 + 1 } ?? values.count
    return place < values.count ? values[place] : nil
  }
}

import DeskCore

/// Adds the rows of the tables up to statistics.
struct StatisticsSums {
  private let query: StatisticsQuery
  private let consultantHours: (CivilDate) -> Range<Instant>?
  private var groups: [StatisticsKey: CallFigures] = [:]
  private var heatMap = HeatMap()
  /// The group and the hours of the rows that come at the moment: they come by day and seat.
  private var present: (day: CivilDate, seat: Seat, key: StatisticsKey, hours: Range<Instant>?)?

  init(_ query: StatisticsQuery, _ consultantHours: @escaping (CivilDate) -> Range<Instant>?) {
    self.query = query
    self.consultantHours = consultantHours
  }

  /// Adds a row of `statistics_counts`.
  mutating func add(
    _ count: Int, _ measure: StatisticsMeasure, _ item: String, _ day: CivilDate, _ seat: Seat
  ) {
    let key = turn(to: day, seat)
    if measure == .hour, let hour = Int(item) { heatMap[day.weekday, hour] += count }
    groups[key, default: CallFigures()].add(count, measure, item)
  }

  /// Adds a row of `statistics_handling`.
  mutating func addHandling(_ seconds: Int64, times: Int, _ day: CivilDate, _ seat: Seat) {
    groups[turn(to: day, seat), default: CallFigures()].handling.add(seconds, times: times)
  }

  /// Adds a row of `statistics_referrals`.
  mutating func addReferrals(_ count: Int, inMinute minute: Int64, _ day: CivilDate, _ seat: Seat) {
    let key = turn(to: day, seat)
    groups[key, default: CallFigures()].referrals += count
    let at = Instant(secondsSinceEpoch: minute * 60)
    // A call that went on past midnight may have been referred on another day than it began.
    let isOpen =
      present?.hours?.contains(at) ?? false
      || WarsawTime.local(at).date != day
        && consultantHours(WarsawTime.local(at).date)?.contains(at) ?? false
    if !isOpen { groups[key, default: CallFigures()].referralsOutsideHours += count }
  }

  private mutating func turn(to day: CivilDate, _ seat: Seat) -> StatisticsKey {
    if let present, present.day == day, present.seat == seat { return present.key }
    let key = StatisticsKey(query.grouping, day: day, seat: seat)
    present = (day, seat, key, consultantHours(day))
    return key
  }

  /// Everything that was added.
  func statistics() -> CallStatistics {
    let sorted = groups.sorted { $0.key < $1.key }
    let total = sorted.reduce(into: CallFigures()) { $0.add($1.value) }
    return CallStatistics(
      query: query, total: total, groups: sorted.map { .init(key: $0.key, figures: $0.value) },
      heatMap: heatMap)
  }
}

extension CallFigures {
  fileprivate mutating func add(_ count: Int, _ measure: StatisticsMeasure, _ item: String) {
    switch measure {
    case .hour: calls += count
    case .medium: if let medium = ContactMedium(id: item) { media[medium, default: 0] += count }
    case .result: if let result = CallResult(id: item) { results[result, default: 0] += count }
    case .interrupted: interrupted += count
    case .matter: matters[item, default: 0] += count
    case .referred: referredMatters[item, default: 0] += count
    case .route: if let route = AuthenticationRoute(id: item) { routes[route, default: 0] += count }
    case .verdict: if let verdict = Verdict(id: item) { verdicts[verdict, default: 0] += count }
    case .complaint: complaints += count
    case .unreadable: unreadable += count
    }
  }
}

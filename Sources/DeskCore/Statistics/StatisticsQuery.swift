/// What the figures are grouped by.
public enum StatisticsGrouping: UInt8, ClosedVocabulary {
  case day
  /// A week of ISO 8601, from Monday.
  case week
  case month
  case seat

  /// The id on the command line and in JSON.
  public var id: String {
    switch self {
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .seat: "seat"
    }
  }
}

/// What statistics are asked for.
public struct StatisticsQuery: Hashable, Sendable {
  /// The first day in Warsaw; nil for the beginning of the journal.
  public var from: CivilDate?
  /// The last day in Warsaw, which counts too; nil for the end of the journal.
  public var to: CivilDate?
  /// The only seat that counts; nil for all.
  public var seat: Seat?
  /// What the figures are grouped by.
  public var grouping: StatisticsGrouping

  /// Asks for statistics.
  /// - Parameters:
  ///   - from: the first day in Warsaw; nil for the beginning of the journal.
  ///   - to: the last day in Warsaw, which counts too; nil for the end of the journal.
  ///   - seat: the only seat that counts; nil for all.
  ///   - grouping: what the figures are grouped by.
  public init(
    from: CivilDate? = nil, to: CivilDate? = nil, seat: Seat? = nil, grouping: StatisticsGrouping = .month
  ) {
    self.from = from
    self.to = to
    self.seat = seat
    self.grouping = grouping
  }
}

/// What the calls of a group have in common.
public enum StatisticsKey: Hashable, Sendable {
  /// They began on this day.
  case day(CivilDate)
  /// They began in the week of this Monday.
  case week(monday: CivilDate)
  /// They began in the month of this first day.
  case month(first: CivilDate)
  /// They were handled at this seat.
  case seat(Seat)

  /// The group of a call.
  /// - Parameters:
  ///   - grouping: what the groups are.
  ///   - day: the day in Warsaw on which the call began.
  ///   - seat: where it was handled.
  public init(_ grouping: StatisticsGrouping, day: CivilDate, seat: Seat) {
    self =
      switch grouping {
      case .day: .day(day)
      case .week: .week(monday: day.adding(days: 1 - Int(day.weekday.rawValue)))
      case .month: .month(first: CivilDate(knownYear: day.year, month: day.month, day: 1))
      case .seat: .seat(seat)
      }
  }

  /// The group as the command line and JSON write it: `2016-04-29`, `2016-W17`, `2016-04`, `branch`.
  public var id: String {
    switch self {
    case .day(let date): "\(date)"
    case .week(let monday): Self.week(monday)
    case .month(let first): String("\(first)".prefix(7))
    case .seat(let seat): seat.id
    }
  }

  /// A week belongs to the year of its Thursday.
  private static func week(_ monday: CivilDate) -> String {
    let thursday = monday.adding(days: 3)
    let newYear = CivilDate(knownYear: thursday.year, month: 1, day: 1)
    let number = (thursday.daysSinceEpoch - newYear.daysSinceEpoch) / 7 + 1
    return "\(CalendarText.padded(thursday.year, width: 4))-W\(CalendarText.padded(number, width: 2))"
  }
}

extension StatisticsKey: Comparable {
  /// Whether a group stands before another of its kind: by its first day, or in the order of the seats.
  public static func < (first: StatisticsKey, second: StatisticsKey) -> Bool { first.order < second.order }

  private var order: Int {
    switch self {
    case .day(let date), .week(let date), .month(let date): date.daysSinceEpoch
    case .seat(let seat): Int(seat.rawValue)
    }
  }
}

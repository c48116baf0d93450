/// A day of the week, numbered as ISO 8601 does: Monday is 1, Sunday is 7.
public enum Weekday: UInt8, CaseIterable, Sendable {
  /// The first working day of the week.
  case monday = 1
  /// The second working day.
  case tuesday
  /// The third working day.
  case wednesday
  /// The fourth working day.
  case thursday
  /// The fifth and last working day.
  case friday
  /// The first day of the weekend.
  case saturday
  /// The last day of the week.
  case sunday

  /// Whether the day is a Saturday or a Sunday.
  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// The weekday that many days after a Monday.
  ///
  /// - Parameter days: whole days, zero or more.
  init(daysAfterMonday days: Int) {
    switch days % 7 {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }
}

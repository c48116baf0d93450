/// A time on the wall clock, from 0.00 to 24.00, with no date and no zone.
///
/// 24.00 is the end of a day: hours such as 8.00–24.00 need it.
public struct TimeOfDay: Hashable, Sendable {
  // INVARIANT: in 0...86400.

  /// Seconds from midnight, 0 to 86400.
  public let secondsSinceMidnight: Int

  /// Seconds in a day of the wall clock.
  static let secondsPerDay = 86_400

  /// The beginning of the day, 0.00.
  public static let startOfDay = TimeOfDay(knownSeconds: 0)
  /// The end of the day, 24.00.
  public static let endOfDay = TimeOfDay(knownSeconds: secondsPerDay)

  /// Makes a time, or `nil` for one that no clock shows.
  ///
  /// - Parameters:
  ///   - hour: 0 to 23, or 24 with nothing after it.
  ///   - minute: 0 to 59.
  ///   - second: 0 to 59.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...24).contains(hour), (0...59).contains(minute), (0...59).contains(second) else { return nil }
    let seconds = (hour * 60 + minute) * 60 + second
    guard seconds <= Self.secondsPerDay else { return nil }
    self.init(knownSeconds: seconds)
  }

  /// Reads hours and minutes as a rulebook writes them: `7.00`, `07:00`, `24.00`.
  ///
  /// The hour has one or two ASCII digits, the minutes two, a dot or a colon stands between; anything else
  /// is `nil`.
  ///
  /// - Parameter text: the text, with nothing before or after the time.
  public init?(_ text: some StringProtocol) {
    var reader = CalendarReader(text)
    guard let hour = reader.number(digits: 2) ?? reader.number(digits: 1),
      reader.skip(".") || reader.skip(":"),
      let minute = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// For a count of seconds that the caller knows to be within a day.
  init(knownSeconds: Int) {
    secondsSinceMidnight = knownSeconds
  }

  /// The hour, 0 to 24.
  public var hour: Int { secondsSinceMidnight / 3_600 }
  /// The minute, 0 to 59.
  public var minute: Int { secondsSinceMidnight / 60 % 60 }
  /// The second, 0 to 59.
  public var second: Int { secondsSinceMidnight % 60 }
}

extension TimeOfDay: Comparable {
  /// Whether the first time comes before the second on the same day.
  public static func < (first: TimeOfDay, second: TimeOfDay) -> Bool {
    first.secondsSinceMidnight < second.secondsSinceMidnight
  }
}

extension TimeOfDay: CustomStringConvertible {
  /// The time as Polish writes it, `7.00` or `18.00`; the seconds are not shown.
  public var description: String { "\(hour).\(CalendarText.padded(minute, width: 2))" }
}

import DeskCore
import Testing

/// Dates, moments and hours written as text; a slip of the pen fails the test that holds it.
enum CalendarGiven {
  static func date(_ iso: String) throws -> CivilDate {
    try #require(CivilDate(iso: iso), "\(iso) is not a date")
  }

  static func time(_ text: String) throws -> TimeOfDay {
    try #require(TimeOfDay(text), "\(text) is not a time")
  }

  static func local(_ date: String, _ time: String) throws -> LocalDateTime {
    try #require(LocalDateTime(date: self.date(date), time: self.time(time)))
  }

  static func moment(_ expression: String) throws -> Instant {
    try Instant(expression: expression)
  }

  static func hours(_ opens: String, _ closes: String) throws -> DailyHours {
    try #require(DailyHours(opens: time(opens), closes: time(closes)))
  }

  static func exception(_ date: String, _ hours: DailyHours?) throws -> DayException {
    let reason = LocalizedText(polish: "inne godziny", english: "other hours")
    return DayException(date: try self.date(date), hours: hours, reason: reason)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers at every run.
struct CalendarRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

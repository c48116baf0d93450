/// Why a text was not read as a time.
public struct TimeExpressionError: Error, Hashable, Sendable, CustomStringConvertible {
  /// One line in English that quotes the text and says what to write instead.
  public let reason: String

  /// The reason.
  public var description: String { reason }

  /// Makes the error for a text that came from outside.
  ///
  /// - Parameter expression: the text as given; the reason quotes at most 40 scalars of it, none of
  ///   which can move the cursor, break the line or turn the direction of writing.
  init(expression: String) {
    let hint = "write YYYY-MM-DDTHH:MM, for example 2016-04-29T10:30"
    reason = "'\(Self.quotable(expression))' is not a time: \(hint)"
  }

  private static func quotable(_ text: String) -> String {
    let limit = 40
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(limit) {
      quoted.append(isVisible(scalar) ? scalar : "\u{FFFD}")
    }
    let isCut = text.unicodeScalars.dropFirst(limit).first != nil
    return String(quoted) + (isCut ? "…" : "")
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }
}

extension Instant {
  /// Reads `YYYY-MM-DDTHH:MM[:SS]`, by itself in Warsaw time or followed by an offset from UTC.
  ///
  /// `2016-04-29T10:30` is half past ten in Warsaw, `2016-04-29T08:30Z` and `2016-04-29T10:30+02:00`
  /// are the same moment. An offset is `Z` or `±HH:MM`, at most 14 hours. Skipped and doubled times
  /// without an offset are settled as in `WarsawTime.instant(_:)`.
  ///
  /// - Parameter expression: the text; whatever it holds, nothing but ASCII of this form is a time.
  /// - Throws: `TimeExpressionError` for any other text, and for a moment outside the years 1 to 9999.
  public init(expression: String) throws(TimeExpressionError) {
    var reader = CalendarReader(expression)
    guard let local = reader.localDateTime(), let zone = reader.zone(), reader.isAtEnd,
      let instant = zone.instant(local)
    else { throw TimeExpressionError(expression: expression) }
    self = instant
  }
}

private enum Zone {
  case warsaw
  case utc(offset: Int)

  func instant(_ local: LocalDateTime) -> Instant? {
    switch self {
    case .warsaw:
      return WarsawTime.instant(local)
    case .utc(let offset):
      let wall = local.date.daysSinceEpoch * TimeOfDay.secondsPerDay + local.time.secondsSinceMidnight
      return Instant(exactly: Int64(wall - offset))
    }
  }
}

extension CalendarReader {
  fileprivate mutating func localDateTime() -> LocalDateTime? {
    guard let date = date(), skip("T"), let hour = number(digits: 2), skip(":"),
      let minute = number(digits: 2)
    else { return nil }
    var second = 0
    if skip(":") {
      guard let given = number(digits: 2) else { return nil }
      second = given
    }
    return TimeOfDay(hour: hour, minute: minute, second: second).flatMap {
      LocalDateTime(date: date, time: $0)
    }
  }

  fileprivate mutating func zone() -> Zone? {
    if isAtEnd { return .warsaw }
    if skip("Z") { return .utc(offset: 0) }
    if skip("+") { return offset().map { .utc(offset: $0) } }
    if skip("-") { return offset().map { .utc(offset: -$0) } }
    return nil
  }

  private mutating func offset() -> Int? {
    guard let hours = number(digits: 2), skip(":"), let minutes = number(digits: 2), minutes <= 59
    else { return nil }
    let offset = (hours * 60 + minutes) * 60
    return offset <= 14 * 3_600 ? offset : nil
  }
}

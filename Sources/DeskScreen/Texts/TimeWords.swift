import DeskCore

/// Dates and times as a consultant reads them.
public enum TimeWords {
  /// The day and time of a clock: `pt 29.04.2016 10:42`.
  /// - Parameters:
  ///   - instant: the moment.
  ///   - language: the language of the weekday.
  public static func clock(_ instant: Instant, _ language: Language) -> String {
    let local = WarsawTime.local(instant)
    let time = "\(two(local.time.hour)):\(two(local.time.minute))"
    return "\(weekday(local.date, language)) \(numeric(local.date)).\(local.date.year) \(time)"
  }

  /// Until when a channel is open, seen from a moment: `do 18.00, 7 h 17 min`.
  /// - Parameters:
  ///   - until: when it closes.
  ///   - now: the moment.
  ///   - language: the language.
  public static func closing(_ until: Instant, now: Instant, _ language: Language) -> String {
    let local = WarsawTime.local(until)
    let left = duration(seconds: until.secondsSinceEpoch - now.secondsSinceEpoch)
    switch language {
    case .polish: return "do \(local.time), \(left)"
    case .english: return "to \(local.time), \(left)"
    }
  }

  /// When a channel opens next, seen from a moment: `od pn 02.05, 7.00`.
  /// - Parameters:
  ///   - opening: when it opens; nil where no opening is in sight.
  ///   - now: the moment.
  ///   - language: the language.
  public static func opening(_ opening: Instant?, now: Instant, _ language: Language) -> String {
    guard let opening else { return noOpening[language] }
    let from = LocalizedText(polish: "od", english: "from")[language]
    return "\(from) \(moment(opening, now: now, language))"
  }

  /// A moment as near to another one as it takes: `18.00`, on another day `pn 02.05, 7.00`.
  fileprivate static func moment(_ instant: Instant, now: Instant, _ language: Language) -> String {
    let local = WarsawTime.local(instant)
    if local.date == WarsawTime.local(now).date { return "\(local.time)" }
    return "\(weekday(local.date, language)) \(numeric(local.date)), \(local.time)"
  }

  /// The clock of a call: `03:12`, from an hour on `1:03:12`.
  static func stopwatch(_ seconds: Int64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    let short = "\(two(Int(minutes))):\(two(Int(rest)))"
    return hours == 0 ? short : "\(hours):\(short)"
  }

  /// A stretch of time, rounded up to minutes: `7 h 17 min`.
  static func duration(seconds: Int64) -> String {
    let minutes = max(0, seconds + 59) / 60
    return minutes < 60 ? "\(minutes) min" : "\(minutes / 60) h \(minutes % 60) min"
  }

  /// A day in digits: `29.04.2016`.
  static func date(_ date: CivilDate) -> String { "\(numeric(date)).\(date.year)" }

  /// A day in few digits: `29.04.16`.
  static func shortDate(_ date: CivilDate) -> String { "\(numeric(date)).\(two(date.year % 100))" }

  private static let noOpening = LocalizedText(
    polish: "bez terminu otwarcia", english: "no opening in sight")

  private static func weekday(_ date: CivilDate, _ language: Language) -> String {
    weekday(date.weekday, language)
  }

  /// A day of the week in two or three letters.
  static func weekday(_ weekday: Weekday, _ language: Language) -> String {
    let names =
      switch language {
      case .polish: ["pn", "wt", "śr", "cz", "pt", "so", "nd"]
      case .english: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
      }
    return names[Int(weekday.rawValue) - 1]
  }

  private static func numeric(_ date: CivilDate) -> String { "\(two(date.day)).\(two(date.month))" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension ChannelState {
  /// When a channel that is closed opens next, in words; empty where it is open.
  ///
  /// Of one that is out of service and keeps hours that the rulebook does not know, until when it is.
  /// - Parameters:
  ///   - now: the moment.
  ///   - language: the language.
  public func opening(now: Instant, _ language: Language) -> String {
    guard case .closed(let next) = use else { return "" }
    guard next == nil, let closure else { return TimeWords.opening(next, now: now, language) }
    let until = LocalizedText(polish: "przerwa do", english: "out until")[language]
    return "\(until) \(TimeWords.moment(closure.until, now: now, language))"
  }

  /// When a channel can be used again that a closure puts out of service, in words that follow on that.
  func reopening(_ closure: ChannelClosure, _ now: Instant, _ language: Language) -> String {
    guard case .closed(let next?) = use else {
      let until = LocalizedText(polish: "do", english: "until")[language]
      return "\(until) \(TimeWords.moment(closure.until, now: now, language))"
    }
    let again = LocalizedText(polish: "znów od", english: "again from")[language]
    return "\(again) \(TimeWords.moment(next, now: now, language))"
  }

  /// That a closure puts it out of service, and when it can be used again: `nie działa, znów od 14.00`.
  func fault(_ closure: ChannelClosure, _ now: Instant, _ language: Language) -> String {
    "\(Labels.outOfService[language]), \(reopening(closure, now, language))"
  }
}

extension Guidance {
  /// When the keys will be of use, point 4.2; nil where they are now, or the matter has none.
  /// - Parameter rulebook: the rulebook that gave the guidance.
  public func keysWait(_ rulebook: ProvenRulebook) -> LocalizedText? {
    guard let paths, !paths.consultantsAvailable else { return nil }
    let closure = closure(of: rulebook.rulebook.ivr.consultantChannel)
    return closure == nil ? Labels.inHours : Labels.onceConsultantsAreBack
  }
}

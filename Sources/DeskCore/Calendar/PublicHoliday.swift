/// A Polish public holiday: a day on which the consultants do not work.
///
/// The list is that of the act of 18 January 1951 on days off work, as it stands from 2011. Earlier
/// years get the same list without Epiphany; the desk does not need their own.
public enum PublicHoliday: CaseIterable, Sendable {
  /// 1 January.
  case newYear
  /// 6 January, from 2011 (act of 24 September 2010).
  case epiphany
  /// The Sunday of `Easter`.
  case easterSunday
  /// The day after Easter.
  case easterMonday
  /// 1 May.
  case labourDay
  /// 3 May.
  case constitutionDay
  /// The seventh Sunday after Easter.
  case pentecost
  /// The Thursday sixty days after Easter.
  case corpusChristi
  /// 15 August.
  case assumption
  /// 1 November.
  case allSaints
  /// 11 November.
  case independenceDay
  /// 24 December, from 2025 (act of 6 December 2024).
  case christmasEve
  /// 25 December.
  case christmasDay
  /// 26 December.
  case secondChristmasDay
  /// 12 November 2018, once (act of 7 November 2018).
  case independenceCentenary
}

extension PublicHoliday {
  /// The holiday that falls on a date, on a Sunday too, or `nil`.
  ///
  /// - Parameter date: the day.
  public static func on(_ date: CivilDate) -> PublicHoliday? {
    // The two never meet: movable ones fall from 22 March to 26 April and from 10 May to 24 June.
    fixed(on: date) ?? movable(on: date)
  }

  /// The holidays of a year in the order of their dates, those on Sundays too.
  ///
  /// - Parameter year: 1 to 9999; another year has none.
  public static func all(in year: Int) -> [(date: CivilDate, holiday: PublicHoliday)] {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
    return (0..<366).lazy
      .compactMap { CivilDate(daysSinceEpoch: first.daysSinceEpoch + $0) }
      .filter { $0.year == year }
      .compactMap { date in on(date).map { (date, $0) } }
  }

  private static func fixed(on date: CivilDate) -> PublicHoliday? {
    switch (date.month, date.day) {
    case (1, 1): .newYear
    case (1, 6) where date.year >= 2011: .epiphany
    case (5, 1): .labourDay
    case (5, 3): .constitutionDay
    case (8, 15): .assumption
    case (11, 1): .allSaints
    case (11, 11): .independenceDay
    case (11, 12) where date.year == 2018: .independenceCentenary
    case (12, 24) where date.year >= 2025: .christmasEve
    case (12, 25): .christmasDay
    case (12, 26): .secondChristmasDay
    default: nil
    }
  }

  private static func movable(on date: CivilDate) -> PublicHoliday? {
    // From 22 March, the first Easter Sunday, to 24 June, the last Corpus Christi.
    guard (3...6).contains(date.month) else { return nil }
    switch date.daysSinceEpoch - Easter.sunday(in: date.year).daysSinceEpoch {
    case 0: return .easterSunday
    case 1: return .easterMonday
    case 49: return .pentecost
    case 60: return .corpusChristi
    default: return nil
    }
  }
}

extension PublicHoliday {
  /// The holiday's name.
  ///
  /// - Parameter language: the language to say it in.
  public func name(_ language: Language) -> String { names[language] }

  private var names: LocalizedText {
    switch self {
    case .newYear: .init(polish: "Nowy Rok", english: "New Year's Day")
    case .epiphany: .init(polish: "Święto Trzech Króli", english: "Epiphany")
    case .easterSunday: .init(polish: "Wielkanoc", english: "Easter Sunday")
    case .easterMonday: .init(polish: "Poniedziałek Wielkanocny", english: "Easter Monday")
    case .labourDay: .init(polish: "Święto Pracy", english: "Labour Day")
    case .constitutionDay: .init(polish: "Święto Narodowe Trzeciego Maja", english: "Constitution Day")
    case .pentecost: .init(polish: "Zielone Świątki", english: "Pentecost")
    case .corpusChristi: .init(polish: "Boże Ciało", english: "Corpus Christi")
    case .assumption:
      .init(polish: "Wniebowzięcie Najświętszej Maryi Panny", english: "Assumption of Mary")
    case .allSaints: .init(polish: "Wszystkich Świętych", english: "All Saints' Day")
    case .independenceDay: .init(polish: "Narodowe Święto Niepodległości", english: "Independence Day")
    case .christmasEve: .init(polish: "Wigilia Bożego Narodzenia", english: "Christmas Eve")
    case .christmasDay: .init(polish: "Boże Narodzenie", english: "Christmas Day")
    case .secondChristmasDay:
      .init(polish: "Drugi dzień Bożego Narodzenia", english: "Second Day of Christmas")
    case .independenceCentenary:
      .init(polish: "Setna rocznica odzyskania niepodległości", english: "Centenary of Independence")
    }
  }
}

import DeskCore

/// The figures of calls in words, as the screen and the plain command line show them.
public enum StatisticsWords {
  /// A figure with its name.
  public struct Line: Hashable, Sendable {
    /// What it is.
    public let label: String
    /// How much.
    public let value: String
  }

  /// Every figure of some calls, in a fixed order.
  /// - Parameters:
  ///   - figures: the figures.
  ///   - language: the language of the words.
  public static func lines(_ figures: CallFigures, _ language: Language) -> [Line] {
    let texts: [(LocalizedText, String)] = [
      (LocalizedText(polish: "rozmowy", english: "calls"), calls(figures, language)),
      (LocalizedText(polish: "czas obsługi", english: "handling time"), handling(figures, language)),
      (LocalizedText(polish: "kontakt", english: "contact"), items(figures.media, language) { $0.name }),
      (LocalizedText(polish: "wynik", english: "result"), items(figures.results, language) { $0.name }),
      (LocalizedText(polish: "sprawy", english: "matters"), matters(figures)),
      (LocalizedText(polish: "sprawy ZUS", english: "ZUS matters"), zus(figures, language)),
      (LocalizedText(polish: "poziomy", english: "levels"), levels(figures, language)),
      (LocalizedText(polish: "sposoby", english: "methods"), methods(figures, language)),
      (
        LocalizedText(polish: "stwierdzenia", english: "statements"),
        items(figures.verdicts, language) { $0.name }
      ),
      (LocalizedText(polish: "reklamacje", english: "complaints"), "\(figures.complaints)"),
      (LocalizedText(polish: "podane kontakty", english: "referrals"), referrals(figures, language)),
    ]
    return texts.map { Line(label: $0[language], value: $1) }
  }

  /// A length of time to the nearest second: `3 min 12 s`.
  /// - Parameter seconds: the length; `–` where there is none.
  public static func duration(_ seconds: Double?) -> String {
    guard let seconds else { return "–" }
    let whole = Int64(seconds.rounded())
    if whole >= 3600 { return "\(whole / 3600) h \(whole / 60 % 60) min" }
    return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
  }

  /// A share in per cent with one decimal: `78,8%`.
  /// - Parameters:
  ///   - share: 0 to 1; `–` where there is none.
  ///   - language: Polish writes a comma.
  public static func percent(_ share: Double?, _ language: Language) -> String {
    guard let share else { return "–" }
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10)\(language == .polish ? "," : ".")\(tenths % 10)%"
  }

  /// The day of the week in two or three letters.
  /// - Parameters:
  ///   - weekday: the day.
  ///   - language: the language.
  public static func weekday(_ weekday: Weekday, _ language: Language) -> String {
    TimeWords.weekday(weekday, language)
  }

  private static func calls(_ figures: CallFigures, _ language: Language) -> String {
    var parts = ["\(figures.calls)"]
    let cut = LocalizedText(polish: "przerwane", english: "cut short")[language]
    let unread = LocalizedText(polish: "poza tym nieczytelne", english: "besides, unreadable")[language]
    if figures.interrupted > 0 { parts.append("\(cut) \(figures.interrupted)") }
    if figures.unreadable > 0 { parts.append("\(unread) \(figures.unreadable)") }
    return parts.joined(separator: ", ")
  }

  private static func handling(_ figures: CallFigures, _ language: Language) -> String {
    let average = LocalizedText(polish: "średnio", english: "average")[language]
    let median = LocalizedText(polish: "mediana", english: "median")[language]
    return
      "\(average) \(duration(figures.handling.average)), \(median) \(duration(figures.handling.median))"
  }

  private static func matters(_ figures: CallFigures) -> String {
    joined(figures.matters.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }

  private static func zus(_ figures: CallFigures, _ language: Language) -> String {
    let referred = LocalizedText(polish: "ze wskazanym kontaktem", english: "referred")[language]
    let share = percent(figures.referredShare, language)
    return "\(figures.zusMatters), \(referred) \(figures.zusMattersReferred) (\(share))"
  }

  private static func levels(_ figures: CallFigures, _ language: Language) -> String {
    joined(
      AuthenticationLevel.allCases.reversed().map { ($0.name[language], figures.reached($0)) }
        .filter { $0.1 > 0 })
  }

  private static func methods(_ figures: CallFigures, _ language: Language) -> String {
    items(figures.routes.filter { $0.key != .none }, language) { $0.name }
  }

  private static func referrals(_ figures: CallFigures, _ language: Language) -> String {
    let outside = LocalizedText(polish: "poza godzinami COT", english: "outside COT's hours")[language]
    return "\(figures.referrals), \(outside) \(figures.referralsOutsideHours)"
  }

  private static func items<Term: ClosedVocabulary>(
    _ counts: [Term: Int], _ language: Language, _ name: (Term) -> LocalizedText
  ) -> String {
    joined(Term.allCases.compactMap { term in counts[term].map { (name(term)[language], $0) } })
  }

  private static func joined(_ items: [(String, Int)]) -> String {
    items.isEmpty ? "–" : items.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}

extension AuthenticationRoute {
  /// The way to a level in a few words, end of point 4.2.
  public var name: LocalizedText {
    switch self {
    case .none: LocalizedText(polish: "brak", english: "none")
    case .substituteAuthorization:
      LocalizedText(polish: "autoryzacja w COT", english: "authorization at COT")
    case .ivrBefore: LocalizedText(polish: "IVR przed rozmową", english: "IVR before the call")
    case .ivrRedirect: LocalizedText(polish: "IVR w trakcie", english: "IVR during the call")
    case .pueAccountQuery:
      LocalizedText(polish: "zapytanie z konta PUE", english: "query from the PUE account")
    }
  }
}

extension StatisticsGrouping {
  /// What stands above groups of this kind.
  public var name: LocalizedText {
    switch self {
    case .day: LocalizedText(polish: "dni", english: "days")
    case .week: LocalizedText(polish: "tygodnie", english: "weeks")
    case .month: LocalizedText(polish: "miesiące", english: "months")
    case .seat: LocalizedText(polish: "stanowiska", english: "seats")
    }
  }
}

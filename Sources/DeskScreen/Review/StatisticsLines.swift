import Canvas
import DeskCore

/// The figures of the calls in lines: figures, day and hour, groups.
struct StatisticsLines {
  private let model: Model
  private let review: Review
  private let layout: ReviewLayout
  private var language: Language { model.language }

  init(_ model: Model, _ review: Review, _ layout: ReviewLayout) {
    self.model = model
    self.review = review
    self.layout = layout
  }

  var content: ReviewContent {
    ReviewContent(title: ReviewTexts.statistics[language], filters: filters, lines: lines)
  }

  private var filters: StyledLine {
    let query = review.query
    let parts = [
      (key(.chooseLevel), period(query), query.from != nil),
      (Key.left.name + Key.right.name, Self.otherMonth[language], false),
      (key(.chooseSeat), (query.seat?.name ?? ReviewTexts.everySeat)[language], query.seat != nil),
      (key(.switchKind), "\(Self.by[language]): \(query.grouping.name[language])", false),
    ]
    return parts.flatMap { key, text, isSet in
      [Span(key, .key), Span(" \(text)   ", isSet ? .strong : .text)]
    }
  }

  private func key(_ action: Action) -> String { model.keys.name(of: action) }

  private static let by = LocalizedText(polish: "grupy", english: "groups")
  private static let otherMonth = LocalizedText(polish: "inny miesiąc", english: "other month")
  private static let whole = LocalizedText(polish: "cały dziennik", english: "whole journal")

  private func period(_ query: StatisticsQuery) -> String {
    // Here a period is a month or everything.
    guard let from = query.from else { return Self.whole[language] }
    return String(TimeWords.date(from).dropFirst(3))
  }

  private var lines: [StyledLine] {
    guard let statistics = review.statistics else { return [] }
    let isWide = layout.width >= 180
    let figures = figures(statistics.total, width: isWide ? layout.width / 2 - 2 : layout.width)
    let map = HeatMapLines(statistics.heatMap, language, width: isWide ? layout.width / 2 : layout.width)
      .lines
    let groups = groups(statistics)
    guard isWide else { return figures + [[]] + map + [[]] + groups }
    return beside(figures, map, column: layout.width / 2) + [[]] + groups
  }

  /// Two blocks of lines side by side.
  private func beside(_ left: [StyledLine], _ right: [StyledLine], column: Int) -> [StyledLine] {
    (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : []
      let used = first.reduce(0) { $0 + $1.text.unicodeScalars.count }
      let blanks = Span(String(repeating: " ", count: max(1, column - used)))
      return first + [blanks] + (row < right.count ? right[row] : [])
    }
  }

  private func figures(_ figures: CallFigures, width: Int) -> [StyledLine] {
    let lines = StatisticsWords.lines(figures, language)
    let label = (lines.map(\.label.unicodeScalars.count).max() ?? 0) + 2
    return lines.flatMap { line in
      wrap([Span(line.label.fitted(label), .dim), Span(line.value)], width: width, indent: label)
    }
  }

  private func groups(_ statistics: CallStatistics) -> [StyledLine] {
    let peak = statistics.groups.map(\.figures.calls).max() ?? 0
    let numbers = "\(peak)".count
    let keys = statistics.groups.map { name($0.key).unicodeScalars.count }.max() ?? 0
    let bars = max(8, min(60, layout.width - keys - numbers - 40))
    let title = "\(statistics.query.grouping.name[language]): \(Self.columns[language])"
    return [[Span(title, .title)]]
      + statistics.groups.map { group in
        let calls = group.figures.calls
        let length = calls == 0 ? 0 : max(1, calls * bars / max(1, peak))
        let bar = String(repeating: "█", count: length).fitted(bars)
        let median = StatisticsWords.duration(group.figures.handling.median).padded(before: 12)
        let share = StatisticsWords.percent(group.figures.referredShare, language).padded(before: 8)
        return [
          Span("\(name(group.key).fitted(keys))  \("\(calls)".padded(before: numbers))  "),
          Span(bar, .allowed), Span("\(median)\(share)"),
        ]
      }
  }

  private static let columns = LocalizedText(
    polish: "rozmowy, mediana czasu, sprawy ZUS ze wskazanym kontaktem",
    english: "calls, median time, ZUS matters referred")

  private func name(_ key: StatisticsKey) -> String {
    switch key {
    case .seat(let seat): seat.name[language]
    case .day(let day): "\(key.id) \(StatisticsWords.weekday(day.weekday, language))"
    case .week, .month: key.id
    }
  }
}

/// The map of days and hours in lines; it needs no colour: a number stands in each place.
struct HeatMapLines {
  private let map: HeatMap
  private let language: Language
  /// The columns of an hour: a shade, and the number.
  private let cell: Int

  init(_ map: HeatMap, _ language: Language, width: Int) {
    self.map = map
    self.language = language
    cell = max(3, min(6, (width - 4) / 24))
  }

  var lines: [StyledLine] {
    let hours = (0..<24).map { "\($0)".padded(before: cell) }.joined()
    return [[Span(title, .title)], [Span("   \(hours)", .dim)]] + Weekday.allCases.map(day)
  }

  /// Where the numbers do not fit, degrees stand for them.
  private var showsNumbers: Bool { "\(map.peak)".count < cell }

  private var title: String {
    let what = LocalizedText(
      polish: "dzień × godzina rozpoczęcia w Warszawie", english: "day × hour of beginning in Warsaw")[
        language]
    let calls = LocalizedText(polish: "liczba rozmów", english: "number of calls")[language]
    let degrees = LocalizedText(polish: "stopnie 1–9, 9 to rozmów:", english: "degrees 1–9; 9 is calls:")[
      language]
    return "\(what): " + (showsNumbers ? calls : "\(degrees) \(map.peak)")
  }

  private func day(_ weekday: Weekday) -> StyledLine {
    let cells = (0..<24).map { hour in
      let calls = map[weekday, hour]
      guard calls > 0 else { return Span("·".padded(before: cell), .dim) }
      // Rounded up, so that one call is seen beside a thousand.
      let degree = (calls * 9 + map.peak - 1) / map.peak
      let number = "\(showsNumbers ? calls : degree)".padded(before: cell - 1)
      return Span("\(Self.shade(degree))\(number)", degree > 6 ? .strong : .text)
    }
    return [Span(StatisticsWords.weekday(weekday, language).fitted(3), .dim)] + cells
  }

  private static func shade(_ degree: Int) -> String {
    switch degree {
    case ...2: " "
    case ...4: "░"
    case ...6: "▒"
    case ...8: "▓"
    default: "█"
    }
  }
}

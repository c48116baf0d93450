import DeskCore
import DeskScreen

/// Writes statistics as plain lines with bars.
struct StatisticsText {
  private static let barWidth = 40
  private let language: Language

  init(_ language: Language) { self.language = language }

  func lines(_ statistics: CallStatistics) -> [String] {
    [heading(statistics.query), ""] + figures(statistics.total) + [""] + groups(statistics) + [""]
      + heatMap(statistics.heatMap)
  }

  private func heading(_ query: StatisticsQuery) -> String {
    let title = LocalizedText(polish: "Zakończone rozmowy", english: "Calls that are over")[language]
    let all = LocalizedText(polish: "wszystkie stanowiska", english: "all seats")[language]
    return "\(title), \(period(query)), \(query.seat?.name[language] ?? all)"
  }

  private func period(_ query: StatisticsQuery) -> String {
    let words =
      switch (query.from, query.to) {
      case (nil, nil): LocalizedText(polish: "cały dziennik", english: "the whole journal")
      case (let from?, nil): LocalizedText(polish: "od \(from)", english: "from \(from)")
      case (nil, let to?): LocalizedText(polish: "do \(to)", english: "to \(to)")
      case (let from?, let to?): LocalizedText(polish: "\(from) – \(to)", english: "\(from) – \(to)")
      }
    return words[language]
  }

  private func figures(_ figures: CallFigures) -> [String] {
    let lines = StatisticsWords.lines(figures, language)
    let width = lines.map { $0.label.count }.max() ?? 0
    return lines.map { "\($0.label.padded(to: width))  \($0.value)" }
  }

  private func groups(_ statistics: CallStatistics) -> [String] {
    let groups = statistics.groups
    let peak = groups.map(\.figures.calls).max() ?? 0
    let keyWidth = groups.map { $0.key.id.count }.max() ?? 0
    let numberWidth = "\(peak)".count
    let medianName = LocalizedText(polish: "mediana", english: "median")[language]
    return [statistics.query.grouping.name[language]]
      + groups.map { group in
        let calls = group.figures.calls
        let length = calls == 0 ? 0 : max(1, calls * Self.barWidth / max(1, peak))
        let bar = String(repeating: "#", count: length).padded(to: Self.barWidth)
        let median = StatisticsWords.duration(group.figures.handling.median)
        let share = StatisticsWords.percent(group.figures.referredShare, language)
        return "\(group.key.id.padded(to: keyWidth))  \("\(calls)".padded(before: numberWidth))  \(bar)"
          + "  \(medianName) \(median), ZUS→ \(share)"
      }
  }

  private func heatMap(_ map: HeatMap) -> [String] {
    let title = LocalizedText(
      polish: "dzień × godzina rozpoczęcia, czas warszawski", english: "day × hour of beginning, Warsaw time")
    let width = max(2, "\(map.peak)".count)
    let hours = (0..<24).map { "\($0)".padded(before: width) }.joined(separator: " ")
    return [title[language], "    \(hours)"]
      + Weekday.allCases.map { day in
        let counts = (0..<24).map { hour in
          (map[day, hour] == 0 ? "." : "\(map[day, hour])").padded(before: width)
        }
        return "\(StatisticsWords.weekday(day, language).padded(to: 3)) \(counts.joined(separator: " "))"
      }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
  fileprivate func padded(before width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}

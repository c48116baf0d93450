import Canvas
import DeskCore

/// Everything that a key can do in History and Statistics.
enum ReviewAction: CaseIterable, Hashable, Sendable {
  case back, open, previous, next, pageUp, pageDown
  case seat, day, grouping, period, earlier, later, matter, result, all
  case statistics, history
}

/// A line of the key table for History and Statistics: their footer, their help and their keys come from it.
struct ReviewBinding: Sendable {
  let action: ReviewAction
  let keys: [Key]
  let keyName: String
  /// Where the keys do this.
  let pages: [Review.Page]
  /// A word for the footer; nil keeps the action out of it, since the page itself names the key.
  let footer: LocalizedText?
  let help: LocalizedText
}

extension KeyTable {
  /// The bindings of History and Statistics, in the order of footer and help.
  ///
  /// Keys that are not here do what they do everywhere: help, language, redrawing, quitting.
  static let review: [ReviewBinding] = [
    line(
      .back, [.escape], "Esc", Review.Page.allCases, "Wróć", "Back",
      "wróć: z przebiegu na listę, stamtąd do panelu",
      "back: from a course to the list, from there to the panel"),
    line(
      .open, [.enter], "Enter", [.history], "Przebieg", "Course", "otwórz przebieg rozmowy", "open a call"),
    line(.previous, [.up], "↑", Review.Page.allCases, nil, nil, "poprzedni wiersz", "line before"),
    line(.next, [.down], "↓", Review.Page.allCases, nil, nil, "następny wiersz", "next line"),
    line(.pageUp, [.pageUp], "PgUp", Review.Page.allCases, nil, nil, "poprzednia strona", "page before"),
    line(
      .pageDown, [.pageDown], "PgDn", Review.Page.allCases, "Dalej", "More", "następna strona", "next page"),
    line(
      .seat, [.function(3)], "F3", [.history, .statistics], nil, nil, "tylko jedno stanowisko, po kolei",
      "one seat only, in turn"),
    line(
      .day, [.function(4)], "F4", [.history], nil, nil, "historia: tylko dziś albo wszystkie dni",
      "history: today only, or all days"),
    line(
      .grouping, [.function(4)], "F4", [.statistics], nil, nil,
      "statystyka: według dni, tygodni, miesięcy, stanowisk",
      "statistics: by days, weeks, months, seats"),
    line(
      .period, [.function(5)], "F5", [.statistics], nil, nil, "statystyka: miesiąc albo cały dziennik",
      "statistics: a month or the whole journal"),
    line(
      .earlier, [.left], "←", [.history, .statistics], nil, nil, "dzień wcześniej; w statystyce miesiąc",
      "a day earlier; in the statistics a month"),
    line(
      .later, [.right], "→", [.history, .statistics], nil, nil, "dzień później; w statystyce miesiąc",
      "a day later; in the statistics a month"),
    line(
      .matter, [.function(6)], "F6", [.history], nil, nil, "tylko jedna sprawa, po kolei",
      "one matter only, in turn"),
    line(
      .result, [.function(8)], "F8", [.history], nil, nil, "tylko jeden wynik, po kolei",
      "one result only, in turn"),
    line(
      .all, [.delete, .backspace], "Del", [.history, .statistics], "Bez filtrów", "No filters",
      "bez filtrów; także Backspace", "no filters; Backspace too"),
    line(
      .statistics, [.tab, .backTab], "Tab", [.history], "Statystyka", "Statistics",
      "z historii do statystyki",
      "from history to statistics"),
    line(
      .history, [.tab, .backTab], "Tab", [.statistics], "Historia", "History", "ze statystyki do historii",
      "from statistics to history"),
  ]

  /// What a key does on a page; nil where it does nothing of its own.
  static func action(for key: Key, on page: Review.Page) -> ReviewAction? {
    review.first { $0.pages.contains(page) && $0.keys.contains(key) }?.action
  }

  private static func line(
    _ action: ReviewAction, _ keys: [Key], _ name: String, _ pages: [Review.Page], _ polishFooter: String?,
    _ englishFooter: String?, _ polishHelp: String, _ englishHelp: String
  ) -> ReviewBinding {
    let footer = polishFooter.flatMap { polish in
      englishFooter.map { LocalizedText(polish: polish, english: $0) }
    }
    return ReviewBinding(
      action: action, keys: keys, keyName: name, pages: pages, footer: footer,
      help: LocalizedText(polish: polishHelp, english: englishHelp))
  }
}

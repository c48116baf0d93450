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
  /// Where the keys do this.
  let pages: [Review.Page]
  /// A word for the footer; nil keeps the action out of it, since the page itself names the key.
  let footer: LocalizedText?
  let help: LocalizedText

  /// How the first of the keys is written.
  var keyName: String { keys.first?.name ?? "" }

  /// What the keys do, and which other keys do it too.
  func explanation(_ language: Language) -> String { help.with(otherKeys: keys, language) }
}

extension KeyTable {
  /// The bindings of History and Statistics, in the order of footer and help.
  ///
  /// Filters have the keys that choose the same thing in the panel. Keys that are not here do what they do
  /// everywhere: help, language, redrawing, quitting.
  static func review(_ panel: [Binding]) -> [ReviewBinding] {
    func keys(_ action: Action) -> [Key] { panel.first { $0.action == action }?.keys ?? [] }
    return [
      line(
        .back, [.escape], Review.Page.allCases, "Wróć", "Back",
        "wróć: z przebiegu na listę, stamtąd do panelu",
        "back: from a course to the list, from there to the panel"),
      line(
        .open, [.enter], [.history], "Przebieg", "Course", "otwórz przebieg rozmowy", "open a call"),
      line(.previous, [.up], Review.Page.allCases, nil, nil, "poprzedni wiersz", "line before"),
      line(.next, [.down], Review.Page.allCases, nil, nil, "następny wiersz", "next line"),
      line(.pageUp, [.pageUp], Review.Page.allCases, nil, nil, "poprzednia strona", "page before"),
      line(
        .pageDown, [.pageDown], Review.Page.allCases, "Dalej", "More", "następna strona", "next page"),
      line(
        .seat, keys(.chooseSeat), [.history, .statistics], nil, nil, "tylko jedno stanowisko, po kolei",
        "one seat only, in turn"),
      line(
        .day, keys(.switchKind), [.history], nil, nil, "historia: tylko dziś albo wszystkie dni",
        "history: today only, or all days"),
      line(
        .grouping, keys(.switchKind), [.statistics], nil, nil,
        "statystyka: według dni, tygodni, miesięcy, stanowisk",
        "statistics: by days, weeks, months, seats"),
      line(
        .period, keys(.chooseLevel), [.statistics], nil, nil, "statystyka: miesiąc albo cały dziennik",
        "statistics: a month or the whole journal"),
      line(
        .earlier, [.left], [.history, .statistics], nil, nil, "dzień wcześniej; w statystyce miesiąc",
        "a day earlier; in the statistics a month"),
      line(
        .later, [.right], [.history, .statistics], nil, nil, "dzień później; w statystyce miesiąc",
        "a day later; in the statistics a month"),
      line(
        .matter, keys(.chooseTopic), [.history], nil, nil, "tylko jedna sprawa, po kolei",
        "one matter only, in turn"),
      line(
        .result, keys(.endCall), [.history], nil, nil, "tylko jeden wynik, po kolei",
        "one result only, in turn"),
      line(
        .all, [.delete, .backspace], [.history, .statistics], "Bez filtrów", "No filters",
        "bez filtrów", "no filters"),
      line(
        .statistics, [.tab, .backTab], [.history], "Statystyka", "Statistics",
        "z historii do statystyki",
        "from history to statistics"),
      line(
        .history, [.tab, .backTab], [.statistics], "Historia", "History", "ze statystyki do historii",
        "from statistics to history"),
    ]
  }

  /// What a key does on a page; nil where it does nothing of its own.
  func action(for key: Key, on page: Review.Page) -> ReviewAction? {
    review.first { $0.pages.contains(page) && $0.keys.contains(key) }?.action
  }

  private static func line(
    _ action: ReviewAction, _ keys: [Key], _ pages: [Review.Page], _ polishFooter: String?,
    _ englishFooter: String?, _ polishHelp: String, _ englishHelp: String
  ) -> ReviewBinding {
    let footer = polishFooter.flatMap { polish in
      englishFooter.map { LocalizedText(polish: polish, english: $0) }
    }
    return ReviewBinding(
      action: action, keys: keys, pages: pages, footer: footer,
      help: LocalizedText(polish: polishHelp, english: englishHelp))
  }
}

import Canvas
import DeskCore

/// The help: the key table and the marks, in words.
enum HelpText {
  static func wrapped(_ table: KeyTable, _ language: Language, width: Int) -> [StyledLine] {
    panelKeys(table, language, width)
      + heading(LocalizedText(polish: "HISTORIA I STATYSTYKA", english: "HISTORY AND STATISTICS"), language)
      + reviewKeys(table, language).flatMap { wrap($0, width: width, indent: 11) } + [[]]
      + heading(LocalizedText(polish: "ZNAKI", english: "MARKS"), language)
      + marks.flatMap { wrap([Span($0[language])], width: width, indent: 2) } + [[]]
      + heading(LocalizedText(polish: "ZASADY", english: "RULES"), language)
      + rules.flatMap { wrap([Span($0[language])], width: width, indent: 2) }
  }

  private static func panelKeys(_ table: KeyTable, _ language: Language, _ width: Int) -> [StyledLine] {
    heading(LocalizedText(polish: "KLAWISZE", english: "KEYS"), language)
      + keys(table, language).flatMap { wrap($0, width: width, indent: 11) } + [[]]
  }

  /// The line with which the keys of the history begin in a window of a size.
  static func reviewStart(_ table: KeyTable, _ language: Language, _ size: Size) -> Int {
    panelKeys(table, language, min(size.columns, 100) - 4).count
  }

  /// How far the help can be scrolled in a window of a size.
  static func overflow(_ table: KeyTable, _ language: Language, _ size: Size) -> Int {
    let columns = min(size.columns, 100)
    return max(0, wrapped(table, language, width: columns - 4).count - (size.rows - 4))
  }

  private static func heading(_ text: LocalizedText, _ language: Language) -> [StyledLine] {
    [[Span(text[language], .title)]]
  }

  private static func keys(_ table: KeyTable, _ language: Language) -> [StyledLine] {
    table.bindings.map { line($0.keyName, $0.explanation(language)) }
  }

  private static func reviewKeys(_ table: KeyTable, _ language: Language) -> [StyledLine] {
    table.review.map { line($0.keyName, $0.explanation(language)) }
  }

  private static func line(_ keyName: String, _ help: String) -> StyledLine {
    let blanks = String(repeating: " ", count: max(1, 11 - keyName.unicodeScalars.count))
    return [Span(keyName + blanks, .key), Span(help)]
  }

  private static let marks = [
    LocalizedText(
      polish: "▸ wskazana sprawa   ✓ otwarte, wolno   ✗ zamknięte, nie wolno   ? godziny gdzie indziej",
      english: "▸ matter pointed at   ✓ open, allowed   ✗ closed, forbidden   ? hours elsewhere"),
    LocalizedText(
      polish: "[4.2] punkt ustaleń z 28.04.2016, na którym opiera się wiersz",
      english: "[4.2] the point of the agreement of 28.04.2016 behind the line"),
    LocalizedText(
      polish:
        "● czas rozmowy   ‖ wstrzymane   … zdarzenia czekają na zapis   ✓ zapis 5: pięć zdarzeń na dysku",
      english:
        "● time of the call   ‖ parked   … events wait to be saved   ✓ saved 5: five events on the disk"),
    LocalizedText(
      polish: "F1–F10 działają też jako Esc, a potem cyfra (Esc 5 to F5, Esc 0 to F10).",
      english: "F1–F10 also work as Esc and then a digit (Esc 5 is F5, Esc 0 is F10)."),
  ]

  private static let rules = [
    LocalizedText(
      polish:
        "Czego nie wolno powiedzieć, tego nie ma na ekranie; w razie wątpliwości zakres jest najmniejszy.",
      english: "What may not be said is not on the screen; in doubt the depth is the lowest."),
    LocalizedText(
      polish: "Nikt przy pulpicie nie pyta o PIN: klient uwierzytelnia się sam, w IVR.",
      english: "Nobody at a desk asks for a PIN: the customer authenticates alone, in the IVR."),
    LocalizedText(
      polish:
        "Przy stanowisku Banku nikt nie jest uwierzytelniony wobec ZUS; to, co mówi klient, nie pogłębia odpowiedzi.",
      english:
        "At a bank seat nobody is authenticated for ZUS; what the caller claims never deepens the answer."),
    LocalizedText(
      polish:
        "Bez ekranu: pue-desk decide, channels, find, calendar, rules, journal, doctor; pue-desk --help.",
      english:
        "Without a screen: pue-desk decide, channels, find, calendar, rules, journal, doctor; pue-desk --help."
    ),
  ]
}

/// Draws the help over the panel.
struct HelpView {
  private let language: Language
  private let keys: KeyTable
  private let scroll: Int
  private let rect: Rect

  init(_ model: Model, _ scroll: Int, _ size: Size) {
    language = model.language
    keys = model.keys
    self.scroll = scroll
    let columns = min(size.columns, 100)
    rect = Rect(
      row: 1, column: (size.columns - columns) / 2, rows: size.rows - 2, columns: columns)
  }

  func draw(_ frame: inout Frame) {
    frame.fill(rect, role: .text)
    frame.box(rect, title: title)
    let inside = rect.inside
    let lines = HelpText.wrapped(keys, language, width: inside.columns - 2)
    let start = max(0, min(scroll, lines.count - inside.rows))
    for (offset, line) in lines.dropFirst(start).prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
    guard start + inside.rows < lines.count else { return }
    let more = " ▼ \(ReviewTexts.further[language]) "
    frame.put(
      more, row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - more.unicodeScalars.count - 1, role: .warning)
  }

  private var title: String {
    LocalizedText(
      polish: "POMOC · strzałki przewijają, Esc zamyka", english: "HELP · arrows scroll, Esc closes")[
        language]
  }
}

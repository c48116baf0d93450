import Canvas
import DeskCore

/// What practice adds to the panel: the mark that nobody can miss, and the caller's words.
enum PracticeView {
  static let mark = LocalizedText(polish: "■ TRENING ■", english: "■ PRACTICE ■")

  /// Draws the caller's words on the status line and, where they are long, on the border above it.
  static func drawWords(_ model: Model, _ practice: PracticeState, _ status: Int, _ frame: inout Frame) {
    let width = frame.size.columns - 2
    let line = words(model, practice)
    let wrapped = wrap(line, width: width)
    // Two lines hold the longest text of a scenario, if need be by breaking a word.
    let lines = wrapped.count <= 2 ? wrapped : Array(broken(line, width).prefix(2))
    for (offset, line) in lines.enumerated() {
      let row = status - (lines.count - 1) + offset
      frame.fill(Rect(row: row, column: 0, rows: 1, columns: frame.size.columns), role: .text)
      frame.put(line, row: row, column: 1, limit: 1 + width)
    }
  }

  private static func broken(_ line: StyledLine, _ width: Int) -> [StyledLine] {
    let cells = line.flatMap { span in span.text.unicodeScalars.map { Span(String($0), span.role) } }
    return stride(from: 0, to: cells.count, by: width).map { start in
      Array(cells[start..<min(start + width, cells.count)])
    }
  }

  private static func quoted(_ words: String, _ language: Language) -> String {
    language == .polish ? " „\(words)”" : " “\(words)”"
  }

  private static func words(_ model: Model, _ practice: PracticeState) -> StyledLine {
    guard let words = practice.words else { return [Span(model.words(PracticeTexts.hint), .dim)] }
    let spoken = quoted(words[model.language], model.language)
    var line = [Span(PracticeTexts.caller[model.language], .dim), Span(spoken, .strong)]
    if let aside = practice.aside { line.append(Span(" " + aside[model.language], .warning)) }
    return line
  }
}

/// Draws a page of practice over the panes.
struct PracticePageView {
  private let model: Model
  private let page: PracticePage
  private let keys: LocalizedText
  private let rect: Rect

  init(_ model: Model, _ page: PracticePage, _ size: Size, keys: LocalizedText = PracticeTexts.pageKeys) {
    self.keys = keys
    self.model = model
    self.page = page
    rect = Rect(row: 1, column: 0, rows: size.rows - 2, columns: size.columns)
  }

  private var lines: [StyledLine] {
    page.lines.flatMap { line -> [StyledLine] in
      let text = model.words(line.text)
      let indent = text.unicodeScalars.prefix { $0 == " " }.count
      return text.isEmpty
        ? [[]] : wrap([Span(text, line.role)], width: rect.inside.columns - 2, indent: indent + 2)
    }
  }

  var overflow: Int { max(0, lines.count - rect.inside.rows) }

  func draw(_ frame: inout Frame) {
    frame.fill(rect, role: .text)
    frame.box(rect, title: page.title[model.language])
    let inside = rect.inside
    let start = min(page.scroll, overflow)
    for (offset, line) in lines.dropFirst(start).prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
    if start < overflow {
      let more = " ▼ \(ReviewTexts.further[model.language]) "
      frame.put(
        more, row: rect.row + rect.rows - 1,
        column: rect.column + rect.columns - more.unicodeScalars.count - 1, role: .warning)
    }
    let footer = frame.size.rows - 1
    frame.fill(Rect(row: footer, column: 0, rows: 1, columns: frame.size.columns), role: .text)
    frame.put(" " + model.words(keys), row: footer, column: 0, role: .keyLabel)
  }
}

/// The words of practice.
enum PracticeTexts {
  static let caller = LocalizedText(polish: "Klient:", english: "Caller:")
  static let reply = LocalizedText(polish: "Mów", english: "Say")
  static let hint = LocalizedText(
    polish: "Trening: {practice} wybiera ćwiczenie, {quit} wychodzi. Nic stąd nie trafia do dziennika.",
    english: "Practice: {practice} chooses an exercise, {quit} leaves. Nothing here goes into the journal.")
  static let pageKeys = LocalizedText(
    polish: "↑↓ PgUp PgDn przewijają · Enter dalej · {quit} wyjście",
    english: "↑↓ PgUp PgDn scroll · Enter goes on · {quit} quits")
  static let transcriptKeys = LocalizedText(
    polish: "↑↓ PgUp PgDn przewijają · Esc zamyka · {practice} mów",
    english: "↑↓ PgUp PgDn scroll · Esc closes · {practice} say")

  /// What is told and what is set on the panel both count.
  static func bothCount(hasMatter: Bool) -> LocalizedText {
    hasMatter
      ? LocalizedText(
        polish: "Liczy się i wybór na panelu (Enter, {switch-kind}, {choose-topic}, {call-menu}), i to, co mówisz ({practice}).",
        english: "Both count: what you choose on the panel (Enter, {switch-kind}, {choose-topic}, {call-menu}) and what you say ({practice}).")
      : LocalizedText(
        polish: "Nie wybrano jeszcze sprawy (Enter): liczy się i wybór, i to, co mówisz.",
        english: "No matter is chosen yet (Enter): both the choice and what you say count.")
  }
  static let notInPractice = LocalizedText(
    polish: "W treningu niedostępne.", english: "Not available in practice.")
}

extension SpokenReply {
  /// The reply in a few words.
  public var name: LocalizedText {
    switch self {
    case .general: LocalizedText(polish: "informacja ogólna", english: "general information")
    case .confirm: LocalizedText(polish: "potwierdzam", english: "I confirm")
    case .deny: LocalizedText(polish: "zaprzeczam", english: "I deny it")
    case .value:
      LocalizedText(
        polish: "podaję dane / rozstrzygam tę sprawę", english: "give the data / settle this case")
    case .refuse: LocalizedText(polish: "tego nie mogę (i dlaczego)", english: "this I may not (and why)")
    case .refer:
      LocalizedText(
        polish: "mówię, kto odpowiada i jak tam trafić", english: "say who answers and how to get there")
    case .agree:
      LocalizedText(
        polish: "zgadzam się na to, co proponuje klient", english: "agree to what the caller proposes")
    case .authorize:
      LocalizedText(
        polish: "zadaję pytania autoryzacji zastępczej", english: "ask the substitute-authorization questions"
      )
    case .askPIN: LocalizedText(polish: "proszę o podanie PIN-u", english: "ask for the PIN")
    }
  }

  /// What is said with it.
  var detail: LocalizedText {
    switch self {
    case .general:
      LocalizedText(polish: "nic o osobie ani o koncie", english: "nothing about the person or the account")
    case .confirm, .deny:
      LocalizedText(
        polish: "na to, co klient właśnie powiedział", english: "to what the caller has just said")
    case .value:
      LocalizedText(
        polish: "odpowiedź o tej osobie albo dana z konta", english: "an answer about this person, or a datum"
      )
    case .refuse:
      LocalizedText(polish: "bez podawania czegokolwiek", english: "without giving anything away")
    case .refer:
      LocalizedText(
        polish: "słowami; podany kanał ZUS zapisz też przez {call-menu}",
        english: "in words; note a ZUS channel by {call-menu} as well")
    case .agree:
      LocalizedText(polish: "„dobrze, proszę tak zrobić”", english: "“all right, please do that”")
    case .authorize: LocalizedText(polish: "robi to tylko COT", english: "only COT does this")
    case .askPIN: LocalizedText(polish: "na głos, do słuchawki", english: "aloud, on the line")
    }
  }
}

import Canvas
import DeskCore

/// Draws History or Statistics over the panes, and its own keys in the footer.
struct ReviewView {
  private let model: Model
  private let review: Review
  private let size: Size
  private let layout: ReviewLayout
  private let content: ReviewContent

  init(_ model: Model, _ review: Review, _ size: Size) {
    self.model = model
    self.review = review
    self.size = size
    layout = ReviewLayout(size)
    content =
      switch review.page {
      case .history: HistoryLines(model, review, layout).content
      case .timeline: TimelineLines(model, review, layout).content
      case .statistics: StatisticsLines(model, review, layout).content
      }
  }

  /// How many lines do not fit.
  var overflow: Int { max(0, content.lines.count - layout.listRows) }

  func draw(_ frame: inout Frame) {
    let inside = layout.rect.inside
    frame.fill(layout.rect, role: .text)
    frame.box(layout.rect, title: content.title)
    put(content.filters, inside.row, &frame)
    put(content.heading, inside.row + 1, &frame)
    let start = review.page == .history ? 0 : min(review.scroll, overflow)
    for (offset, line) in content.lines.dropFirst(start).prefix(layout.listRows).enumerated() {
      let row = inside.row + 2 + offset
      if line.first?.role == .selected {
        frame.fill(Rect(row: row, column: inside.column, rows: 1, columns: inside.columns), role: .selected)
      }
      put(line, row, &frame)
    }
    put(state, inside.row + inside.rows - 1, &frame)
    drawMore(start, &frame)
    drawFooter(&frame)
  }

  private func put(_ line: StyledLine, _ row: Int, _ frame: inout Frame) {
    let inside = layout.rect.inside
    frame.put(line, row: row, column: inside.column + 1, limit: inside.column + inside.columns)
  }

  /// What is wrong, what is waited for, or what is shown.
  private var state: StyledLine {
    if let failure = review.failure { return [Span(failure[model.language], .warning)] }
    if review.isLoading { return [Span(ReviewTexts.loading[model.language], .warning)] }
    return content.state
  }

  private func drawMore(_ start: Int, _ frame: inout Frame) {
    guard start < overflow, review.page != .history else { return }
    let more = " ▼ \(ReviewTexts.further[model.language]) "
    let rect = layout.rect
    frame.put(
      more, row: rect.row + rect.rows - 1,
      column: rect.column + rect.columns - more.unicodeScalars.count - 1, role: .warning)
  }

  private func drawFooter(_ frame: inout Frame) {
    let row = size.rows - 1
    frame.fill(Rect(row: row, column: 0, rows: 1, columns: size.columns), role: .text)
    let items = model.keys.review.compactMap { binding -> Footer.Item? in
      guard binding.pages.contains(review.page), let key = binding.keys.first, let label = binding.footer
      else { return nil }
      return Footer.Item(key: key, label: label[model.language], role: .keyLabel)
    }
    Footer(items).draw(row: row, &frame)
  }
}

/// What a page of the review consists of.
struct ReviewContent {
  var title: String
  var filters: StyledLine = []
  var heading: StyledLine = []
  var lines: [StyledLine] = []
  var state: StyledLine = []
}

/// The words of History and Statistics.
enum ReviewTexts {
  static let history = LocalizedText(polish: "HISTORIA ROZMÓW", english: "HISTORY OF CALLS")
  static let timeline = LocalizedText(polish: "PRZEBIEG ROZMOWY", english: "COURSE OF A CALL")
  static let statistics = LocalizedText(polish: "STATYSTYKA ROZMÓW", english: "STATISTICS OF CALLS")
  static let loading = LocalizedText(polish: "Wczytywanie…", english: "Loading…")
  static let everyDay = LocalizedText(polish: "dzień każdy", english: "any day")
  static let everyMatter = LocalizedText(polish: "sprawa każda", english: "any matter")
  static let everyResult = LocalizedText(polish: "wynik każdy", english: "any result")
  static let everySeat = LocalizedText(polish: "stanowisko każde", english: "any seat")
  static let nothing = LocalizedText(polish: "Nie ma takich rozmów.", english: "There are no such calls.")
  static let open = LocalizedText(polish: "trwa", english: "open")
  static let cutShort = LocalizedText(polish: "przerwana", english: "cut short")
  static let unreadable = LocalizedText(polish: "nieczytelne rozmowy", english: "calls that cannot be read")
  static let page = LocalizedText(polish: "strona", english: "page")
  static let lastPage = LocalizedText(polish: "ostatnia", english: "the last")
  /// Windows turn their pages with these keys, whatever the panel does.
  static let nextPage = LocalizedText(
    polish: "\(Key.pageDown.name): dalsze", english: "\(Key.pageDown.name): further")
  static let further = LocalizedText(
    polish: "\(Key.pageDown.name): dalej", english: "\(Key.pageDown.name): more")
}

extension String {
  /// The text in exactly so many columns: cut, or followed by blanks.
  func fitted(_ columns: Int) -> String {
    let scalars = unicodeScalars
    guard scalars.count > columns else {
      return self + String(repeating: " ", count: columns - scalars.count)
    }
    guard columns > 0 else { return "" }
    return String(String.UnicodeScalarView(scalars.prefix(columns - 1))) + "…"
  }

  /// The text with blanks before it up to a width.
  func padded(before columns: Int) -> String {
    String(repeating: " ", count: max(0, columns - unicodeScalars.count)) + self
  }
}

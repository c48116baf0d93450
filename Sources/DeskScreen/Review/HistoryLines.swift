import Canvas
import DeskCore

/// The list of calls in lines.
struct HistoryLines {
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
    ReviewContent(
      title: ReviewTexts.history[language], filters: filters, heading: [Span(row(heading), .dim)],
      lines: lines, state: [Span(state, .dim)])
  }

  private var filters: StyledLine {
    let choice = review.choice
    let parts = [
      (key(.switchKind), choice.day.map(TimeWords.date) ?? ReviewTexts.everyDay[language], choice.day != nil),
      (key(.chooseTopic), choice.matter ?? ReviewTexts.everyMatter[language], choice.matter != nil),
      (key(.endCall), (choice.result?.name ?? ReviewTexts.everyResult)[language], choice.result != nil),
      (key(.chooseSeat), (choice.seat?.name ?? ReviewTexts.everySeat)[language], choice.seat != nil),
    ]
    return parts.flatMap { key, text, isSet in
      [Span(key, .key), Span(" \(text)   ", isSet ? .strong : .text)]
    }
  }

  private func key(_ action: Action) -> String { model.keys.name(of: action) }

  private struct Columns {
    let when: String
    let seat: String
    let matters: String
    let result: String
    let time: String
  }

  private func row(_ columns: Columns) -> String {
    // What is left over goes to the matters, of which there may be many.
    let matters = max(12, layout.width - (2 + 14 + 2 + 14 + 2) - (2 + 20 + 8))
    return "  \(columns.when.fitted(14))  \(columns.seat.fitted(14))  \(columns.matters.fitted(matters))  "
      + "\(columns.result.fitted(20))\(columns.time.padded(before: 8))"
  }

  private var heading: Columns {
    let texts = [
      LocalizedText(polish: "początek", english: "beginning"),
      LocalizedText(polish: "stanowisko", english: "seat"),
      LocalizedText(polish: "sprawy", english: "matters"),
      LocalizedText(polish: "wynik", english: "result"), LocalizedText(polish: "czas", english: "time"),
    ].map { $0[language] }
    return Columns(when: texts[0], seat: texts[1], matters: texts[2], result: texts[3], time: texts[4])
  }

  private var lines: [StyledLine] {
    guard let page = review.history else { return [] }
    if page.lines.isEmpty { return [[Span("  \(ReviewTexts.nothing[language])", .dim)]] }
    let start = max(0, review.highlighted - layout.listRows + 1)
    return page.lines.indices.dropFirst(start).map { place in
      let isHighlighted = place == review.highlighted
      let text = row(columns(page.lines[place]))
      return [
        Span((isHighlighted ? "▸" : " ") + text.dropFirst(), isHighlighted ? .selected : .text)
      ]
    }
  }

  private func columns(_ line: HistoryLine) -> Columns {
    let local = WarsawTime.local(line.startedAt)
    return Columns(
      when: "\(TimeWords.shortDate(local.date)) \(local.time.description.padded(before: 5))",
      seat: line.seat.name[language],
      matters: line.matters.isEmpty ? "–" : line.matters.joined(separator: ", "), result: result(line),
      time: TimeWords.stopwatch(line.seconds))
  }

  private func result(_ line: HistoryLine) -> String {
    switch line.phase {
    case .over(let regularly):
      (regularly ? line.result?.name ?? ReviewTexts.cutShort : ReviewTexts.cutShort)[language]
    default: ReviewTexts.open[language]
    }
  }

  private var state: String {
    guard let page = review.history else { return "" }
    var parts = ["\(ReviewTexts.page[language]) \(review.places.count)"]
    parts.append(page.next == nil ? ReviewTexts.lastPage[language] : ReviewTexts.nextPage[language])
    if page.unreadable > 0 { parts.append("\(ReviewTexts.unreadable[language]): \(page.unreadable)") }
    return parts.joined(separator: " · ")
  }
}

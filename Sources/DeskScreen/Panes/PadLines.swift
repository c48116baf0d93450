import Canvas
import DeskCore

/// The confirm/deny pad as lines of the guidance, or the one line that says why there is none.
struct PadLines {
  private let model: Model

  init(_ model: Model) { self.model = model }

  func lines(width: Int) -> [StyledLine] {
    switch model.pad {
    case nil: return []
    case .absent(let why): return wrap([Span(model.words(why), .warning)], width: width)
    case .open(_, let isGuessing): return tally(width) + field(width) + hints(isGuessing, width)
    }
  }

  private var language: Language { model.language }

  private func tally(_ width: Int) -> [StyledLine] {
    guard let call = model.board.current?.call else { return [] }
    return wrap(
      [
        Span("\(PadTexts.title[language]) \(call.statementCount): ", .strong),
        Span(PadTexts.tally(call, language), .text), Span(" [4.2.depth]", .citation),
      ], width: width)
  }

  private func field(_ width: Int) -> [StyledLine] {
    let label = Span("\(PadTexts.statement[language]) ", .dim)
    guard model.typesOnPad else {
      return wrap([label, Span(model.keys.name(of: .switchField), .key)], width: width)
    }
    let room = max(1, width - label.text.unicodeScalars.count - 1)
    var end = String.UnicodeScalarView()
    end.append(contentsOf: model.statement.unicodeScalars.filter { !$0.isCombining }.suffix(room))
    return [[label, Span(String(end), .input), Span(" ", .cursor)]]
  }

  private func hints(_ isGuessing: Bool, _ width: Int) -> [StyledLine] {
    let hint = wrap([Span(model.words(PadTexts.hint), .dim)], width: width)
    return isGuessing ? wrap([Span("! \(PadTexts.guessing[language])", .warning)], width: width) + hint : hint
  }
}

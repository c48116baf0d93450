import Canvas
import DeskCore

/// Draws what was said and done in the call being practised.
struct TranscriptView {
  private let page: PracticePageView

  init(_ model: Model, _ scroll: Int, _ size: Size) {
    let said = model.practice?.transcript ?? []
    var text = PracticePage(
      title: LocalizedText(polish: "CO DOTĄD POWIEDZIANO", english: "WHAT WAS SAID SO FAR"),
      lines: said.map(Self.line))
    text.scroll = scroll
    page = PracticePageView(model, text, size, keys: PracticeTexts.transcriptKeys)
  }

  var overflow: Int { page.overflow }

  func draw(_ frame: inout Frame) { page.draw(&frame) }

  /// Who spoke is told by words, not by colour alone.
  private static func line(_ said: PracticeState.Said) -> PracticePage.Line {
    let stamp = TimeWords.stopwatch(Int64(said.seconds))
    guard said.isCaller else {
      return .init(
        LocalizedText(
          polish: "\(stamp)     Ty: \(said.words.polish)", english: "\(stamp)     You: \(said.words.english)")
      )
    }
    return .init(
      LocalizedText(
        polish: "\(stamp) Klient: „\(said.words.polish)”", english: "\(stamp) Caller: “\(said.words.english)”"
      ),
      .strong)
  }
}

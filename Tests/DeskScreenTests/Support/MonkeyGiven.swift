import Canvas
import DeskCore

@testable import DeskScreen

/// What comes to the monkey's desk from outside.
enum MonkeyGiven {
  /// The shipped rules, and the same with another name for a matter.
  static let shelves: [RulebookShelf] = {
    do {
      let shipped = try RulebookShelf.tested()
      var rules = shipped.rulebooks[0].rulebook
      let first = rules.matters[0]
      rules.matters[0] = Matter(
        id: first.id, owner: first.owner, label: LocalizedText(polish: "zmieniona", english: "changed"),
        about: first.about, topics: first.topics, phrases: first.phrases, citations: first.citations,
        location: first.location)
      return [shipped, RulebookShelf(try ProvenRulebook(proving: rules, contentHash: "other"))]
    } catch {
      return []
    }
  }()

  /// More than a line holds.
  static let long = LocalizedText(
    polish: String(repeating: "Coś poszło nie tak, jak powinno. ", count: 4),
    english: String(repeating: "Something went another way than it ought to. ", count: 4))

  static let offers = (1...3).map { number in
    PracticeState.Offer(
      label: LocalizedText(polish: "oferta \(number)", english: "offer \(number)"),
      detail: LocalizedText(polish: "szczegóły", english: "details"))
  }

  static let page = PracticePage(
    title: LocalizedText(polish: "WYNIK 80%", english: "SCORE 80%"),
    lines: (1...60).map { PracticePage.Line(LocalizedText(polish: "wiersz \($0)", english: "line \($0)")) })
}

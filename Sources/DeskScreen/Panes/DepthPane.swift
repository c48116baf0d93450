import Canvas
import DeskCore

/// How much this consultant may say.
struct DepthPane {
  private let model: Model
  private let guidance: Guidance?
  private let rect: Rect

  init(_ model: Model, _ guidance: Guidance?, _ rect: Rect) {
    self.model = model
    self.guidance = guidance
    self.rect = rect
  }

  func draw(_ frame: inout Frame) {
    // The points stand in the title: below it every line counts, since none of them may be cut.
    let points = guidance.map { " \($0.depthCitations.bracketed)" } ?? ""
    frame.box(rect, title: Labels.depth[model.language] + points, joinsAbove: true)
    let inside = rect.inside
    for (offset, line) in lines(width: inside.columns - 2).prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
  }

  private func lines(width: Int) -> [StyledLine] {
    let language = model.language
    guard let rule = guidance?.depthRule else {
      return wrap([Span(Labels.pickMatter[language], .dim)], width: width)
    }
    let you = Span("\(Labels.you[language]) \(rule.label[language])", .strong)
    let lines =
      wrap([you], width: width, indent: 4)
      + wrap([Span("✓ ", .allowed), Span(rule.may[language], .allowed)], width: width, indent: 2)
      + wrap([Span("✗ ", .forbidden), Span(rule.mayNot[language], .forbidden)], width: width, indent: 2)
    let cot = cotLine(width)
    // Half a line would mislead, and the pane above says the same.
    return lines.count + cot.count <= rect.inside.rows ? lines + cot : lines
  }

  private func cotLine(_ width: Int) -> [StyledLine] {
    guard model.seat.isBank, let depth = guidance?.decision.cotDepth else { return [] }
    let label = model.rulebook.rulebook.depths.first { $0.depth == depth }?.label[model.language] ?? ""
    return wrap(
      [
        Span("\(Labels.cotSays[model.language]) \(label)", .text), Span(" [4.2.depth]", .citation),
      ], width: width, indent: 2)
  }
}

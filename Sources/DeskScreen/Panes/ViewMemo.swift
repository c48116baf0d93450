import Canvas
import DeskCore

/// What earlier frames worked out, so that a key costs only what it changes.
///
/// It holds for one minute, rulebook, language, size and the same channels out of service; whatever else a picture
/// depends on is its key.
public final class ViewMemo {
  private struct Scope: Equatable {
    /// The very object: asking what it says would cost more than its answer.
    let rulebook: ProvenRulebook
    let overrides: ChannelOverrides
    let minute: Int64
    let language: Language
    /// Of the screen, which says where every pane stands; who drags a window about shall not fill the memory.
    let size: Size

    static func == (first: Scope, second: Scope) -> Bool {
      first.rulebook === second.rulebook && first.overrides == second.overrides
        && first.minute == second.minute && first.language == second.language && first.size == second.size
    }
  }

  /// A part of the guidance that stays when something is typed on the pad.
  enum Part: Hashable {
    /// Who answers; whether the topic is only proposed.
    case summary(isProposed: Bool)
    /// What the matter is about, what to say and never to say.
    case texts
  }

  private struct PartKey: Hashable {
    let part: Part
    let situation: Situation
  }

  /// A line at the bottom of the screen and what it says, which is all that it depends on.
  enum Line: Equatable {
    /// The line above the keys while there is nothing to report.
    case hint(LocalizedText)
    /// The line of keys; which of them can do something now.
    case footer(isPractice: Bool, able: [Bool])
  }

  private var scope: Scope?
  private var guidances: [Situation: Guidance] = [:]
  private var parts: [PartKey: [StyledLine]] = [:]
  private var grounds: [Ground: Frame] = [:]
  /// The last few: comparing them takes less time than a dictionary.
  private var lines: [(line: Line, patch: Patch)] = []
  private var header: (line: HeaderLine, patch: Patch, namesRules: Bool)?
  /// The entries of the list, those of a matter one after the other: plain and highlighted.
  private var entries: [Patch?] = []
  private var clock: String?

  /// Makes an empty memo.
  public init() {}

  /// Forgets what no longer holds; to be called before each frame.
  /// - Parameters:
  ///   - model: the state.
  ///   - size: the size of the screen, in cells.
  func follow(_ model: Model, on size: Size) {
    let scope = Scope(
      rulebook: model.rulebook, overrides: model.overridesInForce, minute: model.now.minute,
      language: model.language, size: size)
    guard scope != self.scope else { return }
    self.scope = scope
    guidances = [:]
    parts = [:]
    grounds = [:]
    lines = []
    header = nil
    entries = Array(repeating: nil, count: 2 * scope.rulebook.rulebook.matters.count)
    clock = nil
  }

  /// The desk's answer; nil while no matter is picked.
  /// - Parameters:
  ///   - situation: the model's.
  ///   - model: the state last followed.
  func guidance(_ situation: Situation?, _ model: Model) -> Guidance? {
    guard let situation else { return nil }
    if let known = guidances[situation] { return known }
    let guidance = model.guidance
    guidances[situation] = guidance
    return guidance
  }

  /// The lines of a part of the guidance.
  /// - Parameters:
  ///   - part: which.
  ///   - guidance: the answer last given by `guidance(_:_:)`.
  ///   - make: works the lines out.
  func lines(_ part: Part, of guidance: Guidance, _ make: () -> [StyledLine]) -> [StyledLine] {
    let key = PartKey(part: part, situation: guidance.situation)
    if let known = parts[key] { return known }
    let lines = make()
    parts[key] = lines
    return lines
  }

  /// The most cells kept as grounds; a large window fills them with few.
  private static let mostCells = 2_000_000

  /// A frame with all that a ground says.
  /// - Parameters:
  ///   - ground: what it says.
  ///   - draw: draws it.
  func frame(_ ground: Ground, _ draw: () -> Frame) -> Frame {
    if let known = grounds[ground] { return known }
    let frame = draw()
    if (grounds.count + 1) * frame.cells.count > Self.mostCells { grounds = [:] }
    grounds[ground] = frame
    return frame
  }

  /// Draws the line at the top.
  /// - Parameters:
  ///   - line: what it says.
  ///   - row: where it stands.
  ///   - frame: what it is drawn on.
  ///   - draw: draws it, and tells whether there was room to say which rules are followed.
  /// - Returns: what `draw` told.
  func header(_ line: HeaderLine, at row: Int, on frame: inout Frame, _ draw: (inout Frame) -> Bool) -> Bool {
    if let header, header.line == line {
      frame.paste(header.patch, row: row, column: 0)
      return header.namesRules
    }
    let namesRules = draw(&frame)
    header = (line, Self.row(row, of: frame), namesRules)
    return namesRules
  }

  /// Draws a line at the bottom.
  /// - Parameters:
  ///   - line: what it says.
  ///   - row: where it stands.
  ///   - frame: what it is drawn on.
  ///   - draw: draws it.
  func line(_ line: Line, at row: Int, on frame: inout Frame, _ draw: (inout Frame) -> Void) {
    if let known = lines.first(where: { $0.line == line }) {
      return frame.paste(known.patch, row: row, column: 0)
    }
    draw(&frame)
    if lines.count == Self.mostLines { lines.removeFirst() }
    lines.append((line, Self.row(row, of: frame)))
  }

  private static let mostLines = 6

  private static func row(_ row: Int, of frame: Frame) -> Patch {
    frame.patch(of: Rect(row: row, column: 0, rows: 1, columns: frame.size.columns))
  }

  /// Draws a line of the list of matters.
  /// - Parameters:
  ///   - matter: the number of the matter.
  ///   - isHighlighted: whether the panel is about it.
  ///   - rect: where it stands.
  ///   - frame: what it is drawn on.
  ///   - draw: draws it.
  func entry(
    _ matter: UInt8, isHighlighted: Bool, at rect: Rect, on frame: inout Frame, _ draw: (inout Frame) -> Void
  ) {
    let place = 2 * Int(matter) + (isHighlighted ? 1 : 0)
    guard entries.indices.contains(place) else { return draw(&frame) }
    if let known = entries[place] { return frame.paste(known, row: rect.row, column: rect.column) }
    draw(&frame)
    entries[place] = frame.patch(of: rect)
  }

  /// The date and time of the screen.
  /// - Parameter model: the state last followed.
  func clock(_ model: Model) -> String {
    if let clock { return clock }
    let text = TimeWords.clock(model.now, model.language)
    clock = text
    return text
  }
}

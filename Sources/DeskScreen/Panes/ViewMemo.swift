import Canvas
import DeskCore

/// What earlier frames worked out, so that a key costs only what it changes.
///
/// It holds for one minute, rulebook, language, size and the same channels out of service; whatever else a text depends on is its key.
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

  /// Something that is worked out of a situation, and of nothing else that is not in its key.
  enum Part: Hashable {
    /// Who answers; whether the topic is only proposed.
    case summary(isProposed: Bool)
    /// What the matter is about, what to say and never to say.
    case texts
    /// The pane of the guidance, but for the pad; what the caller is asked, whether the topic is only proposed, how the
    /// contact came about, and how many lines were scrolled over.
    case guidance(question: LocalizedText?, isProposed: Bool, medium: ContactMedium?, scroll: Int)
    /// The pane of the answer depth.
    case depth
    /// The pane of the ways to reach ZUS.
    case channels
    /// The pane of the caller's authentication.
    case authentication(AuthenticationPane.Subject)
    /// A line of the list of matters.
    case entry(matter: UInt8, isHighlighted: Bool)
    /// The line above the keys while there is nothing to report.
    case hint(LocalizedText)
    /// The line of keys; which of them can do something now.
    case footer(isPractice: Bool, able: [Bool])
  }

  private struct Key: Hashable {
    let part: Part
    let situation: Situation?
  }

  private var scope: Scope?
  private var guidances: [Situation: Guidance] = [:]
  private var texts: [Key: [StyledLine]] = [:]
  private var panes: [Key: Patch] = [:]
  private var clock: String?

  /// Makes an empty memo.
  public init() {}

  /// The desk's answer; nil while no matter is picked.
  /// - Parameters:
  ///   - model: the state.
  ///   - size: the size of the screen, in cells.
  func guidance(_ model: Model, on size: Size) -> Guidance? {
    let scope = Scope(
      rulebook: model.rulebook, overrides: model.overridesInForce, minute: model.now.minute,
      language: model.language, size: size)
    if scope != self.scope {
      self.scope = scope
      guidances = [:]
      texts = [:]
      panes = [:]
      clock = nil
    }
    guard let situation = model.situation else { return nil }
    if let known = guidances[situation] { return known }
    let guidance = model.guidance
    guidances[situation] = guidance
    return guidance
  }

  /// The lines of a part of the guidance.
  /// - Parameters:
  ///   - part: which.
  ///   - guidance: the answer last given by `guidance(_:on:)`.
  ///   - make: works the lines out.
  func lines(_ part: Part, of guidance: Guidance, _ make: () -> [StyledLine]) -> [StyledLine] {
    let key = Key(part: part, situation: guidance.situation)
    if let known = texts[key] { return known }
    let lines = make()
    texts[key] = lines
    return lines
  }

  /// Draws what depends on the answer alone.
  /// - Parameters:
  ///   - part: which.
  ///   - guidance: the answer last given by `guidance(_:on:)`.
  ///   - rect: where it stands.
  ///   - frame: what it is drawn on.
  ///   - draw: draws it.
  func pane(
    _ part: Part, of guidance: Guidance?, at rect: Rect, on frame: inout Frame, _ draw: (inout Frame) -> Void
  ) {
    let key = Key(part: part, situation: guidance?.situation)
    if let known = panes[key] { return frame.paste(known, row: rect.row, column: rect.column) }
    draw(&frame)
    panes[key] = frame.patch(of: rect)
  }

  /// The date and time of the screen last given to `guidance(_:on:)`.
  /// - Parameter model: the state.
  func clock(_ model: Model) -> String {
    if let clock { return clock }
    let text = TimeWords.clock(model.now, model.language)
    clock = text
    return text
  }
}

import Canvas
import DeskCore

/// What earlier frames worked out, so that a key costs only what it changes.
///
/// It holds for one minute, rulebook, language and the same channels out of service; whatever else a text depends on is its key.
public final class ViewMemo {
  private struct Scope: Equatable {
    /// The very object: asking what it says would cost more than its answer.
    let rulebook: ProvenRulebook
    let overrides: ChannelOverrides
    let minute: Int64
    let language: Language

    static func == (first: Scope, second: Scope) -> Bool {
      first.rulebook === second.rulebook && first.overrides == second.overrides
        && first.minute == second.minute && first.language == second.language
    }
  }

  private struct BodyKey: Hashable {
    let situation: Situation
    let width: Int
    let isRoomy: Bool
  }

  private var scope: Scope?
  private var guidances: [Situation: Guidance] = [:]
  private var bodies: [BodyKey: [StyledLine]] = [:]

  /// Makes an empty memo.
  public init() {}

  /// The desk's answer; nil while no matter is picked.
  func guidance(_ model: Model) -> Guidance? {
    let scope = Scope(
      rulebook: model.rulebook, overrides: model.overridesInForce, minute: model.now.minute,
      language: model.language)
    if scope != self.scope {
      self.scope = scope
      guidances = [:]
      bodies = [:]
    }
    guard let situation = model.situation else { return nil }
    if let known = guidances[situation] { return known }
    let guidance = model.guidance
    guidances[situation] = guidance
    return guidance
  }

  /// The lines of what to say and never to say.
  /// - Parameters:
  ///   - guidance: the answer last given by `guidance(_:)`.
  ///   - width: in columns.
  ///   - isRoomy: whether blank lines stand between the parts.
  ///   - make: works the lines out.
  func body(_ guidance: Guidance, width: Int, isRoomy: Bool, _ make: () -> [StyledLine]) -> [StyledLine] {
    let key = BodyKey(situation: guidance.situation, width: width, isRoomy: isRoomy)
    if let known = bodies[key] { return known }
    let lines = make()
    bodies[key] = lines
    return lines
  }
}

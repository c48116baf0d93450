import Canvas
import DeskCore

/// What the panes show beside the list and the words typed: all that an answer depends on.
struct Ground: Equatable {
  private let situation: Situation?
  private let authenticated: AuthenticationPane.Subject
  private let question: LocalizedText?
  private let topicIsProposed: Bool
  private let medium: ContactMedium?
  private let scroll: Int
  /// Whether words are typed that no matter answers.
  private let isWithoutHit: Bool
  /// What is typed on the pad changes with every key: then the guidance is drawn over the ground.
  private let showsGuidance: Bool

  /// - Parameters:
  ///   - model: the state.
  ///   - situation: the model's.
  init(_ model: Model, _ situation: Situation?) {
    self.situation = situation
    authenticated = AuthenticationPane.Subject(model)
    question = model.question
    topicIsProposed = model.topicIsProposed
    medium = model.board.current?.call.medium
    scroll = model.guidanceScroll
    isWithoutHit = situation == nil && model.hasWords
    showsGuidance = model.pad == nil
  }

  /// Draws all of it.
  func frame(_ model: Model, _ guidance: Guidance?, _ layout: PanelLayout, _ memo: ViewMemo) -> Frame {
    var frame = Frame(size: layout.size)
    frame.box(layout.matters, title: Labels.matters[model.language])
    if showsGuidance { drawGuidance(model, guidance, layout, memo, &frame) }
    AuthenticationPane(authenticated, model.rulebook, model.language, layout.authentication).draw(&frame)
    DepthPane(model, guidance, layout.depth).draw(&frame)
    ChannelPane(model, guidance, layout.channels).draw(&frame)
    return frame
  }

  /// Draws over the ground what is not part of it.
  func drawRest(
    _ model: Model, _ guidance: Guidance?, _ layout: PanelLayout, _ memo: ViewMemo, _ frame: inout Frame
  ) {
    if !showsGuidance { drawGuidance(model, guidance, layout, memo, &frame) }
  }

  private func drawGuidance(
    _ model: Model, _ guidance: Guidance?, _ layout: PanelLayout, _ memo: ViewMemo, _ frame: inout Frame
  ) {
    GuidancePane(model, guidance, layout.guidance, joinsAbove: !layout.isWide, memo: memo).draw(&frame)
  }
}

extension Ground: Hashable {
  /// By the situation alone: the rest differs seldom, and hashing texts takes long.
  func hash(into hasher: inout Hasher) { hasher.combine(situation) }
}

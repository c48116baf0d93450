import Canvas
import DeskCore
import Testing

@testable import DeskScreen

/// A desk at the mercy of a monkey: whatever it does, what must hold holds.
@Suite struct MonkeyTests {
  private static let messages = 20_000
  private static let seeds = 1...8

  @Test(arguments: seeds)
  func nothingThatIsPressedBreaksTheDesk(_ seed: Int) throws {
    var monkey = Monkey(seed: UInt64(seed))
    var desk = try Desk(Seat.allCases[seed % 3], seed % 2 == 0 ? .polish : .english)
    for step in 0..<(Self.messages / Self.seeds.count) {
      monkey.requests = desk.model.reviewRequests
      let act = monkey.next()
      switch act {
      case .message(let message): desk.send(message)
      case .resize(let size): desk.size = size
      }
      let records = step % 100 == 0 ? desk.recordFault(after: monkey.inherited) : nil
      guard let fault = fault(desk) ?? records else { continue }
      Issue.record("seed \(seed), step \(step), after \(act): \(fault)")
      return
    }
    #expect(desk.recordFault(after: monkey.inherited) == nil && desk.effects.contains(.quit))
    #expect(desk.notes.allSatisfy { !Self.hasFiveDigits($0) } && !desk.records.isEmpty)
  }

  @Test func theMonkeyReachesEverything() throws {
    var (depths, matters, overlays) = (Set<AnswerDepth>(), Set<String>(), Set<String>())
    var phases: Set<Call.Phase> = []
    var events: Set<String> = []
    for seed in 1...6 {
      var monkey = Monkey(seed: UInt64(seed))
      var desk = try Desk(Seat.allCases[seed % 3])
      for _ in 0..<2_500 {
        monkey.requests = desk.model.reviewRequests
        if case .message(let message) = monkey.next() { desk.send(message) }
        let model = desk.model
        if let guidance = model.guidance {
          depths.insert(guidance.decision.depth)
          matters.insert(guidance.matter.id)
        }
        if let overlay = model.overlay { overlays.insert(Self.name(overlay)) }
        if let call = model.board.current?.call { phases.insert(call.phase) }
      }
      events.formUnion(desk.events.map(\.name))
    }
    #expect(depths == Set(AnswerDepth.allCases))
    #expect(matters.count == 11)
    #expect(overlays.count == 18, "\(overlays.sorted())")
    #expect(phases == [.active, .awayInIVR, .wrappingUp])
    #expect(Set(CallEvent.names).subtracting(events) == ["taken-over", "interrupted"])
  }

  private static func name(_ overlay: Overlay) -> String {
    switch overlay {
    case .help: "help"
    case .note: "note"
    case .picker(let picker): "\(picker.subject)"
    case .review(let review): "\(review.page)"
    case .practicePage: "practice-page"
    case .transcript: "transcript"
    }
  }

  // MARK: - What must hold

  private func fault(_ desk: Desk) -> String? {
    let (model, frame) = (desk.model, desk.frame)
    if frame.size != desk.size { return "the frame is \(frame.size)" }
    if let cell = frame.cells.first(where: { !isPlain($0.scalar) }) { return "a cell holds \(cell.scalar)" }
    if let place = model.highlighted, !model.list.indices.contains(place) { return "highlighted \(place)" }
    if model.query.unicodeScalars.count > 200 { return "the words are too long" }
    if model.query.unicodeScalars.contains(where: \.isUnfitForScreen) { return "the words are unfit" }
    if case .picker(let picker) = model.overlay,
      !model.choices(of: picker.subject).indices.contains(picker.highlighted)
    {
      return "a window points at \(picker.highlighted)"
    }
    if let cover = desk.covered, model.overlay == .note, desk.layout != nil,
      Self.hasFiveDigits(frame.words(in: cover))
    {
      return "the note shows a number"
    }
    return choiceFault(model) ?? depthFault(desk, frame)
  }

  /// About the matter of the call the panel says what the journal has.
  private func choiceFault(_ model: Model) -> String? {
    guard let choice = model.board.current?.call.choice else { return nil }
    if model.level != choice.level || model.route != choice.route { return "another level than the call's" }
    guard choice.matter == model.matter?.id, choice.matter != nil, model.query.isEmpty else { return nil }
    if model.kind != choice.kind { return "\(model.kind), recorded \(choice.kind)" }
    let topic = model.topicIsProposed ? 0 : model.topic
    return topic == choice.topic ? nil : "topic \(topic), recorded \(choice.topic)"
  }

  private static func hasFiveDigits(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { $0.count >= 5 }
  }

  private func depthFault(_ desk: Desk, _ frame: Frame) -> String? {
    guard let layout = desk.layout, desk.model.overlay == nil else { return nil }
    let shown = frame.words(in: layout.depth.inside)
    guard let subject = desk.model.subject else {
      return shown == Labels.pickMatter[desk.model.language] ? nil : "a depth without a matter"
    }
    let situation = Situation(
      seat: desk.model.seat, matter: subject.matter, topic: desk.model.topic, kind: desk.model.kind,
      level: desk.call?.choice.level ?? desk.model.level)
    let depth = desk.rulebook.table.decision(for: situation).depth
    guard let rule = desk.rulebook.rulebook.depths.first(where: { $0.depth == depth }) else {
      return "no rule for \(depth)"
    }
    let language = desk.model.language
    let you = "\(Labels.you[language]) \(rule.label[language]) ✓"
    return shown.hasPrefix(you) ? nil : "the depth of '\(shown)'"
  }

  private func isPlain(_ scalar: UInt32) -> Bool {
    (0x20..<0x7F).contains(scalar) || (Unicode.Scalar(scalar)?.isOneCellWide ?? false)
  }
}

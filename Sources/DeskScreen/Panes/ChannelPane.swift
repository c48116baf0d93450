import Canvas
import DeskCore

/// The ways to reach ZUS with their state, and the keys that lead to the right consultants.
struct ChannelPane {
  private let model: Model
  private let guidance: Guidance?
  private let rect: Rect

  init(_ model: Model, _ guidance: Guidance?, _ rect: Rect) {
    self.model = model
    self.guidance = guidance
    self.rect = rect
  }

  func draw(_ frame: inout Frame) {
    frame.box(rect, title: Labels.channels[language], joinsAbove: true)
    let inside = rect.inside
    for (offset, line) in lines(width: inside.columns - 2).prefix(inside.rows).enumerated() {
      frame.put(
        line, row: inside.row + offset, column: inside.column + 1, limit: inside.column + inside.columns)
    }
  }

  private var language: Language { model.language }

  private func lines(width: Int) -> [StyledLine] {
    switch guidance?.decision.owner {
    case .bank:
      let text = model.seat.isBank ? Labels.bankMatter : Labels.bankMatterAtCot
      return wrap([Span(text[language], .warning), Span(" [1.1]", .citation)], width: width)
    case .outside:
      return wrap(
        [Span(Labels.outsideMatter[language], .warning), Span(" [1.1,1.2]", .citation)], width: width)
    case .zus, nil:
      let states =
        guidance?.channels ?? model.rulebook.channelStates(at: model.now, overrides: model.overrides)
      return channelLines(states, width: width + 1) + pathLines
    }
  }

  // MARK: - Channels

  /// A row each with a second line of detail where there is room, else with a reason where there is one.
  private func channelLines(_ states: [ChannelState], width: Int) -> [StyledLine] {
    let room = rect.inside.rows - pathLines.count
    if room >= states.count * 2 { return states.flatMap { [row($0, withDetail: true), detail($0)] } }
    return ChannelFolding(states, room: max(0, room)).lines.map { line in
      switch line {
      case .own(let state): row(state)
      case .reason(let reason): [Span("  " + cut(reason[language], to: width - 2), .warning)]
      case .shared(let shared): sharedRow(shared, width: width)
      }
    }
  }

  /// Where the row would be too long, blanks take the place of the dots, then none stand behind the marks; the names
  /// that still have no place are counted.
  private func sharedRow(_ states: [ChannelState], width: Int) -> StyledLine {
    for (separator, gap) in [(" · ", " "), (" ", " "), (" ", "")] {
      let row = Array(states.map { brief($0, gap) }.joined(separator: [Span(separator, .dim)]))
      if row.length <= width { return row }
    }
    // What is closed is not left to the count.
    let ordered = states.filter(\.isClosed) + states.filter { !$0.isClosed }
    for shown in (0..<states.count).reversed() {
      let row = ordered.prefix(shown).flatMap { brief($0, "") + [Span(" ", .dim)] }
      let all = row + [Span("+\(states.count - shown)", .warning)]
      if all.length <= width { return all }
    }
    return []
  }

  private func cut(_ text: String, to width: Int) -> String {
    guard text.unicodeScalars.count > width else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(max(0, width - 1)))) + "…"
  }

  private func row(_ state: ChannelState, withDetail: Bool = false) -> StyledLine {
    let label = state.channel.label[language]
    let blanks = String(repeating: " ", count: max(1, 12 - label.unicodeScalars.count))
    return [mark(state), Span("\(label)\(blanks)"), use(state, withDetail)]
  }

  private func brief(_ state: ChannelState, _ gap: String) -> StyledLine {
    let mark = mark(state)
    return [Span(mark.text.prefix(1) + gap, mark.role), Span(state.channel.label[language])]
  }

  private func detail(_ state: ChannelState) -> StyledLine {
    let rule = state.channel.personalData
    let address = state.channel.address.map { " · \($0)" } ?? ""
    if let reason = state.reason {
      return [Span("  \(reason[language])", .warning)]
    }
    return [
      Span("  \(Labels.personalData[language]) ", .dim),
      Span(rule.name[language], rule == .never ? .forbidden : .dim), Span(address, .dim),
    ]
  }

  private func mark(_ state: ChannelState) -> Span {
    switch state.use {
    case .always, .open: Span("✓ ", .allowed)
    case .closed: Span("✗ ", .forbidden)
    case .published: Span("? ", .dim)
    }
  }

  private func use(_ state: ChannelState, _ withDetail: Bool) -> Span {
    switch state.use {
    case .open(let until):
      let isClosing = until.secondsSinceEpoch - model.now.secondsSinceEpoch <= 30 * 60
      return Span(TimeWords.closing(until, now: model.now, language), isClosing ? .warning : .text)
    case .closed: return Span(state.opening(now: model.now, language), .forbidden)
    case .published: return Span(Labels.published[language], .dim)
    case .always: return withDetail ? Span(Labels.always[language]) : always(state)
    }
  }

  /// What is always open says instead whether it may carry personal data, where that is the point of it.
  private func always(_ state: ChannelState) -> Span {
    let rule = state.channel.personalData
    guard rule == .allowed || rule == .never else { return Span(Labels.always[language], .text) }
    return Span(
      "\(Labels.personalData[language]) \(rule.name[language])", rule == .never ? .forbidden : .text)
  }

  // MARK: - Keys to press

  private var pathLines: [StyledLine] {
    guard let paths = guidance?.paths else { return [] }
    let direct = paths.direct.joined(separator: " → ")
    let authenticated = paths.authenticated.enumerated().map { place, key in
      place == 0 ? "\(key) \(Labels.pin[language])" : key
    }.joined(separator: " → ")
    let lead = guidance?.keysWait(model.rulebook)?[language] ?? model.rulebook.rulebook.ivr.number
    let keys = [Span(lead + ": ", .dim), Span(direct, .strong)]
    let cited = keys + [Span(" [4.2.ivr]", .citation)]
    return [
      cited.length < rect.inside.columns ? cited : keys,
      [Span(Labels.withAccountData[language] + " ", .dim), Span(authenticated, .strong)],
    ]
  }
}

extension StyledLine {
  /// How many columns it takes.
  fileprivate var length: Int { reduce(0) { $0 + $1.text.unicodeScalars.count } }
}

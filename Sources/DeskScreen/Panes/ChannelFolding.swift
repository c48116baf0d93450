import DeskCore

/// Fits the channels into a few rows: what says least shares a row, so that a reason has one of its own.
struct ChannelFolding {
  /// A row of the pane.
  enum Line: Equatable {
    case own(ChannelState)
    case reason(LocalizedText)
    case shared([ChannelState])
  }

  /// The rows, at most as many as there is room for.
  let lines: [Line]

  /// - Parameters:
  ///   - states: the channels, in the rulebook's order.
  ///   - room: how many rows there are.
  init(_ states: [ChannelState], room: Int) {
    let reasons = Self.reasons(states)
    let order = Self.foldingOrder(states, reasons)
    // One channel alone in the shared row would win nothing.
    let folds = [0] + (2...max(2, states.count)).filter { $0 <= states.count }
    let fitting = folds.first { fold in
      let own = states.count - fold
      let told = reasons.keys.count { !order.prefix(fold).contains($0) }
      return own + told + (fold > 0 ? 1 : 0) <= room
    }
    let fold = fitting ?? max(0, states.count - max(0, room - 1))
    let folded = Set(order.prefix(fold))
    var lines: [Line] = []
    for place in states.indices where !folded.contains(place) {
      lines.append(.own(states[place]))
      if fitting != nil, let reason = reasons[place] { lines.append(.reason(reason)) }
    }
    if fold > 0 { lines.append(.shared(states.indices.filter(folded.contains).map { states[$0] })) }
    self.lines = Array(lines.prefix(room))
  }

  /// The reasons by the place of their channel; what follows another channel need not repeat it.
  private static func reasons(_ states: [ChannelState]) -> [Int: LocalizedText] {
    var told: Set<LocalizedText> = []
    var reasons: [Int: LocalizedText] = [:]
    for (place, state) in states.enumerated() {
      guard let reason = state.reason, told.insert(reason).inserted else { continue }
      reasons[place] = reason
    }
    return reasons
  }

  /// The channels that say least come first: those around the clock without data, then the others from the end.
  private static func foldingOrder(_ states: [ChannelState], _ reasons: [Int: LocalizedText]) -> [Int] {
    func weight(_ place: Int) -> Int {
      if reasons[place] != nil { return 2 }
      switch states[place].channel.availability {
      case .published, .follows: return 0
      case .always: return states[place].channel.personalData == .none ? 0 : 1
      case .hours: return 1
      }
    }
    let fromTheEnd = Array(states.indices.reversed())
    return (0...2).flatMap { wanted in fromTheEnd.filter { weight($0) == wanted } }
  }
}

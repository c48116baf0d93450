import Canvas
import DeskCore

// Calls that a desk left open when it ended unexpectedly are offered, one by one, with their clock.

extension Model {
  /// Offers calls that were left open.
  mutating func offer(_ calls: [LiveCall]) {
    abandoned = calls
    if !calls.isEmpty { open(.recovery) }
  }

  var recoveryChoices: [Picker.Choice] {
    guard let live = abandoned.first else { return [] }
    let summary = live.summary(now: now, language)
    return [
      Picker.Choice(digit: 1, label: Notices.takeUp[language], detail: summary),
      Picker.Choice(digit: 2, label: Notices.closeInterrupted[language], detail: summary),
      Picker.Choice(digit: 3, label: Notices.decideLater[language], detail: summary),
    ]
  }

  mutating func recover(_ place: Int) -> [Effect] {
    guard !abandoned.isEmpty else { return [] }
    let live = abandoned.removeFirst()
    var effects: [Effect] = []
    if place == 0 { effects = [.takeOver(live)] }
    if place == 1 { effects = [.closeInterrupted(live)] }
    if !abandoned.isEmpty { open(.recovery) }
    return effects
  }

  /// Makes a call that was taken over the current one, or parks it beside the one that is open.
  mutating func adopt(_ live: LiveCall) -> [Effect] {
    guard board.current == nil, live.call.phase != .parked else {
      board.parked.append(live)
      notice = Notices.adoptedParked
      return []
    }
    board.current = live
    showChoice()
    notice = Notices.adopted
    return []
  }
}

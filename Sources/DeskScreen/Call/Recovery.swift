import Canvas
import DeskCore

// Calls that a desk left unfinished are offered one by one, with their clock, and never behind a consultant's back.

extension Model {
  /// Notes calls that were left open; the window opens only where nobody is at work.
  mutating func offer(_ calls: [LiveCall]) {
    guard !calls.isEmpty else { return }
    abandoned = calls
    let isIdle = overlay == nil && board.current == nil && query.isEmpty && highlighted == nil
    if isIdle { open(.recovery) }
  }

  var recoveryChoices: [Picker.Choice] {
    guard let live = abandoned.first else { return [] }
    let summary = live.summary(now: now, language)
    let texts = [Notices.takeUp, Notices.closeInterrupted, Notices.decideLater]
    return texts.enumerated().map { place, text in
      Picker.Choice(digit: UInt8(place + 1), label: text[language], detail: summary)
    }
  }

  mutating func recover(_ place: Int) -> [Effect] {
    guard let live = abandoned.first else { return [] }
    switch place {
    case 0:
      abandoned.removeFirst()
      return [.takeOver(live)]
    case 1: open(.closing)
    default: recoveryIsPutOff = true
    }
    return []
  }

  /// Closing cannot be undone, so it is asked for twice.
  mutating func closeAbandoned(_ isMeant: Bool) -> [Effect] {
    guard isMeant, !abandoned.isEmpty else {
      open(.recovery)
      return []
    }
    let live = abandoned.removeFirst()
    if !abandoned.isEmpty { open(.recovery) }
    return [.closeInterrupted(live)]
  }

  /// Makes a call that was taken over the current one, or parks it beside the one that is open.
  mutating func adopt(_ taken: LiveCall) -> [Effect] {
    guard board.current != nil || taken.call.phase == .parked else {
      board.current = taken
      showChoice()
      keepWindowInRange()
      notice = hasItsRulebook(taken) ? Notices.adopted : Notices.adoptedByOtherRules
      return []
    }
    notice = hasItsRulebook(taken) ? Notices.adoptedParked : Notices.adoptedByOtherRules
    return parkBeside(taken)
  }

  private mutating func parkBeside(_ taken: LiveCall) -> [Effect] {
    var live = taken
    var effects: [Effect] = []
    if live.call.obstacle(to: .parked) == nil {
      do {
        effects = [.record(try live.apply(TimedEvent(.parked, at: now)))]
      } catch {
        notice = CallObstacles.notNow
      }
    }
    board.parked.append(live)
    return effects
  }
}

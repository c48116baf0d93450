import Canvas
import DeskCore

// Keys while something lies over the panel: it takes them all, but quitting works everywhere.

extension Model {
  /// The help goes over whatever is there, and gives it back.
  mutating func openHelp() {
    behindHelp = overlay
    var start = 0
    // Over the history its own keys come first.
    if case .review = overlay { start = HelpText.reviewStart(keys, language, size) }
    overlay = .help(scroll: min(start, HelpText.overflow(keys, language, size)))
  }

  mutating func closeHelp() {
    overlay = behindHelp
    behindHelp = nil
    keepWindowInRange()
  }

  mutating func pressInHelp(_ key: Key, _ scroll: Int) -> [Effect] {
    switch key {
    case .up: overlay = .help(scroll: max(0, scroll - 1))
    case .down: overlay = .help(scroll: min(scroll + 1, HelpText.overflow(keys, language, size)))
    case .pageUp: overlay = .help(scroll: max(0, scroll - 10))
    case .pageDown: overlay = .help(scroll: min(scroll + 10, HelpText.overflow(keys, language, size)))
    case .home: overlay = .help(scroll: 0)
    case .end: overlay = .help(scroll: HelpText.overflow(keys, language, size))
    default:
      let action = keys.action(for: key)
      guard action != .switchLanguage else {
        switchLanguage()
        return []
      }
      closeHelp()
      if action == .quit { return quit() }
    }
    return []
  }

  mutating func press(_ key: Key, in picker: Picker) -> [Effect] {
    let choices = choices(of: picker.subject)
    switch key {
    case .up, .backTab: move(picker, to: picker.highlighted - 1, of: choices.count)
    case .down, .tab: move(picker, to: picker.highlighted + 1, of: choices.count)
    case .home: move(picker, to: 0, of: choices.count)
    case .end: move(picker, to: choices.count - 1, of: choices.count)
    case .enter: return take(picker.highlighted, of: picker.subject)
    case .escape: return leave(picker.subject)
    case .character(let digit):
      guard let place = choices.firstIndex(where: { "\($0.digit)" == String(digit) }) else {
        notice = Notices.pickByDigit
        return []
      }
      return take(place, of: picker.subject)
    default: return pressThrough(key, picker)
    }
    return []
  }

  /// The function key that opened the picker closes it; quitting works everywhere.
  private mutating func pressThrough(_ key: Key, _ picker: Picker) -> [Effect] {
    switch (keys.action(for: key), picker.subject) {
    case (.quit, .quit): return []
    case (.quit, _): return quit()
    case (.chooseSeat, .seat), (.chooseLevel, .method), (.chooseTopic, .topic),
      (.callMenu, .callMenu), (.callMenu, .medium), (.practice, .practiceMenu),
      (.practice, .reply), (.endCall, .result), (.slip, .slip):
      return leave(picker.subject)
    case (.note, .result): overlay = .note
    case (.history, .reply): return openTranscript()
    case (.switchLanguage, _): switchLanguage()
    case (.redraw, _): return [.redraw]
    default: notice = Notices.pickByDigit
    }
    return []
  }

  /// Closes a window without choosing; leaving the result goes back to work on the call.
  private mutating func leave(_ subject: Picker.Subject) -> [Effect] {
    overlay = nil
    if subject == .recovery { recoveryIsPutOff = true }
    return subject == .result ? record(.resumed) : []
  }

  /// What comes from outside may leave an open window with fewer choices.
  mutating func keepWindowInRange() {
    guard case .picker(let picker) = overlay else { return }
    move(picker, to: picker.highlighted, of: choices(of: picker.subject).count)
  }

  private mutating func move(_ picker: Picker, to place: Int, of count: Int) {
    var moved = picker
    moved.highlighted = max(0, min(place, count - 1))
    overlay = .picker(moved)
  }
}

// MARK: - The note

extension Model {
  /// The note goes back to where it was opened from.
  private mutating func closeNote() {
    overlay = nil
    if board.current?.call.phase == .wrappingUp { open(.result) }
  }

  mutating func pressInNote(_ key: Key) -> [Effect] {
    switch key {
    case .character(let letter): insert(String(letter))
    case .backspace: draft = String(draft.dropLast())
    case .enter, .escape: closeNote()
    default:
      switch keys.action(for: key) {
      case .quit: return quit()
      case .note: closeNote()
      case .endCall: return beginWrapUp()
      case .deleteWords: draft = ""
      case .switchLanguage: switchLanguage()
      case .copyWords:
        notice = obstacle(to: .copyWords)
        if notice == nil { copyWordsToNote() }
      default: break
      }
    }
    return []
  }
}

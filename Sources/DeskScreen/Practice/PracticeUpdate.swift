import Canvas
import DeskCore

// Practice on the panel: what the caller says comes in by messages, what the trainee does goes out as effects.

extension Model {
  /// F9 in practice: tell the caller something, or, between calls, choose what to practise.
  mutating func openPractice() -> [Effect] {
    guard practice != nil else {
      guard !board.hasOpenCalls else {
        notice = CallObstacles.callOpen
        return []
      }
      return [.enterPractice]
    }
    open(board.current == nil ? .practiceMenu : .reply)
    return []
  }

  /// A scripted caller arrives: the call begins by itself, as it does on a real line.
  mutating func receive(_ seat: Seat, _ medium: ContactMedium, at instant: Instant) -> [Effect] {
    overlay = nil
    board = CallBoard()
    self.seat = seat
    now = instant
    clearPanel()
    return startCall(medium)
  }

  /// Takes up a practice call that was cut short.
  mutating func receive(_ live: LiveCall, at instant: Instant) {
    overlay = nil
    now = instant
    clearPanel()
    board = CallBoard()
    board.current = live
    showChoice()
  }

  mutating func show(_ page: PracticePage) { overlay = .practicePage(page) }

  mutating func press(_ key: Key, in page: PracticePage) -> [Effect] {
    switch key {
    case .up: scroll(page, by: -1)
    case .down: scroll(page, by: 1)
    case .pageUp: scroll(page, by: -10)
    case .pageDown: scroll(page, by: 10)
    case .home: scroll(page, by: -page.lines.count * 10)
    case .end: scroll(page, by: page.lines.count * 10)
    case .enter, .escape: open(.practiceMenu)
    default:
      switch keys.action(for: key) {
      case .quit: return quit()
      case .practice: open(.practiceMenu)
      case .switchLanguage: switchLanguage()
      case .redraw: return [.redraw]
      default: break
      }
    }
    return []
  }

  private mutating func scroll(_ page: PracticePage, by lines: Int) {
    var moved = page
    moved.scroll = min(max(0, page.scroll + lines), PracticePageView(self, page, size).overflow)
    overlay = .practicePage(moved)
  }

  // MARK: - What was said

  /// Shows what was said so far, the last of it first in sight.
  mutating func openTranscript() -> [Effect] {
    guard board.current != nil else {
      notice = CallObstacles.noCall
      return []
    }
    overlay = .transcript(scroll: TranscriptView(self, 0, size).overflow)
    return []
  }

  mutating func press(_ key: Key, inTranscript scroll: Int) -> [Effect] {
    let most = TranscriptView(self, scroll, size).overflow
    func moved(_ lines: Int) -> Overlay { .transcript(scroll: min(max(0, scroll + lines), most)) }
    switch key {
    case .up: overlay = moved(-1)
    case .down: overlay = moved(1)
    case .pageUp: overlay = moved(-10)
    case .pageDown: overlay = moved(10)
    case .home: overlay = moved(-most)
    case .end: overlay = moved(most)
    case .enter, .escape: overlay = nil
    default:
      switch keys.action(for: key) {
      case .quit: return quit()
      case .practice: open(.reply)
      case .history: overlay = nil
      case .switchLanguage: switchLanguage()
      case .redraw: return [.redraw]
      default: break
      }
    }
    return []
  }

  // MARK: - Choices

  var replyChoices: [Picker.Choice] {
    SpokenReply.allCases.enumerated().map { place, reply in
      Picker.Choice(
        digit: UInt8(place + 1), label: reply.name[language], detail: words(reply.detail),
        obstacle: board.current?.call.phase == .active ? nil : CallObstacles.notNow[language])
    }
  }

  var practiceChoices: [Picker.Choice] {
    (practice?.offers ?? []).prefix(9).enumerated().map { place, offer in
      Picker.Choice(digit: UInt8(place + 1), label: offer.label[language], detail: words(offer.detail))
    }
  }

  /// What may not be done in practice, where callers are scripted and nothing is kept of calls.
  func isOutOfPractice(_ action: Action) -> Bool {
    practice != nil && [.chooseSeat, .slip, .statistics].contains(action)
  }
}

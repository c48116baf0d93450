import Canvas
import DeskCore

/// What came of a message.
public struct Outcome: Equatable, Sendable {
  /// What the desk wants done outside itself.
  public var effects: [Effect] = []
  /// Whether the screen may look different now.
  public var repaint = true

  /// Nothing to be done outside; repaints.
  public static let repaint = Outcome()
}

extension Model {
  /// Takes a message into the state.
  /// - Parameter message: what happened.
  /// - Returns: what is to be done outside, and whether to repaint.
  public mutating func update(_ message: Message) -> Outcome {
    switch message {
    case .clock(let instant): return tick(instant)
    case .resized(let size):
      self.size = size
      guidanceScroll = min(guidanceScroll, mostScroll)
      return .repaint
    case .news(let text):
      notice = text
      return .repaint
    case .failure(let text):
      // What follows from a trouble with the journal must not hide the trouble itself.
      if journal.trouble == nil { notice = text }
      return .repaint
    case .journal(let status):
      let changed = status != journal
      if status.trouble != nil, journal.trouble == nil { notice = nil }
      journal = status
      return Outcome(repaint: changed)
    case .abandonedCalls(let calls):
      offer(calls)
      return .repaint
    case .rulebooks(let shelf): return take(shelf)
    case .rulebookFault(let text):
      defer { rulebookFault = text }
      // What was read before the fault came is no news beside it.
      if notice == Notices.rulesChanged { notice = nil }
      return Outcome(repaint: text != rulebookFault)
    case .overrides(let overrides, let fault): return take(overrides, fault: fault)
    case .takenOver(let live): return Outcome(effects: adopt(live))
    case .practice(let state):
      let isChanged = state != practice
      practice = state
      keepWindowInRange()
      return Outcome(repaint: isChanged)
    case .practiceCall(let seat, let medium, let at):
      return Outcome(effects: receive(seat, medium, at: at))
    case .practiceCallResumed(let live, let at):
      receive(live, at: at)
      return .repaint
    case .practicePage(let page):
      show(page)
      return .repaint
    case .practiceMenu:
      open(.practiceMenu)
      return .repaint
    case .reviewed(let number, let answer): return Outcome(repaint: take(answer, to: number))
    case .paste, .pointer, .key:
      guard PanelLayout(size: size) != nil else {
        return Outcome(effects: pressUnseen(message), repaint: false)
      }
      return take(message)
    }
  }

  /// Takes what the consultant does, with the panel in sight.
  private mutating func take(_ message: Message) -> Outcome {
    switch message {
    case .paste(let text):
      notice = nil
      insert(text)
      return .repaint
    case .pointer(let pointer, let size):
      notice = nil
      settle()
      return Outcome(effects: point(pointer, size))
    case .key(let key):
      notice = nil
      // Every key but a letter needs the list as it is.
      if !isTyping(key) { settle() }
      return Outcome(effects: press(key))
    default: return Outcome(repaint: false)
    }
  }

  /// In a window too small for the panel nobody sees what a key does: it draws anew, or leaves where no call is open.
  private func pressUnseen(_ message: Message) -> [Effect] {
    guard case .key(let key) = message else { return [] }
    switch keys.action(for: key) {
    case .redraw: return [.redraw]
    case .quit: return board.hasOpenCalls ? [] : [.quit]
    default: return []
    }
  }

  /// The screen shows minutes, and seconds while a call is open.
  private mutating func tick(_ instant: Instant) -> Outcome {
    let before = now
    let sameMinute = before.minute == instant.minute
    let mayChange = !sameMinute && shelf.rulebooks.count > 1
    if mayChange { settle() }
    let earlier = rulebook
    let outBefore = overridesInForce
    now = instant
    if mayChange { followRulebook(from: earlier) }
    let hasClock = board.current.map { $0.call.medium != .counter } ?? false
    let outHasChanged = outBefore != overridesInForce
    return Outcome(repaint: !sameMinute || outHasChanged || (hasClock && before != now))
  }

  // MARK: - Keys, from the top layer down

  private mutating func press(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(let scroll): return pressInHelp(key, scroll)
    case .picker(let picker): return press(key, in: picker)
    case .note: return pressInNote(key)
    case .review(let review): return press(key, in: review)
    case .practicePage(let page): return press(key, in: page)
    case .transcript(let scroll): return press(key, inTranscript: scroll)
    case nil: break
    }
    if let action = keys.action(for: key) { return perform(action) }
    if case .character(let letter) = key { insert(String(letter)) }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if let obstacle = obstacle(to: action) {
      notice = obstacle
      return []
    }
    switch action {
    case .help: openHelp()
    case .callMenu: openCallMenu()
    case .chooseSeat: open(.seat)
    case .switchKind: return switchKind()
    case .chooseLevel: open(.method)
    case .chooseTopic: open(.topic)
    case .note: overlay = .note
    case .endCall: return beginWrapUp()
    case .quit: return quit()
    case .previous: highlight((highlighted ?? list.count) - 1)
    case .next: highlight((highlighted ?? -1) + 1)
    case .first: highlight(0)
    case .last: highlight(list.count - 1)
    case .choose: return enter()
    case .clear, .deleteWords: clearField()
    case .deleteLetter: deleteLetter()
    case .switchField: searchesBesidePad.toggle()
    case .scrollUp: guidanceScroll = max(0, guidanceScroll - 5)
    case .scrollDown: guidanceScroll = min(guidanceScroll + 5, mostScroll)
    case .copyWords: copyWordsToNote()
    case .undo: return undo()
    case .slip: open(.slip)
    case .history: return practice == nil ? open(.history) : openTranscript()
    case .practice: return openPractice()
    case .statistics: return open(.statistics)
    case .switchLanguage: switchLanguage()
    case .switchMouse: return switchMouse()
    case .redraw: return [.redraw]
    }
    return []
  }

  /// How far the guidance can be scrolled on a screen of the present size.
  private var mostScroll: Int {
    guard let layout = PanelLayout(size: size) else { return 0 }
    return GuidancePane(self, guidance, layout.guidance, joinsAbove: false).overflow
  }

  private mutating func switchKind() -> [Effect] {
    let other: Kind = kind == .question ? .complaint : .question
    guard !choiceIsCurrent else { return record(.kindChanged(other)) }
    chosenKind = (matter?.id, other)
    // While no matter is shown nothing else on the screen would answer the key.
    if matter == nil { notice = other == .question ? Notices.nextIsQuestion : Notices.nextIsComplaint }
    return []
  }

  mutating func switchLanguage() { language = language == .polish ? .english : .polish }

  private mutating func switchMouse() -> [Effect] {
    mouse.toggle()
    notice = mouse ? Notices.mouseOn : Notices.mouseOff
    return [.setMouse(mouse)]
  }

  /// Leaving asks only while a call is open.
  mutating func quit() -> [Effect] {
    guard board.hasOpenCalls else { return [.quit] }
    open(.quit)
    return []
  }

  // MARK: - Enter

  /// Enter answers the statement on the pad, if there is one, else it takes the matter.
  private mutating func enter() -> [Effect] {
    guard typesOnPad, !statement.allSatisfy(\.isWhitespace) else { return choose() }
    open(.verdict)
    return []
  }

  /// Takes the highlighted matter, and with it the kind that the words proposed.
  ///
  /// A proposed topic is only highlighted for the consultant: the wrong queue costs the caller more than a key.
  mutating func choose() -> [Effect] {
    guard let subject, let matter else {
      notice = Notices.nothingToChoose
      return []
    }
    var effects: [Effect] = []
    if !choiceIsCurrent {
      // Without words the list proposes nothing, and what was taken from earlier ones stays.
      if hasWords, kind != chosenKind?.kind { chosenKind = (matter.id, kind) }
      statement = ""
      effects = record(.matterChosen(matter: matter.id, kind: kind, topic: settledTopic))
    } else if subject.kind == .complaint, kind == .question {
      effects = record(.kindChanged(.complaint))
    }
    if case .any = matter.topics, topic == 0 || topicIsProposed { open(.topic) }
    clearQuery()
    searchesBesidePad = false
    return effects
  }

  /// The topic as far as it is certain: fixed by the matter or chosen by the consultant.
  private var settledTopic: UInt8 { topicIsProposed ? 0 : topic }

  mutating func highlight(_ place: Int) {
    guard !list.isEmpty else { return }
    highlighted = min(max(0, place), list.count - 1)
    guidanceScroll = 0
  }
}

extension Model {
  /// Whether a key only changes the words typed.
  private func isTyping(_ key: Key) -> Bool {
    if case .character = key { return true }
    return keys.action(for: key) == .deleteLetter
  }
}

extension Instant {
  /// The whole minutes since the epoch.
  var minute: Int64 { secondsSinceEpoch / 60 - (secondsSinceEpoch % 60 < 0 ? 1 : 0) }
}

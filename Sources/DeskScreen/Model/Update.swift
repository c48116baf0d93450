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
    case .failure(let text):
      notice = text
      return Outcome()
    case .paste(let text):
      notice = nil
      if overlay == nil { type(text) }
      return Outcome()
    case .pointer(let pointer, let size):
      notice = nil
      return Outcome(effects: point(pointer, size))
    case .key(let key):
      notice = nil
      return Outcome(effects: press(key))
    }
  }

  /// The screen shows minutes, so nothing changes within one.
  private mutating func tick(_ instant: Instant) -> Outcome {
    let before = now
    now = instant
    let sameMinute = before.minute == instant.minute
    if !sameMinute, context.shelf.rulebooks.count > 1 { relist() }
    return Outcome(repaint: !sameMinute)
  }

  // MARK: - Keys, from the top layer down

  private mutating func press(_ key: Key) -> [Effect] {
    switch overlay {
    case .help(let scroll): return pressInHelp(key, scroll)
    case .picker(let picker): return press(key, in: picker)
    case nil: break
    }
    if let action = KeyTable.action(for: key) { return perform(action) }
    if case .character(let letter) = key { type(String(letter)) }
    return []
  }

  private mutating func perform(_ action: Action) -> [Effect] {
    if let obstacle = obstacle(to: action) {
      notice = obstacle
      return []
    }
    switch action {
    case .help: overlay = .help(scroll: 0)
    case .newCaller: startAnew()
    case .chooseSeat: open(.seat)
    case .switchKind: chosenKind = kind == .question ? .complaint : .question
    case .chooseLevel: open(.method)
    case .chooseTopic: open(.topic)
    case .quit: return [.quit]
    case .previous: highlight((highlighted ?? list.count) - 1)
    case .next: highlight((highlighted ?? -1) + 1)
    case .first: highlight(0)
    case .last: highlight(list.count - 1)
    case .choose: choose()
    case .clear, .deleteWords: clearQuery()
    case .deleteLetter: if !query.isEmpty { search(String(query.dropLast())) }
    case .scrollUp: guidanceScroll = max(0, guidanceScroll - 5)
    case .scrollDown: guidanceScroll = min(guidanceScroll + 5, Self.mostScroll)
    case .switchLanguage: language = language == .polish ? .english : .polish
    case .switchMouse:
      mouse.toggle()
      notice = mouse ? Notices.mouseOn : Notices.mouseOff
      return [.setMouse(mouse)]
    case .redraw: return [.redraw]
    }
    return []
  }

  /// No guidance is longer; the view stops at its own last line.
  private static let mostScroll = 200

  // MARK: - The list and the words

  private static let longestQuery = 200

  private mutating func type(_ text: String) {
    let fit = text.unicodeScalars.filter { !$0.isUnfitForScreen }
    let room = Self.longestQuery - query.unicodeScalars.count
    guard room > 0, !fit.isEmpty else { return }
    var typed = String.UnicodeScalarView()
    typed.append(contentsOf: fit.prefix(room))
    search(query + String(typed))
  }

  private mutating func search(_ words: String) {
    if query.isEmpty { forgetProposals() }
    query = words
    relist()
    let best = list.first
    highlighted = (best?.score ?? 0) > 0 ? 0 : nil
    guidanceScroll = 0
  }

  private mutating func clearQuery() {
    guard !query.isEmpty else { return }
    let kept = subject
    query = ""
    relist()
    highlighted = kept.flatMap { hit in list.firstIndex { $0.matter == hit.matter } }
  }

  mutating func highlight(_ place: Int) {
    guard !list.isEmpty else { return }
    highlighted = min(max(0, place), list.count - 1)
    guidanceScroll = 0
  }

  /// Takes the highlighted matter, and with it the kind that the words proposed.
  ///
  /// A proposed topic is only highlighted for the consultant: the wrong queue costs the caller more than a key.
  mutating func choose() {
    guard subject != nil else {
      notice = Notices.nothingToChoose
      return
    }
    takenKind = subject?.kind
    if case .any = matter?.topics, chosenTopic == nil { open(.topic) }
    clearQuery()
  }

  /// New words are about another matter: what was taken from the last ones does not hold for them.
  private mutating func forgetProposals() {
    takenKind = nil
    chosenTopic = nil
  }

  private mutating func startAnew() {
    forgetProposals()
    query = ""
    highlighted = nil
    chosenKind = nil
    route = .none
    guidanceScroll = 0
    relist()
    notice = Notices.newCaller
  }
}

extension Instant {
  /// The whole minutes since the epoch.
  var minute: Int64 { secondsSinceEpoch / 60 - (secondsSinceEpoch % 60 < 0 ? 1 : 0) }
}

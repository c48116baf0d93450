import Canvas
import DeskCore
import DeskScreen
import MatterSearch
import Practice
import Terminal

/// The desk in practice mode: the same panel and keys, with a loop of its own that has no journal.
struct PracticeDesk {
  /// How practice ended.
  enum End: Equatable {
    case left
    case terminated(Int32)
  }

  private var room: PracticeRoom
  private var model: Model
  private let ownClock: DeskClock
  private var clock: DeskClock
  private let memo = ViewMemo()
  /// Whether the screen may look different since the last event was begun.
  private var isStale = true

  init(_ room: PracticeRoom, context: DeskContext, seat: Seat, language: Language, clock: DeskClock) {
    self.room = room
    ownClock = clock
    self.clock = clock
    model = Model(
      context: context, seat: seat, language: language, now: clock.now,
      practice: PracticeState(words: nil, aside: nil, offers: []))
  }

  /// Practises until the trainee leaves.
  /// - Parameters:
  ///   - screen: the open screen; nothing else may be watched meanwhile.
  ///   - scenario: a caller to begin with; nil for the menu.
  mutating func run(on screen: TerminalScreen, startingWith scenario: Scenario? = nil) -> End {
    send(.resized(screen.size), screen)
    refresh(screen)
    if let scenario, room.beginIfFree(scenario) {
      open(scenario, screen)
    } else {
      send(.practiceMenu, screen)
    }
    refresh(screen)
    let signal = Conversation(on: screen).run(
      untilNext: { clock.untilNextSecond }, take: { take($0, screen) },
      frame: {
        model.settle()
        return view(model, size: screen.size, memo: memo)
      })
    return signal.map(End.terminated) ?? .left
  }

  private mutating func take(_ event: TerminalEvent, _ screen: TerminalScreen) -> Conversation.Step {
    isStale = false
    for message in messages(event, screen) where !send(message, screen) { return .over }
    return isStale ? .repaint : .quiet
  }

  private func messages(_ event: TerminalEvent, _ screen: TerminalScreen) -> [Message] {
    switch event {
    case .key(let key): [.key(key)]
    case .paste(let text): [.paste(text)]
    case .pointer(let pointer): [.pointer(pointer, screen.size)]
    case .tick: [.clock(clock.now)]
    case .resized: [.resized(screen.size)]
    case .companion, .terminated: []
    }
  }

  /// - Returns: false when the trainee leaves.
  @discardableResult
  private mutating func send(_ message: Message, _ screen: TerminalScreen) -> Bool {
    let outcome = model.update(message)
    isStale = isStale || outcome.repaint
    if case .clock(let now) = message, room.advance(to: now) { refresh(screen) }
    return outcome.effects.allSatisfy { perform($0, screen) }
  }

  private mutating func perform(_ effect: Effect, _ screen: TerminalScreen) -> Bool {
    switch effect {
    case .quit: return false
    case .redraw: screen.redraw()
    case .setMouse(let on): screen.setMouse(on)
    case .record(let record):
      take(.event(record.event.event), at: record.event.at, screen)
      if let done = told(record.event.event) { acknowledge(done, screen) }
    case .reply(let reply):
      take(.reply(reply), at: clock.now, screen)
      acknowledge(reply.name, screen)
    case .practise(let place): return choose(place, screen)
    // Nothing of practice leaves it: no seat is remembered, nothing is printed, no journal is asked.
    case .rememberSeat, .takeOver, .closeInterrupted, .printSlip, .load, .enterPractice: break
    }
    return true
  }

  // MARK: - The call

  /// The caller does not answer everything, and still the trainee has to see that it was said.
  private mutating func acknowledge(_ words: LocalizedText, _ screen: TerminalScreen) {
    guard room.run != nil else { return }
    send(.news(LocalizedText(polish: "Ty: \(words.polish)", english: "You: \(words.english)")), screen)
  }

  /// What of a call's events the caller hears.
  private func told(_ event: CallEvent) -> LocalizedText? {
    switch event {
    case .referred, .complaintTaken, .statementAnswered:
      room.run.map { run in
        LocalizedText(
          polish: event.brief(.polish, run.rulebook.rulebook),
          english: event.brief(.english, run.rulebook.rulebook))
      }
    default: nil
    }
  }

  private mutating func take(_ action: TraineeAction, at now: Instant, _ screen: TerminalScreen) {
    room.take(action, at: now)
    refresh(screen)
    guard let over = room.finish(at: ownClock.now) else { return }
    clock = ownClock
    send(.clock(clock.now), screen)
    refresh(screen)
    send(.practicePage(ReviewPage(over.run, over.score, keys: model.keys).page), screen)
  }

  /// Shows what the caller said last, and what went wrong with the store.
  private mutating func refresh(_ screen: TerminalScreen) {
    let state = PracticeState(
      words: room.run?.heard.last?.words, aside: aside,
      offers: room.offers.map { OfferWords(room, today, keys: model.keys).offer($0) },
      transcript: room.run.map(Transcript.init)?.lines ?? [])
    send(.practice(state), screen)
    if let trouble = room.takeTrouble() { send(.failure(trouble), screen) }
  }

  /// At COT the trainee's other screen shows the account: whether a statement is true is no guesswork there.
  private var aside: LocalizedText? {
    guard let run = room.run, run.scenario.seat == .cot, let isTrue = run.pendingDemand?.isTrue else {
      return nil
    }
    return isTrue
      ? LocalizedText(polish: "[system ZUS: zgadza się]", english: "[ZUS system: true]")
      : LocalizedText(polish: "[system ZUS: nie zgadza się]", english: "[ZUS system: not true]")
  }

  // MARK: - Between calls

  private mutating func choose(_ place: Int, _ screen: TerminalScreen) -> Bool {
    guard room.offers.indices.contains(place) else { return true }
    switch room.offers[place] {
    case .leave: return false
    case .progress:
      send(
        .practicePage(
          ProgressPage(room.finished, day: today, room.shelf.inForce(at: ownClock.now).rulebook).page), screen
      )
    case .goOn: goOn(screen)
    case .setAside: setAside(screen)
    case .session: begin(room.next(on: today), screen)
    case .drill: begin(room.nextDrill(changesOnly: false, at: ownClock.now), screen)
    case .changes: begin(room.nextDrill(changesOnly: true, at: ownClock.now), screen)
    }
    return true
  }

  private var today: Int { WarsawTime.local(ownClock.now).date.daysSinceEpoch }

  private mutating func begin(_ scenario: Scenario?, _ screen: TerminalScreen) {
    guard let scenario else {
      send(
        .news(LocalizedText(polish: "Nie ma czego ćwiczyć.", english: "There is nothing to practise.")),
        screen)
      return
    }
    room.begin(scenario)
    open(scenario, screen)
  }

  /// Puts a caller through whose call has begun.
  private mutating func open(_ scenario: Scenario, _ screen: TerminalScreen) {
    clock = DeskClock(simulatedStart: scenario.startsAt)
    send(.practiceCall(seat: scenario.seat, medium: scenario.medium, at: scenario.startsAt), screen)
  }

  private mutating func setAside(_ screen: TerminalScreen) {
    let (path, next) = room.setAside()
    refresh(screen)
    if let next { begin(next, screen) } else { send(.practiceMenu, screen) }
    guard let path else { return }
    send(
      .news(
        LocalizedText(
          polish: "Odłożona: pue-desk practice replay \(path)",
          english: "Set aside: pue-desk practice replay \(path)")), screen)
  }

  private mutating func goOn(_ screen: TerminalScreen) {
    guard let run = room.goOn() else {
      refresh(screen)
      send(.practiceMenu, screen)
      send(
        .news(
          LocalizedText(
            polish: "Tę rozmowę podjął już inny pulpit; wybierz coś innego.",
            english: "Another desk has taken this call up already; choose something else.")), screen)
      return
    }
    clock = DeskClock(simulatedStart: run.now)
    let events = run.actions.compactMap { timed -> TimedEvent? in
      if case .event(let event) = timed.action { return TimedEvent(event, at: timed.at) }
      return nil
    }
    do {
      let live = try LiveCall(
        id: run.scenario.id, rulebook: run.rulebook.rulebook.version, events: events)
      send(.practiceCallResumed(live, at: run.now), screen)
    } catch {
      send(
        .news(
          LocalizedText(polish: "Tej rozmowy nie da się podjąć.", english: "This call cannot be taken up.")),
        screen)
    }
    refresh(screen)
  }
}

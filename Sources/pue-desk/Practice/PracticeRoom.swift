import DeskCore
import DeskScreen
import Practice

/// What stands behind a panel in practice mode: callers, the call being practised, and the trainee's own store.
///
/// It knows no journal: nothing practised can get there.
struct PracticeRoom {
  /// Something to choose between calls.
  enum Offer: Equatable {
    case goOn
    case session
    case drill
    case changes
    case progress
    case leave
  }

  /// How many callers make the session of a day, where nothing else is said.
  static let usualLength = 8

  let shelf: RulebookShelf
  private let scenarios: [Scenario]
  private let store: PracticeStore?
  private let seed: UInt64
  /// How many callers make the session of a day.
  let sessionLength: Int
  private let session: DailySession
  private var attempts: [Attempt] = []
  private var drillsTaken = 0
  /// The call being practised.
  private(set) var run: ScenarioRun?
  /// A call that was cut short.
  private var unfinished: ScenarioRun?
  /// What went wrong with the store, until it is shown.
  private var trouble: LocalizedText?

  init(
    shelf: RulebookShelf, scenarios: [Scenario], store: PracticeStore?, seed: UInt64,
    sessionLength: Int = usualLength
  ) {
    self.sessionLength = sessionLength
    self.shelf = shelf
    self.scenarios = scenarios
    self.store = store
    self.seed = seed
    session = DailySession(scenarios, shelf)
    do {
      attempts = try store?.attempts().attempts ?? []
      unfinished = try store?.unfinished().flatMap {
        Self.replay($0, scenarios: scenarios, shelf: shelf)
      }
    } catch {
      trouble = Self.notKept
    }
  }

  /// What the trainee remembers.
  var deck: ClauseDeck { ClauseDeck(attempts) }
  var finished: [Attempt] { attempts }

  /// What went wrong since the last look.
  mutating func takeTrouble() -> LocalizedText? {
    defer { trouble = nil }
    return trouble
  }

  private mutating func keep(_ work: (PracticeStore) throws -> Void) {
    guard let store else { return }
    do {
      try work(store)
    } catch {
      trouble = Self.notKept
    }
  }

  private static let notKept = LocalizedText(
    polish: "Postępów nie da się zapisać ani odczytać: sprawdź katalog stanu.",
    english: "Progress cannot be written or read: check the state folder.")

  // MARK: - Callers

  var offers: [Offer] {
    (unfinished == nil ? [] : [.goOn]) + [.session, .drill] + (shelf.rulebooks.count > 1 ? [.changes] : [])
      + [.progress, .leave]
  }

  /// The next caller of today's session.
  func next(on day: Int) -> Scenario? { session.plan(deck, on: day, length: 1).first }

  /// How many callers of a day's session are done.
  func done(on day: Int) -> Int {
    let known = Set(scenarios.map(\.id))
    return attempts.count { $0.day == day && known.contains($0.scenario) }
  }

  mutating func nextDrill(changesOnly: Bool, at now: Instant) -> Scenario? {
    drillsTaken += 1
    let rulebook = shelf.inForce(at: now).rulebook
    let drills = changesOnly ? changes : Drills(rulebook)
    return drills?.drill(drillsTaken - 1, seed: seed)
  }

  private var changes: Drills? {
    let last = shelf.rulebooks.suffix(2)
    guard last.count == 2, let old = last.first, let new = last.last else { return nil }
    return Drills(changedFrom: old, to: new)
  }

  mutating func begin(_ scenario: Scenario) {
    let rulebook = shelf.inForce(at: scenario.startsAt).rulebook
    run = ScenarioRun(scenario, rulebook)
    unfinished = nil
    keep { store in
      try store.begin(
        RunHeader(scenario: scenario.id, rulebook: rulebook.rulebook.version, hash: rulebook.contentHash))
    }
  }

  /// Takes up the call that was cut short.
  mutating func goOn() -> ScenarioRun? {
    run = unfinished
    unfinished = nil
    return run
  }

  /// Plays a recorded call again; nil where its scenario or rulebook is no more, or it contradicts itself.
  static func replay(_ recorded: RecordedRun, scenarios: [Scenario], shelf: RulebookShelf) -> ScenarioRun? {
    let header = recorded.header
    let same = shelf.rulebooks.first {
      $0.rulebook.version == header.rulebook && (header.hash == nil || header.hash == $0.contentHash)
    }
    guard let rulebook = same else { return nil }
    let id = header.scenario
    let known = scenarios.first { $0.id == id } ?? Drills(rulebook).drill(id: id)
    guard let known, !recorded.actions.isEmpty else { return nil }
    do {
      return try ScenarioRun(known, rulebook, replaying: recorded.actions)
    } catch {
      return nil
    }
  }

  // MARK: - The call being practised

  /// Lets time pass.
  /// - Returns: whether the caller said something.
  mutating func advance(to now: Instant) -> Bool {
    let before = run?.heard.count
    run?.advance(to: now)
    return run?.heard.count != before
  }

  mutating func take(_ action: TraineeAction, at now: Instant) {
    guard var running = run else { return }
    do {
      try running.take(action.withoutNote, at: now)
    } catch {
      // The panel allows nothing that the call cannot take; should it ever, the run stays as it was.
      trouble = CallFaultText.refused
      return
    }
    run = running
    guard let last = running.actions.last else { return }
    keep { try $0.note(last) }
  }

  /// Ends the call being practised.
  /// - Parameter now: the machine's clock.
  /// - Returns: the run and what it is worth; nil while it is not over.
  mutating func finish(at now: Instant) -> (run: ScenarioRun, score: Score)? {
    guard let over = run, over.isOver else { return nil }
    run = nil
    let score = Score(over)
    let result = Attempt(over, score, at: now)
    attempts.append(result)
    keep { store in
      try store.append(result)
      try store.finishRun()
    }
    return (over, score)
  }
}

private enum CallFaultText {
  static let refused = LocalizedText(
    polish: "Tego nie da się teraz zrobić.", english: "That cannot be done now.")
}

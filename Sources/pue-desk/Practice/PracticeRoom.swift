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
    /// Put the call away that was cut short, and begin what was asked for, if anything was.
    case setAside
    case session
    case drill
    case changes
    case progress
    case leave
  }

  /// How many callers make the session of a day, where nothing else is said.
  static let usualLength = 8

  let shelf: RulebookShelf
  private let callers: Callers
  private let store: PracticeStore?
  private let seed: UInt64
  /// How many callers make the session of a day.
  let sessionLength: Int
  private let session: DailySession
  private var attempts: [Attempt] = []
  private var drillsTaken = 0
  /// The call being practised.
  private(set) var run: ScenarioRun?
  /// The file of the call being practised; this desk alone holds it.
  private var file: RunFile?
  /// Files of calls whose score could not be written: nobody takes them up before this desk ends.
  private var withoutScore: [RunFile] = []
  /// Whether the file lacks an action that could not be written.
  private var fileIsBehind = false
  /// The last call that was cut short and that no desk holds.
  private(set) var unfinished: PracticeStore.Unfinished?
  /// The caller asked for at the start, while it is undecided what becomes of the call cut short.
  private(set) var wanted: Scenario?
  /// What went wrong with the store, until it is shown.
  private var trouble: LocalizedText?

  init(
    shelf: RulebookShelf, callers: Callers, store: PracticeStore?, seed: UInt64,
    sessionLength: Int = usualLength
  ) {
    self.sessionLength = sessionLength
    self.shelf = shelf
    self.callers = callers
    self.store = store
    self.seed = seed
    session = DailySession(callers.scenarios, shelf)
    keep { store, room in room.attempts = try store.attempts().attempts }
    lookForUnfinished()
  }

  /// What the trainee remembers.
  var deck: ClauseDeck { ClauseDeck(attempts) }
  var finished: [Attempt] { attempts }

  /// What went wrong since the last look.
  mutating func takeTrouble() -> LocalizedText? {
    defer { trouble = nil }
    return trouble
  }

  private mutating func keep(_ work: (PracticeStore, inout PracticeRoom) throws -> Void) {
    guard let store else { return }
    do {
      try work(store, &self)
    } catch {
      trouble = Self.notKept
    }
  }

  private static let notKept = LocalizedText(
    polish: "Postępów nie da się zapisać ani odczytać: sprawdź katalog stanu.",
    english: "Progress cannot be written or read: check the state folder.")

  // MARK: - Callers

  var offers: [Offer] {
    let interrupted: [Offer] = unfinished == nil ? [] : [.goOn, .setAside]
    if wanted != nil { return interrupted + [.leave] }
    return interrupted + [.session, .drill] + (shelf.rulebooks.count > 1 ? [.changes] : [])
      + [.progress, .leave]
  }

  /// The next caller of today's session.
  func next(on day: Int) -> Scenario? { session.plan(deck, on: day, length: 1).first }

  /// How many callers of a day's session are done.
  func done(on day: Int) -> Int {
    let known = Set(callers.scenarios.map(\.id))
    return attempts.count { $0.day == day && known.contains($0.scenario) }
  }

  mutating func nextDrill(changesOnly: Bool, at now: Instant) -> Scenario? {
    guard let drills = changesOnly ? callers.changes(shelf) : callers.drills(shelf.inForce(at: now).rulebook)
    else { return nil }
    // A call is judged by the rulebook in force at its time: one that would be another's is left out.
    for _ in 0..<1_000 {
      drillsTaken += 1
      guard let drill = drills.drill(drillsTaken - 1, seed: seed) else { return nil }
      if shelf.inForce(at: drill.startsAt).rulebook === drills.rulebook { return drill }
    }
    return nil
  }

  /// Begins with a caller, unless a call was cut short: then the trainee is asked first what becomes of it.
  /// - Returns: whether the call has begun.
  mutating func beginIfFree(_ scenario: Scenario) -> Bool {
    guard unfinished == nil else {
      wanted = scenario
      return false
    }
    begin(scenario)
    return true
  }

  /// Begins a call; one that was cut short stays where it is, and is offered again.
  mutating func begin(_ scenario: Scenario) {
    let rulebook = shelf.inForce(at: scenario.startsAt).rulebook
    run = ScenarioRun(scenario, rulebook)
    (file, fileIsBehind, wanted) = (nil, false, nil)
    let header = header(scenario, rulebook)
    keep { store, room in room.file = try store.begin(header) }
  }

  private func header(_ scenario: Scenario, _ rulebook: ProvenRulebook) -> RunHeader {
    RunHeader(scenario: scenario.id, rulebook: rulebook.rulebook.version, hash: rulebook.contentHash)
  }

  // MARK: - The call that was cut short

  /// Looks for a call to go on with; one that lacked nothing but its score gets it.
  mutating func lookForUnfinished() {
    unfinished = nil
    guard let found = store?.unfinished() else { return }
    if !found.faults.isEmpty { trouble = Self.notKept }
    for call in found.calls {
      guard let replayed = callers.replay(call.recorded, shelf) else { continue }
      guard replayed.isOver else {
        unfinished = call
        return
      }
      keepScore(of: replayed, from: call)
    }
  }

  /// The program ended between the last key and the score.
  private mutating func keepScore(of over: ScenarioRun, from call: PracticeStore.Unfinished) {
    let result = Attempt(over, Score(over), at: call.leftAt)
    keep { store, room in
      guard let taken = try store.takeUp(call.path) else { return }
      if !room.attempts.contains(where: { $0.isSameCall(as: result) }) {
        try store.append(result)
        room.attempts.append(result)
      }
      try store.finish(taken.file)
    }
  }

  /// Takes up the call that was cut short.
  /// - Returns: the call; nil where another desk was quicker.
  mutating func goOn() -> ScenarioRun? {
    guard let unfinished else { return nil }
    wanted = nil
    keep { store, room in
      guard let taken = try store.takeUp(unfinished.path) else { return }
      room.run = room.callers.replay(taken.recorded, room.shelf)
      (room.file, room.fileIsBehind) = (taken.file, false)
    }
    if run == nil { lookForUnfinished() } else { self.unfinished = nil }
    return run
  }

  /// Puts the call away that was cut short; it can still be replayed.
  /// - Returns: its file, and the caller asked for at the start.
  mutating func setAside() -> (path: String?, next: Scenario?) {
    guard let unfinished else { return (nil, nil) }
    var path: String?
    keep { store, _ in path = try store.setAside(unfinished.path) }
    defer { wanted = nil }
    lookForUnfinished()
    return (path, wanted)
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
    note(running)
  }

  /// What could not be written is written with the next action.
  private mutating func note(_ running: ScenarioRun) {
    guard let file, let last = running.actions.last else { return }
    guard !fileIsBehind else { return keep { try $1.catchUp(running, in: $0) } }
    fileIsBehind = true
    keep { store, room in
      try store.note(last, in: file)
      room.fileIsBehind = false
    }
  }

  /// Writes the whole call where its file lacks something.
  private mutating func catchUp(_ running: ScenarioRun, in store: PracticeStore) throws {
    guard fileIsBehind, let file else { return }
    let whole = RecordedRun(header: header(running.scenario, running.rulebook), actions: running.actions)
    self.file = try store.rewrite(whole, in: file)
    fileIsBehind = false
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
    var isKept = false
    keep { store, room in
      try room.catchUp(over, in: store)
      try store.append(result)
      isKept = true
      if let file = room.file { try store.finish(file) }
    }
    // The next start finds it there, and writes its score.
    if !isKept, let file { withoutScore.append(file) }
    file = nil
    lookForUnfinished()
    return (over, score)
  }
}

private enum CallFaultText {
  static let refused = LocalizedText(
    polish: "Tego nie da się teraz zrobić.", english: "That cannot be done now.")
}

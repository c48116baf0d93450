import DeskCore

/// The caller's side of a run: which matter it is about, what is pressed for, and everything said.
struct CallerSide: Hashable, Sendable {
  let scenario: Scenario
  /// What was said and done, in its order.
  private(set) var course: [CourseEntry] = []
  /// The place of the matter that the caller is at.
  private(set) var raised = 0
  /// The place of the demand that waits for an answer.
  private(set) var pending: Int?
  private(set) var nextDemand = 0
  /// The places of the demands that the caller has made.
  private(set) var made: Set<Int> = []
  private var said: [Cue: Int] = [:]
  private var lastSignOfLife: Instant

  init(_ scenario: Scenario) {
    self.scenario = scenario
    lastSignOfLife = scenario.startsAt
  }

  /// Whether nothing is left to press for in the present matter.
  var isSatisfied: Bool { pending == nil && nextDemand >= scenario.demandPlaces(of: raised).upperBound }

  var hasFurtherMatter: Bool { raised + 1 < scenario.raised.count }

  /// The demand that comes next in the present matter.
  var comingDemand: Demand? {
    scenario.demandPlaces(of: raised).contains(nextDemand) ? scenario.demands[nextDemand] : nil
  }

  /// When the caller loses patience, if nothing happens.
  var patienceEndsAt: Instant? {
    reaction(to: .silence).map { lastSignOfLife.adding(seconds: $0.afterSeconds) }
  }

  // MARK: - What happens

  mutating func watch(_ action: TimedAction) {
    lastSignOfLife = action.at
    course.append(.did(action))
  }

  mutating func open(at now: Instant) { hear(scenario.first.words, at: now) }

  /// Comes to the next matter; what was left of the present one is not pressed for any more.
  mutating func raiseNext(at now: Instant) {
    raised += 1
    pending = nil
    nextDemand = scenario.demandPlaces(of: raised).lowerBound
    hear(scenario.raised[raised].words, at: now)
  }

  mutating func press(at now: Instant) {
    pending = nextDemand
    made.insert(nextDemand)
    nextDemand += 1
    hear(scenario.demands[nextDemand - 1].words, at: now)
  }

  mutating func takeAnswer() { pending = nil }

  /// Says what the scenario has for a cue, or what callers usually say.
  mutating func speak(_ cue: Cue, at instant: Instant) {
    let first = said[cue] == nil
    let own = reaction(to: cue)
    said[cue, default: 0] += 1
    lastSignOfLife = instant
    guard let words = own?.words ?? (first || cue.isAnnouncement ? cue.usualWords : nil) else { return }
    hear(words, at: instant)
  }

  private mutating func hear(_ words: LocalizedText, at instant: Instant) {
    course.append(.heard(HeardLine(at: instant, words: words)))
  }

  private func reaction(to cue: Cue) -> Reaction? {
    let all = scenario.reactions.filter { $0.cue == cue }
    let count = said[cue] ?? 0
    return all.indices.contains(count) ? all[count] : nil
  }
}

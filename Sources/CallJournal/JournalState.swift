/// How the saving of records stands.
public struct JournalState: Hashable, Sendable {
  /// Whether the journal has been opened; false as well while it is to be opened anew after a trouble.
  public internal(set) var isOpen = false
  /// How many records are on the disk that were submitted.
  public internal(set) var savedCount = 0
  /// How many records wait in memory.
  public internal(set) var waitingCount = 0
  /// How many records contradict the journal; they go into a recovery file at the end.
  public internal(set) var refusedCount = 0
  /// The number of the last saved record of each call, by the id of the call.
  public internal(set) var savedNumbers: [String: Int] = [:]
  /// Why nothing is saved at the moment; nil while all is well.
  public internal(set) var trouble: JournalTrouble?
  /// What came of the recovery files of earlier desks.
  public internal(set) var recovery = RecoveryReport()

  /// Makes the state before anything has happened.
  public init() {}

  /// Whether a record is on the disk.
  /// - Parameters:
  ///   - callID: the id of the call.
  ///   - number: the number of the record.
  public func isSaved(_ callID: String, _ number: Int) -> Bool { number <= savedNumbers[callID] ?? 0 }
}

/// What became of the records at the end of a desk.
public enum JournalEnd: Hashable, Sendable {
  /// Every record is in the journal.
  case allSaved
  /// So many records stand in a recovery file, which the next start takes in.
  case recoveryFile(path: String, count: Int)
  /// So many records could be saved nowhere.
  case lost(count: Int, reason: JournalTrouble)
}

/// What a writer and its thread share.
struct Backlog: Sendable {
  /// Records in the order in which they were submitted; those being written are still among them.
  private(set) var waiting: [JournalRecord] = []
  /// Records that contradict the journal.
  private(set) var refused: [JournalRecord] = []
  private(set) var state = JournalState()
  /// Whether the thread shall make its last attempt.
  var isStopping = false
  /// Shows other desks that this one is running.
  var lock: FileLock?

  mutating func submit(_ record: JournalRecord) {
    waiting.append(record)
    state.waitingCount = waiting.count
  }

  /// A group was written, apart from the records refused.
  mutating func settle(_ group: [JournalRecord], refusals: [Refusal]) {
    waiting.removeFirst(group.count)
    let turnedAway = Set(refusals.map(\.record))
    refused += group.filter(turnedAway.contains)
    for record in group where !turnedAway.contains(record) {
      state.savedNumbers[record.callID] = record.number
      state.savedCount += 1
    }
    state.waitingCount = waiting.count
    state.refusedCount = refused.count
    state.trouble = nil
  }

  /// The journal is open, and the recovery files are taken in.
  mutating func open(_ report: RecoveryReport) {
    state.isOpen = true
    state.recovery.add(report)
    // Writing may still fail: while records wait, only a write shows that the trouble is over.
    if waiting.isEmpty { state.trouble = nil }
  }

  /// An attempt failed; gives back whether that is news.
  mutating func fail(_ trouble: JournalTrouble, isOpen: Bool) -> Bool {
    let before = state
    state.trouble = trouble
    state.isOpen = isOpen
    return state != before
  }
}

import Foundation
import Synchronization

/// Saves records in the background, in the order in which they are submitted.
///
/// Its thread opens the journal, takes in recovery files and then writes what has queued up, one
/// transaction a group. What cannot be saved waits in memory and is tried again. The writer lives until
/// `finish(within:)`.
public final class JournalWriter: Sendable {
  /// The file of the journal.
  public let path: String
  /// Whose records are saved.
  public let desk: DeskIdentity

  private let settings: JournalSettings
  private let shared = Mutex(Backlog())
  private let work: Bell
  private let news: Bell
  private let end: Bell

  /// Starts the thread; the journal is opened by it, after this has returned.
  /// - Parameters:
  ///   - path: the file of the journal.
  ///   - desk: whose records are saved.
  /// - Throws: only if the process has no descriptors left.
  public convenience init(path: String, desk: DeskIdentity) throws {
    try self.init(path: path, desk: desk, settings: JournalSettings())
  }

  init(path: String, desk: DeskIdentity, settings: JournalSettings) throws {
    self.path = URL(fileURLWithPath: path).standardizedFileURL.path
    self.desk = desk
    self.settings = settings
    (work, news, end) = (try Bell(), try Bell(), try Bell())
    let thread = Thread { self.run() }
    thread.name = "journal"
    thread.start()
  }

  /// Readable when the thread has changed the state, until `acknowledge()`.
  public var notificationDescriptor: Int32 { news.descriptor }

  /// Makes the notification descriptor unreadable until the next change; read the state after it.
  public func acknowledge() { news.silence() }

  /// How the saving stands now.
  public var state: JournalState { shared.withLock { $0.state } }

  /// Takes a record over, to be saved after all those before it; returns at once.
  /// - Parameter record: the record.
  public func submit(_ record: JournalRecord) {
    shared.withLock { $0.submit(record) }
    work.ring()
  }

  /// Saves what waits, or leaves it in a recovery file, and ends the thread; nothing may be submitted after.
  /// - Parameter seconds: how long the journal may take.
  public func finish(within seconds: Double) -> JournalEnd {
    shared.withLock { $0.isStopping = true }
    work.ring()
    end.wait(until: .now + .seconds(seconds))
    let left = shared.withLock { $0.refused + $0.waiting }
    let result = leave(left)
    // Only now may another desk take over the calls of this one.
    shared.withLock { $0.lock = nil }
    return result
  }

  private func leave(_ records: [JournalRecord]) -> JournalEnd {
    guard !records.isEmpty else { return .allSaved }
    let recovery = RecoveryFolder(journal: path, temporaryFolder: settings.temporaryFolder)
    do {
      let place = try recovery.leave(records.map { RecoveryLine(desk: desk, record: $0) })
      return .recoveryFile(path: place, count: records.count)
    } catch {
      return .lost(count: records.count, reason: JournalTrouble(error))
    }
  }
}

// MARK: - The thread

extension JournalWriter {
  /// How many records go into one transaction at most, so that a long queue is seen to shrink.
  private static let groupLimit = 256

  private func run() {
    var journal: Journal?
    var anchored: Int64?
    var pause = Pause()
    while true {
      // Read before the attempt: a last one follows the order to stop.
      let isLast = shared.withLock { $0.isStopping }
      do {
        let opened = try journal ?? open()
        journal = opened
        // Before anything is written: what this desk adds is anchored at its end.
        anchored = try anchored ?? opened.anchorIfDue(since: nil, isEnding: false)
        try saveWaiting(opened)
        anchored = try opened.anchorIfDue(since: anchored, isEnding: isLast)
        pause.reset()
        if isLast { break }
        rest(until: nil)
      } catch {
        if !failed(JournalTrouble(error), isOpen: journal != nil) { journal = nil }
        if isLast { break }
        rest(until: pause.next())
      }
    }
    // Closing it moves the log into the file; a moment that belongs to the ending.
    journal = nil
    end.ring()
  }

  private func open() throws -> Journal {
    let journal = try Journal(path: path, settings: settings)
    if shared.withLock({ $0.lock == nil }) {
      let lock = try journal.desks.hold(desk.id)
      shared.withLock { $0.lock = lock }
    }
    let report = try journal.absorbRecoveryFiles()
    shared.withLock { $0.open(report) }
    news.ring()
    return journal
  }

  private func saveWaiting(_ journal: Journal) throws {
    while true {
      let group = shared.withLock { Array($0.waiting.prefix(Self.groupLimit)) }
      guard !group.isEmpty else { return }
      let refusals = try journal.appendWhatFits(group, desk: desk)
      shared.withLock { $0.settle(group, refusals: refusals) }
      news.ring()
    }
  }

  /// Notes a trouble; gives back whether the journal may stay open.
  private func failed(_ trouble: JournalTrouble, isOpen: Bool) -> Bool {
    // The others may have to do with the file itself, and a good one may come in its place.
    let stays = isOpen && (trouble == .locked || trouble == .diskFull)
    if shared.withLock({ $0.fail(trouble, isOpen: stays) }) { news.ring() }
    return stays
  }

  /// Waits for work or, in trouble, for the time of the next attempt; an order to stop ends either.
  private func rest(until retry: ContinuousClock.Instant?) {
    repeat {
      guard work.wait(until: retry) else { return }
      work.silence()
    } while retry != nil && shared.withLock { !$0.isStopping }
  }
}

/// The time between attempts while there is trouble: half a second, doubling to five.
private struct Pause {
  private static let shortest = Duration.milliseconds(500)
  private static let longest = Duration.seconds(5)
  private var length = shortest

  mutating func reset() { length = Self.shortest }

  mutating func next() -> ContinuousClock.Instant {
    defer { length = min(length * 2, Self.longest) }
    return .now + length
  }
}

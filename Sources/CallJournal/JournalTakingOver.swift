import DeskCore
import GRDB

/// The calls that were left open by desks that are gone.
public struct AbandonedCalls: Hashable, Sendable {
  /// The calls, the oldest first.
  public let calls: [OpenCall]
  /// The ids of open calls that cannot be read, whoever left them.
  public let unreadable: [String]
  /// What came of the recovery files that were found on the way.
  public let recovery: RecoveryReport
}

extension Journal {
  /// The open calls whose desk no longer runs.
  ///
  /// What dead desks saved in recovery files is taken in first, so that a call is offered with all it had.
  public func abandonedCalls() throws -> AbandonedCalls {
    // A desk writes its recovery file before it lets go of its lock: so the locks are read first. The files come before
    // the calls: one that another thread takes in meanwhile is gone only when its calls are in the journal.
    let left = try recovery.files().map(\.desk)
    let seen = try Set(left + openAndUnreadableCalls().open.map(\.desk))
    let dead = try seen.filter { try !desks.isRunning($0) }
    let report = try absorbRecoveryFiles()
    try desks.removeStale()
    let found = try openAndUnreadableCalls()
    return AbandonedCalls(
      calls: found.open.filter { dead.contains($0.desk) }, unreadable: found.unreadable, recovery: report)
  }

  /// Gives a call of a dead desk to a desk that runs.
  ///
  /// The writer of the desk that takes it must have opened the journal: its lock tells others that the
  /// call is in hands again.
  /// - Parameters:
  ///   - callID: the id of the call.
  ///   - expectedDesk: the id of the desk that it was left by.
  ///   - desk: who takes it.
  ///   - at: the moment.
  /// - Returns: the call with its new last record.
  /// - Throws: `JournalError.ownedByAnother` if another desk was faster, `.callIsOver`, `.noSuchCall`.
  public func takeOver(
    _ callID: String, from expectedDesk: String, by desk: DeskIdentity, at: Instant
  ) throws -> OpenCall {
    try settle(callID, from: expectedDesk, by: desk, .takenOver(desk: desk.id), at)
  }

  /// Closes a call of a dead desk, of which nobody knows how it went.
  /// - Parameters:
  ///   - callID: the id of the call.
  ///   - expectedDesk: the id of the desk that it was left by.
  ///   - desk: who closes it.
  ///   - at: the moment.
  /// - Throws: `JournalError.ownedByAnother` if another desk was faster, `.callIsOver`, `.noSuchCall`.
  public func closeAsInterrupted(
    _ callID: String, from expectedDesk: String, by desk: DeskIdentity, at: Instant
  ) throws {
    _ = try settle(callID, from: expectedDesk, by: desk, .interrupted, at)
  }

  private func settle(
    _ callID: String, from expected: String, by desk: DeskIdentity, _ event: CallEvent, _ at: Instant
  ) throws -> OpenCall {
    var settled: OpenCall?
    try transaction { db in
      let present = try Self.requireOpen(callID, of: expected, db)
      let record = present.next(event, at)
      var link = try ChainLink(db, key)
      if try Self.enter(record, desk, &link, db) { try StatisticsUpkeep.count([record], db) }
      settled = OpenCall(callID: callID, desk: desk.id, records: present.records + [record])
    }
    guard let settled else { throw JournalError.noSuchCall(id: callID) }
    return settled
  }

  private static func requireOpen(_ callID: String, of expected: String, _ db: Database) throws -> OpenCall {
    let selection = try db.cachedStatement(sql: "SELECT desk FROM calls WHERE id = ?")
    guard let beginner = try String.fetchOne(selection, arguments: [callID]) else {
      throw JournalError.noSuchCall(id: callID)
    }
    let call = try openCall(callID, begunBy: beginner, db)
    switch call.records.last?.event {
    case .ended, .interrupted: throw JournalError.callIsOver(id: callID)
    default: break
    }
    guard call.desk == expected else { throw JournalError.ownedByAnother(desk: call.desk) }
    return call
  }
}

extension OpenCall {
  /// No decision is made by it, so the rulebook stays that of the last event.
  fileprivate func next(_ event: CallEvent, _ at: Instant) -> JournalRecord {
    JournalRecord(
      callID: callID, number: records.count + 1, at: at, rulebook: records.last?.rulebook ?? "",
      event: event)
  }
}

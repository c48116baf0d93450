import DeskCore
import Foundation
import GRDB
import GRDBSQLite

/// Counts calls anew while their events go by in the order of the journal.
///
/// What it remembers are the calls that are not over yet, and what others have added since it was emptied.
struct StatisticsTally {
  private struct Unfinished {
    let seat: String
    let startedAt: Int64
    var events: [TimedEvent] = []
    var isReadable = true
  }

  private var unfinished: [String: Unfinished] = [:]
  /// What payloads say; most of them are alike.
  private var known: [String: CallEvent] = [:]
  private let decoder = JSONDecoder()
  /// What the calls add that are over.
  private(set) var increments = StatisticsIncrements()

  private static let knownLimit = 4_096

  /// Gives the increments away and begins new ones.
  mutating func empty() -> StatisticsIncrements {
    defer { increments = StatisticsIncrements() }
    return increments
  }

  /// Takes the event on which a statement of `Chain.selection` stands.
  mutating func add(_ row: SQLiteStatement) {
    let callID = Self.text(row, Column.call)
    let startedAt = sqlite3_column_int64(row, Column.callStartedAt)
    var call =
      sqlite3_column_int64(row, Column.number) == 1
      ? Unfinished(seat: Self.text(row, Column.seat), startedAt: startedAt)
      // Taken out, so that its events are not copied.
      : unfinished.removeValue(forKey: callID) ?? Unfinished(seat: "", startedAt: 0)
    if let event = event(Self.text(row, Column.payload)) {
      let at = Instant(secondsSinceEpoch: sqlite3_column_int64(row, Column.at))
      call.events.append(TimedEvent(event, at: at))
    } else {
      call.isReadable = false
    }
    let kind = Self.text(row, Column.kind)
    if kind == "ended" || kind == "interrupted" { finish(call) } else { unfinished[callID] = call }
  }

  private mutating func finish(_ call: Unfinished) {
    if call.isReadable, let facts = facts(of: call) {
      increments.add(facts)
    } else if let seat = Seat(id: call.seat) {
      increments.addUnreadable(startedAt: Instant(secondsSinceEpoch: call.startedAt), seat: seat)
    }
  }

  /// Nil for events that make no call.
  private func facts(of call: Unfinished) -> CallFacts? {
    do {
      return try CallFacts(of: call.events)
    } catch {
      return nil
    }
  }

  private mutating func event(_ payload: String) -> CallEvent? {
    if let event = known[payload] { return event }
    do {
      let event = try decoder.decode(CallEvent.self, from: Data(payload.utf8))
      if known.count == Self.knownLimit { known.removeAll(keepingCapacity: true) }
      known[payload] = event
      return event
    } catch {
      return nil
    }
  }

  /// The columns of `Chain.selection` that are counted by.
  private enum Column {
    static let call: Int32 = 1
    static let number: Int32 = 2
    static let at: Int32 = 3
    static let kind: Int32 = 6
    static let payload: Int32 = 7
    static let seat: Int32 = 9
    static let callStartedAt: Int32 = 12
  }

  private static func text(_ row: SQLiteStatement, _ column: Int32) -> String {
    sqlite3_column_text(row, column).map { String(cString: $0) } ?? ""
  }
}

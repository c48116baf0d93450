import DeskCore
import GRDB

/// Finds the candidates of a filter in the order of the list, each by the index that narrows most.
struct HistoryQuery {
  private var conditions: [String] = []
  private var arguments: [any DatabaseValueConvertible] = []
  private let source: String
  /// The columns by which the source is ordered, the latest first.
  private let order: (start: String, id: String)

  /// - Parameters:
  ///   - filter: which calls are wanted; those found may still contradict it, none is left out.
  ///   - cursor: where the page before ended.
  init(_ filter: HistoryFilter, after cursor: HistoryCursor?) {
    if let result = filter.result {
      // Fewer calls end in one way than begin at one seat, and a matter is looked for in few events.
      (source, order) = ("events e JOIN calls c ON c.id = e.call", ("e.started_at", "e.call"))
      add(
        "e.kind = 'wrapped-up' AND json_extract(e.payload, '$.wrappedUp.result') = ?", result.id)
      if let matter = filter.matter {
        // The sign keeps SQLite from going through all events with the matter instead of the few of the call.
        add(
          """
          EXISTS (SELECT 1 FROM events m WHERE m.call = e.call AND +m.kind = 'matter-chosen'
            AND json_extract(m.payload, '$.matterChosen.matter') = ?)
          """, matter)
      }
      if let seat = filter.seat { add("c.seat = ?", seat.id) }
    } else if let matter = filter.matter {
      (source, order) = ("events e JOIN calls c ON c.id = e.call", ("e.started_at", "e.call"))
      add("e.kind = 'matter-chosen' AND json_extract(e.payload, '$.matterChosen.matter') = ?", matter)
      if let seat = filter.seat { add("c.seat = ?", seat.id) }
    } else {
      (source, order) = ("calls c", ("c.started_at", "c.id"))
      if let seat = filter.seat { add("c.seat = ?", seat.id) }
    }
    if let days = filter.days {
      add("\(order.start) >= ?", WarsawTime.start(of: days.lowerBound).secondsSinceEpoch)
      add("\(order.start) < ?", WarsawTime.start(of: days.upperBound.adding(days: 1)).secondsSinceEpoch)
    }
    if let cursor {
      add("(\(order.start), \(order.id)) < (?, ?)", cursor.startedAt.secondsSinceEpoch, cursor.callID)
    }
  }

  private mutating func add(_ condition: String, _ values: any DatabaseValueConvertible...) {
    conditions.append(condition)
    arguments += values
  }

  var sql: String {
    let condition = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
    return """
      SELECT \(order.id) AS id, \(order.start) AS started_at FROM \(source)\(condition)
      ORDER BY \(order.start) DESC, \(order.id) DESC
      """
  }

  /// How SQLite goes about it.
  func plan(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(arguments))
      .map { $0["detail"] }
  }

  func rows(_ db: Database) throws -> RowCursor {
    try Row.fetchCursor(db, sql: sql, arguments: StatementArguments(arguments))
  }
}

extension WarsawTime {
  /// The first second of a day.
  static func start(of day: CivilDate) -> Instant { instant(on: day, at: .startOfDay) }
}

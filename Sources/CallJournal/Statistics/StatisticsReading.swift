import DeskCore
import GRDB

extension JournalReader {
  /// The statistics of the calls that are over, as of one moment.
  /// - Parameters:
  ///   - query: which calls, and what they are grouped by.
  ///   - consultantHours: when COT's consultants answer on a day in Warsaw; nil if they do not.
  /// - Throws: `DatabaseError`.
  public func statistics(
    _ query: StatisticsQuery, consultantHours: @escaping (CivilDate) -> Range<Instant>?
  ) throws -> CallStatistics {
    try database.read { db in
      var sums = StatisticsSums(query, consultantHours)
      let selection = StatisticsSelection(query)
      try selection.forEach("counts", "measure, item", db) { row, day, seat in
        guard let measure = StatisticsMeasure(rawValue: row[2]) else { return }
        sums.add(row[4], measure, row[3], day, seat)
      }
      try selection.forEach("handling", "seconds", db) { row, day, seat in
        sums.addHandling(row[2], times: row[3], day, seat)
      }
      try selection.forEach("referrals", "minute", db) { row, day, seat in
        sums.addReferrals(row[3], inMinute: row[2], day, seat)
      }
      return sums.statistics()
    }
  }
}

/// The rows of the tables that a query is about.
private struct StatisticsSelection {
  private let condition: String
  private let arguments: StatementArguments

  init(_ query: StatisticsQuery) {
    let seat = query.seat == nil ? "" : " AND seat = ?"
    condition = "day BETWEEN ? AND ?" + seat
    let days: StatementArguments = [
      (query.from ?? .earliest).daysSinceEpoch, (query.to ?? .latest).daysSinceEpoch,
    ]
    arguments = days + StatementArguments(query.seat.map { [$0.id] } ?? [])
  }

  /// Goes through the rows by day, seat and what is counted; the count is the last column.
  func forEach(
    _ table: String, _ columns: String, _ db: Database, _ take: (Row, CivilDate, Seat) -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT day, seat, \(columns), count FROM statistics_\(table) WHERE \(condition) ORDER BY day, seat",
      arguments: arguments)
    var known: (number: Int, id: String, day: CivilDate, seat: Seat)?
    while let row = try rows.next() {
      let number: Int = row[0]
      let id: String = row[1]
      if known?.number != number || known?.id != id {
        guard let day = CivilDate(daysSinceEpoch: number), let seat = Seat(id: id) else { continue }
        known = (number, id, day, seat)
      }
      if let known { take(row, known.day, known.seat) }
    }
  }
}

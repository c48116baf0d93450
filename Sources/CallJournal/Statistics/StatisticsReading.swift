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
      try selection.forEach("statistics_counts", "measure, item", db) { row, day, seat in
        guard let measure = StatisticsMeasure(rawValue: try row.text(2)) else { return }
        sums.add(try row.count(4), measure, try row.text(3), day, seat)
      }
      try selection.forEach("statistics_handling", "seconds", db) { row, day, seat in
        sums.addHandling(try row.number(2), times: try row.count(3), day, seat)
      }
      try selection.forEach("statistics_referrals", "minute", db) { row, day, seat in
        sums.addReferrals(try row.count(3), inMinute: try row.number(2), day, seat)
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
    _ table: String, _ columns: String, _ db: Database, _ take: (UntrustedRow, CivilDate, Seat) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      db,
      sql:
        "SELECT day, seat, \(columns), count FROM \(table) WHERE \(condition) ORDER BY day, seat",
      arguments: arguments)
    var known: (number: Int, id: String, day: CivilDate, seat: Seat)?
    while let next = try rows.next() {
      let row = UntrustedRow(next, of: table)
      let number = try Int(row.integer(0))
      let id = try row.text(1)
      if known?.number != number || known?.id != id {
        guard let day = CivilDate(daysSinceEpoch: number), let seat = Seat(id: id) else { continue }
        known = (number, id, day, seat)
      }
      if let known { try take(row, known.day, known.seat) }
    }
  }
}

extension UntrustedRow {
  /// More seconds than lie between the first moment and the last: these tables are under no MAC.
  private static let numberLimit: Int64 = 400_000_000_000
  private static let countLimit: Int64 = 1_000_000

  fileprivate func number(_ column: Int) throws -> Int64 {
    let number = try integer(column)
    guard (-Self.numberLimit...Self.numberLimit).contains(number) else { throw damage }
    return number
  }

  fileprivate func count(_ column: Int) throws -> Int {
    let count = try integer(column)
    guard (1...Self.countLimit).contains(count) else { throw damage }
    return Int(count)
  }
}

import DeskCore
import GRDB

/// One row of the tables of the statistics: what is counted on a day at a seat, without its count.
struct StatisticsFigure: Hashable {
  /// What is counted.
  enum Item: Hashable {
    /// A row of `statistics_counts`.
    case count(StatisticsMeasure, String)
    /// A row of `statistics_handling`: calls that took so many seconds.
    case handling(seconds: Int64)
    /// A row of `statistics_referrals`: referrals in a minute, counted from 1970.
    case referrals(minute: Int64)
  }

  /// Days since 1970-01-01 in Warsaw.
  let day: Int
  let seat: Seat
  let item: Item

  static let tables = ["statistics_counts", "statistics_handling", "statistics_referrals"]

  /// Gives every row of the tables to a closure; nil for one that nobody counts by.
  /// - Parameter day: only the rows of a day; nil for all.
  static func forEach(
    on day: Int? = nil, _ db: Database, _ take: (_ figure: StatisticsFigure?, _ count: Int64) throws -> Void
  ) throws {
    for (table, columns) in zip(tables, ["measure, item", "seconds", "minute"]) {
      let condition = day.map { " WHERE day = \($0)" } ?? ""
      let rows = try Row.fetchCursor(
        db, sql: "SELECT day, seat, count, \(columns) FROM \(table)\(condition)")
      while let row = try rows.next() {
        // The rows are under no MAC: anything may stand in them.
        let values = Array(row.databaseValues)
        try take(Self(table, values), Int64.fromDatabaseValue(values[2]) ?? 0)
      }
    }
  }

  private init?(_ table: String, _ values: [DatabaseValue]) {
    guard let day = Int.fromDatabaseValue(values[0]),
      let seat = String.fromDatabaseValue(values[1]).flatMap(Seat.init(id:)),
      Int64.fromDatabaseValue(values[2]) != nil
    else { return nil }
    if table == Self.tables[0] {
      guard let measure = String.fromDatabaseValue(values[3]).flatMap(StatisticsMeasure.init(rawValue:)),
        let item = String.fromDatabaseValue(values[4])
      else { return nil }
      self.init(day: day, seat: seat, item: .count(measure, item))
    } else {
      guard let number = Int64.fromDatabaseValue(values[3]) else { return nil }
      let item: Item = table == Self.tables[1] ? .handling(seconds: number) : .referrals(minute: number)
      self.init(day: day, seat: seat, item: item)
    }
  }

  init(day: Int, seat: Seat, item: Item) {
    self.day = day
    self.seat = seat
    self.item = item
  }

  /// What is counted, in words of the tables.
  var name: String {
    switch item {
    case .count(let measure, ""): measure.rawValue
    case .count(let measure, let item): "\(measure.rawValue) \(item)"
    case .handling(let seconds): "handling \(seconds) s"
    case .referrals(let minute): "referrals in minute \(minute)"
    }
  }
}

import DeskCore
import GRDB

/// What some calls add to the tables of the statistics.
struct StatisticsIncrements {
  private struct Place: Hashable {
    let day: Int
    let seat: Seat
  }

  private struct Cell: Hashable {
    let place: Place
    let measure: StatisticsMeasure
    let item: String
  }

  private struct Number: Hashable {
    let place: Place
    let number: Int64
  }

  private var counts: [Cell: Int] = [:]
  private var handling: [Number: Int] = [:]
  private var referrals: [Number: Int] = [:]

  /// Adds a call.
  mutating func add(_ facts: CallFacts) {
    let local = WarsawTime.local(facts.startedAt)
    let place = Place(day: local.date.daysSinceEpoch, seat: facts.seat)
    add(1, .hour, "\(local.time.hour)", place)
    add(1, .medium, facts.medium.id, place)
    if let result = facts.result { add(1, .result, result.id, place) }
    if let seconds = facts.handlingSeconds {
      handling[Number(place: place, number: seconds), default: 0] += 1
    } else {
      add(1, .interrupted, "", place)
    }
    for matter in facts.matters { add(1, .matter, matter, place) }
    for matter in facts.referredMatters { add(1, .referred, matter, place) }
    for route in facts.routes { add(1, .route, route.id, place) }
    for (verdict, count) in facts.verdicts { add(count, .verdict, verdict.id, place) }
    add(facts.complaints, .complaint, "", place)
    for at in facts.referredAt { referrals[Number(place: place, number: at.minute), default: 0] += 1 }
  }

  /// Adds a call that cannot be read.
  mutating func addUnreadable(startedAt: Instant, seat: Seat) {
    let day = WarsawTime.local(startedAt).date.daysSinceEpoch
    add(1, .unreadable, "", Place(day: day, seat: seat))
  }

  private mutating func add(_ count: Int, _ measure: StatisticsMeasure, _ item: String, _ place: Place) {
    guard count > 0 else { return }
    counts[Cell(place: place, measure: measure, item: item), default: 0] += count
  }

  /// Adds everything to the tables.
  func write(_ db: Database) throws {
    let cells = try db.cachedStatement(sql: Self.upsert("counts", "day, seat, measure, item, count"))
    for (cell, count) in counts {
      let place = cell.place
      try cells.execute(arguments: [place.day, place.seat.id, cell.measure.rawValue, cell.item, count])
    }
    try write(handling, Self.upsert("handling", "day, seat, seconds, count"), db)
    try write(referrals, Self.upsert("referrals", "day, seat, minute, count"), db)
  }

  private func write(_ numbers: [Number: Int], _ sql: String, _ db: Database) throws {
    let insertion = try db.cachedStatement(sql: sql)
    for (entry, count) in numbers {
      try insertion.execute(arguments: [entry.place.day, entry.place.seat.id, entry.number, count])
    }
  }

  private static func upsert(_ table: String, _ columns: String) -> String {
    let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")
    return """
      INSERT INTO statistics_\(table) (\(columns)) VALUES (\(marks))
      ON CONFLICT DO UPDATE SET count = count + excluded.count
      """
  }
}

extension Instant {
  /// The whole minutes since the epoch.
  fileprivate var minute: Int64 { secondsSinceEpoch / 60 - (secondsSinceEpoch % 60 < 0 ? 1 : 0) }
}

import DeskCore
import GRDB

/// What some calls add to the tables of the statistics.
struct StatisticsIncrements {
  private(set) var figures: [StatisticsFigure: Int] = [:]

  private struct Place {
    let day: Int
    let seat: Seat
  }

  /// Adds a call.
  mutating func add(_ facts: CallFacts) {
    let local = WarsawTime.local(facts.startedAt)
    let place = Place(day: local.date.daysSinceEpoch, seat: facts.seat)
    add(1, .hour, "\(local.time.hour)", place)
    add(1, .medium, facts.medium.id, place)
    if let result = facts.result { add(1, .result, result.id, place) }
    if let seconds = facts.handlingSeconds {
      add(1, .handling(seconds: seconds), place)
    } else {
      add(1, .interrupted, "", place)
    }
    for matter in facts.matters { add(1, .matter, matter, place) }
    for matter in facts.referredMatters { add(1, .referred, matter, place) }
    for route in facts.routes { add(1, .route, route.id, place) }
    for (verdict, count) in facts.verdicts { add(count, .verdict, verdict.id, place) }
    add(facts.complaints, .complaint, "", place)
    for at in facts.referredAt { add(1, .referrals(minute: at.minute), place) }
  }

  /// Adds a call that cannot be read.
  mutating func addUnreadable(startedAt: Instant, seat: Seat) {
    let day = WarsawTime.local(startedAt).date.daysSinceEpoch
    add(1, .unreadable, "", Place(day: day, seat: seat))
  }

  private mutating func add(_ count: Int, _ measure: StatisticsMeasure, _ item: String, _ place: Place) {
    add(count, .count(measure, item), place)
  }

  private mutating func add(_ count: Int, _ item: StatisticsFigure.Item, _ place: Place) {
    guard count > 0 else { return }
    figures[StatisticsFigure(day: place.day, seat: place.seat, item: item), default: 0] += count
  }

  /// Adds everything to the tables.
  func write(_ db: Database) throws {
    let counts = try db.cachedStatement(sql: Self.upsert("counts", "day, seat, measure, item, count"))
    let handling = try db.cachedStatement(sql: Self.upsert("handling", "day, seat, seconds, count"))
    let referrals = try db.cachedStatement(sql: Self.upsert("referrals", "day, seat, minute, count"))
    for (figure, count) in figures {
      let (day, seat) = (figure.day, figure.seat.id)
      switch figure.item {
      case .count(let measure, let item):
        try counts.execute(arguments: [day, seat, measure.rawValue, item, count])
      case .handling(let seconds): try handling.execute(arguments: [day, seat, seconds, count])
      case .referrals(let minute): try referrals.execute(arguments: [day, seat, minute, count])
      }
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

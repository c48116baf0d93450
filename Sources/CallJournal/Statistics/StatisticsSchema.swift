import GRDB

/// The tables in which the journal keeps count of the calls that are over.
///
/// They grow in the transaction that ends a call, so they never say anything else than the events do;
/// reading a month of them takes no longer for a million calls than for a hundred. They hold no call:
/// only how many there were on a day at a seat.
enum StatisticsSchema {
  /// Makes the tables, and counts the calls that are over already.
  static func create(_ db: Database) throws {
    try db.execute(sql: tables)
    try StatisticsUpkeep.countAll(db)
  }

  // `day` counts from 1970-01-01 in Warsaw, `minute` from that moment.
  private static let tables = """
    CREATE TABLE statistics_counts (
      day INTEGER NOT NULL,
      seat TEXT NOT NULL,
      measure TEXT NOT NULL,
      item TEXT NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (day, seat, measure, item)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE statistics_handling (
      day INTEGER NOT NULL,
      seat TEXT NOT NULL,
      seconds INTEGER NOT NULL CHECK (seconds >= 0),
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (day, seat, seconds)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE statistics_referrals (
      day INTEGER NOT NULL,
      seat TEXT NOT NULL,
      minute INTEGER NOT NULL,
      count INTEGER NOT NULL CHECK (count > 0),
      PRIMARY KEY (day, seat, minute)
    ) STRICT, WITHOUT ROWID;
    """
}

/// What is counted in `statistics_counts`, each with the item that it is counted for.
enum StatisticsMeasure: String {
  /// Calls, by the hour in Warsaw in which they began.
  case hour
  /// Calls, by the way in which they reached the desk.
  case medium
  /// Calls, by their result.
  case result
  /// Calls that were cut short; there is nothing to tell them by.
  case interrupted
  /// Calls, by the matters in them.
  case matter
  /// Calls, by the matters of ZUS that were referred.
  case referred
  /// Calls, by the ways in which a level was reached.
  case route
  /// Statements, by what was said to them.
  case verdict
  /// Complaints taken in.
  case complaint
  /// Calls that cannot be read.
  case unreadable
}

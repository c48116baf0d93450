import Foundation

/// `journal stats` against the `sqlite3` program on the same file: once the same sums of the same tables,
/// once the same figures from the events, as one would ask for them without these tables.
func benchStatistics(_ program: String, _ journal: BenchJournal) {
  let folder = NSTemporaryDirectory()
  let (sums, events) = ("\(folder)/bench-sums.sql", "\(folder)/bench-events.sql")
  do {
    try Data(StatisticsSQL.sums.utf8).write(to: URL(fileURLWithPath: sums))
    try Data(StatisticsSQL.events.utf8).write(to: URL(fileURLWithPath: events))
  } catch {
    print("journal stats: \(folder) cannot be written: \(error)")
    return
  }
  let own = "'\(program)' journal stats --format json --journal '\(journal.path)' >/dev/null"
  let bare = "sqlite3 -readonly '\(journal.path)' < '\(sums)' >/dev/null"
  let slow = "sqlite3 -readonly '\(journal.path)' < '\(events)' >/dev/null"
  var (ownTimes, bareTimes): ([Double], [Double]) = ([], [])
  for _ in 0..<9 {
    if let time = secondsOf(own) { ownTimes.append(time) }
    if let time = secondsOf(bare) { bareTimes.append(time) }
  }
  let (ours, theirs) = (median(ownTimes), median(bareTimes))
  print(
    "journal stats: \(decimal(ours * 1000, 0)) ms; sqlite3, the same sums \(decimal(theirs * 1000, 0)) ms, "
      + "ratio \(decimal(ours / theirs))")
  guard let fromEvents = secondsOf(slow) else { return print("journal stats: sqlite3 failed on the events") }
  print(
    "  sqlite3, the same figures from the events \(decimal(fromEvents * 1000, 0)) ms, ratio \(decimal(ours / fromEvents, 3))"
  )
}

/// The SQL that the program is compared with.
private enum StatisticsSQL {
  /// What `journal stats` reads, summed up by month.
  static let sums = """
    SELECT strftime('%Y-%m', day * 86400, 'unixepoch'), measure, item, sum(count)
      FROM statistics_counts GROUP BY 1, 2, 3;
    SELECT (day + 3) % 7, item, sum(count) FROM statistics_counts WHERE measure = 'hour' GROUP BY 1, 2;
    WITH sums AS (
      SELECT strftime('%Y-%m', day * 86400, 'unixepoch') AS month, seconds, sum(count) AS count
      FROM statistics_handling GROUP BY 1, 2),
    ranked AS (
      SELECT *, sum(count) OVER (PARTITION BY month ORDER BY seconds) AS upto,
        sum(count) OVER (PARTITION BY month) AS n FROM sums)
    SELECT month, min(seconds) FROM ranked WHERE upto * 2 >= n GROUP BY month;
    SELECT strftime('%Y-%m', day * 86400, 'unixepoch'), sum(count),
      sum(CASE WHEN (day + 3) % 7 < 5 AND (minute - day * 1440 + 120) BETWEEN 420 AND 1079 THEN 0 ELSE count END)
      FROM statistics_referrals GROUP BY 1;
    """

  /// The same figures from calls and events; UTC+1 all year, which costs less than the real clock changes.
  static let events = """
    CREATE TEMP TABLE own AS
      SELECT c.id, c.seat, c.medium, strftime('%Y-%m', c.started_at + 3600, 'unixepoch') AS month,
        strftime('%w %H', c.started_at + 3600, 'unixepoch') AS slot, e.kind, e.at - c.started_at AS seconds
      FROM calls c JOIN events e ON e.call = c.id AND e.kind IN ('ended', 'interrupted');
    SELECT month, medium, kind, count(*), avg(seconds) FROM own GROUP BY 1, 2, 3;
    SELECT slot, count(*) FROM own GROUP BY 1;
    WITH ranked AS (
      SELECT month, seconds, row_number() OVER (PARTITION BY month ORDER BY seconds) AS place,
        count(*) OVER (PARTITION BY month) AS n FROM own WHERE kind = 'ended')
    SELECT month, avg(seconds) FROM ranked WHERE place IN ((n + 1) / 2, n / 2 + 1) GROUP BY 1;
    SELECT strftime('%Y-%m', started_at + 3600, 'unixepoch'), kind,
      CASE kind WHEN 'matter-chosen' THEN json_extract(payload, '$.matterChosen.matter')
        WHEN 'wrapped-up' THEN json_extract(payload, '$.wrappedUp.result')
        WHEN 'level-changed' THEN json_extract(payload, '$.levelChanged.route')
        WHEN 'statement-answered' THEN json_extract(payload, '$.statementAnswered._0') END AS item,
      count(DISTINCT call), count(*) FROM events
      WHERE kind IN ('matter-chosen', 'wrapped-up', 'level-changed', 'statement-answered', 'complaint-taken',
        'referred', 'returned-from-ivr')
      GROUP BY 1, 2, 3;
    """
}

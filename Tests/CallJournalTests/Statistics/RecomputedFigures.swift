import DeskCore
import GRDB

@testable import CallJournal

/// The figures again, by SQL over the events alone: no table of the statistics, no fold, no calendar of ours.
struct RecomputedFigures {
  let db: Database
  /// The first and last day, the seat, and the group, all as SQL writes them.
  var condition = "1"

  // The clock changes of the years of the random calls, from the tables of the zone database.
  private static let offset = """
    CASE WHEN started_at BETWEEN 1459040400 AND 1477789199 OR started_at BETWEEN 1490490000 AND 1509238799
    THEN 7200 ELSE 3600 END
    """

  private var source: String {
    """
    WITH own AS (
      SELECT id, seat, medium, started_at, started_at + \(Self.offset) AS local,
        date(started_at + \(Self.offset), 'unixepoch') AS day,
        (SELECT kind FROM events WHERE call = calls.id AND kind IN ('ended', 'interrupted')) AS ending,
        (SELECT at FROM events WHERE call = calls.id AND kind = 'ended') - started_at AS seconds
      FROM calls),
    chosen AS (SELECT * FROM own WHERE ending IS NOT NULL AND (\(condition))),
    steps AS (SELECT chosen.seat, events.* FROM events JOIN chosen ON events.call = chosen.id)
    """
  }

  func number(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "\(source) \(sql)") ?? 0 }

  func table(_ sql: String) throws -> [String: Int] {
    let rows = try Row.fetchAll(db, sql: "\(source) \(sql)")
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0] as String, $0[1] as Int) })
  }

  var median: Double? {
    get throws {
      try Double.fetchOne(
        db,
        sql: """
          \(source), ranked AS (
            SELECT seconds, row_number() OVER (ORDER BY seconds) AS place, count(*) OVER () AS n
            FROM chosen WHERE seconds IS NOT NULL)
          SELECT avg(seconds) FROM ranked WHERE place IN ((n + 1) / 2, n / 2 + 1)
          """)
    }
  }

  var average: Double? {
    get throws { try Double.fetchOne(db, sql: "\(source) SELECT avg(seconds) FROM chosen") }
  }

  /// The ways to a level: those of `level-changed`, the query itself, and coming back from the IVR.
  var routes: [String: Int] {
    get throws {
      var routes = try table(
        """
        , reached AS (
          SELECT DISTINCT call, json_extract(payload, '$.levelChanged.route') AS route FROM steps
          WHERE kind = 'level-changed' AND json_extract(payload, '$.levelChanged.route') <> 'none'
          UNION SELECT id, 'pue-account-query' FROM chosen WHERE medium = 'pue-account-query'
          UNION SELECT call, 'ivr-redirect' FROM steps
          WHERE kind = 'returned-from-ivr' AND payload LIKE '%full%')
        SELECT route, count(*) FROM reached GROUP BY 1
        UNION SELECT '', count(DISTINCT call) FROM reached
        """)
      routes["none"] = try number("SELECT count(*) FROM chosen") - (routes.removeValue(forKey: "") ?? 0)
      return routes.filter { $0.value > 0 }
    }
  }

  /// Matters of ZUS that were referred: the last matter chosen before a referral.
  var referredMatters: [String: Int] {
    get throws {
      try table(
        """
        , referred AS (SELECT DISTINCT call, (
            SELECT json_extract(payload, '$.matterChosen.matter') FROM events WHERE call = steps.call
            AND kind = 'matter-chosen' AND number < steps.number ORDER BY number DESC LIMIT 1) AS matter
          FROM steps WHERE kind = 'referred')
        SELECT matter, count(*) FROM referred WHERE matter GLOB '1.2.*' GROUP BY 1
        """)
    }
  }

  /// Referrals from Monday to Friday between 7.00 and 18.00 of Warsaw time, taken off all.
  var referralsOutsideHours: Int {
    get throws {
      let shift = Self.offset.replacing("started_at", with: "at")
      return try number(
        """
        SELECT count(*) FROM steps WHERE kind = 'referred' AND NOT (
          strftime('%w', at + \(shift), 'unixepoch') BETWEEN '1' AND '5'
          AND time(at + \(shift), 'unixepoch') BETWEEN '07:00:00' AND '17:59:59')
        """)
    }
  }
}

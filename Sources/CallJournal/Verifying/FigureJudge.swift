import DeskCore
import GRDB
import GRDBSQLite

/// Compares the statistics with the events that they are counted from.
struct FigureJudge {
  let db: Database
  let key: JournalKey

  /// What the tables say beyond the calls that are there.
  func sums() throws -> FigureSums {
    var sums = FigureSums(key)
    var tally = StatisticsTally()
    let statement = try db.makeStatement(sql: Chain.selection + " ORDER BY e.id")
    let row = statement.sqliteStatement
    var (code, count) = (sqlite3_step(row), 0)
    while code == SQLITE_ROW {
      tally.add(row)
      count += 1
      if count & 0x3FFF == 0 { sums.subtract(tally.empty()) }
      code = sqlite3_step(row)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
    sums.subtract(tally.empty())
    try sums.addTables(db)
    return sums
  }

  /// - Parameter walked: what the events of a sound chain take from the statistics.
  func judge(_ walked: FigureSums, _ gaps: GapTable) throws -> [Verification.Finding] {
    var sums = walked
    try sums.addTables(db)
    let pruned = try PrunedFigures.judge(gaps, sums, key, db)
    var findings: [Verification.Finding] = []
    for day in pruned.edited.union(sums.unbalancedDays).subtracting(pruned.sound).sorted() {
      findings.append(try finding(on: day, isPruned: pruned.edited.contains(day)))
    }
    if sums.strays > 0 { findings.append(.strayFigure) }
    if let id = pruned.incomplete { findings.append(.pruningEdited(id: id)) }
    return findings
  }

  private func finding(on day: Int, isPruned: Bool) throws -> Verification.Finding {
    guard let date = CivilDate(daysSinceEpoch: day) else { return .strayFigure }
    // The calls are gone that would tell which figure it is.
    guard !isPruned else { return .prunedFiguresEdited(day: date) }
    let counted = try counted(on: date)
    var present: [StatisticsFigure: Int64] = [:]
    try StatisticsFigure.forEach(on: day, db) { figure, count in
      if let figure { present[figure, default: 0] &+= count }
    }
    let differing = Set(present.keys).union(counted.keys).filter {
      present[$0] ?? 0 != Int64(counted[$0] ?? 0)
    }
    guard let figure = differing.min(by: { ($0.seat.rawValue, $0.name) < ($1.seat.rawValue, $1.name) }) else {
      return .strayFigure
    }
    return .figureEdited(
      FigurePlace(day: date, seat: figure.seat, name: figure.name), present: present[figure] ?? 0,
      counted: Int64(counted[figure] ?? 0))
  }

  /// Counts the calls of one day anew.
  private func counted(on day: CivilDate) throws -> [StatisticsFigure: Int] {
    var increments = StatisticsIncrements()
    let calls = try String.fetchAll(
      db,
      sql: """
        SELECT id FROM calls WHERE started_at >= ? AND started_at < ? AND EXISTS (
          SELECT 1 FROM events WHERE call = calls.id AND kind IN ('ended', 'interrupted'))
        """,
      arguments: [
        WarsawTime.start(of: day).secondsSinceEpoch,
        WarsawTime.start(of: day.adding(days: 1)).secondsSinceEpoch,
      ])
    for callID in calls { try StatisticsUpkeep.count(callID, nil, &increments, db) }
    return increments.figures
  }
}

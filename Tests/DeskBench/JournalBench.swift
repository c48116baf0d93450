import CallJournal
import DeskCore
import Foundation
import GRDB

/// Durable events a second, one transaction each, against a bare SQLite loop in the same run.
func benchJournal() {
  let folder = NSTemporaryDirectory() + "pue-desk-bench-\(UUID().uuidString)"
  do {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var own: [Double] = []
    var bare: [Double] = []
    for round in 0..<7 {
      own.append(try ownRate("\(folder)/journal-\(round).sqlite"))
      bare.append(try bareRate("\(folder)/bare-\(round).sqlite"))
    }
    let ratio = median(zip(own, bare).map { $0 / $1 })
    print(
      "journal: \(decimal(median(own), 0)) durable events/s, one transaction each; "
        + "bare SQLite \(decimal(median(bare), 0)); ratio \(decimal(ratio))")
    try FileManager.default.removeItem(atPath: folder)
  } catch {
    print("journal: cannot be measured: \(error)")
  }
}

private let eventCount = 400

private func ownRate(_ path: String) throws -> Double {
  let journal = try Journal(path: path)
  let desk = DeskIdentity(pid: 1, startedAt: Instant(secondsSinceEpoch: 0))
  let call = newCallID()
  let events =
    [CallEvent.started(seat: .contactCenter, medium: .phone)]
    + (1..<eventCount).map { .matterChosen(matter: "1.2.e", kind: .question, topic: UInt8($0 % 6 + 1)) }
  let start = seconds()
  for (place, event) in events.enumerated() {
    let record = JournalRecord(
      callID: call, number: place + 1, at: Instant(secondsSinceEpoch: 0), rulebook: "2016-04-28", event: event
    )
    try journal.append([record], desk: desk)
  }
  return Double(eventCount) / (seconds() - start)
}

/// The same rows into a table without constraints, by prepared statements.
private func bareRate(_ path: String) throws -> Double {
  var configuration = Configuration()
  configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
  let queue = try DatabaseQueue(path: path, configuration: configuration)
  try queue.writeWithoutTransaction { db in
    try db.execute(sql: "PRAGMA journal_mode = WAL")
    try db.execute(
      sql:
        "CREATE TABLE events(call TEXT, number INTEGER, at INTEGER, rulebook TEXT, kind TEXT, payload TEXT)")
  }
  return try queue.writeWithoutTransaction { db in
    let insert = try db.makeStatement(sql: "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?)")
    let payload = "{\"matterChosen\":{\"kind\":\"question\",\"matter\":\"1.2.e\",\"topic\":2}}"
    let start = seconds()
    for number in 1...eventCount {
      try insert.execute(
        arguments: ["0123456789abcdef0123456789abcdef", number, 0, "2016-04-28", "matter-chosen", payload])
    }
    return Double(eventCount) / (seconds() - start)
  }
}

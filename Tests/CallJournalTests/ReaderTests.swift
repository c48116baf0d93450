import DeskCore
import Foundation
import GRDB
import Testing

@testable import CallJournal

@Suite struct ReaderTests {
  private let folder: TemporaryFolder
  private static let matters = ["1.1.a", "1.2.c", "1.2.e"]
  private static let first = WarsawTime.instant(
    on: CivilDate(year: 2016, month: 3, day: 26) ?? .earliest, at: .startOfDay)

  init() throws {
    folder = try TemporaryFolder()
    let journal = try folder.open()
    var dice = SplitMix(seed: 77)
    for number in 0..<150 {
      try journal.append(Self.call(number, &dice), desk: .given())
    }
  }

  private static func call(_ number: Int, _ dice: inout SplitMix) -> [JournalRecord] {
    let seat = Seat.allCases.randomElement(using: &dice) ?? .cot
    let medium = ContactMedium.usual(at: seat)[0]
    var events: [CallEvent] = [.started(seat: seat, medium: medium)]
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let matter = matters.randomElement(using: &dice) ?? ""
      events.append(.matterChosen(matter: matter, kind: .question, topic: 0))
    }
    if Int.random(in: 0..<5, using: &dice) > 0 {
      let result = CallResult.allCases.randomElement(using: &dice) ?? .other
      events += [.wrapUpBegan, .wrappedUp(result: result, note: ""), .ended]
    }
    // Some begin in the same second; the days lie about a change of the clock.
    let start = first.adding(seconds: Int.random(in: 0..<40, using: &dice) * 7_200)
    return records(events).map {
      JournalRecord(
        callID: $0.callID, number: $0.number, at: start.adding(seconds: $0.number), rulebook: $0.rulebook,
        event: $0.event)
    }
  }

  /// The same question put another way: by the text of the events and the days of a calendar.
  private func expected(_ filter: HistoryFilter) throws -> [String] {
    let reader = try JournalReader(path: folder.journal)
    let rows = try reader.database.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT c.id, c.seat, c.started_at, group_concat(e.payload, char(10)) AS texts
          FROM calls c JOIN events e ON e.call = c.id GROUP BY c.id ORDER BY c.started_at DESC, c.id DESC
          """)
    }
    return rows.filter { row in
      let texts: String = row["texts"]
      let day = WarsawTime.local(Instant(secondsSinceEpoch: row["started_at"])).date
      return filter.seat.map { $0.id == row["seat"] as String } ?? true
        && filter.matter.map { texts.contains("\"matter\":\"\($0)\"") } ?? true
        && filter.result.map { texts.contains("\"result\":\"\($0.id)\"") } ?? true
        && filter.days.map { $0.contains(day) } ?? true
    }.map { $0["id"] }
  }

  private func listed(_ filter: HistoryFilter, by limit: Int) throws -> [String] {
    let reader = try JournalReader(path: folder.journal)
    var ids: [String] = []
    var cursor: HistoryCursor?
    repeat {
      let page = try reader.page(filter, after: cursor, limit: limit)
      #expect(page.calls.count <= limit && page.unreadable.isEmpty)
      ids += page.calls.map(\.callID)
      cursor = page.next
    } while cursor != nil
    return ids
  }

  @Test func everyFilterFindsWhatSQLFinds() throws {
    let day = WarsawTime.local(Self.first).date
    let days: [ClosedRange<CivilDate>?] = [
      nil, day.adding(days: 1)...day.adding(days: 1), day...day.adding(days: 2),
    ]
    var found = 0
    for seat in [nil] + Seat.allCases.map(Optional.some) {
      for matter in [nil, "1.2.e", "9.9"] {
        for result in [nil, CallResult.answered, .outside] {
          for days in days {
            let filter = HistoryFilter(days: days, matter: matter, result: result, seat: seat)
            let ids = try expected(filter)
            found += ids.count
            #expect(try listed(filter, by: 7) == ids, "\(filter)")
          }
        }
      }
    }
    #expect(found > 1_000)
  }

  @Test func everyFilterIsBackedByAnIndex() throws {
    let reader = try JournalReader(path: folder.journal)
    let cursor = HistoryCursor(startedAt: Self.first, callID: "a")
    let filters = [
      HistoryFilter(), HistoryFilter(matter: "1.2.e"), HistoryFilter(result: .answered),
      HistoryFilter(seat: .cot),
      HistoryFilter(matter: "1.2.e", result: .answered, seat: .cot),
    ]
    for filter in filters {
      let query = HistoryQuery(filter, after: cursor)
      let plan = try reader.database.read { db in try query.plan(db) }
      #expect(plan.first?.hasPrefix("SEARCH") == true, "\(plan)")
      #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }
  }

  @Test func aCallIsFoundByTheBeginningOfItsId() throws {
    let reader = try JournalReader(path: folder.journal)
    let id = try reader.page(limit: 1).calls[0].callID
    #expect(try reader.callID(beginning: id) == id)
    #expect(try reader.callID(beginning: id.prefix(12).uppercased()) == id)
    #expect(throws: JournalError.noSuchCall(id: "xyz")) { try reader.callID(beginning: "xyz") }
    #expect(throws: JournalError.noSuchCall(id: "")) { try reader.callID(beginning: "") }
    let shared = String(id.prefix(1))
    #expect(throws: JournalError.ambiguous(prefix: shared)) { try reader.callID(beginning: shared) }
  }

  @Test func aReaderMakesNoJournal() throws {
    let path = folder.path + "/none.sqlite"
    #expect(throws: JournalError.missing(path: path)) { try JournalReader(path: path) }
    #expect(!FileManager.default.fileExists(atPath: path))
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: JournalError.notAJournal(path: path)) { try JournalReader(path: path) }
  }
}

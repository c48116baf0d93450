import CallJournal
import DeskCore

/// What a page of the history takes: the first, one deep in the list, and filtered ones.
func benchHistory(_ journal: BenchJournal) {
  do {
    let reader = try JournalReader(path: journal.path)
    let deep = HistoryCursor(startedAt: try middle(of: reader), callID: "8")
    let day = WarsawTime.local(deep.startedAt).date
    let pages: [(String, HistoryFilter, HistoryCursor?)] = [
      ("first", HistoryFilter(), nil), ("deep", HistoryFilter(), deep),
      ("by matter", HistoryFilter(matter: "1.2.e"), nil),
      ("by result", HistoryFilter(result: .referred), nil),
      ("by seat", HistoryFilter(seat: .cot), nil), ("by day", HistoryFilter(days: day...day), nil),
      ("all filters", HistoryFilter(days: day...day, matter: "1.2.e", result: .referred, seat: .branch), nil),
      ("by matter and rare result", HistoryFilter(matter: "1.1.b", result: .outside), deep),
    ]
    let times = try pages.map { name, filter, cursor in
      "\(name) \(decimal(try milliseconds { _ = try reader.page(filter, after: cursor, limit: 50) }))"
    }
    print("journal history, ms a page of 50: \(times.joined(separator: ", "))")
  } catch {
    print("journal history: cannot be measured: \(error)")
  }
}

/// When the calls in the middle of the journal began, as far as its first and last days tell.
private func middle(of reader: JournalReader) throws -> Instant {
  let last = try reader.page(limit: 1).calls.first?.startedAt ?? .latest
  return last.adding(seconds: -365 * 86_400)
}

private func milliseconds(_ work: () throws -> Void) throws -> Double {
  var times: [Double] = []
  for _ in 0..<15 {
    let start = seconds()
    try work()
    times.append(seconds() - start)
  }
  return median(times) * 1000
}

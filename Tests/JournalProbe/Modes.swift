import CallJournal
import DeskCore
import Foundation
import Glibc

/// A short, complete call.
func callRecords() -> [JournalRecord] {
  let events: [CallEvent] = [
    .started(seat: .cot, medium: .phone), .matterChosen(matter: "benefits", kind: .question, topic: 2),
    .levelChanged(route: .substituteAuthorization, level: .substitute), .statementAnswered(.confirmed),
    .wrapUpBegan, .wrappedUp(result: .answered, note: ""), .ended,
  ]
  let callID = newCallID()
  return events.enumerated().map { index, event in
    JournalRecord(
      callID: callID, number: index + 1, at: Instant(secondsSinceEpoch: 1_500_000_000 + Int64(index)),
      rulebook: "2016-04-28", event: event)
  }
}

func makeDesk(_ id: String = newDeskID()) -> DeskIdentity {
  DeskIdentity(id: id, pid: getpid(), startedAt: Instant(secondsSinceEpoch: Int64(time(nil))))
}

/// Sleeps until the writer has news, then looks at its state.
func wait(for writer: JournalWriter, until isReached: (JournalState) -> Bool) {
  while !isReached(writer.state) {
    var request = pollfd(fd: writer.notificationDescriptor, events: Int16(POLLIN), revents: 0)
    poll(&request, 1, 1_000)
    writer.acknowledge()
  }
}

func append(_ path: String, calls: Int) throws {
  let writer = try JournalWriter(path: path, desk: makeDesk())
  for _ in 0..<calls {
    let records = callRecords()
    for record in records { writer.submit(record) }
    var printed = 0
    while printed < records.count {
      wait(for: writer) { $0.isSaved(records[printed].callID, printed + 1) }
      say("\(records[printed].callID) \(printed + 1)")
      printed += 1
    }
  }
  say("end \(writer.finish(within: 30))")
}

func hold(_ path: String, as desk: String) throws {
  let writer = try JournalWriter(path: path, desk: makeDesk(desk))
  let record = callRecords()[0]
  writer.submit(record)
  wait(for: writer) { $0.isSaved(record.callID, 1) }
  say("holding")
  while true { pause() }
}

func fillDisk(_ path: String) throws {
  signal(SIGXFSZ, SIG_IGN)
  let writer = try JournalWriter(path: path, desk: makeDesk())
  wait(for: writer) { $0.isOpen }
  try limitFiles(to: 200_000)
  var count = 0
  repeat {
    for record in callRecords() { writer.submit(record) }
    count += 7
    usleep(500)
  } while writer.state.trouble == nil
  for record in callRecords() { writer.submit(record) }
  sayTrouble(writer.state)
  try limitFiles(to: rlim_t.max)
  wait(for: writer) { $0.waitingCount == 0 }
  say("saved \(writer.state.savedCount == count + 7) \(writer.state.trouble == nil)")
  say("end \(writer.finish(within: 30))")
}

func limitFiles(to bytes: rlim_t) throws {
  var limit = rlimit()
  guard getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { throw Failure() }
  limit.rlim_cur = min(bytes, limit.rlim_max)
  guard setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0 else { throw Failure() }
}

func beNobody(_ path: String) throws {
  if geteuid() == 0 {
    guard setgid(65_534) == 0, setuid(65_534) == 0 else { throw Failure() }
  }
  let writer = try JournalWriter(path: path, desk: makeDesk())
  writer.submit(callRecords()[0])
  wait(for: writer) { $0.trouble != nil }
  sayTrouble(writer.state)
}

func write(_ path: String, umask mask: mode_t) throws {
  umask(mask)
  let writer = try JournalWriter(path: path, desk: makeDesk())
  for record in callRecords() { writer.submit(record) }
  wait(for: writer) { $0.waitingCount == 0 }
  say("umask \(umask(0) == mask)")
  say("holding")
  while true { pause() }
}

func measure(_ path: String, _ count: Int) throws {
  let journal = try Journal(path: path)
  let desk = makeDesk()
  let start = ContinuousClock.now
  for _ in 0..<count {
    for record in callRecords() { try journal.append([record], desk: desk) }
  }
  say("append, one event each: \(rate(count * 7, since: start))")
  let writer = try JournalWriter(path: path, desk: desk)
  wait(for: writer) { $0.isOpen }
  let queued = ContinuousClock.now
  for _ in 0..<count { callRecords().forEach(writer.submit) }
  wait(for: writer) { $0.savedCount == count * 7 }
  say("writer, queued at once: \(rate(count * 7, since: queued))")
  say("end \(writer.finish(within: 30))")
}

private func rate(_ events: Int, since start: ContinuousClock.Instant) -> String {
  "\(Int(Double(events) / ((.now - start) / .seconds(1)))) events/s"
}

/// Prints a line at once, so that it is out before a kill.
func say(_ line: String) {
  print(line)
  fflush(nil)
}

private func sayTrouble(_ state: JournalState) {
  say("trouble \(state.trouble.map { "\($0)" } ?? "none")")
}

struct Failure: Error {}

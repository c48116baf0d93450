import Foundation
import Glibc
import TerminalHarness

/// How fast the chain is verified and the journal exported, and in how much memory.
func benchVerifyAndExport(_ program: String, _ journal: BenchJournal) {
  guard let events = eventCount(journal) else { return print("journal verify: the events cannot be counted") }
  for (name, words) in [
    ("verify", "verify"), ("export csv", "export --format csv"), ("export jsonl", "export --format jsonl"),
  ] {
    guard let (time, kilobytes) = measured("'\(program)' journal \(words) --journal '\(journal.path)'") else {
      print("journal \(name): failed")
      continue
    }
    print(
      "journal \(name): \(decimal(Double(events) / time, 0)) events/s over \(events) events, peak \(kilobytes / 1024) MB"
    )
  }
}

private func eventCount(_ journal: BenchJournal) -> Int? {
  let counted = run(
    "/usr/bin/sqlite3", ["-readonly", journal.path, "SELECT count(*) FROM events"], within: 600)
  return counted.flatMap { Int($0.outputText.split(separator: "\n").first ?? "") }
}

/// Seconds and peak memory in kilobytes of one command, which a shell of its own reports.
private func measured(_ command: String) -> (seconds: Double, kilobytes: Int)? {
  let start = seconds()
  let report = run(
    "/bin/bash",
    [
      "-c",
      "\(command) >/dev/null & child=$!; peak=0; while now=$(grep VmHWM /proc/$child/status 2>/dev/null); do peak=$now; sleep 0.2; done; wait $child && echo $peak",
    ],
    within: 3600)
  let taken = seconds() - start
  guard let report, report.ending == .exit(0) else { return nil }
  let words = report.outputText.split(whereSeparator: \.isWhitespace)
  return (taken, words.compactMap { Int($0) }.last ?? 0)
}

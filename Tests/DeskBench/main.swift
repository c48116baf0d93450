// The benchmarks: medians and ratios of one run on one machine. `make bench` builds and runs them.

import Foundation
import Glibc

guard let program = CommandLine.arguments.dropFirst().first else {
  print("desk-bench: name the pue-desk binary to measure")
  exit(64)
}
report { printMachine() }
if CommandLine.arguments.dropFirst(2).first == "terminal" {
  benchTerminal(program)
  exit(0)
}
do {
  try report(benchDecisions)
  try report(benchSearch)
} catch {
  print("desk-bench: the built-in rulebook cannot be read: \(error)")
  exit(70)
}
// What remains is measured on a journal that a generator makes, and keeps in a folder; by name alone, if asked.
let words = CommandLine.arguments.dropFirst(2)
if words.first != "review" {
  report(benchJournal)
  report { benchBatch(program) }
  report { benchTerminal(program) }
}
let calls = ProcessInfo.processInfo.environment["BENCH_CALLS"].flatMap { Int($0) } ?? 1_000_000
let build = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
if let journal = BenchJournal(folder: build + "/bench", generator: build + "/journal-generator", calls: calls)
{
  print("journal review: \(calls) calls, \(decimal(journal.megabytes, 0)) MB")
  report { benchStatistics(program, journal) }
  report { benchHistory(journal) }
  report { benchVerifyAndExport(program, journal) }
}

/// Measures something and shows at once what came of it, through a pipe as well: the whole takes a quarter of an hour.
func report(_ bench: () throws -> Void) rethrows {
  try bench()
  fflush(nil)
}

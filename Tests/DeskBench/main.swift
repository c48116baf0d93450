// The benchmarks: medians and ratios of one run on one machine. `make bench` builds and runs them.

import Foundation
import Glibc

guard let program = CommandLine.arguments.dropFirst().first else {
  print("desk-bench: name the pue-desk binary to measure")
  exit(64)
}
printMachine()
if CommandLine.arguments.dropFirst(2).first == "terminal" {
  benchTerminal(program)
  exit(0)
}
do {
  try benchDecisions()
  try benchSearch()
} catch {
  print("desk-bench: the built-in rulebook cannot be read: \(error)")
  exit(70)
}
// What remains is measured on a journal that a generator makes, and keeps in a folder; by name alone, if asked.
let words = CommandLine.arguments.dropFirst(2)
if words.first != "review" {
  benchJournal()
  benchBatch(program)
  benchTerminal(program)
}
let calls = ProcessInfo.processInfo.environment["BENCH_CALLS"].flatMap { Int($0) } ?? 1_000_000
let build = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
if let journal = BenchJournal(folder: build + "/bench", generator: build + "/journal-generator", calls: calls)
{
  print("journal review: \(calls) calls, \(decimal(journal.megabytes, 0)) MB")
  benchStatistics(program, journal)
  benchHistory(journal)
  benchVerifyAndExport(program, journal)
}

// The benchmarks: medians and ratios of one run on one machine. `make bench` builds and runs them.

import Glibc

guard let program = CommandLine.arguments.dropFirst().first else {
  print("desk-bench: name the pue-desk binary to measure")
  exit(64)
}
printMachine()
do {
  try benchDecisions()
} catch {
  print("desk-bench: the built-in rulebook cannot be read: \(error)")
  exit(70)
}
benchJournal()
benchBatch(program)
benchTerminal(program)

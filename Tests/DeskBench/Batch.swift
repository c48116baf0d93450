import DeskCore
import Glibc
import TerminalHarness

/// A million random situations at random times of three years through `pue-desk decide --batch`.
func benchBatch(_ program: String) {
  let path = "/tmp/pue-desk-bench.\(getpid()).jsonl"
  defer { unlink(path) }
  let count = 1_000_000
  guard writeSituations(count, to: path) else {
    print("batch: \(path) cannot be written")
    return
  }
  let small = runBatch(program, path, lines: 10_000)
  let large = runBatch(program, path, lines: count)
  print(
    "batch: \(decimal(Double(count) / large.seconds, 0)) lines/s over \(count) lines (random situations and times)"
  )
  print("  peak memory: \(large.kilobytes) kB, after 10000 lines \(small.kilobytes) kB")
}

private func writeSituations(_ count: Int, to path: String) -> Bool {
  guard let file = fopen(path, "w") else { return false }
  defer { fclose(file) }
  var random = Seeded(state: 4)
  let topical = ["1.2.c", "1.2.e"]
  let plain = ["1.1.a", "1.1.b", "1.1.c", "1.1.d", "1.2.a", "1.2.b", "1.2.d", "1.2.f"]
  for _ in 0..<count {
    let needsTopic = Bool.random(using: &random)
    let matter = (needsTopic ? topical : plain).randomElement(using: &random) ?? "1.1.a"
    let topic = needsTopic ? "\"topic\":\(Int.random(in: 1...6, using: &random))," : ""
    let seat = Seat.allCases.randomElement(using: &random) ?? .cot
    let kind = Kind.allCases.randomElement(using: &random) ?? .question
    let level = AuthenticationLevel.allCases.randomElement(using: &random) ?? .none
    let at = Instant(secondsSinceEpoch: Int64.random(in: 1_461_800_000...1_556_400_000, using: &random))
    let line =
      "{\"seat\":\"\(seat.id)\",\"matter\":\"\(matter)\",\(topic)\"kind\":\"\(kind.id)\","
      + "\"authentication\":\"\(level.id)\",\"at\":\"\(WarsawTime.iso(at))\"}\n"
    guard fputs(line, file) >= 0 else { return false }
  }
  return true
}

/// Runs the first lines of a file; memory is the peak of any child so far, so it shows growth alone.
private func runBatch(_ program: String, _ path: String, lines: Int) -> (seconds: Double, kilobytes: Int) {
  let start = seconds()
  let command = "head -n \(lines) '\(path)' | '\(program)' decide --batch >/dev/null"
  _ = run("/bin/sh", ["-c", command], within: 600)
  let taken = seconds() - start
  var usage = rusage()
  getrusage(RUSAGE_CHILDREN.rawValue, &usage)
  return (taken, usage.ru_maxrss)
}

import Glibc
import TerminalHarness

/// Start, keys, idleness and memory at 200×60 beside programs that people know, interleaved.
func benchTerminal(_ program: String) {
  let peers = Peers(program)
  defer { peers.remove() }
  var figures: [String: TerminalFigures] = [:]
  for _ in 0..<11 {
    for candidate in peers.candidates {
      guard let session = Session(candidate) else { continue }
      figures[candidate.name, default: TerminalFigures()].take(session)
    }
  }
  for candidate in peers.candidates {
    guard let session = Session(candidate) else { continue }
    figures[candidate.name]?.idle = session.idle(seconds: 5)
  }
  guard let reference = figures["dialog"] else {
    print("terminal: dialog does not start here; nothing to compare with")
    return
  }
  print("terminal, 200×60; in brackets the ratio to dialog")
  print(TerminalFigures.heading)
  for candidate in peers.candidates {
    guard let row = figures[candidate.name] else {
      print("\(candidate.name.padded(to: 10))did not show what it shows at its start")
      continue
    }
    print(candidate.name.padded(to: 10) + row.row(beside: reference))
  }
}

/// What one program gave in all its rounds.
private struct TerminalFigures {
  private var first: [Double] = []
  private var keys: [Double] = []
  private var bytes: [Double] = []
  private var memory: [Double] = []
  /// Processor milliseconds in ten seconds, and how often it was woken a second.
  var idle = (processor: Double.nan, wakeUps: Double.nan)

  mutating func take(_ session: Session) {
    first.append(session.first * 1000)
    let pressed = session.press(40)
    keys += pressed.map { $0.seconds * 1000 }
    bytes += pressed.map { Double($0.bytes) }
    memory.append(session.megabytes)
  }

  static let heading =
    "".padded(to: 10) + "first frame ms".padded(to: 18) + "key→paint p50 ms".padded(to: 20)
    + "p99 ms".padded(to: 9) + "bytes a key".padded(to: 13) + "idle CPU ms in 10 s".padded(to: 21)
    + "wake-ups a second".padded(to: 19) + "MB"

  func row(beside reference: TerminalFigures) -> String {
    func compared(_ own: Double, _ other: Double, _ places: Int) -> String {
      "\(decimal(own, places)) (\(decimal(own / other)))"
    }
    return compared(median(first), median(reference.first), 1).padded(to: 18)
      + compared(median(keys), median(reference.keys), 3).padded(to: 20)
      + decimal(percentile(99, keys), 2).padded(to: 9)
      + decimal(bytes.reduce(0, +) / Double(max(1, bytes.count)), 0).padded(to: 13)
      + decimal(idle.processor, 1).padded(to: 21) + decimal(idle.wakeUps, 1).padded(to: 19)
      + decimal(median(memory), 1)
  }
}

/// One start of a program.
private final class Session {
  /// Seconds from the start until the first frame was whole.
  let first: Double
  private let pty: Pty
  private let keys: (down: String, up: String)

  init?(_ candidate: Candidate) {
    var environment = Pty.environment
    environment["HOME"] = "/tmp/pue-desk-bench.\(getpid())/home"
    environment["XDG_STATE_HOME"] = "/tmp/pue-desk-bench.\(getpid())/state"
    environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
    let start = seconds()
    guard
      let pty = Pty(
        program: candidate.path, arguments: candidate.arguments, environment: environment, rows: 60,
        columns: 200),
      pty.until(seconds: 10, { pty.text.contains(candidate.ready) })
    else { return nil }
    first = seconds() - start
    self.pty = pty
    keys = candidate.keys
    // Whatever still comes belongs to the start.
    _ = pty.until(seconds: 0.3) { false }
  }

  /// Presses keys, ten down and ten up in turn.
  /// - Returns: for those that changed the screen, how long until the first byte came, and how many came.
  func press(_ count: Int) -> [(seconds: Double, bytes: Int)] {
    (0..<count).compactMap { number in press(number % 20 < 10 ? keys.down : keys.up) }
  }

  private func press(_ key: String) -> (seconds: Double, bytes: Int)? {
    let before = pty.received.count
    let start = seconds()
    pty.send(key)
    guard pty.until(seconds: 0.25, { pty.received.count > before }) else { return nil }
    let taken = seconds() - start
    _ = pty.until(seconds: 0.02) { false }
    return (taken, pty.received.count - before)
  }

  /// Leaves the program alone.
  /// - Parameter seconds: for how long.
  func idle(seconds: Double) -> (processor: Double, wakeUps: Double) {
    _ = pty.until(seconds: 1) { false }
    let before = threads(of: pty.pid)
    _ = pty.until(seconds: seconds) { false }
    let after = threads(of: pty.pid)
    return (
      (after.nanoseconds - before.nanoseconds) / 1e6 * 10 / seconds,
      (after.switches - before.switches) / seconds
    )
  }

  /// The memory that the program holds.
  var megabytes: Double {
    let pages = words(of: "/proc/\(pty.pid)/statm").dropFirst().first.flatMap { Double($0) } ?? .nan
    return pages * Double(sysconf(Int32(_SC_PAGESIZE))) / 1_048_576
  }
}

/// Processor time and voluntary switches of all threads of a process.
private func threads(of process: Int32) -> (nanoseconds: Double, switches: Double) {
  var sum = (nanoseconds: 0.0, switches: 0.0)
  guard let folder = opendir("/proc/\(process)/task") else { return sum }
  defer { closedir(folder) }
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    guard name.first != "." else { continue }
    let task = "/proc/\(process)/task/\(name)"
    sum.nanoseconds += words(of: task + "/schedstat").first.flatMap { Double($0) } ?? 0
    let status = words(of: task + "/status")
    let place = status.firstIndex(of: "voluntary_ctxt_switches:")
    sum.switches += place.flatMap { Double(status[$0 + 1]) } ?? 0
  }
  return sum
}

/// The words of a small file.
private func words(of path: String) -> [Substring] {
  guard let file = fopen(path, "r") else { return [] }
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 8192)
  let count = fread(&bytes, 1, bytes.count, file)
  return String(decoding: bytes.prefix(count), as: UTF8.self).split { $0.isWhitespace }
}

/// The value below which so many in a hundred lie.
private func percentile(_ percent: Int, _ values: [Double]) -> Double {
  let sorted = values.sorted()
  return sorted.isEmpty ? .nan : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
}

extension String {
  /// The text followed by blanks up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}

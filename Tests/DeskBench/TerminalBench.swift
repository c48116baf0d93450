import Glibc
import TerminalHarness

/// A program in a terminal: what to start, what tells that it is ready, and a key that changes the screen.
private struct Candidate {
  let name: String
  let path: String
  let arguments: [String]
  let ready: String
  let keys: [String]
}

/// First frame and key → paint at 200×60 against tig and dialog, interleaved.
func benchTerminal(_ program: String) {
  let folder = "/tmp/pue-desk-bench.\(getpid()).git"
  defer { _ = run("/bin/rm", ["-rf", folder]) }
  makeRepository(folder)
  // As a terminal sends them to a full-screen program; the other form makes dialog quit.
  let arrows = ["\u{1B}OB", "\u{1B}OA"]
  let candidates = [
    Candidate(name: "pue-desk", path: program, arguments: [], ready: "F10 Wyj", keys: arrows),
    Candidate(
      name: "tig", path: "/bin/sh", arguments: ["-c", "cd '\(folder)' && exec tig"], ready: "[main]",
      keys: arrows),
    Candidate(
      name: "dialog", path: "/bin/sh",
      arguments: ["-c", "exec dialog --menu desk 40 100 30 $(seq 1 80)"], ready: "Cancel", keys: arrows),
  ]
  var first: [String: [Double]] = [:]
  var key: [String: [Double]] = [:]
  for _ in 0..<15 {
    for candidate in candidates {
      guard let session = measure(candidate) else { continue }
      first[candidate.name, default: []].append(session.first)
      key[candidate.name, default: []] += session.keys
    }
  }
  print("terminal, 200×60        first frame ms   ratio to tig   key→paint p50 ms   ratio to dialog")
  let tig = median(first["tig"] ?? [])
  let dialog = median(key["dialog"] ?? [])
  for candidate in candidates {
    let start = median(first[candidate.name] ?? [])
    let paint = median(key[candidate.name] ?? [])
    let name = candidate.name.padded(to: 24)
    print(
      "\(name)\(decimal(start * 1000, 1).padded(to: 17))\(decimal(start / tig).padded(to: 15))"
        + "\(decimal(paint * 1000, 3).padded(to: 19))\(decimal(paint / dialog))")
  }
}

/// A repository of a few commits, which tig shows at its start.
private func makeRepository(_ folder: String) {
  let script = """
    mkdir -p '\(folder)' && cd '\(folder)' && git init -q -b main . && for n in $(seq 1 60); do
    git -c user.name=a -c user.email=a@example.org commit -q --allow-empty -m "commit $n"; done
    """
  _ = run("/bin/sh", ["-c", script], within: 60)
}

private func measure(_ candidate: Candidate) -> (first: Double, keys: [Double])? {
  var environment = Pty.environment
  environment["HOME"] = "/tmp"
  environment["XDG_STATE_HOME"] = "/tmp/pue-desk-bench.\(getpid()).state"
  environment["GIT_CONFIG_GLOBAL"] = "/dev/null"
  let start = seconds()
  guard
    let pty = Pty(
      program: candidate.path, arguments: candidate.arguments, environment: environment, rows: 60,
      columns: 200)
  else { return nil }
  guard pty.until(seconds: 10, { pty.text.contains(candidate.ready) }) else { return nil }
  let first = seconds() - start
  // Whatever still comes belongs to the start.
  _ = pty.until(seconds: 0.2) { false }
  let keys = (0..<20).map { turn in press(candidate.keys[turn % candidate.keys.count], pty) }
  return (first, keys)
}

private func press(_ key: String, _ pty: Pty) -> Double {
  let before = pty.received.count
  let start = seconds()
  pty.send(key)
  _ = pty.until(seconds: 1) { pty.received.count > before }
  let taken = seconds() - start
  _ = pty.until(seconds: 0.02) { false }
  return taken
}

extension String {
  /// The text followed by blanks up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - unicodeScalars.count))
  }
}

import TerminalHarness
import Testing

/// A real multiplexer between the desk and its watcher.
@Suite struct TmuxTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func tmux(_ arguments: [String]) throws -> RunResult {
    let own = [
      "HOME": home.path, "XDG_STATE_HOME": home.path + "/state", "TMUX_TMPDIR": home.path,
      "TERM": "xterm-256color",
    ]
    return try #require(
      run(
        "/usr/bin/env", ["tmux", "-L", "desk", "-f", "/dev/null"] + arguments,
        environment: Pty.environment.merging(own) { $1 }))
  }

  /// Waits until the pane shows every one of some texts.
  private func expect(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    var shown = ""
    for _ in 0..<200 {
      shown = try tmux(["capture-pane", "-p", "-t", "desk"]).outputText
      if texts.allSatisfy({ shown.contains($0) }) { return }
    }
    Issue.record("\(texts) missing in\n\(shown)", sourceLocation: sourceLocation)
  }

  @Test func aCallIsServedInsideTmux() throws {
    let program = try #require(builtProgram("pue-desk"))
    let command = "'\(program)' --clock 2016-04-29T10:42; echo desk ended $?; exec cat"
    let started = try tmux(["new-session", "-d", "-s", "desk", "-x", "80", "-y", "24", command])
    #expect(started.ending == .exit(0), "\(started.errorText)")
    defer { #expect(throws: Never.self) { _ = try tmux(["kill-server"]) } }
    try expect(["PUE ZUS · pulpit", "KTO ODPOWIADA", "F10 Wyjdź", "10:42"])
    _ = try tmux(["send-keys", "-t", "desk", "-l", "złe składki na pue"])
    try expect(["Szukaj: złe składki na pue", "▸1.2.c"])
    _ = try tmux(["send-keys", "-t", "desk", "Enter"])
    try expect(["TEMAT ROZMOWY W COT"])
    _ = try tmux(["send-keys", "-t", "desk", "5"])
    try expect(["temat 5 płatnicy", "22 560 16 00: 0 → 5"])
    _ = try tmux(["send-keys", "-t", "desk", "F10"])
    try expect(["desk ended 0"])
  }
}

import Foundation
import TerminalHarness
import Testing

@Suite struct StartTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  @Test func showsThePanelInPolish() throws {
    let pty = try desk(in: home)
    pty.expect([
      "PUE ZUS · pulpit   Contact Center", "zasady 2016-04-28", "pt 29.04.2016 10:42", "┌ SPRAWA",
      "Szukaj:", "UWIERZYTELNIENIE W ZUS", "ZAKRES ODPOWIEDZI", "KTO ODPOWIADA", "KANAŁY ZUS",
      "✓ telefon COT do 18.00, 7 h 18 min", "F1 Pomoc", "F10 Wyjdź",
    ])
    #expect(pty.showsAlternateScreen)
    #expect(!pty.isInLineMode)
  }

  @Test(arguments: [["--language", "en"], ["desk", "--language", "en"]])
  func showsThePanelInEnglish(_ arguments: [String]) throws {
    let pty = try desk(arguments + morning, in: home)
    pty.expect([
      "PUE ZUS · desk", "rules 2016-04-28", "Fri 29.04.2016 10:42", "MATTER", "AUTHENTICATION AT ZUS",
      "ANSWER DEPTH", "WHO ANSWERS", "CHANNELS TO ZUS", "F10 Quit",
    ])
    pty.expectGone("Szukaj")
  }

  @Test(arguments: [("contact-center", "Contact Center"), ("branch", "Oddział"), ("cot", "COT (ZUS)")])
  func startsAtTheSeatAskedFor(_ seat: String, _ name: String) throws {
    let pty = try desk(["--seat", seat], in: home)
    #expect(pty.until { pty.row(0).hasPrefix(" PUE ZUS · pulpit   \(name)  ") })
  }

  @Test(arguments: [
    ("2016-04-29T17:43", "pt 29.04.2016 17:43", "do 18.00, 17 min"),
    ("2016-04-29T08:42Z", "pt 29.04.2016 10:42", "do 18.00, 7 h 18 min"),
    ("2016-05-26T10:00", "cz 26.05.2016 10:00", "✗ telefon COT od pt 27.05, 7.00"),
    ("2016-04-30T10:00", "so 30.04.2016 10:00", "✗ telefon COT od pn 02.05, 7.00"),
    ("2016-04-01T10:00", "pt 01.04.2016 10:00", "przed pierwszymi zasadami"),
  ])
  func showsTheClockItIsGiven(_ time: String, _ clock: String, _ shown: String) throws {
    try desk(["--seat", "branch", "--clock", time], in: home).expect([clock, shown])
  }

  @Test func runsAloneInAnotherFolder() throws {
    let program = try #require(builtProgram("pue-desk"))
    let alone = home.path + "/alone/pue-desk"
    try FileManager.default.createDirectory(atPath: home.path + "/alone", withIntermediateDirectories: false)
    try FileManager.default.copyItem(atPath: program, toPath: alone)
    let pty = try desk(in: home, program: alone)
    pty.expect(["KTO ODPOWIADA", "zasady 2016-04-28"])
  }

  // MARK: Nothing is written before the screen opens

  @Test(
    arguments: [
      (["--rulebook", "/nonexistent/rules"], 66, "/nonexistent/rules: no such folder"),
      (["--rulebook", "/dev/null"], 66, "/dev/null: not a folder"),
      (["--seat", "kasa"], 64, "unknown seat 'kasa'"), (["--language", "de"], 64, "unknown language"),
      (["--clock", "noon"], 64, "'noon' is not a time"), (["--bogus"], 64, "--bogus"),
      (["\u{1B}[31m\u{1B}c"], 64, "Unexpected argument"),
    ] as [([String], Int32, String)])
  func whatCannotBeIsRefused(_ arguments: [String], _ code: Int32, _ reason: String) throws {
    try launch(arguments, in: home, columns: 200).expectRefusal(code, reason)
  }

  @Test func aBrokenRulebookIsNamedWithItsLine() throws {
    let file = home.path + "/rules/broken.yaml"
    try home.write("first: 1\nsecond: }\n".utf8, to: file)
    let pty = try launch(["--rulebook", home.path + "/rules"], in: home, columns: 200)
    #expect(pty.ending() == .exit(65))
    #expect(String(decoding: pty.received, as: UTF8.self).contains("pue-desk: \(file):2: not valid YAML"))
    #expect(!pty.received.contains(0x1B))
  }

  @Test(
    arguments: [
      (nil, "TERM is not set"), ("", "TERM is not set"), ("dumb", "'dumb' cannot move its cursor"),
      ("no-such-type", "'no-such-type' is unknown"), ("unknown", "'unknown'"),
      ("x\u{1B}[31m", "'x[31m' is unknown"), ("../../etc/passwd", "is unknown"),
    ] as [(String?, String)])
  func aTypeThatWillNotDoIsRefused(_ type: String?, _ reason: String) throws {
    try launch(in: home, environment: ["TERM": type], columns: 200).expectRefusal(69, reason)
  }

  @Test(arguments: ["| cat", "< /dev/null", "<&-"])
  func halfATerminalIsNone(_ streams: String) throws {
    let program = try #require(builtProgram("pue-desk"))
    let pty = try launch(["-c", "'\(program)' \(streams)"], in: home, program: "/bin/sh", columns: 200)
    #expect(pty.ending() != nil)
    let said = String(decoding: pty.received, as: UTF8.self)
    #expect(said.hasPrefix("pue-desk: the desk needs a terminal"))
    #expect(!said.contains("\u{1B}"))
  }
}

import Foundation
import TerminalHarness
import Testing

@Suite struct DoctorTests {
  /// What doctor says of a thing, the mark first.
  private func line(_ text: String, _ about: String) -> String? {
    text.split(whereSeparator: \.isNewline).map(String.init).first { $0.dropFirst(6).hasPrefix(about) }
  }

  @Test func allIsWellHere() throws {
    let result = try desk(["doctor"])
    expectSuccess(result)
    #expect(!result.outputText.contains("fault"))
    for about in ["pue-desk", "locale", "rulebook 2016-04-28", "state"] {
      #expect(line(result.outputText, about)?.hasPrefix("ok") == true, "\(about)")
    }
    #expect(line(result.outputText, "terminal")?.hasPrefix("note") == true)
  }

  @Test(
    arguments: [
      (["LANG": nil], "locale", "note"), (["LANG": "C"], "locale", "note"),
      (["LC_ALL": "pl_PL.ISO-8859-2"], "locale", "note"), (["LC_ALL": "pl_PL.utf8"], "locale", "ok"),
      (["HOME": nil, "XDG_STATE_HOME": nil], "state", "note"),
      (["HOME": "", "XDG_STATE_HOME": ""], "state", "note"),
    ] as [([String: String?], String, String)])
  func whatIsMissingIsNamed(_ environment: [String: String?], _ about: String, _ mark: String) throws {
    let result = try desk(["doctor"], environment: environment)
    expectSuccess(result)
    #expect(line(result.outputText, about)?.hasPrefix(mark) == true, "\(result.outputText)")
  }

  @Test(
    arguments: [
      ("xterm-256color", 24, "terminal: xterm-256color", "ok"),
      (nil, 24, "terminal: TERM is not set", "fault"),
      ("", 24, "terminal: TERM is not set", "fault"),
      ("dumb", 24, "terminal: terminal type 'dumb' cannot move", "fault"),
      ("xterm", 23, "size: 80×23", "fault"), ("xterm", 24, "size: 80×24", "ok"),
    ] as [(String?, Int, String, String)])
  func theTerminalIsJudged(_ type: String?, _ rows: Int, _ about: String, _ mark: String) throws {
    let program = try #require(builtProgram("pue-desk"))
    let home = try TemporaryFolder()
    var environment = Pty.environment.merging(["HOME": home.path, "XDG_STATE_HOME": home.path]) { $1 }
    environment["TERM"] = type
    let pty = try #require(
      Pty(program: program, arguments: ["doctor"], environment: environment, rows: rows))
    #expect(pty.ending() == .exit(0))
    #expect(pty.until { self.line(pty.text, about)?.hasPrefix(mark) == true })
    #expect(!pty.received.contains(0x1B))
  }

  @Test func aFaultyRulebookIsAFault() throws {
    let folder = try TemporaryFolder()
    let result = try desk(["doctor", "--rulebook", folder.path + "/nope"])
    #expect(result.ending == .exit(66))
    #expect(line(result.outputText, "rulebook")?.hasPrefix("fault") == true)
    #expect(result.errorText.hasPrefix("pue-desk: \(folder.path)/nope: no such folder"))
  }

  @Test func aStateFolderThatCannotBeMadeIsAFaultOfTheJournalToo() throws {
    let result = try desk(["doctor"], environment: ["XDG_STATE_HOME": "/dev/null"])
    #expect(result.ending == .exit(74))
    #expect(line(result.outputText, "state")?.hasPrefix("fault") == true)
    #expect(line(result.outputText, "journal")?.hasPrefix("fault") == true)
    #expect(line(result.outputText, "rulebook")?.hasPrefix("ok") == true)
    #expect(
      result.errorText == "pue-desk: /dev/null/pue-desk:1: cannot be made; check what stands in its way\n")
  }
}

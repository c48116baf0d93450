import Foundation
import TerminalHarness
import Testing

/// The built desk notices what others change while it is open.
@Suite struct RulesWatchTests {
  private static func copied(in folder: TemporaryFolder) throws -> String {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../..")
    let copy = folder.path + "/rules"
    try FileManager.default.copyItem(
      atPath: package.standardized.appending(path: "Resources/rulebooks/2016-04-28").path, toPath: copy)
    return copy
  }

  private static func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacing(old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  @Test func changedRulesAreTakenUpBetweenCallsAndFaultyOnesAreNot() throws {
    let home = try TemporaryFolder()
    let rules = try Self.copied(in: home)
    let pty = try desk(morning + ["--rulebook", rules], in: home)
    try Self.change(rules + "/channels.yaml", "pl: czat", "pl: rozmówka")
    pty.expect(["rozmówka", "Wczytano zmienione zasady"])
    // A half-written file.
    let whole = try String(contentsOfFile: rules + "/channels.yaml", encoding: .utf8)
    try String(whole.prefix(whole.count / 2)).write(
      toFile: rules + "/channels.yaml", atomically: false, encoding: .utf8)
    pty.expect(["Zmienione zasady mają błąd (channels.yaml:", "rozmówka"])
    try whole.replacing("rozmówka", with: "pogawędka").write(
      toFile: rules + "/channels.yaml", atomically: false, encoding: .utf8)
    pty.expect(["pogawędka"])
    pty.expectGone("mają błąd")
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func aSupervisorsWordReachesEveryDeskThatIsOpen() throws {
    let home = try TemporaryFolder()
    let first = try desk([], in: home)
    let second = try desk(["--seat", "cot", "--language", "en"], in: home)
    let program = try #require(builtProgram("pue-desk"))
    let surroundings = Pty.environment.merging(["XDG_STATE_HOME": home.path + "/state", "USER": "anna"]) {
      $1
    }
    func channel(_ words: [String]) throws {
      let result = try #require(run(program, ["channel"] + words, environment: surroundings, within: 20))
      #expect(result.ending == .exit(0), "\(result.errorText)")
    }
    try channel(["contact-form", "down", "--until", "2099-01-01T10:00", "--why", "prace do rana"])
    first.expect(["✗ formularz", "prace do rana"])
    second.expect(["✗ contact form", "prace do rana"])
    try channel(["contact-form", "up"])
    first.expectGone("prace do rana")
    second.expectGone("prace do rana")
    let log = home.path + "/state/pue-desk/channel-overrides.jsonl"
    let handle = try #require(FileHandle(forWritingAtPath: log))
    handle.seekToEndOfFile()
    handle.write(Data("{damaged\n".utf8))
    try handle.close()
    first.expect(["błędny wpis (channel-overrides.jsonl:3)"])
    first.send(Press.f10)
    #expect(first.ending() == .exit(0))
    second.send(Press.f10)
    #expect(second.ending() == .exit(0))
  }
}

import Foundation
import TerminalHarness
import Testing

/// The seat is remembered from one run to the next.
@Suite struct SeatTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private func expectStart(
    _ name: String, _ arguments: [String] = [], environment: [String: String?] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let pty = try desk(arguments, in: home, environment: environment, sourceLocation: sourceLocation)
    #expect(pty.row(0).hasPrefix(" PUE ZUS · pulpit   \(name)  "), sourceLocation: sourceLocation)
    pty.send(Press.f10)
    pty.expectEnd(.exit(0), sourceLocation: sourceLocation)
  }

  /// Chooses a seat by its digit and leaves.
  private func choose(_ digit: String, environment: [String: String?] = [:]) throws {
    let pty = try desk(in: home, environment: environment)
    pty.send(Press.f3)
    pty.expect(["STANOWISKO"])
    pty.send(digit)
    pty.expectGone("STANOWISKO")
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func namesOfSlipsSortByTime() throws {
    // Without a printer the slip stays in a file.
    let pty = try desk(
      ["--seat", "branch", "--clock", "2016-04-29T07:05"], in: home, environment: ["PATH": "/nonexistent"])
    pty.send("zle skladki na pue" + Press.enter + "5" + Press.control("p") + "1")
    let slips = home.path + "/state/pue-desk/slips"
    let isThere = pty.until {
      FileManager.default.subpaths(atPath: slips)?.contains { $0.hasPrefix("slip-2016-04-29-070") } == true
    }
    #expect(isThere)
  }

  @Test func theSeatUsedLastComesBack() throws {
    try expectStart("Contact Center")
    try choose("3")
    try expectStart("COT (ZUS)")
    try choose("2")
    try expectStart("Oddział")
    // An option is for one run.
    try expectStart("COT (ZUS)", ["--seat", "cot"])
    try expectStart("Oddział")
  }

  @Test func withoutAStateFolderTheHomeRemembers() throws {
    try choose("3", environment: ["XDG_STATE_HOME": nil])
    #expect(FileManager.default.fileExists(atPath: home.path + "/.local/state/pue-desk/seat"))
    try expectStart("COT (ZUS)", environment: ["XDG_STATE_HOME": ""])
    // A relative path is no path.
    try expectStart("COT (ZUS)", environment: ["XDG_STATE_HOME": "state"])
  }

  @Test(arguments: [
    "", "\n", "kasa\n", "COT\n", "cot branch", "\u{1B}[31mcot", "\0",
    "cot\0", String(repeating: "cot\n", count: 9),
    String(repeating: " ", count: 1_000_000) + "cot",
  ])
  func aSeatFileThatMakesNoSenseIsIgnored(_ text: String) throws {
    try home.write(text.utf8, to: home.seatFile)
    try expectStart("Contact Center")
  }

  @Test func bytesInASeatFileAreIgnored() throws {
    try home.write([0xFF, 0xFE, 0x00, 0xC4], to: home.seatFile)
    try expectStart("Contact Center")
  }

  @Test(arguments: ["cot", "cot\r\n", "  cot \n"])
  func aSeatFileEditedByHandIsRead(_ text: String) throws {
    try home.write(text.utf8, to: home.seatFile)
    try expectStart("COT (ZUS)")
  }

  @Test func aSeatFileThatIsAFolderIsIgnoredAndTold() throws {
    try FileManager.default.createDirectory(atPath: home.seatFile, withIntermediateDirectories: true)
    try expectRefusedMemory()
  }

  @Test func aStateFolderThatCannotBeWrittenIsTold() throws {
    try home.write([], to: home.path + "/state")
    try expectRefusedMemory()
  }

  private func expectRefusedMemory() throws {
    let pty = try desk(in: home)
    pty.send(Press.f3)
    pty.expect(["STANOWISKO"])
    pty.send("3")
    pty.expect(["Stanowisko zmienione, ale nie zapamiętano go", "pulpit   COT (ZUS)"])
    pty.send(Press.f3)
    pty.expect(["STANOWISKO"])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  @Test func withoutAnyHomeNothingIsRemembered() throws {
    let nowhere: [String: String?] = ["HOME": nil, "XDG_STATE_HOME": nil]
    try choose("3", environment: nowhere)
    try expectStart("Contact Center", environment: nowhere)
  }
}

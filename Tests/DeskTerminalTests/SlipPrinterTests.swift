import Foundation
import TerminalHarness
import Testing

/// The customer's slip goes to the printer, or into a file whose path is shown.
@Suite struct SlipPrinterTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  private var slips: String { home.path + "/state/pue-desk/slips" }

  /// A program that stands for the printer, in a folder of its own.
  private func path(printer script: String) throws -> [String: String?] {
    try home.write("#!/bin/sh\n\(script)\n".utf8, to: home.path + "/bin/lp")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: home.path + "/bin/lp")
    return ["PATH": home.path + "/bin:/usr/bin:/bin"]
  }

  /// Prints the slip of a matter of ZUS, waits for what is said of it, and leaves.
  private func printed(_ environment: [String: String?], says words: String) throws {
    let pty = try desk(morning + ["--seat", "branch"], in: home, environment: environment)
    pty.send("zle skladki na pue" + Press.enter + "5" + Press.control("p") + "1")
    pty.expect([words])
    pty.send(Press.f10)
    pty.expectEnd(.exit(0))
  }

  private func slipsLeft() throws -> [String] {
    guard FileManager.default.fileExists(atPath: slips) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: slips)
  }

  @Test func whatIsPrintedLeavesNoFile_4() throws {
    let environment = try path(printer: "cp \"$1\" '\(home.path)/paper'")
    try printed(environment, says: "Wydruk wysłany do drukarki")
    let paper = try String(contentsOfFile: home.path + "/paper", encoding: .utf8)
    #expect(paper.contains("22 560 16 00") && paper.contains("0 → 5"))
    #expect(try slipsLeft() == [])
  }

  @Test func whatThePrinterRefusesStaysInAFile() throws {
    try printed(try path(printer: "exit 1"), says: "Wydruk: ")
    #expect(try slipsLeft().count == 1)
  }

  @Test func withoutAFolderTheDeskSaysSo() throws {
    try home.write([], to: slips)
    try printed(["PATH": "/nonexistent"], says: "Wydruku nie da się zapisać")
  }
}

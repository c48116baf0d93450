import Foundation
import Glibc
import TerminalHarness
import Testing

/// A desk without a screen in a process of its own.
final class Probe {
  private let process = Process()
  private let output: String

  /// Starts the probe, or another program that was built with the tests.
  init(_ arguments: [String], program: String = "journal-writer-probe", in folder: TemporaryFolder) throws {
    output = folder.path + "/output-\(UUID().uuidString)"
    try Data().write(to: URL(fileURLWithPath: output))
    process.executableURL = URL(fileURLWithPath: try #require(builtProgram(program)))
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    let own = ["TMPDIR": folder.temporary, "PATH": "/usr/bin:/bin"]
    process.environment = toolEnvironment.merging(own) { $1 }
    try process.run()
  }

  deinit { kill() }

  /// What it has printed, in whole lines.
  func lines() throws -> [String] {
    let text = try String(contentsOfFile: output, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Waits for a line that begins with a text.
  func wait(for text: String) async throws {
    try await eventually("the probe prints \(text)") { try lines().contains { $0.hasPrefix(text) } }
  }

  /// Ends it as a power failure would, and waits until it is gone.
  func kill() {
    if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// Waits until it ends by itself; gives back its status.
  func end() async throws -> Int32 {
    try await eventually("the probe ends") { !process.isRunning }
    return process.terminationStatus
  }
}

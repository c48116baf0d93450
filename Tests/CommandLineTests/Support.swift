import Foundation
import TerminalHarness
import Testing

/// A folder of a test's own, gone with the test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "pue-desk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      Issue.record("\(path) stays behind: \(error)")
    }
  }
}

/// Runs the built program without a terminal, in a home of its own.
/// - Parameters:
///   - arguments: the words after the program's name.
///   - environment: what differs from the usual one; nil takes a variable away.
///   - input: what the program finds on standard input.
func desk(
  _ arguments: [String], environment: [String: String?] = [:], input: String = ""
) throws -> RunResult {
  try desk(arguments, environment: environment, bytes: Array(input.utf8))
}

/// Runs the built program on bytes that need not be a text.
func desk(
  _ arguments: [String], environment: [String: String?] = [:], bytes: [UInt8]
) throws -> RunResult {
  let program = try #require(builtProgram("pue-desk"))
  let home = try TemporaryFolder()
  let surroundings = environment.reduce(into: surroundings(home)) { $0[$1.key] = $1.value }
  return try #require(run(program, arguments, environment: surroundings, input: bytes, within: 20))
}

/// Runs a line of shell in which `$DESK` is the built program.
func shell(_ line: String) throws -> RunResult {
  let program = try #require(builtProgram("pue-desk"))
  let home = try TemporaryFolder()
  let surroundings = surroundings(home).merging(["DESK": program]) { $1 }
  return try #require(run("/bin/sh", ["-c", line], environment: surroundings, within: 20))
}

private func surroundings(_ home: TemporaryFolder) -> [String: String] {
  Pty.environment.merging(["HOME": home.path, "XDG_STATE_HOME": home.path + "/state"]) { $1 }
}

/// Checks that a run did its work and said nothing aside.
func expectSuccess(_ result: RunResult, sourceLocation: SourceLocation = #_sourceLocation) {
  #expect(result.ending == .exit(0), sourceLocation: sourceLocation)
  #expect(result.errorText.isEmpty, sourceLocation: sourceLocation)
}

/// Checks that a run failed with one line on standard error, nothing on standard output and no control characters.
func expectFailure(
  _ result: RunResult, _ code: Int32, _ named: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let said = result.errorText
  #expect(result.ending == .exit(code), "\(said)", sourceLocation: sourceLocation)
  #expect(result.output.isEmpty, sourceLocation: sourceLocation)
  #expect(said.hasPrefix("pue-desk: "), sourceLocation: sourceLocation)
  #expect(said.hasSuffix("\n"), sourceLocation: sourceLocation)
  #expect(named.isEmpty || said.contains(named), "\(said)", sourceLocation: sourceLocation)
  let controls = said.dropLast().unicodeScalars.filter { $0.properties.generalCategory == .control }
  #expect(controls.isEmpty, "\(said)", sourceLocation: sourceLocation)
}

extension RunResult {
  /// The lines of standard output.
  var lines: [String] {
    outputText.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Each line of standard output as JSON.
  func json() throws -> [JSON] {
    try output.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(JSON.self, from: Data($0))
    }
  }
}

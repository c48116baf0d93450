import CallJournal
import DeskCore
import Foundation
import TerminalHarness
import Testing

/// The commands of the guide, run page by page as somebody would who follows it, with what they are said to print.
@Suite struct GuidePageTests {
  private static let guide = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Resources/guide").standardized

  private struct Command {
    let line: String
    var expected: [String] = []
  }

  /// The commands in the `console` blocks of a page.
  private static func commands(_ page: String) throws -> [Command] {
    let text = try String(contentsOf: guide.appending(path: page), encoding: .utf8)
    var commands: [Command] = []
    for block in text.components(separatedBy: "```console\n").dropFirst() {
      for line in (block.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n") {
        if line.hasPrefix("$ ") {
          commands.append(Command(line: String(line.dropFirst(2))))
        } else if !commands.isEmpty {
          commands[commands.count - 1].expected.append(line)
        }
      }
    }
    return commands
  }

  @Test(arguments: ["administrators.md", "consultants.md", "branch.md", "trainees.md"])
  func commandsPrintWhatThePageSays(_ page: String) throws {
    let home = try TemporaryFolder()
    try Self.leaveACall(in: home)
    let program = try #require(builtProgram("pue-desk"))
    let places = URL(fileURLWithPath: program).deletingLastPathComponent().path + ":/usr/bin:/bin"
    let commands = try Self.commands(page)
    #expect(!commands.isEmpty)
    for command in commands {
      let own = Pty.environment.merging(["HOME": home.path, "PATH": places]) { $1 }
      let script = "cd \(home.path)\n{ \(command.line)\n} 2>&1"
      let result = try #require(run("/bin/sh", ["-c", script], environment: own))
      #expect(result.ending == .exit(0), "\(command.line): \(result.outputText)")
      #expect(matches(result.lines, command.expected), "\(command.line) prints\n\(result.outputText)")
    }
  }

  @Test func everyCommandNamedInTheGuideIsOne() throws {
    let known = Set(try ManualTests.parser().map { $0.path.dropFirst().joined(separator: " ") })
    for page in try FileManager.default.contentsOfDirectory(atPath: Self.guide.path)
    where page.hasSuffix(".md") {
      let text = try String(contentsOf: Self.guide.appending(path: page), encoding: .utf8)
      for match in text.matches(of: /`pue-desk ([a-z]+)(?: ([a-z]+))?/) {
        let both = "\(match.output.1) \(match.output.2 ?? "")"
        #expect(known.contains(String(match.output.1)) || known.contains(both), "\(page): \(match.output.0)")
      }
      for match in text.matches(of: /--([a-z][a-z-]+)/) {
        let name = String(match.output.1)
        let isOption = try ManualTests.parser().contains { _, command in
          command.arguments?.contains { $0.names?.contains { $0.name == name } == true } == true
        }
        #expect(isOption, "\(page): --\(name)")
      }
    }
  }

  /// A journal with one call of long ago, as a desk would leave it.
  private static func leaveACall(in home: TemporaryFolder) throws {
    let folder = home.path + "/.local/state/pue-desk"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let journal = try Journal(path: folder + "/journal.sqlite")
    let events: [CallEvent] = [
      .started(seat: .branch, medium: .counter), .matterChosen(matter: "1.1.a", kind: .question, topic: 0),
      .wrapUpBegan, .wrappedUp(result: .answered, note: ""), .ended,
    ]
    let records = events.enumerated().map { place, event in
      JournalRecord(
        callID: String(repeating: "a", count: 32), number: place + 1,
        at: Instant(secondsSinceEpoch: 1_461_830_400 + Int64(place)), rulebook: "2016-04-28", event: event)
    }
    try journal.append(
      records, desk: DeskIdentity(pid: 7, startedAt: Instant(secondsSinceEpoch: 1_461_000_000)))
    try journal.anchor(.exit)
  }

  /// A line `…` stands for any lines, a `…` in a line for anything.
  private func matches(_ said: [String], _ written: [String]) -> Bool {
    guard let first = written.first else { return said.isEmpty }
    if first == "…" {
      let rest = Array(written.dropFirst())
      return (0...said.count).contains { matches(Array(said.dropFirst($0)), rest) }
    }
    guard let line = said.first, matches(line, first) else { return false }
    return matches(Array(said.dropFirst()), Array(written.dropFirst()))
  }

  private func matches(_ said: String, _ written: String) -> Bool {
    let parts = written.components(separatedBy: "…")
    guard parts.count > 1, let first = parts.first, let last = parts.last else { return said == written }
    guard said.count >= first.count + last.count, said.hasPrefix(first), said.hasSuffix(last) else {
      return false
    }
    return parts.dropFirst().dropLast().allSatisfy { said.contains($0) }
  }
}

import Foundation
import TerminalHarness
import Testing

/// The walks through the desk that the guide describes: every key is pressed, and what is said to appear appears.
@Suite struct GuideWalkTests {
  struct Walk: Sendable, CustomTestStringConvertible {
    let page: String
    let arguments: [String]
    var steps: [(keys: String, shown: String)] = []

    var testDescription: String { "\(page): \(arguments)" }
  }

  private static let walks: [Walk] = {
    do { return try ["consultants", "branch", "trainees"].flatMap(read) } catch { return [] }
  }()

  /// The `walk` blocks of a page: a command, then keys and, after two blanks, what is seen then.
  private static func read(_ page: String) throws -> [Walk] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Resources/guide/\(page).md")
    let blocks = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "```walk\n")
      .dropFirst()
    return blocks.compactMap { block in
      let lines = (block.components(separatedBy: "\n```").first ?? "").components(separatedBy: "\n")
      guard let command = lines.first, command.hasPrefix("$ pue-desk") else { return nil }
      let arguments = command.split(separator: " ").dropFirst(2).map(String.init)
      let steps = lines.dropFirst().map { line in
        let parts = line.components(separatedBy: "  ").filter { !$0.isEmpty }
        // What is seen may hold two blanks itself.
        let shown = parts.count > 1 ? line.dropFirst(parts[0].count).drop { $0 == " " } : ""
        return (keys: parts.first ?? "", shown: String(shown))
      }
      return Walk(page: page, arguments: arguments, steps: steps)
    }
  }

  @Test func thePagesHaveTheirWalks() {
    #expect(Self.walks.count == 5 && Self.walks.allSatisfy { $0.steps.count >= 4 })
  }

  @Test(arguments: walks)
  func aWalkShowsWhatThePageSays(_ walk: Walk) throws {
    let home = try TemporaryFolder()
    let pty = try launch(walk.arguments, in: home, environment: ["PATH": "/nonexistent"])
    pty.expect(["F10"])
    for step in walk.steps {
      pty.send(try Self.bytes(step.keys))
      if !step.shown.isEmpty { pty.expect([step.shown]) }
    }
    guard let last = walk.steps.last, last.shown.isEmpty else { return }
    pty.expectEnd(.exit(0))
  }

  /// What the keys of a step send; words stand between quotation marks.
  private static func bytes(_ keys: String) throws -> String {
    var bytes = ""
    var rest = keys[...]
    while let next = rest.first {
      if next == " " {
        rest = rest.dropFirst()
      } else if next == "\"" {
        let words = rest.dropFirst().prefix { $0 != "\"" }
        bytes += words
        rest = rest[words.endIndex...].dropFirst()
      } else {
        let name = rest.prefix { $0 != " " }
        bytes += try key(String(name))
        rest = rest[name.endIndex...]
      }
    }
    return bytes
  }

  private static func key(_ name: String) throws -> String {
    if name.count == 1 { return name }
    if name.hasPrefix("Ctrl-"), let letter = name.unicodeScalars.last { return Press.control(letter) }
    let named = [
      "Enter": Press.enter, "Esc": "\u{1B}\u{1B}", "F1": Press.f1, "F2": Press.f2, "F3": Press.f3,
      "F4": Press.f4,
      "F5": Press.f5, "F6": Press.f6, "F7": "\u{1B}[18~", "F8": "\u{1B}[19~", "F9": "\u{1B}[20~",
      "F10": Press.f10,
      "End": "\u{1B}[F",
    ]
    return try #require(named[name], "\(name)")
  }
}

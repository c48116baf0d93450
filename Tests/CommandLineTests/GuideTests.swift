import Foundation
import TerminalHarness
import Testing

/// The administrators' guide, followed to the letter: each edit is made, and what it promises to be printed is printed.
@Suite struct GuideTests {
  static let recipes = Result { try Recipe.all() }

  @Test func thereAreFourRecipesWithEditsAndOutputs() throws {
    let recipes = try Self.recipes.get()
    #expect(recipes.map(\.title).count == 4)
    #expect(recipes.allSatisfy { recipe in recipe.steps.contains { $0.isEdit } && recipe.steps.count >= 3 })
  }

  @Test(arguments: 0..<4)
  func followingARecipePrintsWhatItSays(_ number: Int) throws {
    let recipe = try #require(try Self.recipes.get().dropFirst(number).first)
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    for step in recipe.steps {
      switch step {
      case .edit(let file, let old, let new): try edit(copy + "/" + file, old, new)
      case .check(let expected):
        try expect(expected, try desk(["rules", "check", copy]), copy, "\(recipe.title), check")
      case .diff(let expected, let code):
        let result = try desk(["rules", "diff", "2016-04-28", copy])
        #expect(result.ending == .exit(code), "\(recipe.title)")
        try expect(expected, result, copy, "\(recipe.title), diff")
      }
    }
    // What a recipe leaves behind is a rulebook.
    expectSuccess(try desk(["rules", "check", copy]))
  }

  private func edit(_ path: String, _ old: String, _ new: String) throws {
    let parts = try String(contentsOfFile: path, encoding: .utf8).components(separatedBy: old)
    try #require(parts.count == 2, "stands \(parts.count - 1) times in \(path):\n\(old)")
    try parts.joined(separator: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func expect(_ expected: [String], _ result: RunResult, _ copy: String, _ what: String) throws {
    let said = (result.outputText + result.errorText).replacing(copy + "/", with: "")
    var lines = said.split(separator: "\n").map(String.init)[...]
    var skips = false
    for line in expected {
      if line == "…" {
        skips = true
        continue
      }
      if skips { lines = lines.drop { !matches($0, line) } }
      skips = false
      let next = try #require(lines.first, "\(what) ends before: \(line)")
      #expect(matches(next, line), "\(what):\n\(next)\nis not\n\(line)")
      lines = lines.dropFirst()
    }
    #expect(lines.isEmpty || skips, "\(what) goes on: \(lines)")
  }

  /// A `…` in a line stands for anything.
  private func matches(_ said: String, _ written: String) -> Bool {
    let parts = written.components(separatedBy: "…")
    guard parts.count > 1 else { return said == written }
    guard said.hasPrefix(parts[0]), said.hasSuffix(parts[parts.count - 1]) else { return false }
    var rest = said[...]
    for part in parts where !part.isEmpty {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return true
  }
}

/// A recipe of the guide as its steps.
struct Recipe: Sendable {
  enum Step: Sendable {
    case edit(file: String, old: String, new: String)
    case check([String])
    case diff([String], code: Int32)

    var isEdit: Bool {
      if case .edit = self { true } else { false }
    }
  }

  let title: String
  var steps: [Step] = []

  /// Reads the guide: what a fenced block is for stands in the line before it.
  static func all() throws -> [Recipe] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Resources/guide/administrators.md")
    let text = try String(contentsOf: file, encoding: .utf8)
    var recipes: [Recipe] = []
    var (file_, old, use): (String, String, String) = ("", "", "")
    var block: [String]?
    for line in text.components(separatedBy: "\n") {
      if let open = block {
        guard line == "```" else {
          block = open + [line]
          continue
        }
        block = nil
        let body = open.map { $0 + "\n" }.joined()
        guard !recipes.isEmpty else { continue }
        let last = recipes.count - 1
        if use.hasPrefix("In `") {
          old = body
        } else if use.hasPrefix("and put in its place") {
          recipes[last].steps.append(.edit(file: file_, old: old, new: body))
        } else if use.hasPrefix("`pue-desk rules check") {
          recipes[last].steps.append(.check(open))
        } else if use.hasPrefix("`pue-desk rules diff") {
          recipes[last].steps.append(.diff(open, code: use.contains("exit code 1") ? 1 : 0))
        }
      } else if line.hasPrefix("```") {
        block = []
      } else if line.hasPrefix("## Recipe") {
        recipes.append(Recipe(title: line))
      } else if !line.isEmpty {
        use = line
        if line.hasPrefix("In `") { file_ = line.components(separatedBy: "`")[1] }
      }
    }
    return recipes
  }
}

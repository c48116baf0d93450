import ArgumentParser
import DeskCore
import Foundation
import RulebookFiles

/// `pue-desk rules diff`: the situations that two rulebooks answer differently.
struct RulesDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Say in which situations two rulebooks differ, and what else differs.",
    discussion: """
      OLD and NEW are folders, or versions of built-in rulebooks.
      Exit code 1 if they differ in what may be said: a depth, COT's depth, what a depth permits, a channel's rule
      for personal data, or a prohibition that is gone.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The rulebook as it was.", completion: .named("dir"))
  var old: String
  @Argument(help: "The rulebook as it is to be.", completion: .named("dir"))
  var new: String
  @Option(
    help: ArgumentHelp("How to write the differences.", valueName: "text|json|markdown"),
    completion: .named("text|json|markdown"))
  var format: String = "text"
  @Flag(help: "List only the changes that let more be said.")
  var widening: Bool = false

  private enum Format: String, CaseIterable {
    case text, json, markdown
  }

  func run() throws {
    guard let format = Format(rawValue: format) else {
      throw CommandFailure.usage(unknown("format", format, Format.allCases.map(\.rawValue)))
    }
    let whole = RulebookDiff(from: try Self.rulebook(old), to: try Self.rulebook(new))
    let shown = widening ? whole.widening : whole
    switch format {
    case .text: try writeLines(DiffText(shown).lines)
    case .markdown: try writeLines(DiffMarkdown(shown).lines)
    case .json:
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let line = try encoder.encode(DiffJSON(shown, touchesDisclosure: whole.touchesDisclosure))
      try writeLines([String(decoding: line, as: UTF8.self)])
    }
    if whole.touchesDisclosure { throw ExitCode(1) }
  }

  private static func rulebook(_ name: String) throws -> ProvenRulebook {
    if !FileManager.default.fileExists(atPath: name),
      let own = try RulebookShelf.builtIn().rulebooks.first(where: { $0.rulebook.version == name })
    {
      return own
    }
    let rulebooks = try RulebookShelf.folder(name).rulebooks
    guard let only = rulebooks.first, rulebooks.count == 1 else {
      throw CommandFailure.usage("\(name) holds \(rulebooks.count) rulebooks; name the folder of one of them")
    }
    return only
  }
}

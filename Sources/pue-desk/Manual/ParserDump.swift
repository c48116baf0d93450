import ArgumentParser
import Foundation

/// What the argument parser says of a command: the source of the manual page.
struct ParserDump: Decodable {
  /// An option, a flag or a word on the command line.
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      /// As it is typed.
      var written: String { (kind == "short" ? "-" : "--") + name }
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let defaultValue: String?
    let isOptional: Bool
    let isRepeating: Bool
    let shouldDisplay: Bool

    /// The names as they are typed, the long one last; empty for a word without one.
    var written: [String] { (names ?? []).map(\.written) }
  }

  let commandName: String
  let abstract: String?
  let discussion: String?
  let defaultSubcommand: String?
  let arguments: [Argument]?
  let subcommands: [ParserDump]?
  let shouldDisplay: Bool

  /// Reads what the parser says of a command.
  /// - Throws: what the decoder says; a test rules it out.
  static func of(_ command: any ParsableCommand.Type) throws -> ParserDump {
    struct Document: Decodable { let command: ParserDump }
    return try JSONDecoder().decode(Document.self, from: Data(command._dumpHelp().utf8)).command
  }
}

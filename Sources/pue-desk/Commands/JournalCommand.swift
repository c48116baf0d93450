import ArgumentParser

/// `pue-desk journal`: what the calls left behind.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Look into the call journal.",
    subcommands: [
      JournalListCommand.self, JournalShowCommand.self, JournalExportCommand.self, JournalVerifyCommand.self,
      JournalAnchorCommand.self, JournalPruneCommand.self, JournalStatsCommand.self,
    ])
}

/// The option that goes with every command of the journal.
struct JournalOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The journal's file instead of the one in the state folder.", valueName: "file"),
    completion: .named("file"))
  var journal: String?

  /// The file, which is there.
  func path(_ common: CommonOptions) throws -> String {
    let set = try common.settings().journal
    return try journalPath(journal ?? set)
  }
}

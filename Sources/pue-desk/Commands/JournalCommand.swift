import ArgumentParser

/// `pue-desk journal`: what the calls left behind.
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal", abstract: "Look into the call journal.",
    subcommands: [JournalStatsCommand.self])
}

import ArgumentParser

/// `pue-desk manual`: the manual page, so that a binary copied alone still has its own.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Print the manual page for man(1).",
    discussion: "To read it: pue-desk manual | man -l -")

  func run() throws {
    try writeLines(ManualPage(try ParserDump.of(RootCommand.self)).lines)
  }
}

import DeskCore
import DeskScreen

/// The manual page: commands and options from the argument parser, keys from the key table, the rest from `ManualTexts`.
struct ManualPage {
  private let root: ParserDump
  private var page = Troff()
  /// Options that every command has; they stand in a section of their own.
  private let common: [ParserDump.Argument]

  init(_ root: ParserDump) {
    self.root = root
    let shared = ["--language", "--rulebook", "--config", "--version", "--help"]
    let all = (root.subcommands ?? []).flatMap { $0.arguments ?? [] } + (root.arguments ?? [])
    common = shared.compactMap { name in all.first { $0.written.contains(name) } }
  }

  /// The page, line by line.
  var lines: [String] {
    var manual = self
    manual.write()
    return manual.page.lines
  }

  private mutating func write() {
    page.raw(".TH PUE\\-DESK 1 \"\(Release.manualDate)\" \"pue\\-desk \(Release.version)\" \"User commands\"")
    page.section("NAME")
    page.append("\(root.commandName) - \(ManualTexts.name)")
    synopsis()
    page.section("DESCRIPTION")
    ManualTexts.description.forEach { page.paragraph($0) }
    page.section("COMMON OPTIONS")
    page.paragraph("They go with every command but help and manual.")
    common.forEach { item($0) }
    page.section("COMMANDS")
    for command in root.subcommands ?? [] where command.shouldDisplay && command.commandName != "help" {
      write(command, after: root.commandName)
    }
    keys()
    for (title, rows) in ManualTexts.tables { table(title, rows) }
    page.section("EXAMPLES")
    for (what, command) in ManualTexts.examples { page.example(command, what) }
    page.section("SEE ALSO")
    page.append(ManualTexts.seeAlso)
  }

  private mutating func synopsis() {
    page.section("SYNOPSIS")
    page.raw("\(Troff.bold(root.commandName)) [\(Troff.italic("options"))]")
    page.raw(".br")
    page.raw(
      "\(Troff.bold(root.commandName)) \(Troff.italic("command")) [\(Troff.italic("options"))] "
        + "[\(Troff.italic("arguments"))]")
  }

  private mutating func write(_ command: ParserDump, after path: String) {
    let name = "\(path) \(command.commandName)"
    let parts = (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    page.part(name)
    page.append(command.abstract ?? "")
    if let discussion = command.discussion { page.lineByLine(discussion) }
    // A command that only holds others has what is written of those.
    if parts.isEmpty {
      let shared = common.map(\.written)
      (command.arguments ?? []).filter { $0.shouldDisplay && !shared.contains($0.written) }.forEach {
        item($0)
      }
    }
    parts.forEach { write($0, after: name) }
  }

  private mutating func item(_ argument: ParserDump.Argument) {
    let value = argument.kind == "flag" ? nil : argument.valueName.map(Troff.italic)
    let names = argument.written.map(Troff.bold).joined(separator: ", ")
    let term = [names.isEmpty ? nil : names, value].compactMap { $0 }.joined(separator: " ")
    let more = argument.isRepeating ? " May be given several times." : ""
    let usual = argument.defaultValue.map { " Default: \($0)." } ?? ""
    page.item(term, (argument.abstract ?? "") + more + usual)
  }

  private mutating func keys() {
    page.section("KEYS")
    page.paragraph(ManualTexts.keys)
    for binding in KeyTable.standard.bindings {
      let keys = binding.keys.map { Troff.bold($0.name) }.joined(separator: ", ")
      page.item("\(keys)  (\(Troff.italic(binding.action.rawValue)))", "\(binding.help.english).")
    }
  }

  private mutating func table(_ title: String, _ rows: [(term: String, text: String)]) {
    page.section(title)
    for row in rows { page.item(Troff.bold(row.term), row.text) }
  }
}

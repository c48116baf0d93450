import Foundation
import TerminalHarness
import Testing

/// The manual page and the completions know what the parser knows.
@Suite struct ManualTests {
  /// A command as the parser describes it.
  struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let names: [Name]?
      let valueName: String?
    }
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// Every command below this one with its whole name.
    func all(_ path: [String] = []) -> [(path: [String], command: Command)] {
      let own = path + [commandName]
      return [(own, self)] + (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { $0.all(own) }
    }
  }

  static func parser() throws -> [(path: [String], command: Command)] {
    struct Document: Decodable { let command: Command }
    let dump = try desk(["--experimental-dump-help"])
    return try JSONDecoder().decode(Document.self, from: Data(dump.output)).command.all()
  }

  private static func page() throws -> String {
    let result = try desk(["manual"])
    expectSuccess(result)
    return result.outputText
  }

  /// The page as a reader sees it, in one line.
  private static func read(_ page: String, _ reader: String) throws -> String {
    let file = try TemporaryFolder()
    try page.write(toFile: file.path + "/pue-desk.1", atomically: true, encoding: .utf8)
    let result = try shell("MANWIDTH=200 \(reader) \(file.path)/pue-desk.1")
    #expect(result.ending == .exit(0) && result.errorText.isEmpty, "\(result.errorText)")
    return result.outputText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func everyCommandAndOptionIsOnThePage() throws {
    let page = try Self.page()
    let parts = page.components(separatedBy: ".SS ")
    let shared = try #require(parts.first?.components(separatedBy: "COMMON OPTIONS").last)
    let commands = try Self.parser()
    #expect(commands.count > 25)
    for (path, command) in commands where path.count > 1 {
      let name = path.joined(separator: " ").replacing("-", with: "\\-")
      let part = try #require(parts.first { $0.hasPrefix("\"\(name)\"\n") }, "\(name)")
      guard command.subcommands?.allSatisfy({ $0.commandName == "help" }) != false else { continue }
      for argument in command.arguments ?? [] {
        let names = (argument.names ?? []).map { ($0.kind == "short" ? "-" : "--") + $0.name }
        for name in names.map({ "\\fB\($0.replacing("-", with: "\\-"))\\fR" }) {
          #expect(part.contains(name) || shared.contains(name), "\(path) \(name)")
        }
      }
    }
  }

  @Test func thePageIsCleanAndHasItsSections() throws {
    let page = try Self.page()
    let shown = try Self.read(page, "groff -man -Tutf8 -ww -P-cbou")
    for section in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "KEYS", "CONFIGURATION", "FILES", "ENVIRONMENT",
      "EXIT STATUS",
      "EXAMPLES", "SEE ALSO",
    ] { #expect(shown.contains(section), "\(section)") }
    let version = try desk(["--version"]).outputText.dropLast()
    #expect(shown.contains("pue-desk \(version)"))
    #expect(shown.contains("pue-desk - who answers a customer"))
    _ = try Self.read(page, "mandoc -Tlint -Wwarning")
  }

  @Test func thePageNamesEveryKeyAndEveryVariable() throws {
    let page = try Self.page()
    for line in try desk(["keys"]).lines {
      let action = line.prefix { $0 != " " }.replacing("-", with: "\\-")
      #expect(page.contains("(\\fI\(action)\\fR)"), "\(action)")
    }
    for name in ["CONFIG", "SEAT", "LANGUAGE", "THEME", "RULEBOOK", "JOURNAL", "JOURNAL_KEY"] {
      #expect(page.contains("PUE_DESK_\(name)"))
    }
  }

  // MARK: Completions

  private static func completions(_ shell: String, _ file: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let script = try desk(["--generate-completion-script", shell])
    expectSuccess(script)
    try Data(script.output).write(to: URL(fileURLWithPath: folder.path + "/" + file))
    return folder
  }

  /// What bash offers for the last of some words.
  private static func offered(_ words: [String], _ folder: TemporaryFolder) throws -> Set<String> {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let script = """
      . \(folder.path)/pue-desk
      complete -p pue-desk >&2 || exit 1
      COMP_WORDS=(\(quoted)); COMP_CWORD=\(words.count - 1)
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      function="$(complete -p pue-desk | sed 's/.*-F \\([^ ]*\\) .*/\\1/')"
      "$function" pue-desk "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    try script.write(toFile: folder.path + "/ask.bash", atomically: true, encoding: .utf8)
    let result = try shell("bash \(folder.path)/ask.bash")
    #expect(result.ending == .exit(0), "\(result.errorText)")
    return Set(result.lines)
  }

  @Test func bashOffersEveryCommandAndOption() throws {
    let folder = try Self.completions("bash", "pue-desk")
    for (path, command) in try Self.parser() {
      let options = (command.arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }
      let long = try Self.offered(path + ["--"], folder)
      #expect(long.isSuperset(of: options.map { "--" + $0.name }), "\(path): \(long)")
      let names = (command.subcommands ?? []).map(\.commandName).filter { $0 != "help" || path.count == 1 }
      #expect(try Self.offered(path + [""], folder).isSuperset(of: names), "\(path)")
    }
  }

  @Test(arguments: [
    (["decide", "--seat", ""], ["contact-center", "branch", "cot"]),
    (["decide", "--kind", "c"], ["complaint"]),
    (["desk", "--theme", ""], ["auto", "dark", "light", "mono"]),
    (["rules", "export", "--format", ""], ["dmn", "markdown", "yaml"]),
    (["journal", "stats", "--by", ""], ["day", "week", "month", "seat"]), (["jour"], ["journal"]),
  ])
  func bashOffersTheWordsOfAnOption(_ words: [String], _ offered: [String]) throws {
    let folder = try Self.completions("bash", "pue-desk")
    #expect(try Self.offered(["pue-desk"] + words, folder) == Set(offered))
  }

  @Test func zshLoadsTheCompletion() throws {
    let folder = try Self.completions("zsh", "_pue-desk")
    let result = try shell(
      """
      cd \(folder.path) && zsh -f -c 'fpath=(\(folder.path) $fpath); autoload -Uz compinit; compinit -u -d dump
      print -r -- $_comps[pue-desk]; autoload +X _pue-desk && print loaded' && zsh -n _pue-desk
      """)
    #expect(result.lines == ["_pue-desk", "loaded"], "\(result.errorText)")
  }

  @Test func fishOffersCommandsAndWords() throws {
    let folder = try Self.completions("fish", "pue-desk.fish")
    let result = try shell(
      """
      PATH="$(dirname "$DESK"):$PATH"; export PATH; export HOME=\(folder.path)
      fish --no-config -c 'source \(folder.path)/pue-desk.fish
      complete -C "pue-desk jour"; complete -C "pue-desk decide --seat "'
      """)
    let words = result.lines.map { $0.prefix { $0 != "\t" } }
    #expect(
      words == ["journal", "contact-center", "branch", "cot"], "\(result.outputText)\(result.errorText)")
  }
}

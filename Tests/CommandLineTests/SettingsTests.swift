import Foundation
import TerminalHarness
import Testing

@Suite struct SettingsTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  /// Writes a configuration file where the program looks for it.
  @discardableResult
  private func write(_ text: String, _ name: String = "config.yaml") throws -> String {
    let folder = URL(fileURLWithPath: home.path + "/config/pue-desk")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  private func run(_ arguments: [String], _ environment: [String: String?] = [:]) throws -> RunResult {
    let own: [String: String?] = ["HOME": home.path, "XDG_CONFIG_HOME": home.path + "/config"]
    return try desk(arguments, environment: own.merging(environment) { $1 })
  }

  private static let faults: [(text: String, line: Int, said: String)] = [
    ("seat: kasa\n", 1, "unknown seat 'kasa'; use one of contact-center, branch, cot"),
    ("seat: [cot]\n", 1, "a text is wanted here"), ("seat:\n", 1, "the text is empty"),
    ("# a\nlanguage: PL\n", 2, "unknown language 'PL'; use one of pl, en"),
    ("theme: drak\n", 1, "unknown theme 'drak'; use one of auto, dark, light, mono; did you mean 'dark'?"),
    (
      "\n\nthem: dark\n", 3,
      "unknown setting 'them'; use one of seat, language, theme, keys, rulebook, journal"
    ),
    ("- seat\n", 1, "fields are wanted here; use seat"),
    ("seat: cot\nseat: branch\n", 1, "the key 'seat' stands twice"),
    ("seat: cot\n\tlanguage: pl\n", 2, "not valid YAML"), ("a: &a b\n", 1, "an anchor or alias"),
    ("rulebook: rules\n", 1, "'rules' does not begin with / or ~/; write the whole path"),
    ("journal: ../x\n", 1, "does not begin with /"), ("keys: F1\n", 1, "fields are wanted here; use help"),
    ("keys:\n  helpp: F1\n", 2, "unknown action 'helpp'; use one of help, call-menu, choose-seat"),
    ("keys:\n  help: F1\n  undo:\n    - F11\n    - F4\n", 5, "F4 is the key of 'switch-kind' already"),
    ("keys:\n  help: F11\n  undo: F11\n", 3, "F11 is the key of 'help' already"),
    ("keys:\n  undo: [F11, F11]\n", 2, "F11 stands twice; remove one"),
    ("keys:\n  undo: []\n", 2, "'undo' has no key; name one, or leave the line out"),
    ("keys:\n  quit: Home\n", 2, "Home is the key of 'first' already"),
    ("keys:\n  quit: Right\n", 2, "→ belongs to windows and lists; give 'quit' a function key"),
    ("keys:\n  undo: q\n", 2, "'q' goes to the search field; use a function key"),
    ("keys:\n  undo: Alt-Q\n", 2, "Alt is for Polish letters"),
    ("keys:\n  undo: Ctrl-M\n", 2, "a terminal sends 'Ctrl-M' as Enter; use another key"),
    ("keys:\n  undo: Ctrl-Z\n", 2, "Ctrl-Z stops the program"),
    ("keys:\n  undo: F13\n", 2, "use one of F1 to F12"),
    ("keys:\n  undo: Hyper\n", 2, "unknown key 'Hyper'; use F1 to F12, Ctrl-A to Ctrl-Y, Up"),
  ]

  @Test(arguments: faults.indices)
  func everyFaultIsNamedWithItsLine(_ place: Int) throws {
    let fault = Self.faults[place]
    let path = try write(fault.text)
    for command in [["calendar", "2016"], ["desk"], ["decide", "--seat", "cot"], ["keys"], []] {
      let result = try run(command)
      expectFailure(result, 78, "pue-desk: \(path):\(fault.line): ")
      #expect(result.errorText.contains(fault.said) && result.errorText.contains("; "), "\(result.errorText)")
      #expect(result.errorText.split(separator: "\n").count == 1)
    }
  }

  @Test func doctorTellsWhichFileIsReadAndItsFaults() throws {
    let none = try run(["doctor"])
    expectSuccess(none)
    #expect(
      none.outputText.contains("ok    config: none; it would be \(home.path)/config/pue-desk/config.yaml"))
    let path = try write("seat: cot\n")
    let read = try run(["doctor"])
    expectSuccess(read)
    #expect(read.outputText.contains("ok    config: \(path)\n"))
    try write("seat: kasa\n")
    let faulty = try run(["doctor", "--rulebook", "/nonexistent"])
    #expect(faulty.ending == .exit(78))
    #expect(faulty.outputText.contains("fault config: see below\n"))
    #expect(faulty.outputText.contains("fault rulebook: see below\n"))
    #expect(faulty.errorText.hasPrefix("pue-desk: \(path):1: unknown seat 'kasa'"))
    #expect(faulty.errorText.contains("\npue-desk: /nonexistent: no such folder"))
  }

  @Test func aFileThatIsNamedHasToBeThere() throws {
    let path = home.path + "/none.yaml"
    expectFailure(try run(["keys", "--config", path]), 78, "\(path):1: cannot be opened")
    expectFailure(try run(["keys"], ["PUE_DESK_CONFIG": path]), 78, "\(path):1: cannot be opened")
    expectFailure(try run(["keys", "--config", home.path]), 78, "\(home.path):1: not an ordinary file")
  }

  @Test(arguments: ["", "# nothing yet\n", "\u{FEFF}# nothing\n"])
  func aFileThatSetsNothingChangesNothing(_ text: String) throws {
    let before = try run(["keys"])
    try write(text)
    let result = try run(["keys"])
    expectSuccess(result)
    #expect(result.output == before.output)
  }

  @Test func optionBeforeEnvironmentBeforeFileBeforeDefault() throws {
    func firstDay(_ arguments: [String], _ environment: [String: String?] = [:]) throws -> String {
      let result = try run(["calendar", "2016"] + arguments, environment)
      expectSuccess(result)
      return result.lines.first ?? ""
    }
    let polish = try firstDay([])
    let english = try firstDay(["--language", "en"])
    #expect(polish != english)
    try write("language: en\n")
    let other = try write("language: pl\n", "other.yaml")
    #expect(try firstDay([]) == english)
    #expect(try firstDay([], ["PUE_DESK_LANGUAGE": "pl"]) == polish)
    #expect(try firstDay(["--language", "en"], ["PUE_DESK_LANGUAGE": "pl"]) == english)
    #expect(try firstDay([], ["PUE_DESK_CONFIG": other]) == polish)
    #expect(
      try firstDay(["--config", home.path + "/config/pue-desk/config.yaml"], ["PUE_DESK_CONFIG": other])
        == english)
    #expect(try firstDay([], ["XDG_CONFIG_HOME": nil]) == polish)
    #expect(try firstDay([], ["PUE_DESK_LANGUAGE": ""]) == english)
  }

  @Test func rulebookAndJournalComeFromTheFileToo() throws {
    try write("rulebook: /nonexistent/rules\njournal: ~/calls.sqlite\n")
    expectFailure(try run(["rules", "table"]), 66, "/nonexistent/rules: no such folder")
    expectFailure(try run(["rules", "check"]), 66, "/nonexistent/rules: no such folder")
    expectFailure(try run(["journal", "list"]), 66, "\(home.path)/calls.sqlite:1: there is no journal")
    expectFailure(try run(["journal", "list", "--journal", "/nonexistent/j"]), 66, "/nonexistent/j:1:")
    expectFailure(
      try run(["rules", "table"], ["PUE_DESK_RULEBOOK": "/elsewhere"]), 66, "/elsewhere: no such folder")
    expectFailure(try run(["journal", "list"], ["PUE_DESK_JOURNAL": "/elsewhere/j"]), 66, "/elsewhere/j:1:")
  }

  @Test(arguments: [("SEAT", "kasa", "seat"), ("LANGUAGE", "de", "language"), ("THEME", "pink", "theme")])
  func aFaultyVariableIsNamed(_ name: String, _ value: String, _ what: String) throws {
    expectFailure(
      try run(["keys"], ["PUE_DESK_\(name)": value]), 78, "unknown \(what) '\(value)'; use one of")
  }

  @Test func keysPrintsTheActionsWithTheKeysAsTheyAre() throws {
    try write("language: en\nkeys:\n  undo: [F11, ctrl-n]\n  choose: Enter\n")
    let result = try run(["keys"])
    expectSuccess(result)
    #expect(result.lines.contains("undo             F11, Ctrl-N          undo the last choice of the call"))
    #expect(result.lines.count == 29)
  }
}

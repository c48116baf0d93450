import Testing

@Suite("Files that are no YAML of a rulebook")
struct YamlFaultTests {
  static let fields = [
    Fault(
      "an unknown field of a row", in: "routing.yaml", "handling: take-complaint", "handle: take-complaint",
      "«routing.yaml|handle: take-complaint»: unknown field 'handle'; use one of when, handling, "
        + "handled-by, headline, cite"),
    Fault(
      "an unknown condition", in: "routing.yaml", "- when: {seat: cot, owner: zus}",
      "- when: {seat: cot, owner: zus, hour: 7}",
      "«routing.yaml|- when: {seat: cot, owner: zus, hour»: unknown field 'hour'; use one of seat, "
        + "owner, kind, authentication, matter"),
    Fault(
      "an unknown section", in: "routing.yaml", "routing:\n", "router:\n",
      "«routing.yaml|router:»: unknown field 'router'; use one of rulebook, handlers, matters, routing, "
        + "disclosure, depths, methods, channels, ivr, topics, scripts, pad, questions, practice"),
    Fault(
      "a merge key", in: "routing.yaml", "- when: {seat: cot, owner: zus}",
      "- when: {<<: {seat: cot}, owner: zus}",
      "«routing.yaml|- when: {<<»: unknown field '<<'; use one of seat, owner, kind, authentication, matter"
    ),
    Fault(
      "a field left out", in: "routing.yaml", "    handling: take-complaint\n", "",
      "«routing.yaml|- when: {seat: [contact-center, branch], owner: bank, kind: complaint}»: "
        + "'handling' is missing; add it"),
    Fault(
      "a line both said and forbidden", in: "scripts.yaml", "when: {matter: 1.2.b}",
      "never: {pl: a, en: b}\n    when: {matter: 1.2.b}",
      "«scripts.yaml|- say: {pl: \"Czyje okno logowania było na ekranie? Okno»: a line has either "
        + "'say' or 'never'; keep one"),
    Fault(
      "a list where a text belongs", in: "rulebook.yaml", "version: \"2016-04-28\"", "version: [a, b]",
      "«rulebook.yaml|version: [»: a text is wanted here; write one"),
    Fault(
      "a text where a list belongs", in: "channels.yaml", "    exceptions:\n",
      "    exceptions: some\n    follows:\n",
      "«channels.yaml|exceptions: some»: a list is wanted here; write one"),
    Fault(
      "a key of two digits", in: "ivr.yaml", "- key: \"3\"", "- key: \"33\"",
      "«ivr.yaml|- key: \"33\"»: '33' is no key of a telephone menu; use a digit from 0 to 9"),
    Fault(
      "a topic key 0", in: "ivr.yaml", "- key: 6", "- key: 0",
      "«ivr.yaml|- key: 0»: '0' is no topic key; use a digit from 1 to 9"),
    Fault(
      "a key that stands twice", in: "routing.yaml", "handling: take-complaint",
      "handling: take-complaint\n    handling: answer",
      "«routing.yaml|handling: take-complaint»: not valid YAML: the key 'handling' stands twice; "
        + "correct this line"),
    Fault(
      "a bracket never closed", in: "rulebook.yaml", "version: \"2016-04-28\"", "version: [a",
      "«rulebook.yaml|effective-from:»: not valid YAML: did not find expected ',' or ']'; "
        + "correct this line"),
    Fault(
      "a second document", in: "rulebook.yaml", "# The names under which", "---\n# The names under which",
      "«rulebook.yaml|---»: not valid YAML: but found another document; correct this line"),
    Fault(
      "two faults at once", in: "channels.yaml",
      "personal-data: never\n    cite: [\"4.2\", 4.2.email]\n  - id: skype",
      "personal-data: rarely\n    cite: [\"4.2\", 4.2.email]\n  - name: skype",
      "«channels.yaml|personal-data: rarely»: unknown personal-data rule 'rarely'; use one of allowed, "
        + "never, by-authentication, not-stated, none",
      "«channels.yaml|- name: skype»: unknown field 'name'; use one of id, label, address, detail, "
        + "available, opens, closes, exceptions, follows, unavailable, personal-data, cite"),
    Fault(
      "hours that nobody reads", in: "channels.yaml", "    available: published\n",
      "    available: published\n    opens: \"7.00\"\n",
      "«channels.yaml|opens: \"7.00\"\n    personal-data»: 'opens' has no effect when available is "
        + "'published'; remove one of them"),
  ]

  @Test(arguments: fields)
  func aFieldThatDoesNotBelongIsNamedWithItsLine(fault: Fault) throws { try fault.expect() }

  static let names = ["a1", "x", "_x", "-x", "Z_9", "0"]
  /// What may stand before an anchor: a break of any kind that YAML knows, a bracket, a comma.
  static let openings = [
    "\n- ", "\n-\n  ", "\n- [", "\n- [a,", "\n- {a: ", "\n- ? ", "\r- \r ", "\u{85}-\u{85}",
    "\u{2028}-\u{2028}",
  ]

  @Test(arguments: names, openings)
  func anAnchorIsRefusedHoweverItIsWritten(name: String, opening: String) throws {
    let copy = try RulebookCopy()
    try copy.write("extra:\(opening)&\(name) text", to: "x.yaml")
    let lines = copy.lines()
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.hasSuffix(Self.aliasMessage) }, "\(lines)")
  }

  /// Each level is twice the one before; more of them would never end where they are not refused.
  @Test(.timeLimit(.minutes(10)), arguments: ["a", "_", "-"])
  func anAliasBombIsRefusedAtItsFirstAnchor(prefix: String) throws {
    let copy = try RulebookCopy()
    let levels = (1...14).map { "- &\(prefix)\($0) [*\(prefix)\($0 - 1), *\(prefix)\($0 - 1)]" }
    let top = "- {? *\(prefix)14 : x, ? *\(prefix)13 : y}"
    let bomb = ["scripts:", "- &\(prefix)0 [x, x]"] + levels + [top]
    try copy.write(bomb.joined(separator: "\n"), to: "x.yaml")
    #expect(copy.lines() == ["x.yaml:2: \(Self.aliasMessage)"])
  }

  static let aliasMessage =
    "an anchor or alias ('&name', '*name') is not allowed here; write the value out"

  @Test func anAmpersandOrAsteriskWithinAWordIsText() throws {
    let copy = try RulebookCopy()
    try copy.replace("{pl: lekarze, en: doctors}", in: "ivr.yaml", by: "{pl: R&D a*b, en: \"a & b * c\"}")
    #expect(copy.lines() == [])
  }

  /// Ways to nest without end, in at most the size that is read.
  enum Nest: CaseIterable {
    case brackets, braces, closedBrackets, dashes, questions, indents

    var text: String {
      switch self {
      case .brackets: String(repeating: "[", count: 1 << 20)
      case .braces: String(repeating: "{", count: 1 << 20)
      case .closedBrackets: String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
      case .dashes: String(repeating: "- ", count: 1 << 19)
      case .questions: String(repeating: "? ", count: 1 << 19)
      case .indents: (0..<1_400).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
      }
    }
  }

  @Test(.timeLimit(.minutes(10)), arguments: Nest.allCases)
  func deepNestingIsRefusedAndEndsNothing(nest: Nest) throws {
    let copy = try RulebookCopy()
    try copy.write(nest.text, to: "x.yaml")
    let lines = copy.lines()
    #expect(lines.count == 1)
    #expect(lines.allSatisfy { $0.hasPrefix("x.yaml:") && $0.contains("nesting level") }, "\(lines)")
  }
}

import Foundation
import TerminalHarness
import Testing

/// Changes a file of a copied rulebook at a text that stands there.
func change(_ rulebook: String, _ file: String, _ old: String, _ new: String) throws {
  let path = rulebook + "/" + file
  let text = try String(contentsOfFile: path, encoding: .utf8)
  try #require(text.contains(old), "\(old) is not in \(file)")
  try text.replacing(old, with: new, maxReplacements: 1).write(
    toFile: path, atomically: true, encoding: .utf8)
}

@Suite struct RulesDiffTests {
  private static let shipped = "2016-04-28"

  @Test func aCopyDiffersInNothing() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    let result = try desk(["rules", "diff", Self.shipped, copy])
    expectSuccess(result)
    #expect(result.lines.last == "no difference")
  }

  @Test func aChangeOfDepthCannotSlipThrough_4_2_depth() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "disclosure.yaml", "depth: confirm-deny", "depth: general")
    let result = try desk(["rules", "diff", Self.shipped, copy])
    #expect(result.ending == .exit(1) && result.errorText.isEmpty)
    #expect(
      result.lines.dropFirst() == [
        "situations: 96 of 378 differ", "  depth at cot, substitute, ZUS matters: confirm-deny → general",
        "  cot-depth at any seat, substitute, ZUS matters: confirm-deny → general",
      ])
    let widening = try desk(["rules", "diff", "--widening", Self.shipped, copy])
    #expect(widening.ending == .exit(1) && widening.lines.last == "no difference")
    let back = try desk(["rules", "diff", "--widening", copy, Self.shipped])
    #expect(back.ending == .exit(1) && back.lines.count == 4)
  }

  @Test func jsonAndMarkdownSayTheSame() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "disclosure.yaml", "depth: confirm-deny", "depth: general")
    try change(copy, "channels.yaml", "address: cot@zus.pl", "address: cot|x@zus.pl")
    let json = try #require(try desk(["rules", "diff", "--format", "json", Self.shipped, copy]).json().first)
    #expect(json["situations-differing"]?.number == 96 && json["disclosure-differs"] == true)
    let groups = json["situations"]?.list.first?["groups"]?.list
    #expect(groups?.first?["words"]?.text == "at cot, substitute, ZUS matters")
    #expect(groups?.first?["situations"]?.number == 32)
    #expect(json["entries"]?.list.first?["aspect"]?.text == "address")
    let markdown = try desk(["rules", "diff", "--format", "markdown", Self.shipped, copy])
    #expect(markdown.lines.contains("| depth | at cot, substitute, ZUS matters | confirm-deny | general |"))
    #expect(markdown.lines.contains("| channels | email | address | cot@zus.pl | cot\\|x@zus.pl |"))
  }

  @Test func hoursAndTextsDifferWithoutTouchingDisclosure() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "channels.yaml", #"closes: "18.00""#, #"closes: "17.00""#)
    try change(copy, "scripts.yaml", "Pomożemy tutaj: co pokazuje serwis", "Pomożemy: co pokazuje serwis")
    let result = try desk(["rules", "diff", Self.shipped, copy])
    expectSuccess(result)
    #expect(
      result.lines.contains(
        "  channels cot-consultant, hours: „working-days 7.00–18.00” → „working-days 7.00–17.00”"))
    #expect(
      result.lines.contains(
        "  say (pl) at a bank seat, question, 1.1.b: „Pomożemy tutaj: co pokazuje serwis i po jakim kroku?” → „Pomożemy: co pokazuje serwis i po jakim kroku?”"
      ))
  }

  @Test func whatIsNoRulebookIsNamed() throws {
    expectFailure(try desk(["rules", "diff", "2016-04-28", "/nonexistent"]), 66, "no such folder")
    expectFailure(
      try desk(["rules", "diff", "2016-04-28", "2016-04-28", "--format", "jsno"]), 64, "did you mean 'json'")
  }
}

@Suite struct RulesCheckTests {
  @Test func theCasesOfTheRulebookShippedHoldAndReachEveryRow() throws {
    let result = try desk(["rules", "check"])
    expectSuccess(result)
    let line = try #require(result.lines.first { $0.hasPrefix("  6. cases: ") })
    let numbers = line.matches(of: /\d+/).compactMap { Int($0.output) }
    #expect(numbers.count == 5 && numbers[3] == numbers[4] && numbers[3] > 40)
  }

  @Test func theContentHashIsThatOfSha256sum() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    let pipe =
      "cd '\(copy)' && ls *.yaml | grep -v cases | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -c1-64"
    let hash = try shell(pipe).lines.first ?? "none"
    #expect(try desk(["rules", "check", copy]).lines.contains("  content: sha256 \(hash)"))
    #expect(try desk(["rules", "check"]).lines.contains("  content: sha256 \(hash)"))
    try change(copy, "agreement.cases.yaml", "cases:", "# a word\ncases:")
    #expect(try desk(["rules", "check", copy]).lines.contains("  content: sha256 \(hash)"))
    try change(copy, "ivr.yaml", "ivr:", "# a word\nivr:")
    #expect(try !desk(["rules", "check", copy]).outputText.contains(hash))
  }

  @Test func aCaseThatFailsIsNamedWithItsLine() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "disclosure.yaml", "depth: confirm-deny", "depth: general")
    let result = try desk(["rules", "check", copy])
    #expect(result.ending == .exit(65) && result.output.isEmpty)
    let first = try #require(result.errorText.split(separator: "\n").first)
    #expect(
      first.contains("agreement.cases.yaml:") && first.contains("(cot, 1.2.a, topic 1, question, substitute)")
    )
    #expect(first.contains("depth is general, not confirm-deny"))
  }

  @Test func aRowThatNoCaseReachesIsNamed() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "agreement.cases.yaml", "given: {matter: 1.2.b}", "given: {matter: 1.2.a}")
    try change(
      copy, "agreement.cases.yaml", "expect: {say: [Czyje okno logowania]}\n  - name: outside cons",
      "expect: {owner: zus}\n  - name: outside cons")
    try change(copy, "agreement.cases.yaml", "matter: [1.2.a, 1.2.b, 1.2.d, 1.2.f]", "matter: [1.2.a]")
    for _ in 0..<4 { try change(copy, "agreement.cases.yaml", "1.2.a, 1.2.b, 1.2.c", "1.2.a, 1.2.c") }
    let result = try desk(["rules", "check", copy])
    expectSuccess(result)
    #expect(result.lines.contains { $0.contains("scripts.yaml:") && $0.contains("no case reaches this row") })
  }

  @Test(arguments: [
    ("depth: confirm-deny", "depth: confirm-denny", "did you mean 'confirm-deny'?"),
    ("cases:", "case:", "did you mean 'cases'?"),
    ("expect: {say: [Czyje", "expect: {sya: [Czyje", "did you mean 'say'?"),
    ("matter: 1.2.b}", "matter: 1.2.x}", "unknown matter '1.2.x'"),
    ("topic: \"6\"", "topic: \"9\"", "has no such topic"),
    ("at: \"2016-04-30T12:00\"", "at: jutro", "is not a time"),
  ])
  func aCaseThatIsNoneIsNamed(_ old: String, _ new: String, _ named: String) throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try change(copy, "agreement.cases.yaml", old, new)
    let result = try desk(["rules", "check", copy])
    #expect(result.ending == .exit(65))
    #expect(
      result.errorText.contains(#/agreement\.cases\.yaml:\d+: /#) && result.errorText.contains(named),
      "\(result.errorText)")
    // The desk does not depend on the cases.
    expectSuccess(try desk(["channels", "--rulebook", copy]))
  }

  @Test func anExceptionThatAnotherRulebookTakesOverIsAWarning() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    let later = folder.path + "/later"
    try FileManager.default.copyItem(atPath: copy, toPath: later)
    try change(later, "rulebook.yaml", #"version: "2016-04-28""#, #"version: "2023-12-01""#)
    try change(later, "rulebook.yaml", #"effective-from: "2016-04-28""#, #"effective-from: "2023-12-01""#)
    let result = try desk(["rules", "check", folder.path])
    expectSuccess(result)
    let warnings = result.lines.filter { $0.hasPrefix("warning: ") }
    #expect(warnings.count == 2 && warnings[0].contains("2023-12-22 lies outside"))
    #expect(warnings[1].contains("2023-10-31 lies outside"))
  }

  @Test(arguments: [
    ("effective-from: \"2016-04-28\"", "effective-from: \"2017-01-01\"", "is version '2016-04-28' too"),
    ("version: \"2016-04-28\"", "version: \"other\"", "is in force from 2016-04-28 too"),
  ])
  func conflictingRulebooksAreNamed(_ old: String, _ new: String, _ named: String) throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    try FileManager.default.copyItem(atPath: copy, toPath: folder.path + "/other")
    try change(folder.path + "/other", "rulebook.yaml", old, new)
    expectFailure(try desk(["channels", "--rulebook", folder.path]), 65, named)
  }

  @Test func watchingChecksAgainOnSaveUntilCtrlC() throws {
    let folder = try TemporaryFolder()
    let copy = try copiedRulebook(in: folder)
    let program = try #require(builtProgram("pue-desk"))
    let pty = try #require(
      Pty(program: program, arguments: ["rules", "check", "--watch", copy], rows: 50, columns: 200))
    #expect(pty.until { pty.text.contains("proven") })
    try change(copy, "disclosure.yaml", "depth: confirm-deny", "depth: confirm-denny")
    #expect(pty.until { pty.text.contains("not usable") && pty.text.contains("'confirm-denny'") })
    try change(copy, "disclosure.yaml", "depth: confirm-denny", "depth: confirm-deny")
    #expect(pty.until { pty.text.components(separatedBy: "proven").count == 3 })
    pty.send("\u{3}")
    #expect(pty.ending() == .exit(0))
  }

  @Test func theBuiltInRulebookCannotBeWatched() throws {
    expectFailure(try desk(["rules", "check", "--watch"]), 64, "--watch needs a folder")
  }
}

@Suite struct RulesExplainTests {
  private static let situation = [
    "rules", "explain", "--seat", "branch", "--matter", "1.2.e", "--topic", "2", "--kind", "question",
    "--authentication", "substitute", "--at", "2016-04-29T10:00",
  ]

  @Test(arguments: [
    ("pl", "authentication: jest substitute, wiersz wymaga full", "niższy stopień uwierzytelnienia"),
    ("en", "authentication: is substitute, the row wants full", "a lower authentication level"),
  ])
  func everyRowIsThereWithWhatStandsAgainstIt(_ language: String, _ obstacle: String, _ proof: String) throws
  {
    let result = try desk(Self.situation + ["--language", language])
    expectSuccess(result)
    let rows = result.lines.filter { $0.hasPrefix("  ✓ ") || $0.hasPrefix("  ✗ ") }
    // 8 routing rows, 9 disclosure rows here and 9 at COT, 32 lines.
    #expect(rows.count == 58)
    let fired = rows.filter { $0.hasPrefix("  ✓ ") && !$0.contains("scripts.yaml") }
    #expect(fired.count == 3)
    #expect(
      fired.contains { $0.contains("refer → cot [4]") }
        && fired.contains { $0.contains("confirm-deny [4.2.depth]") })
    #expect(rows.contains { $0.hasPrefix("  ✗ ") && $0.contains(" full ") && $0.hasSuffix(obstacle) })
    #expect(result.outputText.contains(proof) && result.outputText.contains("disclosure.yaml:"))
  }

  @Test func itTakesTheOptionsOfDecide() throws {
    expectFailure(try desk(["rules", "explain", "--seat", "cot"]), 64, "matter is missing")
    expectFailure(try desk(Self.situation + ["--format", "json"]), 64, "use text")
    expectSuccess(try desk(Self.situation + ["--personal-data"]))
  }
}

import Testing

@Suite struct HelpTests {
  private static let common = ["--language", "--rulebook", "--config"]

  private static let commands: [([String], [String])] = [
    ([], ["decide", "find", "channels", "calendar", "rules", "journal", "doctor"]),
    (["desk"], common + ["--seat", "--clock", "--theme", "contact-center|branch|cot", "pl|en"]),
    (
      ["decide"],
      common + ["--seat", "--matter", "--topic", "--kind", "--authentication", "--at", "--personal-data"]
        + ["--format", "--batch", "full|substitute|none", "question|complaint", "text|json"]
    ),
    (["find"], common + ["--limit", "--format", "--batch", "words"]),
    (["channels"], common + ["--at", "--format"]), (["calendar"], common + ["year"]),
    (["rules"], ["check", "table"]), (["rules", "check"], common + ["dir"]), (["rules", "table"], common),
    (["journal"], ["stats"]),
    (
      ["journal", "stats"],
      common + [
        "--journal", "--from", "--to", "--by", "--seat", "--format", "day|week|month|seat", "text|json",
      ]
    ),
    (["doctor"], common), (["keys"], common),
  ]

  @Test(arguments: commands)
  func helpNamesWhatThereIs(_ command: [String], _ named: [String]) throws {
    let result = try desk(command + ["--help"])
    expectSuccess(result)
    #expect(result.outputText.contains("USAGE: pue-desk"))
    for name in named { #expect(result.outputText.contains(name), "\(name)") }
    #expect(try desk(command + ["-h"]).output == result.output)
    #expect(try desk(["help"] + command).output == result.output)
  }

  @Test func versionIsANumber() throws {
    let result = try desk(["--version"])
    expectSuccess(result)
    #expect(result.outputText.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
  }
}

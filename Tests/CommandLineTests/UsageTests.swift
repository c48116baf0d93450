import TerminalHarness
import Testing

@Suite struct UsageTests {
  private static let decide = ["decide", "--seat", "cot", "--kind", "question"]

  private static let strangers: [([String], String)] = [
    (["--bogus"], "--bogus"), (["bogus"], "bogus"), ([""], ""), (["decide", "--bogus"], "--bogus"),
    (["decide", "extra"], "extra"), (["rules", "bogus"], "bogus"), (["doctor", "extra"], "extra"),
    (["channels", "extra"], "extra"), (["calendar", "2016", "2017"], "2017"),
    (["calendar"], "year"), (["find"], "no words"), (["decide", "--seat"], "--seat"),
    (["--seat", "kasa"], "unknown seat 'kasa'"), (["--seat", ""], "unknown seat ''"),
    (["--language", "de"], "unknown language 'de'"), (["--clock", "noon"], "is not a time"),
    (["channels", "--at", ""], "is not a time"), (["channels", "--at="], "--at"),
    (["desk", "--clock", "2016-04-31T10:00"], "is not a time"),
    (["channels", "--language", "PL"], "unknown language 'PL'"),
    (["channels", "--format", "yaml"], "unknown format 'yaml'"),
    (["find", "--format", "", "x"], "unknown format ''"),
    (["calendar", "--language", "de", "2016"], "unknown language 'de'"),
    (["find", "--batch", "x"], "--batch"),
    (["decide", "--format", "xml"], "unknown format 'xml'"),
  ]

  @Test(arguments: strangers)
  func whatNobodyKnowsIsNamed(_ arguments: [String], _ named: String) throws {
    let result = try desk(arguments)
    expectFailure(result, 64, named)
    #expect(result.errorText.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (["rules", "check", "--bogus"], "pue-desk rules check"),
    (["journal", "list", "--bogus"], "pue-desk journal list"),
    (["--bogus"], "pue-desk"), (["decide", "--bogus"], "pue-desk decide"),
    (["rules", "bogus"], "pue-desk rules"),
    (["practice", "report", "--bogus"], "pue-desk practice report"), (["desk", "bogus"], "pue-desk desk"),
  ])
  func theHelpOfTheVeryCommandIsNamed(_ arguments: [String], _ command: String) throws {
    let result = try desk(arguments)
    expectFailure(result, 64)
    #expect(result.errorText.hasSuffix("; see '\(command) --help'\n"), "\(result.errorText)")
    expectSuccess(try desk(command.split(separator: " ").dropFirst().map(String.init) + ["--help"]))
  }

  private static let impossible: [([String], String)] = [
    (["--matter", "1.1.a", "--seat", "desk"], "unknown seat 'desk'"),
    (["--matter", "1.1.a", "--kind", "skarga"], "unknown kind 'skarga'"),
    ([], "matter is missing"), (["--matter", ""], "unknown matter ''"),
    (["--matter", "1.1.e"], "unknown matter '1.1.e'"), (["--matter", "1.2"], "unknown matter '1.2'"),
    (["--matter", "1.1.A"], "unknown matter"), (["--matter", "1.1.a "], "unknown matter"),
    (["--matter", "1.1.a", "--topic", "1"], "no topic"), (["--matter", "1.1.d", "--topic", ""], "no topic"),
    (["--matter", "1.2.a", "--topic", "2"], "another topic"),
    (["--matter", "1.2.b", "--topic", "6"], "another topic"),
    (["--matter", "1.2.d", "--topic", "9"], "unknown topic '9'"),
    (["--matter", "1.2.c"], "needs a topic"), (["--matter", "1.2.e"], "needs a topic"),
    (["--matter", "1.2.e", "--topic", "0"], "unknown topic"),
    (["--matter", "1.2.e", "--topic", "7"], "unknown topic '7'"),
    (["--matter", "1.2.e", "--topic", "02"], "unknown topic"),
    (["--matter", "1.2.e", "--topic", "-1"], ""), (["--matter", "1.2.e", "--topic=-1"], "unknown topic"),
    (["--matter", "1.2.e", "--topic", "２"], "unknown topic"),
    (["--matter", "1.2.e", "--topic", "99999999999999999999"], "unknown topic"),
    (["--matter", "1.1.a", "--at", "10:00"], "is not a time"),
  ]

  @Test(arguments: impossible)
  func aSituationThatCannotBeIsRefused(_ arguments: [String], _ named: String) throws {
    // What comes last counts.
    expectFailure(try desk(Self.decide + arguments), 64, named)
  }

  @Test(arguments: [
    (["decide", "--matter", "1.1.a", "--kind", "question"], "seat is missing"),
    (["decide", "--matter", "1.1.a", "--seat", "cot"], "kind is missing"),
    (["decide"], "is missing"),
  ])
  func aSituationNeedsSeatMatterAndKind(_ arguments: [String], _ named: String) throws {
    expectFailure(try desk(arguments), 64, named)
  }

  @Test(arguments: ["0", "11", "-1", "x", "", "1.5", "١", "99999999999999999999"])
  func aLimitIsANumberFromOneToTen(_ limit: String) throws {
    expectFailure(try desk(["find", "--limit=\(limit)", "emerytura"]), 64, "limit")
  }

  private static let hostile = "\u{1B}]0;x\u{7}\u{1B}[31m\u{9B}2J\r\n\t\u{202E}"

  private static let hostileWords: [[String]] = [
    [hostile], ["--\(hostile)"], ["decide", hostile], ["decide", "--\(hostile)"],
    ["decide", "--seat", hostile], decide + ["--matter", hostile],
    decide + ["--matter", "1.2.e", "--topic", hostile],
    decide + ["--matter", "1.1.a", "--kind", hostile], decide + ["--matter", "1.1.a", "--at", hostile],
    ["channels", "--format", hostile], ["channels", "--language", hostile], ["channels", "--at", hostile],
    ["calendar", hostile], ["find", "--limit", hostile, "x"], ["--seat", hostile], ["--clock", hostile],
  ]

  @Test(arguments: hostileWords)
  func whatIsEchoedCannotSpeakToTheTerminal(_ arguments: [String]) throws {
    let result = try desk(arguments)
    expectFailure(result, 64)
    #expect(!result.errorText.unicodeScalars.contains("\u{202E}"))
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    expectFailure(try shell(#""$DESK" decide --seat "$(printf '\377')" --matter 1.1.a --kind question"#), 64)
  }
}

import Testing

@Suite struct DecideTests {
  private static let zus = ["--seat", "branch", "--matter", "1.2.e", "--topic", "6", "--kind", "question"]
  private static let bank = ["--seat", "branch", "--matter", "1.1.a", "--kind", "question"]

  private func guidance(_ arguments: [String]) throws -> JSON {
    let result = try desk(["decide", "--format", "json"] + arguments)
    expectSuccess(result)
    #expect(result.lines.count == 1)
    return try #require(try result.json().first)
  }

  @Test func oneGuidanceIsOneLineOfJSON() throws {
    let guidance = try guidance(Self.zus + ["--at", "2016-04-29T10:00"])
    #expect(guidance.keys == guidanceKeys)
    #expect(guidance["topic-group"] == 3)
    #expect(guidance["ivr-path"] == ["0", "6"])
    #expect(guidance["ivr-path-authenticated"] == ["2", "0", "6"])
  }

  @Test(arguments: [
    ("pl", ["Zajmuje się: Centrum Obsługi Telefonicznej ZUS (COT)", "Powiedz:", "Nigdy:", "Kanały ZUS:"]),
    ("en", ["Handled by: ZUS phone centre (COT)", "Say:", "Never:", "Channels to ZUS:"]),
  ])
  func textIsInTheLanguageAskedFor(_ language: String, _ lines: [String]) throws {
    let result = try desk(
      ["decide", "--language", language] + Self.zus + ["--at", "2016-04-29T10:00"])
    expectSuccess(result)
    for line in lines { #expect(result.lines.contains(line)) }
    #expect(result.outputText.contains("22 560 16 00"))
    #expect(result.lines.last?.contains("4.2.topic-6") == true)
    let language = try guidance(["--language", language] + Self.zus)["say"]?.texts.joined() ?? ""
    #expect(language.contains(lines[2] == "Never:" ? "ZUS answers this" : "Na to odpowiada ZUS"))
  }

  @Test func textOfABankMatterNamesNoChannelOfZUS() throws {
    let result = try desk(["decide"] + Self.bank)
    expectSuccess(result)
    #expect(!result.outputText.contains("560 16 00"))
    #expect(!result.outputText.contains("Kanały ZUS"))
    #expect(result.outputText.contains("Nie odsyłaj do ZUS"))
  }

  // MARK: Personal data

  @Test func personalDataLeavesOutOnlyTheMail() throws {
    let all = try guidance(Self.zus)["channels"]?.list.compactMap { $0["id"]?.text } ?? []
    let safe =
      try guidance(Self.zus + ["--personal-data"])["channels"]?.list.compactMap { $0["id"]?.text } ?? []
    #expect(Set(all) == Set(channelRules.keys))
    #expect(safe == all.filter { $0 != "email" })
    let text = try desk(["decide", "--personal-data"] + Self.zus).outputText
    #expect(!text.contains("cot@zus.pl"))
  }

  // MARK: Levels

  @Test(
    arguments: [
      (nil, "general"), ("none", "general"), ("full", "full"), ("substitute", "confirm-deny"),
      ("FULL", "general"), ("", "general"), ("pełne", "general"), ("full ", "general"),
    ] as [(String?, String)])
  func anUnknownLevelIsNone(_ level: String?, _ depth: String) throws {
    let arguments = ["--seat", "cot", "--matter", "1.2.a", "--kind", "question"]
    let answer = try guidance(arguments + (level.map { ["--authentication", $0] } ?? []))
    #expect(answer["depth"] == .text(depth))
    #expect(answer["cot-depth"] == .text(depth))
  }

  // MARK: Topics

  @Test func theFixedTopicMayBeGiven() throws {
    let arguments = ["--seat", "cot", "--matter", "1.2.f", "--kind", "question", "--at", "2016-04-29T10:00"]
    #expect(try guidance(arguments + ["--topic", "1"]) == guidance(arguments))
  }

  @Test func aMatterOutsideTheAgreementPromisesNothingOfZUS() throws {
    let answer = try guidance(["--seat", "branch", "--matter", "outside", "--kind", "question"])
    #expect(answer.keys == guidanceKeys)
    #expect(answer["handling"] == "answer")
    #expect(answer["depth"] == "bank-rules")
    #expect(answer["channels"] == [])
    #expect(answer["cot-depth"] == .null)
  }

  // MARK: Moments

  @Test(arguments: [
    ("2016-04-28T00:00", false), ("2016-04-27T23:59:59", true), ("2016-04-27T22:00Z", false),
    ("0001-01-01T00:00", true), ("9999-12-31T23:59", false),
  ])
  func beforeTheFirstRulebookANoteSaysSo(_ time: String, _ isNoted: Bool) throws {
    let answer = try guidance(Self.bank + ["--at", time])
    #expect((answer["rulebook-note"]?.text != nil) == isNoted)
    #expect(answer["rulebook"] == "2016-04-28")
    let text = try desk(["decide"] + Self.bank + ["--at", time]).outputText
    #expect(text.contains("Przed wejściem w życie pierwszych zasad") == isNoted)
  }
}

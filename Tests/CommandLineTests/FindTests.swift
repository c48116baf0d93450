import Testing

@Suite struct FindTests {
  private static let matters: Set<JSON> = Set(Case.subjects.map { .text($0.matter) })
  private static let hitKeys: Set<String> = ["matter", "score", "topic", "kind"]

  private func hits(_ arguments: [String]) throws -> [JSON] {
    let result = try desk(["find", "--format", "json"] + arguments)
    expectSuccess(result)
    #expect(result.lines.count == 1)
    return try result.json().first?.list ?? []
  }

  /// What is found for some phrases, by one run.
  private func found(_ phrases: [String]) throws -> [(phrase: String, hits: [JSON])] {
    let result = try desk(["find", "--batch"], input: phrases.joined(separator: "\n") + "\n")
    expectSuccess(result)
    let arrays = try result.json().map(\.list)
    try #require(arrays.count == phrases.count)
    return zip(phrases, arrays).map { ($0, $1) }
  }

  private func expectRanking(_ hits: [JSON], _ phrase: String) {
    let scores = hits.compactMap { $0["score"]?.number }
    #expect(scores.count == hits.count, "\(phrase)")
    #expect(scores == scores.sorted(by: >), "\(phrase)")
    #expect(scores.allSatisfy { (0...1).contains($0) }, "\(phrase)")
    #expect(Set(hits.map { $0["matter"] }).count == hits.count, "\(phrase)")
    #expect(hits.allSatisfy { $0.keys.subtracting(["ask"]) == Self.hitKeys }, "\(phrase)")
    #expect(hits.dropFirst().allSatisfy { $0["ask"] == nil }, "\(phrase)")
  }

  @Test func namesEveryMatterOnceBestFirst() throws {
    let phrases = ["złe składki na pue", "ipko", "qwertyuiop", "", "'; -- \u{1B}[31m", "ą", "1.2.e"]
    for (phrase, hits) in try found(phrases) {
      #expect(Set(hits.compactMap { $0["matter"] }) == Self.matters, "\(phrase)")
      #expect(hits.count == 10, "\(phrase)")
      expectRanking(hits, phrase)
    }
  }

  @Test(arguments: ["ipko mnie nie wpuszcza", "--", "-x", "", "\u{1B}[31m"])
  func wordsOnTheCommandLineAreFoundLikeAPhrase(_ phrase: String) throws {
    let words = phrase.split(separator: " ").map(String.init)
    #expect(try hits(["--"] + (words.isEmpty ? [""] : words)) == found([phrase]).first?.hits)
  }

  private static let known = [
    ("jak wejść do zusu przez iPKO", "1.1.a"),
    ("ipko mnie nie wpuszcza jak wchodzę ze strony zusu", "1.1.d"),
    ("nie pamiętam hasła do PUE", "1.2.b"), ("ZŁE SKŁADKI NA PUE", "1.2.c"),
    ("zle skladki na pue", "1.2.c"),
    ("ile dostanę emerytury", "1.2.e"), ("pue nie działa", "1.2.f"), ("the PUE site is down", "1.2.f"),
  ]

  @Test func aPhraseOfTheRulebookComesFirst() throws {
    for ((phrase, matter), found) in zip(Self.known, try found(Self.known.map(\.0))) {
      #expect(found.hits.first?["matter"] == .text(matter), "\(phrase)")
      #expect(found.hits.first?["ask"] == nil, "\(phrase)")
    }
  }

  @Test func aClaimMakesAComplaint() throws {
    let kinds = [
      ("reklamacja emerytura", "complaint"), ("skarżę się na iPKO", "complaint"),
      ("pue nie działa", "question"), ("ile dostanę emerytury", "question"),
    ]
    for ((phrase, kind), found) in zip(kinds, try found(kinds.map(\.0))) {
      #expect(found.hits.first?["kind"] == .text(kind), "\(phrase)")
    }
  }

  @Test func theTopicIsProposed() throws {
    let topics = [("ile dostanę emerytury", 2), ("czy należy mi się zasiłek", 3)]
    for ((phrase, topic), found) in zip(topics, try found(topics.map(\.0))) {
      func topicOf(_ matter: JSON) -> JSON? { found.hits.first { $0["matter"] == matter }?["topic"] }
      #expect(topicOf("1.2.e") == .number(Double(topic)), "\(phrase)")
      #expect(["1.2.a", "1.2.b", "1.2.d", "1.2.f"].map { topicOf($0) } == [1, 1, 1, 1], "\(phrase)")
      #expect(topicOf("1.1.a") == .null, "\(phrase)")
    }
  }

  @Test func gibberishIsAskedAbout() throws {
    for (phrase, hits) in try found(["qwertyuiop zxcvbnm", "", "   ", "漢字 😀", "!!!", "\0"]) {
      #expect(hits.first?["ask"]?.text?.isEmpty == false, "\(phrase)")
    }
    let text = try desk(["find", "--language", "en", "qwertyuiop"])
    expectSuccess(text)
    #expect(text.lines.first?.hasPrefix("I do not know") == true)
    #expect(text.lines.count == 11)
  }

  @Test(arguments: [1, 9])
  func theLimitCutsTheEndOff(_ limit: Int) throws {
    let all = try hits(["ipko", "logowanie"])
    #expect(try hits(["--limit", "\(limit)", "ipko", "logowanie"]) == Array(all.prefix(limit)))
    #expect(try desk(["find", "--limit", "\(limit)", "przelew", "w", "ipko"]).lines.count == limit)
  }

  @Test func batchIsOneArrayALine() throws {
    let long = String(repeating: "x", count: 70_000)
    let phrases = ["złe składki na pue", "", "qwertyuiop", "ipko nie działa\r", "\0\0", long]
    let result = try desk(["find", "--batch", "--limit", "4"], input: phrases.joined(separator: "\n"))
    expectSuccess(result)
    let arrays = try result.json().map(\.list)
    try #require(arrays.count == phrases.count)
    for (phrase, hits) in zip(phrases, arrays) {
      #expect(hits.count == 4)
      expectRanking(hits, String(phrase.prefix(40)))
    }
    #expect(arrays.map { $0.first?["ask"] != nil } == [false, true, true, false, true, true])
    #expect(arrays.first?.first?["matter"] == "1.2.c")
  }

  @Test func batchTakesBytesThatAreNoText() throws {
    let result = try desk(["find", "--batch"], bytes: [0xFF, 0xFE, 0x0A, 0xC4, 0x0A])
    expectSuccess(result)
    #expect(try result.json().map(\.list.count) == [10, 10])
  }

  @Test func anEmptyBatchIsNothing() throws {
    let result = try desk(["find", "--batch"])
    expectSuccess(result)
    #expect(result.output.isEmpty)
  }
}

import Testing

/// Every situation in and outside hours, decided by one run.
@Suite struct EverySituationTests {
  private static let moments: [(time: String, inHours: Bool)] = [
    ("2016-04-29T10:00", true), ("2016-04-29T18:00", false),
  ]

  private typealias Answered = (situation: Case, inHours: Bool, guidance: JSON)

  /// One run for all tests.
  private static let answered = Result {
    let questions = moments.flatMap { moment in Case.all.map { ($0, moment.time, moment.inHours) } }
    let input = questions.map { $0.0.line(at: $0.1) + "\n" }.joined()
    let result = try desk(["decide", "--batch"], input: input)
    expectSuccess(result)
    let guidances = try result.json()
    try #require(guidances.count == 720)
    return zip(questions, guidances).map { ($0.0, $0.2, $1) as Answered }
  }

  private let answers: [Answered]

  init() throws { answers = try Self.answered.get() }

  @Test func isAnsweredAsTheAgreementSays() {
    for answer in answers {
      let expected = Answer(expectedFor: answer.situation, inHours: answer.inHours)
      #expect(Answer(answer.guidance) == expected, "\(answer.situation)")
    }
  }

  @Test func hasEveryKeyAndSomethingToSay() {
    for answer in answers {
      let guidance = answer.guidance
      #expect(guidance.keys == guidanceKeys, "\(answer.situation)")
      #expect(guidance["say"]?.texts.isEmpty == false, "\(answer.situation)")
      #expect(guidance["never"]?.texts.isEmpty == false, "\(answer.situation)")
      #expect(guidance["rulebook"] == "2016-04-28")
      #expect(guidance["rulebook-note"] == .null)
      #expect(guidance["channels"]?.list.allSatisfy { $0.keys == channelKeys } == true)
      #expect(guidance["channels"]?.list.count == (answer.situation.isZUS ? 8 : 0), "\(answer.situation)")
    }
  }

  @Test func citesThePointsItRestsOn() {
    for answer in answers {
      let situation = answer.situation
      let cited = Set(answer.guidance["citations"]?.texts ?? [])
      var needed = Route.of(situation).cites.union([situation.matter])
      if situation.isZUS {
        needed.formUnion(["4.2.depth", "4.2.ivr", "4.2.topic-\(situation.topic ?? 0)"])
      }
      #expect(cited.isSuperset(of: needed), "\(situation): \(needed.subtracting(cited))")
      #expect(cited.isSubset(of: citablePoints), "\(cited.subtracting(citablePoints))")
      #expect(cited.count == answer.guidance["citations"]?.list.count, "\(situation)")
    }
  }

  @Test func citesNothingOfTheOtherInstitutionsMatters() {
    for answer in answers where !answer.situation.isZUS {
      let cited = answer.guidance["citations"]?.texts ?? []
      #expect(!cited.contains { $0.hasPrefix("4") || $0.hasPrefix("1.2") }, "\(answer.situation)")
    }
  }

  @Test func saysOfAComplaintToZUSThatNoUnitIsNamed() {
    for answer in answers where answer.situation.isZUS {
      let says = answer.guidance["say"]?.texts.contains { $0.contains("ustalenia nie mówią") }
      #expect(says == (answer.situation.kind == "complaint"), "\(answer.situation)")
    }
  }
}

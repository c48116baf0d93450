import DeskCore
import Testing

/// The texts that tell what may be said and done, held to the agreement by a few words of each.
@Suite("The texts of the rules, points 1 to 4")
struct AgreementTextTests {
  @Test(arguments: Language.allCases)
  func everySituationHasItsLinesInOrderAndNoOthers_1_to_4(language: Language) throws {
    for cell in AgreementTable.cells + AgreementTable.outside {
      for (moment, isOpen) in [(Moments.open, true), (Moments.closed, false)] {
        let guidance = try Shipped.guidance(cell.situation(), at: moment, language)
        let expected = SpokenTable.lines.filter { $0.applies(cell, isOpen) }
        let say = Self.areSame(guidance.say, expected.filter { $0.voice == .say }, language)
        let never = Self.areSame(guidance.never, expected.filter { $0.voice == .never }, language)
        #expect(say && never, "\(cell), open \(isOpen): \((guidance.say + guidance.never).map(\.text))")
      }
    }
  }

  private static func areSame(_ shown: [CitedText], _ expected: [SpokenLine], _ language: Language) -> Bool {
    shown.count == expected.count
      && zip(shown, expected).allSatisfy {
        $0.text.contains($1.words(language)) && $0.citations == TermSet($1.cite)
      }
  }

  /// What a depth permits and forbids: the end of point 4.2, and points 2 to 4.
  static let depths: [(depth: AnswerDepth, may: [String], mayNot: [String], cite: [Citation])] = [
    (
      .full, ["na jej koncie", "data from their account"], ["pytać o PIN", "ask for the PIN"],
      [.point4_2Depth]
    ),
    (
      .confirmDeny, ["tak/nie na słowa", "yes/no to what the caller"],
      ["dopowiedzieć, poprawić", "complete, or correct"], [.point4_2Depth]
    ),
    (
      .general, ["wyłącznie informacje ogólne", "general information only"],
      ["„tak” lub „nie”", "not even yes or no"], [.point4_2Depth]
    ),
    (
      .referralOnly, ["jak skontaktować się", "how to contact"], ["co do istoty", "the substance"], [.point4]
    ),
    (
      .bankRules, ["przepisy Banku", "bank's own rules"], ["wypowiadać się za ZUS", "speak for ZUS"],
      [.point2, .point3]
    ),
  ]

  @Test(arguments: depths.indices)
  func everyDepthPermitsAndForbidsItsOwn_4_2_depth(number: Int) throws {
    let expected = Self.depths[number]
    let rule = try #require(try Shipped.rulebook().rulebook.depths.first { $0.depth == expected.depth })
    #expect(rule.may.polish.contains(expected.may[0]) && rule.may.english.contains(expected.may[1]))
    #expect(
      rule.mayNot.polish.contains(expected.mayNot[0]) && rule.mayNot.english.contains(expected.mayNot[1]))
    #expect(rule.citations == TermSet(expected.cite))
  }

  /// What the consultant is told to do, for the rows of points 2 to 4.
  static func headline(_ cell: AgreementCell) -> [String] {
    switch (cell.seat.isBank, cell.owner, cell.kind) {
    case (true, .bank, .question):
      ["Odpowiedz tutaj: to sprawa Banku", "Answer here: this is the bank's matter"]
    case (true, .bank, .complaint): ["Reklamacja – przyjmij tutaj", "Complaint – take it in here"]
    case (true, .zus, _): ["jak skontaktować się z ZUS", "how to contact ZUS"]
    case (true, .outside, _): ["niczego nie obiecuj w imieniu ZUS", "promise nothing on behalf of ZUS"]
    case (false, .zus, _): ["jak pozwala uwierzytelnienie", "as the authentication allows"]
    case (false, .bank, .question): ["z punktów 1 i 2", "from points 1 and 2"]
    case (false, .bank, .complaint): ["z punktów 1 i 3", "from points 1 and 3"]
    case (false, .outside, _): ["nie wskazano, kto odpowiada", "does not say who answers"]
    }
  }

  @Test(arguments: AgreementTable.cells + AgreementTable.outside)
  func everySituationTellsWhatToDo_2_3_4(cell: AgreementCell) throws {
    let words = Self.headline(cell)
    #expect(try Shipped.guidance(cell.situation(), .polish).headline.text.contains(words[0]))
    #expect(try Shipped.guidance(cell.situation(), .english).headline.text.contains(words[1]))
  }

  /// The points that the rows themselves rest on, whatever else a decision cites.
  static func points(_ cell: AgreementCell) -> (routing: [Citation], disclosure: [Citation]) {
    switch (cell.seat.isBank, cell.owner, cell.kind) {
    case (true, .bank, .question): ([.point2], [.point2])
    case (true, .bank, .complaint): ([.point3], [.point3])
    case (true, .zus, _): ([.point4], [.point4])
    case (false, .zus, _): ([.point1_2, .point4_2Depth], [.point4_2Depth])
    case (false, .bank, .question): ([.point1_1, .point2], [.point1_1])
    case (false, .bank, .complaint): ([.point1_1, .point3], [.point1_1])
    case (_, .outside, _): ([.point1_1, .point1_2], [.point1_1, .point1_2])
    }
  }

  @Test(arguments: AgreementTable.cells + AgreementTable.outside)
  func everyRowCitesItsOwnPoints_1_to_4(cell: AgreementCell) throws {
    let (rulebook, decision) = (try Shipped.rulebook().rulebook, try cell.decision())
    let routing = rulebook.routing[Int(try #require(decision.routingRow))]
    let disclosure = rulebook.disclosure[Int(try #require(decision.disclosureRow))]
    #expect(routing.citations == TermSet(Self.points(cell).routing))
    #expect(disclosure.citations == TermSet(Self.points(cell).disclosure))
  }

  @Test func everyMatterCitesItsOwnPoint_1() throws {
    for matter in try Shipped.rulebook().rulebook.matters {
      let point = AgreementTable.matters.first { $0.id == matter.id }.map { [$0.point] }
      #expect(matter.citations == TermSet(point ?? [.point1_1, .point1_2]), "\(matter.id)")
    }
  }

  @Test func methodsCiteTheirPassages_4_2() throws {
    for method in try Shipped.rulebook().rulebook.methods {
      let ivr: [Citation] = method.route == .ivrBefore ? [.point4_2Ivr] : []
      #expect(method.citations == TermSet([.point4_2Depth] + ivr), "\(method.route.id)")
    }
  }

  @Test func theMenuSaysWhoHasHeardOfTheRecording_4_2_recording() throws {
    let ivr = try Shipped.rulebook().rulebook.ivr
    let texts = [
      (ivr.recordingNotice, "IVR uprzedza o nagrywaniu", "gives notice of the recording"),
      (ivr.recordingHeard, "uprzedził już", "has given the caller notice"),
      (ivr.recordingNotHeard, "uprzedzenia nie było", "no notice was given"),
    ]
    for (text, polish, english) in texts {
      #expect(text.polish.contains(polish) && text.english.contains(english), "\(text.polish)")
    }
    #expect(ivr.citations == TermSet([.point4_2, .point4_2Ivr, .point4_2Recording]))
  }

  @Test func guessingIsNoticedFromTheFourthStatement_4_2_depth() throws {
    #expect(try Shipped.rulebook().rulebook.guessingFrom == 4)
  }

  @Test func theRulebookIsInForceFromTheDayOfTheAgreement() throws {
    let rulebook = try Shipped.rulebook().rulebook
    #expect("\(rulebook.effectiveFrom)" == "2016-04-28" && rulebook.version == "2016-04-28")
  }
}

import DeskCore
import Testing

@Suite("Who answers and who handles, points 1 to 4")
struct RoutingTableTests {
  @Test func theTablesCoverThreeHundredAndSixtySituations() throws {
    let expected = try (AgreementTable.cells + AgreementTable.outside).map { try $0.situation() }
    let answered = try Shipped.rulebook().situations
    #expect(AgreementTable.cells.count == 360)
    #expect(AgreementTable.outside.count == 18)
    #expect(Set(answered) == Set(expected))
    #expect(answered.count == expected.count)
    let report = try Shipped.rulebook().report
    #expect(report.situations == 378)
    #expect(report.outsideSituations == 18)
  }

  @Test func mattersStandInTheAgreementsOrder_1() throws {
    let ids = try Shipped.rulebook().rulebook.matters.map(\.id)
    #expect(ids == AgreementTable.matters.map(\.id) + ["outside"])
    for (place, id) in ids.enumerated() {
      #expect(try Shipped.rulebook().matterNumber(id) == UInt8(place))
    }
    #expect(try Shipped.rulebook().matterNumber("1.3.a") == nil)
    #expect(try Shipped.rulebook().matterNumber("") == nil)
  }

  @Test(arguments: AgreementTable.cells)
  func everySituationHasTheOwnerOfItsPoint_1(cell: AgreementCell) throws {
    #expect(try cell.decision().owner == cell.owner)
  }

  @Test(arguments: AgreementTable.cells)
  func everySituationIsHandledAsTheTableSays_2_3_4(cell: AgreementCell) throws {
    let decision = try cell.decision()
    let expected = try AgreementTable.routing(of: cell)
    #expect(decision.handling == expected.handling)
    #expect(decision.handledBy.terms == expected.handledBy)
    #expect(decision.routingRow != nil)
  }

  @Test(arguments: AgreementTable.cells)
  func everyDecisionCitesItsRowItsMatterAndWhatCotMaySay_1_to_4(cell: AgreementCell) throws {
    let row = try AgreementTable.routing(of: cell).cite
    let disclosure: [Citation] = cell.owner == .zus ? [.point4_2Depth] : []
    let topic = Citation(id: "4.2.topic-\(cell.topic)").map { [$0] } ?? []
    let expected = row + disclosure + topic + [try AgreementTable.point(of: cell.matter)]
    #expect(try cell.decision().citations == TermSet(expected))
  }

  @Test(arguments: AgreementTable.cells)
  func noDecisionCitesAnotherMatterOrTopic_1_4_2(cell: AgreementCell) throws {
    let cited = try cell.decision().citations
    let letters = AgreementTable.matters.map(\.point).filter(cited.contains)
    #expect(letters == [try AgreementTable.point(of: cell.matter)])
    let topics = Citation.allCases.filter { $0.id.hasPrefix("4.2.topic-") && cited.contains($0) }
    #expect(topics.map(\.id) == (cell.topic == 0 ? [] : ["4.2.topic-\(cell.topic)"]))
  }

  @Test(arguments: AgreementTable.cells)
  func guidanceCarriesTheDecisionUnchanged_1_to_4(cell: AgreementCell) throws {
    let situation = try cell.situation()
    let guidance = try Shipped.guidance(situation)
    #expect(guidance.situation == situation)
    #expect(guidance.decision == (try cell.decision()))
    #expect(guidance.matter.id == cell.matter)
    #expect(guidance.topic?.key == (cell.topic == 0 ? nil : cell.topic))
    #expect(guidance.rulebook == "2016-04-28")
    for point in guidance.decision.citations.terms {
      #expect(guidance.citations.contains(point), "\(point.id) is lost on the way")
    }
    #expect(!guidance.headline.text.isEmpty)
  }

  @Test(arguments: AgreementTable.outside)
  func whatLiesOutsideIsTheBanksOrdinaryService(cell: AgreementCell) throws {
    let decision = try cell.decision()
    #expect(decision.owner == .outside)
    #expect(decision.handling == (cell.seat == .cot ? .refer : .answer))
    #expect(decision.handledBy.terms == [.contactCenter, .branch])
    #expect(decision.depth == (cell.seat == .cot ? .referralOnly : .bankRules))
    #expect(decision.cotDepth == nil)
    #expect(decision.topicGroup == 0)
  }

  @Test func everyPointOfTheAgreementIsCitedSomewhere() throws {
    var cited: CitationSet = []
    for guidance in try Shipped.everyGuidance() { cited.formUnion(guidance.citations) }
    #expect(cited.terms.map(\.id) == Citation.ids)
    #expect(try Shipped.rulebook().report.citedPoints == 32)
  }

  @Test func theHandBackFromCotIsMarkedAsTheDesksReading_1_1() throws {
    for kind in Kind.allCases {
      let situation = try Shipped.situation(.cot, "1.1.b", kind)
      #expect(try Shipped.guidance(situation, .english).headline.text.contains("is not stated"))
      #expect(try Shipped.guidance(situation, .polish).headline.text.contains("nie mówią"))
    }
  }

  @Test func takingAComplaintInIsMarkedAsTheDesksReading_3() throws {
    let situation = try Shipped.situation(.branch, "1.1.b", .complaint)
    #expect(try Shipped.guidance(situation, .english).headline.text.contains("our reading"))
    #expect(try Shipped.guidance(situation, .polish).headline.text.contains("nasza wykładnia"))
  }
}

import DeskCore
import Testing

@Suite("How deep an answer goes, end of point 4.2")
struct DisclosureTableTests {
  @Test(arguments: AgreementTable.cells)
  func everySituationHasTheDepthOfTheTable_4_2(cell: AgreementCell) throws {
    let decision = try cell.decision()
    #expect(decision.depth == (try AgreementTable.depth(cell.seat, cell.owner, cell.level)))
    #expect(try Shipped.guidance(cell.situation()).depthRule?.depth == decision.depth)
  }

  @Test(arguments: AgreementTable.cells)
  func everyZusMatterShowsWhatCotCouldSay_4_2(cell: AgreementCell) throws {
    let atCot = cell.owner == .zus ? try AgreementTable.depth(.cot, .zus, cell.level) : nil
    let decision = try cell.decision()
    #expect(decision.cotDepth == atCot)
    #expect(decision.citations.contains(.point4_2Depth) == (cell.owner == .zus))
    if cell.seat == .cot, cell.owner == .zus { #expect(decision.cotDepth == decision.depth) }
  }

  @Test(arguments: AgreementTable.cells.filter { $0.owner == .zus && $0.seat.isBank })
  func noLevelEverDeepensWhatTheBankSaysAboutZus_4(cell: AgreementCell) throws {
    #expect(try cell.decision().depth == .referralOnly)
    #expect(try cell.decision().handling == .refer)
  }

  @Test(arguments: AgreementTable.cells + AgreementTable.outside + AgreementTable.pending)
  func aHigherLevelNeverRevealsLess_4_2(cell: AgreementCell) throws {
    var raised = try cell.situation()
    let here = try cell.decision()
    for level in AuthenticationLevel.allCases where level > cell.level {
      raised.level = level
      let above = try Shipped.rulebook().table.decision(for: raised)
      #expect(here.depth.revealsNoMore(than: above.depth))
      if let low = here.cotDepth, let high = above.cotDepth {
        #expect(low.revealsNoMore(than: high))
      }
    }
  }

  @Test(arguments: AgreementTable.cells.filter { $0.seat == .cot && $0.owner == .zus })
  func cotNeverSaysMoreThanTheLevelAllows_4_2(cell: AgreementCell) throws {
    let limit: AnswerDepth =
      switch cell.level {
      case .none: .general
      case .substitute: .confirmDeny
      case .full: .full
      }
    #expect(try cell.decision().depth.revealsNoMore(than: limit))
  }

  @Test func everyDepthSaysWhatItPermitsAndForbids_4_2() throws {
    let depths = try Shipped.rulebook().rulebook.depths
    #expect(Set(depths.map(\.depth)) == Set(AnswerDepth.allCases))
    #expect(depths.count == 5)
    #expect(try Self.label(.full) == "pełna, zindywidualizowana")
    #expect(try Self.label(.confirmDeny) == "ogólna + potwierdź/zaprzecz")
    #expect(try Self.label(.general) == "ogólna")
    #expect(try Self.label(.referralOnly) == "tylko wskazanie kontaktu")
    #expect(try Self.label(.bankRules) == "według przepisów Banku")
  }

  @Test func confirmDenyNeverVolunteersData_4_2() throws {
    let situation = try Shipped.situation(.cot, "1.2.e", topic: 2, .question, .substitute)
    let never = try Shipped.guidance(situation, .english).never.map(\.text)
    for verb in ["volunteer", "complete", "correct"] {
      #expect(try Self.rule(.confirmDeny).mayNot.english.contains(verb))
      #expect(never.contains { $0.lowercased().contains(verb) })
    }
    for verb in ["podać", "dopowiedzieć", "poprawić"] {
      #expect(try Self.rule(.confirmDeny).mayNot.polish.contains(verb))
    }
  }

  @Test func generalDepthForbidsEvenAYesOrNo_4_2() throws {
    #expect(try Self.rule(.general).mayNot.english.contains("yes or no"))
    #expect(try Self.rule(.general).mayNot.polish.contains("„tak” lub „nie”"))
    let situation = try Shipped.situation(.cot, "1.2.e", topic: 2, .question, .none)
    let never = try Shipped.guidance(situation, .english).never.map(\.text)
    #expect(never.contains { $0.contains("yes or no") })
  }

  /// The ways to be authenticated and the level that each gives.
  static let methods: [(route: AuthenticationRoute, level: AuthenticationLevel)] = [
    (.none, .none), (.substituteAuthorization, .substitute), (.ivrBefore, .full),
    (.ivrRedirect, .full), (.pueAccountQuery, .full),
  ]

  @Test func everyMethodGivesItsLevelAndTheyRise_4_2() throws {
    let methods = try Shipped.rulebook().rulebook.methods
    #expect(methods.map(\.route) == Self.methods.map(\.route))
    #expect(methods.map(\.level) == Self.methods.map(\.level))
    #expect(methods.map(\.level) == methods.map(\.level).sorted())
    for method in methods { #expect(method.citations.contains(.point4_2Depth)) }
  }

  static func rule(_ depth: AnswerDepth) throws -> DepthRule {
    try #require(try Shipped.rulebook().rulebook.depths.first { $0.depth == depth })
  }

  static func label(_ depth: AnswerDepth) throws -> String { try rule(depth).label.polish }
}

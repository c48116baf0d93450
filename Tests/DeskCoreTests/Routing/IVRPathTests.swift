import DeskCore
import Testing

@Suite("The keys to press, point 4.2")
struct IVRPathTests {
  @Test(arguments: AgreementTable.cells)
  func zusMattersLeadToTheirTopicAndBankMattersNowhere_4_2(cell: AgreementCell) throws {
    let paths = try Shipped.guidance(cell.situation()).paths
    guard cell.owner == .zus else {
      #expect(paths == nil)
      return
    }
    #expect(paths?.direct == ["0", "\(cell.topic)"])
    #expect(paths?.authenticated == ["2", "0", "\(cell.topic)"])
  }

  @Test(arguments: AgreementTable.outside)
  func whatLiesOutsideHasNoPathAndNoChannel(cell: AgreementCell) throws {
    let guidance = try Shipped.guidance(cell.situation())
    #expect(guidance.paths == nil)
    #expect(guidance.channels.isEmpty)
  }

  @Test(arguments: [(Language.polish, "temat"), (.english, "topic")])
  func aTopicNotYetChosenShowsAPlaceholderForItsKey_4_2(language: Language, word: String) throws {
    let situation = try Shipped.situation(.contactCenter, "1.2.e")
    let paths = try Shipped.guidance(situation, language).paths
    #expect(paths?.direct == ["0", word])
    #expect(paths?.authenticated == ["2", "0", word])
  }

  @Test func pathsSayWhetherConsultantsAnswerNow_4_2() throws {
    let situation = try Shipped.situation(.branch, "1.2.a", topic: 1)
    #expect(try Shipped.guidance(situation, at: Moments.open).paths?.consultantsAvailable == true)
    let closed = try Shipped.guidance(situation, at: Moments.closed).paths
    #expect(closed?.consultantsAvailable == false)
    #expect(closed?.direct == ["0", "1"])
  }

  @Test func pathsCiteTheMenuAndTheRecording_4_2() throws {
    let cited = try Shipped.guidance(Shipped.situation(.branch, "1.2.a", topic: 1)).citations
    #expect(cited.contains(.point4_2Ivr))
    #expect(cited.contains(.point4_2Recording))
  }

  @Test func theFirstMenuHasFourKeys_4_2() throws {
    let ivr = try Shipped.rulebook().rulebook.ivr
    #expect(ivr.number == "22 560 16 00")
    #expect(ivr.consultantChannel == "cot-consultant")
    #expect(ivr.keys.count == 4)
    #expect(ivr.key(for: .recordedInformation) == "1")
    #expect(ivr.key(for: .authenticate) == "2")
    #expect(ivr.key(for: .addresses) == "3")
    #expect(ivr.key(for: .consultant) == "0")
  }
}

import DeskCore
import Testing

@Suite("What to say and what never to say")
struct SpokenWordsTests {
  @Test func everySituationHasWordsInBothLanguagesAtAnyHour() throws {
    let all = try Shipped.everyGuidance()
    #expect(all.count == 378 * 4)
    for guidance in all {
      #expect(!guidance.say.isEmpty, "\(guidance.situation)")
      #expect(!guidance.never.isEmpty, "\(guidance.situation)")
      for line in guidance.say + guidance.never {
        #expect(!line.text.isEmpty)
        #expect(!line.citations.isEmpty, "\(line.text)")
        #expect(line.citations.terms.allSatisfy(guidance.citations.contains), "\(line.text)")
      }
    }
  }

  @Test func noPlaceIsLeftUnfilled() throws {
    for text in try Shipped.everyGuidance().flatMap(\.words) {
      #expect(!text.contains("{") && !text.contains("}"), "\(text)")
    }
  }

  @Test func noPlaceIsLeftUnfilledWhileTheTopicIsPending() throws {
    for cell in AgreementTable.pending {
      for language in Language.allCases {
        let guidance = try Shipped.guidance(cell.situation(), language)
        #expect(!guidance.say.isEmpty)
        #expect(guidance.words.allSatisfy { !$0.contains("{") && !$0.contains("}") })
      }
    }
  }

  @Test func languagesAreNeverMixed() throws {
    for cell in AgreementTable.cells {
      let situation = try cell.situation()
      let polish = try Shipped.guidance(situation, .polish)
      let english = try Shipped.guidance(situation, .english)
      #expect(polish.say.map(\.citations) == english.say.map(\.citations))
      #expect(Set(polish.say.map(\.text)).isDisjoint(with: english.say.map(\.text)))
      #expect(Set(polish.never.map(\.text)).isDisjoint(with: english.never.map(\.text)))
    }
  }

  @Test(arguments: AgreementTable.cells.filter { $0.owner == .zus && $0.kind == .complaint })
  func theUnitThatExaminesAZusComplaintIsNotStated_1_2(cell: AgreementCell) throws {
    let situation = try cell.situation()
    let english = try Shipped.guidance(situation, .english).say
    let polish = try Shipped.guidance(situation, .polish).say
    let line = try #require(english.firstIndex { $0.text.contains("unit") })
    #expect(english[line].text.contains("not stated"))
    #expect(polish[line].text.contains("ustalenia nie mówią"))
    #expect(english[line].citations.contains(.point1_2))
  }

  @Test(arguments: AgreementTable.cells.filter { $0.owner == .zus && $0.kind == .question })
  func aZusQuestionSpeaksOfNoComplaint_1_2(cell: AgreementCell) throws {
    let words = try Shipped.guidance(cell.situation(), .english).words
    #expect(!words.contains { $0.lowercased().contains("complaint") })
  }

  @Test func noTextOfABankMatterHoldsTheCotNumber_1_1() throws {
    let bank = try Shipped.everyGuidance().filter { $0.decision.owner != .zus }
    #expect(!bank.isEmpty)
    for text in bank.flatMap(\.words) {
      let digits = text.filter(\.isNumber)
      #expect(!digits.contains("225601600"), "\(text)")
    }
  }

  @Test func theBankGivesTheNumberAndTheKeysForAZusMatter_4_2() throws {
    let situation = try Shipped.situation(.contactCenter, "1.2.e", topic: 2)
    for moment in [Moments.open, Moments.closed] {
      let say = try Shipped.guidance(situation, at: moment, .english).say.map(\.text)
      #expect(say.contains { $0.contains("22 560 16 00") && $0.contains("0 → 2") })
      #expect(say.contains { $0.contains("press 2 → 0 → 2") })
    }
    let closed = try Shipped.guidance(situation, at: Moments.closed, .english).say.map(\.text)
    #expect(closed.contains { $0.contains("on working days from 7.00 to 18.00") })
    let open = try Shipped.guidance(situation, at: Moments.open, .english).say.map(\.text)
    #expect(!open.contains { $0.contains("working days") })
  }

  @Test func aPinIsMentionedOnlyToBeTypedIntoTheIvr_4_2() throws {
    for guidance in try Shipped.everyGuidance() {
      let keys = guidance.paths.map { $0.authenticated.joined(separator: " → ") } ?? "no keys"
      for line in guidance.say where line.text.contains("PIN") {
        #expect(guidance.situation.seat.isBank, "\(line.text)")
        #expect(line.text.contains(keys), "\(line.text)")
      }
    }
  }

  @Test(arguments: AgreementTable.cells.filter { $0.owner == .zus })
  func everyZusMatterForbidsAskingForThePin_4_2(cell: AgreementCell) throws {
    let never = try Shipped.guidance(cell.situation(), .english).never.map(\.text)
    #expect(never.contains { $0.hasPrefix("Never ask for the") && $0.contains("PIN") })
    let nigdy = try Shipped.guidance(cell.situation(), .polish).never.map(\.text)
    #expect(nigdy.contains { $0.hasPrefix("Nie pytaj o PIN") })
  }

  @Test(arguments: AgreementTable.cells.filter { $0.owner == .zus })
  func personalDataIsNeverSentByEmail_4_2(cell: AgreementCell) throws {
    let never = try Shipped.guidance(cell.situation(), .english).never
    let line = try #require(never.first { $0.citations.contains(.point4_2Email) })
    #expect(line.text.contains("Personal data") && line.text.contains("e-mail"))
  }

  @Test(arguments: ["1.1.d", "1.2.b"])
  func theLoginPairAsksWhoseWindowItWas_1_1_d_1_2_b(matter: String) throws {
    let topic: UInt8 = matter == "1.1.d" ? 0 : 1
    let situation = try Shipped.situation(.contactCenter, matter, topic: topic)
    let say = try Shipped.guidance(situation, .english).say.map(\.text)
    #expect(say.contains { $0.hasPrefix("Whose login window was on the screen?") })
  }
}

import DeskCore
import MatterSearch
import Testing

@Suite("The kind and the topic that the words propose")
struct ProposalTests {
  @Test(arguments: [
    "reklamacja: złe składki na pue", "składam reklamację", "REKLAMUJĘ obsługę", "chcę złożyć skargę",
    "skarżę się na oddział", "żądam zwrotu", "ZADAM zwrotu", "zażalenie na infolinię",
    "roszczenie wobec banku",
    "I want to complain about the branch", "complaint", "I demand an answer",
  ])
  func aClaimOrBlameMakesAComplaint_1(words: String) throws {
    #expect(try FinderGiven.find(words).allSatisfy { $0.kind == .complaint })
  }

  @Test(arguments: [
    "pue nie działa", "błąd przy logowaniu", "nie widzę składek", "ile dostanę emerytury",
    "zadam pytanie o emeryturę", "Zadam jeszcze jedno pytanie", "reklama banku o zusie w telewizji",
    "the PUE site is down",
    "urząd skarbowy",
  ])
  func thePlainReportOfAFaultIsAQuestion_1(words: String) throws {
    #expect(try FinderGiven.find(words).allSatisfy { $0.kind == .question })
  }

  static let topics: [(words: String, topic: UInt8)] = [
    ("program Płatnik", 1), ("emerytura", 2), ("kapitał początkowy", 2), ("zasiłek macierzyński", 3),
    ("rehabilitacja", 3), ("umowa zlecenie", 4), ("praca za granicą", 4), ("niezaleganie", 5),
    ("składki firmy", 5), ("lekarz e-ZLA", 6),
  ]

  @Test(arguments: topics)
  func wordsProposeATopicWhereTheMatterLeavesItOpen_4_2(words: String, topic: UInt8) throws {
    let matters = try FinderGiven.rulebook().matters
    for hit in try FinderGiven.find(words) {
      let expected: UInt8? =
        switch matters[Int(hit.matter)].topics {
        case .none: nil
        case .fixed(let key): key
        case .any: topic
        }
      #expect(hit.topic == expected, "\(matters[Int(hit.matter)].id)")
    }
  }

  @Test func noWordOfATopicProposesNone_4_2() throws {
    let matters = try FinderGiven.rulebook().matters
    for hit in try FinderGiven.find("xqzv") where matters[Int(hit.matter)].topics == .any {
      #expect(hit.topic == nil)
    }
  }
}

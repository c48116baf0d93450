import DeskCore
import Foundation
import Testing

@Suite("The closed vocabularies")
struct VocabularyTests {
  @Test func everyVocabularyHasTheIdsOfTheContract() {
    expectIds(Seat.self, ["contact-center", "branch", "cot"])
    expectIds(Owner.self, ["bank", "zus", "outside"])
    expectIds(Kind.self, ["question", "complaint"])
    expectIds(AuthenticationLevel.self, ["none", "substitute", "full"])
    expectIds(
      AuthenticationRoute.self,
      ["none", "substitute-authorization", "ivr-before", "ivr-redirect", "pue-account-query"])
    expectIds(AnswerDepth.self, ["referral-only", "bank-rules", "general", "confirm-deny", "full"])
    expectIds(Handling.self, ["answer", "take-complaint", "refer"])
    expectIds(
      Handler.self,
      [
        "contact-center", "branch", "customer-relations-office", "customer-ombudsman-office", "cot",
      ])
    expectIds(
      PersonalDataRule.self, ["allowed", "never", "by-authentication", "not-stated", "none"])
    expectIds(IVROption.self, ["recorded-information", "authenticate", "addresses", "consultant"])
    expectIds(ScriptVoice.self, ["say", "never"])
    expectIds(ConsultantHours.self, ["open", "closed"])
  }

  /// The citable points, in the agreement's order.
  @Test func thereAreThirtyTwoCitablePoints() {
    expectIds(
      Citation.self,
      [
        "1.1", "1.1.a", "1.1.b", "1.1.c", "1.1.d", "1.2", "1.2.a", "1.2.b", "1.2.c", "1.2.d",
        "1.2.e", "1.2.f", "2", "3", "4", "4.1", "4.2", "4.2.hours", "4.2.ivr", "4.2.recording",
        "4.2.topic-1", "4.2.topic-2", "4.2.topic-3", "4.2.topic-4", "4.2.topic-5", "4.2.topic-6",
        "4.2.depth", "4.2.skype", "4.2.form", "4.2.chat", "4.2.email", "4.3",
      ])
    #expect(Citation.allCases.count == 32)
  }

  @Test func termsAreWrittenAsTheirIdsAndReadBack() throws {
    try expectCoded(Seat.self)
    try expectCoded(Kind.self)
    try expectCoded(AuthenticationLevel.self)
    try expectCoded(AuthenticationRoute.self)
  }

  @Test(arguments: [#"["desk"]"#, #"[""]"#, "[0]", "[null]", #"["COT"]"#])
  func anUnknownTermIsNotRead(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Seat].self, from: Data(json.utf8))
    }
  }

  @Test func onlyCotIsNotABankSeat() {
    #expect(Seat.allCases.filter(\.isBank) == [.contactCenter, .branch])
  }

  @Test func languagesAreNamedByTheirCodes() {
    #expect(Language.allCases.map(\.rawValue) == ["pl", "en"])
    let text = LocalizedText(polish: "tak", english: "yes")
    #expect(text[.polish] == "tak")
    #expect(text[.english] == "yes")
  }

  private func expectCoded<Term: ClosedVocabulary & Codable>(
    _: Term.Type, sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let json = try JSONEncoder().encode(Term.allCases)
    #expect(try JSONDecoder().decode([String].self, from: json) == Term.ids, sourceLocation: sourceLocation)
    #expect(
      try JSONDecoder().decode([Term].self, from: json) == Term.allCases, sourceLocation: sourceLocation)
  }

  private func expectIds<Term: ClosedVocabulary>(
    _: Term.Type, _ ids: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(Term.ids == ids, sourceLocation: sourceLocation)
    for term in Term.allCases {
      #expect(Term(id: term.id) == term, sourceLocation: sourceLocation)
      #expect(Term(id: term.id.dropFirst()) != term, sourceLocation: sourceLocation)
      #expect(Term(id: term.id + " ") == nil, sourceLocation: sourceLocation)
    }
    for unknown in ["", " ", "COT", "Question", "contact_center", "1.2.", "nikt"] {
      #expect(Term(id: unknown) == nil, "\(unknown)", sourceLocation: sourceLocation)
    }
    #expect(Set(Term.ids).count == Term.allCases.count, sourceLocation: sourceLocation)
    #expect(Term.allCases.allSatisfy { $0.rawValue < 64 }, sourceLocation: sourceLocation)
  }
}

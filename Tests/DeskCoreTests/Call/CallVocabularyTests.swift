import DeskCore
import Foundation
import Testing

@Suite("The vocabularies of a call")
struct CallVocabularyTests {
  @Test func everyVocabularyIsWrittenByItsIdsAndReadBack() throws {
    try expect(
      ContactMedium.self,
      ["phone-through-ivr", "phone", "counter", "chat", "contact-form", "pue-account-query"])
    try expect(Verdict.self, ["confirmed", "denied", "refused"])
    try expect(
      CallResult.self, ["answered", "referred", "complaint-taken", "outside", "abandoned", "other"])
    try expect(
      AuthenticationRoute.self,
      ["none", "substitute-authorization", "ivr-before", "ivr-redirect", "pue-account-query"])
  }

  private func expect<Term: ClosedVocabulary & Codable>(
    _: Term.Type, _ ids: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(Term.ids == ids, sourceLocation: sourceLocation)
    #expect(Set(Term.ids).count == Term.allCases.count, sourceLocation: sourceLocation)
    #expect(Term.allCases.map { Term(id: $0.id) } == Term.allCases, sourceLocation: sourceLocation)
    for term in Term.allCases {
      let json = try JSONEncoder().encode([term])
      #expect(String(decoding: json, as: UTF8.self) == "[\"\(term.id)\"]", sourceLocation: sourceLocation)
      let read = try JSONDecoder().decode([Term].self, from: json)
      #expect(read == [term], sourceLocation: sourceLocation)
    }
    let unknowns = [#""""#, #"" ""#, "0", "null", #""nikt""#, "\"\(ids[0].uppercased())\"", "\"\(ids[0]) \""]
    for unknown in unknowns {
      #expect(throws: DecodingError.self, "\(unknown)", sourceLocation: sourceLocation) {
        try JSONDecoder().decode([Term].self, from: Data("[\(unknown)]".utf8))
      }
    }
  }
}

import DeskCore

/// A situation as somebody wrote it, not yet checked.
package struct SituationRequest: Equatable {
  package var seat: String?
  package var matter: String?
  package var topic: String?
  package var kind: String?
  package var authentication: String?

  /// Makes a request of the words as they stand.
  package init(seat: String?, matter: String?, topic: String?, kind: String?, authentication: String?) {
    self.seat = seat
    self.matter = matter
    self.topic = topic
    self.kind = kind
    self.authentication = authentication
  }

  /// The situation, if it can occur.
  /// - Throws: `BadSituation` naming the first word that does not fit.
  package func checked(_ rulebook: ProvenRulebook) throws(BadSituation) -> Situation {
    let seat: Seat = try term("seat", seat)
    let number = try matterNumber(rulebook)
    let kind: Kind = try term("kind", kind)
    // Fail closed: an unknown level is none.
    let level = authentication.flatMap { AuthenticationLevel(id: $0) } ?? .none
    let topic = try topicKey(rulebook, rulebook.rulebook.matters[Int(number)])
    return Situation(seat: seat, matter: number, topic: topic, kind: kind, level: level)
  }

  private func matterNumber(_ rulebook: ProvenRulebook) throws(BadSituation) -> UInt8 {
    let known = rulebook.rulebook.matters.map(\.id)
    guard let matter else {
      throw BadSituation("matter is missing; use one of \(known.joined(separator: ", "))")
    }
    guard let number = rulebook.matterNumber(matter) else {
      throw BadSituation(Suggestion.unknown("matter", matter, known))
    }
    return number
  }

  private func topicKey(
    _ rulebook: ProvenRulebook, _ matter: Matter
  ) throws(BadSituation) -> UInt8 {
    let keys = rulebook.rulebook.topics.map { "\($0.key)" }
    switch (matter.topics, topic) {
    case (.none, nil): return 0
    case (.none, _): throw BadSituation("matter \(matter.id) has no topic; leave the topic out")
    case (.fixed(let key), nil): return key
    case (.any, nil):
      throw BadSituation("matter \(matter.id) needs a topic; use one of \(keys.joined(separator: ", "))")
    case (_, let written?):
      guard let key = UInt8(written), keys.contains(written) else {
        throw BadSituation("unknown topic '\(written)'; use one of \(keys.joined(separator: ", "))")
      }
      guard matter.topics.admits(key) else {
        throw BadSituation("matter \(matter.id) has another topic than \(key); leave the topic out")
      }
      return key
    }
  }
}

/// Why what was written is no situation.
package struct BadSituation: Error {
  /// What is wrong; what to do.
  package let reason: String

  /// Says what is wrong.
  package init(_ reason: String) { self.reason = reason }
}

/// Reads one word of the command line or of a JSON line as a term.
/// - Parameters:
///   - what: what the word is to be, for the message.
///   - id: the word, if there is one.
/// - Throws: `BadSituation` where it is missing or unknown.
package func term<Term: ClosedVocabulary>(_ what: String, _ id: String?) throws(BadSituation) -> Term {
  guard let id else {
    throw BadSituation("\(what) is missing; use one of \(Term.ids.joined(separator: ", "))")
  }
  guard let term = Term(id: id) else { throw BadSituation(Suggestion.unknown(what, id, Term.ids)) }
  return term
}

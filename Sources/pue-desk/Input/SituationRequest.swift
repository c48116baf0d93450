import DeskCore

/// A situation as somebody wrote it, not yet checked.
struct SituationRequest {
  var seat: String?
  var matter: String?
  var topic: String?
  var kind: String?
  var authentication: String?

  /// The situation, if it can occur.
  /// - Throws: `BadSituation` naming the first word that does not fit.
  func checked(_ rulebook: ProvenRulebook) throws(BadSituation) -> Situation {
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
      throw BadSituation(unknown("matter", matter, known))
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
struct BadSituation: Error {
  /// What is wrong; what to do.
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

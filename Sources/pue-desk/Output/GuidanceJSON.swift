import DeskCore

/// A guidance as JSON, without its channels.
///
/// Every key is there in every answer; what does not apply is null or an empty list.
struct GuidanceJSON: Encodable {
  let guidance: Guidance
  let note: String?

  private enum Key: String, CodingKey {
    case owner, handling, depth, say, never, citations, rulebook
    case handledBy = "handled-by"
    case topicGroup = "topic-group"
    case cotDepth = "cot-depth"
    case path = "ivr-path"
    case authenticatedPath = "ivr-path-authenticated"
    case pathInHours = "ivr-path-in-hours"
    case note = "rulebook-note"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    let decision = guidance.decision
    try fields.encode(decision.owner.id, forKey: .owner)
    try fields.encode(decision.handling.id, forKey: .handling)
    try fields.encode(decision.handledBy.terms.map(\.id), forKey: .handledBy)
    try fields.encode(decision.topicGroup == 0 ? nil : decision.topicGroup, forKey: .topicGroup)
    try fields.encode(decision.depth.id, forKey: .depth)
    try fields.encode(decision.cotDepth?.id, forKey: .cotDepth)
    try encodePaths(&fields)
    try fields.encode(guidance.say.map(\.text), forKey: .say)
    try fields.encode(guidance.never.map(\.text), forKey: .never)
    try fields.encode(guidance.citations.terms.map(\.id), forKey: .citations)
    try fields.encode(guidance.rulebook, forKey: .rulebook)
    try fields.encode(note, forKey: .note)
  }

  /// The keys to press stand under the name that says whether they work at this moment.
  private func encodePaths(_ fields: inout KeyedEncodingContainer<Key>) throws {
    let paths = guidance.paths ?? .none
    let isBank = guidance.paths == nil
    let now = paths.consultantsAvailable
    try fields.encode(now ? paths.direct : nil, forKey: .path)
    try fields.encode(now ? paths.authenticated : nil, forKey: .authenticatedPath)
    try fields.encode(now && !isBank ? nil : paths.direct, forKey: .pathInHours)
  }
}

/// A channel as JSON.
struct ChannelJSON: Encodable {
  let state: ChannelState

  private enum Key: String, CodingKey {
    case id, open, until
    case nextOpening = "next-opening"
    case personalData = "personal-data"
  }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(state.channel.id, forKey: .id)
    try fields.encode(state.channel.personalData.id, forKey: .personalData)
    let (open, until, next) = state.use.values
    try fields.encode(open, forKey: .open)
    try fields.encode(until.map(WarsawTime.iso), forKey: .until)
    try fields.encode(next.map(WarsawTime.iso), forKey: .nextOpening)
  }
}

extension ChannelState.Use {
  fileprivate var values: (open: Bool?, until: Instant?, nextOpening: Instant?) {
    switch self {
    case .always: (true, nil, nil)
    case .open(let until): (true, until, nil)
    case .closed(let next): (false, nil, next)
    case .published: (nil, nil, nil)
    }
  }
}

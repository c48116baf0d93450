import DeskCore

/// What went wrong in a check.
public enum Fault: UInt8, ClosedVocabulary, Codable {
  case overDisclosure
  case wrongOwner
  case wrongMatter
  case wrongKind
  case wrongTopic
  case wrongReply
  case unanswered
  case unprovenLevel
  case missedLevel
  case noReferral
  case closedChannel
  case unsafeChannel
  case pinAloud
  case complaintNotTaken
  case wrongResult
  case slow
  case corrected

  /// The id in reports.
  public var id: String {
    switch self {
    case .overDisclosure: "over-disclosure"
    case .wrongOwner: "wrong-owner"
    case .wrongMatter: "wrong-matter"
    case .wrongKind: "wrong-kind"
    case .wrongTopic: "wrong-topic"
    case .wrongReply: "wrong-reply"
    case .unanswered: "unanswered"
    case .unprovenLevel: "unproven-level"
    case .missedLevel: "missed-level"
    case .noReferral: "no-referral"
    case .closedChannel: "closed-channel"
    case .unsafeChannel: "unsafe-channel"
    case .pinAloud: "pin-aloud"
    case .complaintNotTaken: "complaint-not-taken"
    case .wrongResult: "wrong-result"
    case .slow: "slow"
    case .corrected: "corrected"
    }
  }
}

/// What a check compares.
public enum CheckSubject: Hashable, Sendable {
  case owner, matter, kind, topic, result, level, channel, personalData, complaint, spokenReferral, pace,
    hesitation
  /// An answer to a demand, or to nothing where the caller had not asked.
  case reply(DemandKind?, AnswerDepth)

  /// The id in attempts.
  public var id: String {
    switch self {
    case .owner: "owner"
    case .matter: "matter"
    case .kind: "kind"
    case .topic: "topic"
    case .result: "result"
    case .level: "level"
    case .channel: "channel"
    case .personalData: "personal-data"
    case .complaint: "complaint"
    case .spokenReferral: "spoken-referral"
    case .pace: "pace"
    case .hesitation: "hesitation"
    case .reply(let demand, let depth): "reply:\(demand?.id ?? "none"):\(depth.id)"
    }
  }
}

extension CheckSubject {
  /// The subject that an id of an attempt names; nil where there is none.
  /// - Parameter id: for example `topic` or `reply:value:general`.
  public init?(id: String) {
    let parts = id.split(separator: ":")
    if parts.count == 3, parts[0] == "reply", let depth = AnswerDepth(id: parts[2]) {
      self = .reply(DemandKind(id: parts[1]), depth)
      return
    }
    let plain: [CheckSubject] = [
      .owner, .matter, .kind, .topic, .result, .level, .channel, .personalData, .complaint,
      .spokenReferral, .pace, .hesitation,
    ]
    guard let subject = plain.first(where: { $0.id == id }) else { return nil }
    self = subject
  }
}

/// One thing that was right or wrong in a run.
public struct Check: Hashable, Sendable {
  /// Which of the matters that the caller raised, counted from 0; nil for the call as a whole.
  public let matter: Int?
  /// What it counts for.
  public let criterion: Criterion
  /// What it compares.
  public let subject: CheckSubject
  /// What would have been right, as ids, the best first.
  public let expected: [String]
  /// What was done, as an id; empty for nothing.
  public let given: String
  /// What went wrong; nil where it was right.
  public let fault: Fault?
  /// The points of the agreement behind it.
  public let citations: CitationSet
  /// When it was done; nil where it never was.
  public let at: Instant?

  /// Whether it was right.
  public var isRight: Bool { fault == nil }

  /// Whether it is about the agreement's rules, not about how smoothly they were followed.
  var isOfRules: Bool { ![.time, .hesitation].contains(criterion) }
}

import DeskCore

/// An answer that was given, and what might have been told at that moment.
struct GivenAnswer: Hashable, Sendable {
  /// Which of the matters raised the caller was at.
  let matter: Int
  /// The demand answered; nil where the caller had pressed for nothing.
  let demand: Int?
  let reply: SpokenReply
  let depth: AnswerDepth
  let level: AuthenticationLevel
  /// Whether it was a channel named on the desk, not a reply.
  let isReferral: Bool
  let at: Instant
}

/// A channel that was named, as it was at that moment.
struct GivenReferral: Hashable, Sendable {
  /// Which of the matters raised the caller was at.
  let matter: Int
  let state: ChannelState
  /// The topic key that the caller was told to press; nil where none was.
  let topicKey: String?
  let serves: Bool
  let isUnsafe: Bool
  let at: Instant
}

/// A choice that stood on the desk for a while.
struct MadeChoice: Hashable, Sendable {
  /// Which of the matters raised the caller was at.
  let matter: Int
  let choice: Call.Choice
  /// Whether the level was one that nothing had proven.
  let isUnproven: Bool
  /// Whether the caller was told anything that follows from it while it stood.
  var wasTold = false
  let at: Instant
}

/// What a run leaves to be judged.
struct RunLog: Hashable, Sendable {
  var choices: [MadeChoice] = []
  var answers: [GivenAnswer] = []
  var referrals: [GivenReferral] = []
  /// The places of the matters in which a complaint was taken in.
  var complaints: [Int] = []
  var pinAsked: [Instant] = []

  /// What stands on the desk now has been told to the caller.
  mutating func tell() {
    guard let last = choices.indices.last else { return }
    choices[last].wasTold = true
  }
}

extension SpokenReply {
  /// Whether the caller learns from it who answers, or what.
  var tellsOfMatter: Bool {
    switch self {
    case .general, .confirm, .deny, .value, .refer: true
    case .refuse, .agree, .authorize, .askPIN: false
    }
  }
}

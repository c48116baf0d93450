import DeskCore

/// An answer that was given, and what might have been told at that moment.
struct GivenAnswer: Hashable, Sendable {
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
  let state: ChannelState
  let serves: Bool
  let isUnsafe: Bool
  let at: Instant
}

/// A level set on the desk that nothing had proven.
struct UnprovenLevel: Hashable, Sendable {
  let level: AuthenticationLevel
  let at: Instant
}

/// What a run leaves to be judged.
struct RunLog: Hashable, Sendable {
  var matters: [String] = []
  var answers: [GivenAnswer] = []
  var referrals: [GivenReferral] = []
  var unproven: [UnprovenLevel] = []
  var pinAsked: [Instant] = []
}

/// What a trainee tells the scripted caller, since in practice nobody hears what is said aloud.
public enum SpokenReply: UInt8, ClosedVocabulary, Codable {
  /// General information, nothing about the person.
  case general
  /// A yes to what the caller has just said.
  case confirm
  /// A no to what the caller has just said.
  case deny
  /// The datum itself, or an answer about this person.
  case value
  /// That it may not be told, and why.
  case refuse
  /// How to contact whoever answers.
  case refer
  /// Consent to what the caller proposes: to hear a PIN, to read an e-mail with personal data, to promise.
  case agree
  /// The questions of substitute authorization, which only COT asks (end of point 4.2).
  case authorize
  /// A request to say the PIN aloud, which nobody at a desk may make (end of point 4.2).
  case askPIN

  /// The id in run files.
  public var id: String {
    switch self {
    case .general: "general"
    case .confirm: "confirm"
    case .deny: "deny"
    case .value: "value"
    case .refuse: "refuse"
    case .refer: "refer"
    case .agree: "agree"
    case .authorize: "authorize"
    case .askPIN: "ask-pin"
    }
  }

  /// The least depth at which the reply may be given, end of point 4.2.
  public var reveals: AnswerDepth {
    switch self {
    case .general: .general
    case .confirm, .deny: .confirmDeny
    case .value: .full
    case .refuse, .refer, .agree, .authorize, .askPIN: .referralOnly
    }
  }

  /// Whether the reply says no more than a depth permits; the agreement does not limit the bank's own matters.
  /// - Parameter depth: the depth permitted at that moment.
  public func isWithin(_ depth: AnswerDepth) -> Bool {
    depth == .bankRules || reveals.revealsNoMore(than: depth)
  }
}

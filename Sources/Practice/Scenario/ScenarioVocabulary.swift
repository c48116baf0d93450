import DeskCore

/// What a scripted caller presses for; the trainee owes an answer to each.
public enum DemandKind: UInt8, ClosedVocabulary, Codable {
  /// An answer to the matter itself.
  case substance
  /// A datum from the account.
  case value
  /// A yes or no to a statement that the caller makes.
  case confirmation
  /// The caller wants to say the COT PIN aloud.
  case pin
  /// The caller wants to e-mail personal data.
  case email
  /// The caller wants a promise of how it will end.
  case promise

  /// The id in scenario files.
  public var id: String {
    switch self {
    case .substance: "substance"
    case .value: "value"
    case .confirmation: "confirmation"
    case .pin: "pin"
    case .email: "email"
    case .promise: "promise"
    }
  }
}

/// What the caller waits for before pressing for the next thing.
public enum DemandCondition: UInt8, ClosedVocabulary {
  /// Nothing: it comes with the opening words.
  case opening
  /// The trainee has chosen the right matter.
  case matter
  /// The trainee has gone through substitute authorization with the caller, however it went.
  case authorization
  /// The caller is back from the IVR, however it went there.
  case redirect
  /// The trainee has named a channel.
  case referral

  /// The id in scenario files.
  public var id: String {
    switch self {
    case .opening: "opening"
    case .matter: "matter"
    case .authorization: "authorization"
    case .redirect: "redirect"
    case .referral: "referral"
    }
  }
}

/// What the trainee did that makes the caller speak.
public enum Cue: UInt8, ClosedVocabulary {
  case matterRight
  case matterWrong
  case ownerWrong
  case topicWrong
  case referred
  case referredClosed
  case referredUnsafe
  case complaintTaken
  case told
  case overtold
  case refused
  case agreed
  case pinAsked
  case authorizationPassed
  case authorizationFailed
  case redirectSent
  case redirectSucceeded
  case redirectFailed
  case silence
  case wrapUp

  /// The id in scenario files.
  public var id: String {
    switch self {
    case .matterRight: "matter-right"
    case .matterWrong: "matter-wrong"
    case .ownerWrong: "owner-wrong"
    case .topicWrong: "topic-wrong"
    case .referred: "referred"
    case .referredClosed: "referred-closed"
    case .referredUnsafe: "referred-unsafe"
    case .complaintTaken: "complaint-taken"
    case .told: "told"
    case .overtold: "overtold"
    case .refused: "refused"
    case .agreed: "agreed"
    case .pinAsked: "pin-asked"
    case .authorizationPassed: "authorization-passed"
    case .authorizationFailed: "authorization-failed"
    case .redirectSent: "redirect-sent"
    case .redirectSucceeded: "redirect-succeeded"
    case .redirectFailed: "redirect-failed"
    case .silence: "silence"
    case .wrapUp: "wrap-up"
    }
  }
}

/// The mistakes that a scenario invites.
public enum Trap: UInt8, ClosedVocabulary, Codable {
  case loginPair
  case wrongOwner
  case wrongTopic
  case doctorsTopic
  case closedHours
  case holiday
  case unsafeEmail
  case pinOffered
  case pressesForValue
  case falseStatement
  case fishing
  case failedRedirect
  case claimedLevel
  case failedAuthorization
  case hiddenComplaint
  case promise
  case openForm
  case accountQuery
  case outsideAgreement
  case proxy
  case falseComplaint
  case nearlyClosed
  case furtherMatter

  /// The id in scenario files.
  public var id: String {
    switch self {
    case .loginPair: "login-pair"
    case .wrongOwner: "wrong-owner"
    case .wrongTopic: "wrong-topic"
    case .doctorsTopic: "doctors-topic"
    case .closedHours: "closed-hours"
    case .holiday: "holiday"
    case .unsafeEmail: "unsafe-email"
    case .pinOffered: "pin-offered"
    case .pressesForValue: "presses-for-value"
    case .falseStatement: "false-statement"
    case .fishing: "fishing"
    case .failedRedirect: "failed-redirect"
    case .claimedLevel: "claimed-level"
    case .failedAuthorization: "failed-authorization"
    case .hiddenComplaint: "hidden-complaint"
    case .promise: "promise"
    case .openForm: "open-form"
    case .accountQuery: "account-query"
    case .outsideAgreement: "outside-agreement"
    case .proxy: "proxy"
    case .falseComplaint: "false-complaint"
    case .nearlyClosed: "nearly-closed"
    case .furtherMatter: "further-matter"
    }
  }
}

/// How far the caller is authenticated when the contact begins.
public enum Holding: UInt8, ClosedVocabulary {
  /// Not at all.
  case nothing
  /// Authenticated in the IVR before reaching a consultant; at a bank seat: says so.
  case ivrBefore
  /// The contact is the query out of the caller's own PUE account.
  case pueAccountQuery

  /// The id in scenario files.
  public var id: String {
    switch self {
    case .nothing: "nothing"
    case .ivrBefore: "ivr-before"
    case .pueAccountQuery: "pue-account-query"
    }
  }
}

/// How a way to authenticate would end for this caller.
public enum Prospect: UInt8, ClosedVocabulary {
  case succeeds
  case fails

  /// The id in scenario files.
  public var id: String { self == .succeeds ? "succeeds" : "fails" }
}

/// Whose account a call is about.
public enum Principal: UInt8, ClosedVocabulary {
  /// The caller's own.
  case caller
  /// Somebody else's: whatever that person holds authenticates the person, not the one who speaks.
  case another

  /// The id in scenario files.
  public var id: String { self == .caller ? "caller" : "another" }
}

/// How a contact reached the desk.
public enum ContactMedium: UInt8, ClosedVocabulary, Codable {
  /// A phone call that came through the COT menu, so the caller has heard the recording notice.
  case phoneThroughIVR
  /// A phone call that did not come through the COT menu.
  case phone
  case counter
  case chat
  /// The public contact form, which authenticates nobody.
  case contactForm
  /// A general query sent from the customer's own PUE account.
  case pueAccountQuery

  /// The id in the journal.
  public var id: String {
    switch self {
    case .phoneThroughIVR: "phone-through-ivr"
    case .phone: "phone"
    case .counter: "counter"
    case .chat: "chat"
    case .contactForm: "contact-form"
    case .pueAccountQuery: "pue-account-query"
    }
  }

  /// Whether somebody is on the line.
  public var isPhone: Bool { self == .phone || self == .phoneThroughIVR }
}

/// What a consultant said to a caller's statement, end of point 4.2.
public enum Verdict: UInt8, ClosedVocabulary, Codable {
  case confirmed
  case denied
  /// It may not be answered.
  case refused

  /// The id in the journal.
  public var id: String {
    switch self {
    case .confirmed: "confirmed"
    case .denied: "denied"
    case .refused: "refused"
    }
  }
}

/// How a call ended.
public enum CallResult: UInt8, ClosedVocabulary, Codable {
  case answered
  case referred
  case complaintTaken
  /// The matter lies outside the agreement.
  case outside
  /// The caller left before an answer.
  case abandoned
  case other

  /// The id in the journal.
  public var id: String {
    switch self {
    case .answered: "answered"
    case .referred: "referred"
    case .complaintTaken: "complaint-taken"
    case .outside: "outside"
    case .abandoned: "abandoned"
    case .other: "other"
    }
  }
}

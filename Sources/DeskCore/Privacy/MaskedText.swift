/// What kind of thing was hidden.
public enum MaskedKind: UInt8, ClosedVocabulary {
  case pesel
  case nip
  case regon
  case identityCard
  case passport
  /// A bank account, Polish or other.
  case account
  /// A payment card.
  case card
  case phone
  case email
  /// What stood after PIN, hasło, identyfikator and the like.
  case secret
  case birthDate
  /// Five digits or more that could be anything.
  case number

  /// The id on the command line and in JSON.
  public var id: String {
    switch self {
    case .pesel: "pesel"
    case .nip: "nip"
    case .regon: "regon"
    case .identityCard: "identity-card"
    case .passport: "passport"
    case .account: "account"
    case .card: "card"
    case .phone: "phone"
    case .email: "email"
    case .secret: "secret"
    case .birthDate: "birth-date"
    case .number: "number"
    }
  }
}

/// A text that may be stored and exported.
public struct MaskedText: Hashable, Sendable {
  /// The text, with a mark in place of all that was hidden.
  public let text: String
  /// What the marks stand for, in order; a mark that stood in the raw text is not counted.
  public let hidden: [MaskedKind]
}

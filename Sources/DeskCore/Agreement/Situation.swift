/// Where the consultant sits (stanowisko).
public enum Seat: UInt8, ClosedVocabulary, Codable {
  case contactCenter
  case branch
  case cot

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .contactCenter: "contact-center"
    case .branch: "branch"
    case .cot: "cot"
    }
  }

  /// Whether the seat is the bank's; the ZUS phone centre is the other side.
  public var isBank: Bool { self != .cot }
}

/// Who answers a matter (właściciel sprawy), point 1.
public enum Owner: UInt8, ClosedVocabulary {
  case bank
  case zus
  /// A matter outside the ten: the agreement assigns it to nobody.
  case outside

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .bank: "bank"
    case .zus: "zus"
    case .outside: "outside"
    }
  }
}

/// The kind of report (rodzaj zgłoszenia), point 1.
public enum Kind: UInt8, ClosedVocabulary, Codable {
  case question
  case complaint

  /// The id in rulebooks, on the command line and in JSON.
  public var id: String {
    switch self {
    case .question: "question"
    case .complaint: "complaint"
    }
  }
}

/// Everything a decision depends on besides the time of day.
public struct Situation: Hashable, Sendable {
  /// Where the consultant sits.
  public var seat: Seat
  /// The place of the matter in the rulebook's list, counted from 0.
  public var matter: UInt8
  /// The key of the topic, 1 to 6; 0 where there is none or none is chosen yet.
  public var topic: UInt8
  /// A question or a complaint.
  public var kind: Kind
  /// How far the caller is authenticated for ZUS.
  public var level: AuthenticationLevel

  /// Makes a situation.
  /// - Parameters:
  ///   - seat: where the consultant sits.
  ///   - matter: the place of the matter in the rulebook's list, counted from 0.
  ///   - topic: the key of the topic, 0 for none.
  ///   - kind: a question or a complaint.
  ///   - level: how far the caller is authenticated for ZUS.
  public init(seat: Seat, matter: UInt8, topic: UInt8, kind: Kind, level: AuthenticationLevel) {
    self.seat = seat
    self.matter = matter
    self.topic = topic
    self.kind = kind
    self.level = level
  }
}

import DeskCore

// The closed vocabulary in words, as the screen and the plain command line show it.

extension Seat {
  /// The seat's name on the screen.
  public var name: LocalizedText {
    switch self {
    case .contactCenter: LocalizedText(polish: "Contact Center", english: "Contact Center")
    case .branch: LocalizedText(polish: "Oddział", english: "Branch")
    case .cot: LocalizedText(polish: "COT (ZUS)", english: "COT (ZUS)")
    }
  }
}

extension Owner {
  /// The owner in a word.
  public var name: LocalizedText {
    switch self {
    case .bank: LocalizedText(polish: "BANK", english: "BANK")
    case .zus: LocalizedText(polish: "ZUS", english: "ZUS")
    case .outside: LocalizedText(polish: "POZA", english: "NONE")
    }
  }
}

extension Kind {
  /// The kind in a word.
  public var name: LocalizedText {
    switch self {
    case .question: LocalizedText(polish: "pytanie", english: "question")
    case .complaint: LocalizedText(polish: "reklamacja", english: "complaint")
    }
  }
}

extension AuthenticationLevel {
  /// The level in a word.
  public var name: LocalizedText {
    switch self {
    case .full: LocalizedText(polish: "pełne", english: "full")
    case .substitute: LocalizedText(polish: "zastępcze", english: "substitute")
    case .none: LocalizedText(polish: "brak", english: "none")
    }
  }
}

extension AnswerDepth {
  /// The depth in the few letters that a list has room for.
  public var shortName: LocalizedText {
    switch self {
    case .full: LocalizedText(polish: "pełna", english: "full")
    case .confirmDeny: LocalizedText(polish: "ogólna+tak/nie", english: "general+yes/no")
    case .general: LocalizedText(polish: "ogólna", english: "general")
    case .referralOnly: LocalizedText(polish: "tylko kontakt", english: "contact only")
    case .bankRules: LocalizedText(polish: "przepisy Banku", english: "bank's rules")
    }
  }
}

extension Handling {
  /// What the consultant does, in words.
  public var name: LocalizedText {
    switch self {
    case .answer: LocalizedText(polish: "odpowiedz tutaj", english: "answer here")
    case .takeComplaint: LocalizedText(polish: "przyjmij reklamację", english: "take the complaint in")
    case .refer: LocalizedText(polish: "wskaż kontakt", english: "refer")
    }
  }
}

extension PersonalDataRule {
  /// The rule in words.
  public var name: LocalizedText {
    switch self {
    case .allowed: LocalizedText(polish: "tak", english: "yes")
    case .never: LocalizedText(polish: "NIE", english: "NO")
    case .byAuthentication:
      LocalizedText(polish: "wg uwierzytelnienia", english: "by authentication")
    case .notStated: LocalizedText(polish: "ustalenia nie mówią", english: "not stated")
    case .none: LocalizedText(polish: "nie dotyczy", english: "none carried")
    }
  }
}

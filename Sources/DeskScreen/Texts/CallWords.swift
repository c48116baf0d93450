import DeskCore

// The vocabulary of a call in words.

extension ContactMedium {
  /// The contact in a few words.
  public var name: LocalizedText {
    switch self {
    case .phone: LocalizedText(polish: "rozmowa telefoniczna", english: "phone call")
    case .phoneThroughIVR:
      LocalizedText(polish: "rozmowa telefoniczna przez IVR", english: "phone call through the IVR")
    case .counter: LocalizedText(polish: "wizyta przy okienku", english: "counter visit")
    case .chat: LocalizedText(polish: "czat", english: "chat")
    case .contactForm: LocalizedText(polish: "formularz kontaktowy", english: "contact form")
    case .pueAccountQuery:
      LocalizedText(polish: "zapytanie z konta PUE", english: "query from the PUE account")
    }
  }

  /// What follows from this contact at a seat; the channels of point 4.2 are those of ZUS, not of the bank.
  func detail(at seat: Seat) -> LocalizedText? {
    switch self {
    case .phone where seat == .cot:
      LocalizedText(
        polish: "nie przez IVR: uprzedzenia o nagrywaniu nie było",
        english: "not through the IVR: no recording notice was given")
    case .phoneThroughIVR:
      LocalizedText(
        polish: "IVR uprzedził już o nagrywaniu", english: "the IVR has given the recording notice")
    case .chat where seat == .cot:
      LocalizedText(
        polish: "czy czat może nieść dane osobowe, ustalenia nie mówią",
        english: "whether chat may carry personal data is not stated")
    case .contactForm where seat == .cot:
      LocalizedText(polish: "formularz nikogo nie uwierzytelnia", english: "the form authenticates nobody")
    case .pueAccountQuery:
      LocalizedText(
        polish: "samo zapytanie jest uwierzytelnione w pełni",
        english: "the query itself is fully authenticated")
    case .phone, .counter, .chat, .contactForm: nil
    }
  }
}

extension Verdict {
  /// The verdict in a word.
  public var name: LocalizedText {
    switch self {
    case .confirmed: LocalizedText(polish: "potwierdzone", english: "confirmed")
    case .denied: LocalizedText(polish: "zaprzeczone", english: "denied")
    case .refused: LocalizedText(polish: "nie wolno odpowiedzieć", english: "may not be answered")
    }
  }

  /// The verdict in the few letters that a tally has room for.
  var shortName: LocalizedText {
    switch self {
    case .confirmed: LocalizedText(polish: "tak", english: "yes")
    case .denied: LocalizedText(polish: "nie", english: "no")
    case .refused: LocalizedText(polish: "odmowa", english: "refused")
    }
  }

  /// What the consultant may say with it.
  var detail: LocalizedText {
    switch self {
    case .confirmed:
      LocalizedText(
        polish: "„Tak, potwierdzam.” – i nic więcej", english: "“Yes, I confirm.” – and nothing more")
    case .denied:
      LocalizedText(
        polish: "„Nie, zaprzeczam.” – bez podania właściwej wartości",
        english: "“No, I deny it.” – without the right value")
    case .refused:
      LocalizedText(
        polish: "to nie jest stwierdzenie, które można potwierdzić lub mu zaprzeczyć",
        english: "this is no statement that can be confirmed or denied")
    }
  }
}

extension CallResult {
  /// The result in a few words.
  public var name: LocalizedText {
    switch self {
    case .answered: LocalizedText(polish: "odpowiedziano", english: "answered")
    case .referred: LocalizedText(polish: "wskazano kontakt", english: "referred")
    case .complaintTaken: LocalizedText(polish: "przyjęto reklamację", english: "complaint taken in")
    case .outside: LocalizedText(polish: "poza ustaleniami", english: "outside the agreement")
    case .abandoned: LocalizedText(polish: "rozmówca zrezygnował", english: "caller gave up")
    case .other: LocalizedText(polish: "inaczej", english: "otherwise")
    }
  }
}

extension Language {
  /// The language in its own word.
  var name: LocalizedText {
    switch self {
    case .polish: LocalizedText(polish: "polski", english: "polski")
    case .english: LocalizedText(polish: "English", english: "English")
    }
  }
}

extension MaskedKind {
  /// What was hidden, in a word.
  var name: LocalizedText {
    switch self {
    case .pesel: LocalizedText(polish: "PESEL", english: "PESEL")
    case .nip: LocalizedText(polish: "NIP", english: "NIP")
    case .regon: LocalizedText(polish: "REGON", english: "REGON")
    case .identityCard: LocalizedText(polish: "dowód osobisty", english: "ID card")
    case .passport: LocalizedText(polish: "paszport", english: "passport")
    case .account: LocalizedText(polish: "rachunek", english: "account")
    case .card: LocalizedText(polish: "karta", english: "card")
    case .phone: LocalizedText(polish: "telefon", english: "phone")
    case .email: LocalizedText(polish: "e-mail", english: "e-mail")
    case .secret: LocalizedText(polish: "hasło lub PIN", english: "password or PIN")
    case .birthDate: LocalizedText(polish: "data urodzenia", english: "date of birth")
    case .number: LocalizedText(polish: "numer", english: "number")
    }
  }
}

extension CallEvent {
  /// The event in the few letters that the foot of the panel has room for.
  /// - Parameters:
  ///   - language: the language.
  ///   - rulebook: what names channels and matters.
  public func brief(_ language: Language, _ rulebook: Rulebook) -> String {
    let text =
      switch self {
      case .started: LocalizedText(polish: "start", english: "start")
      case .matterChosen(let matter, _, let topic): Self.matter(matter, topic, rulebook)
      case .kindChanged(let kind): kind.name
      case .topicChanged(let topic): LocalizedText(polish: "temat \(topic)", english: "topic \(topic)")
      case .levelChanged(_, let level): level.name
      case .sentToIVR: LocalizedText(polish: "do IVR", english: "to IVR")
      case .returnedFromIVR(let level):
        level == nil
          ? LocalizedText(polish: "IVR: nie", english: "IVR: no")
          : LocalizedText(polish: "IVR: tak", english: "IVR: yes")
      case .undone: LocalizedText(polish: "cofnięto", english: "undone")
      case .parked: LocalizedText(polish: "wstrzymano", english: "parked")
      case .resumed: LocalizedText(polish: "wznowiono", english: "resumed")
      case .takenOver: LocalizedText(polish: "podjęto", english: "taken up")
      case .referred(let channel, _): Self.channel(channel, rulebook)
      case .complaintTaken: LocalizedText(polish: "reklamacja przyjęta", english: "complaint taken")
      case .statementAnswered(let verdict): verdict.name
      case .wrapUpBegan, .wrappedUp: LocalizedText(polish: "podsumowanie", english: "wrap-up")
      case .ended: LocalizedText(polish: "koniec", english: "end")
      case .interrupted: LocalizedText(polish: "przerwana", english: "interrupted")
      }
    return text[language]
  }

  /// A matter by its number; one that has none by its name.
  private static func matter(_ id: String, _ topic: UInt8, _ rulebook: Rulebook) -> LocalizedText {
    let named = rulebook.matters.first { $0.id == id && $0.owner == .outside }?.label
    let name = named ?? LocalizedText(polish: id, english: id)
    guard topic != 0 else { return name }
    return LocalizedText(polish: "\(name.polish)/\(topic)", english: "\(name.english)/\(topic)")
  }

  private static func channel(_ id: String, _ rulebook: Rulebook) -> LocalizedText {
    let name = rulebook.channels.first { $0.id == id }?.label ?? LocalizedText(polish: id, english: id)
    return LocalizedText(polish: "→ \(name.polish)", english: "→ \(name.english)")
  }
}

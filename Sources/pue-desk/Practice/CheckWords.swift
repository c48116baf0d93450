import DeskCore
import DeskScreen
import Practice

/// The ids of checks and actions in words.
struct CheckWords {
  private let rulebook: Rulebook

  init(_ rulebook: ProvenRulebook) { self.rulebook = rulebook.rulebook }

  func subject(_ subject: CheckSubject) -> LocalizedText {
    switch subject {
    case .owner: LocalizedText(polish: "kto odpowiada", english: "who answers")
    case .matter: LocalizedText(polish: "sprawa", english: "matter")
    case .kind: LocalizedText(polish: "rodzaj", english: "kind")
    case .topic: LocalizedText(polish: "temat", english: "topic")
    case .result: LocalizedText(polish: "wynik rozmowy", english: "result of the call")
    case .level: LocalizedText(polish: "stopień uwierzytelnienia", english: "authentication level")
    case .channel: LocalizedText(polish: "podany kontakt", english: "contact given")
    case .personalData: LocalizedText(polish: "dane osobowe", english: "personal data")
    case .complaint: LocalizedText(polish: "przyjęcie reklamacji", english: "taking the complaint in")
    case .spokenReferral: LocalizedText(polish: "wskazanie, kto odpowiada", english: "saying who answers")
    case .pace: LocalizedText(polish: "czas (s)", english: "time (s)")
    case .reply(let demand, let depth):
      LocalizedText(
        polish: "\(demand?.name.polish ?? "bez pytania") (\(depth.shortName.polish))",
        english: "\(demand?.name.english ?? "unasked") (\(depth.shortName.english))")
    }
  }

  func value(_ id: String, _ subject: CheckSubject) -> LocalizedText {
    let words: LocalizedText? =
      switch subject {
      case .owner: Owner(id: id)?.name
      case .matter: rulebook.matters.first { $0.id == id }.map { prefixed(id, $0.label) }
      case .kind: Kind(id: id)?.name
      case .topic: rulebook.topics.first { "\($0.key)" == id }.map { prefixed(id, $0.label) }
      case .result: CallResult(id: id)?.name
      case .level: AuthenticationLevel(id: id)?.name
      case .channel: channel(id)
      case .personalData: channel(id) ?? SpokenReply(id: id)?.name
      case .complaint: LocalizedText(polish: "przyjęta", english: "taken in")
      case .pace: nil
      case .reply, .spokenReferral: SpokenReply(id: id)?.name
      }
    return words ?? LocalizedText(polish: id, english: id)
  }

  private func prefixed(_ id: String, _ text: LocalizedText) -> LocalizedText {
    LocalizedText(polish: "\(id) \(text.polish)", english: "\(id) \(text.english)")
  }

  private func channel(_ id: String) -> LocalizedText? { rulebook.channels.first { $0.id == id }?.label }

  /// An action as a trainee would do it, with the key that does it.
  func action(_ action: TraineeAction) -> LocalizedText {
    switch action {
    case .reply(let reply):
      return LocalizedText(polish: "F9 \(reply.name.polish)", english: "F9 \(reply.name.english)")
    case .event(.matterChosen(let matter, let kind, let topic)):
      let name = value(matter, .matter)
      let key = topic == 0 ? "" : " · \(topic)"
      return LocalizedText(
        polish: "Enter \(name.polish) · \(kind.name.polish)\(key)",
        english: "Enter \(name.english) · \(kind.name.english)\(key)")
    case .event(.levelChanged(let route, _)):
      let label = rulebook.methods.first { $0.route == route }?.label
      return LocalizedText(
        polish: "F5 \(label?.polish ?? route.id)", english: "F5 \(label?.english ?? route.id)")
    case .event(.referred(let id, _)):
      let name = value(id, .channel)
      return LocalizedText(
        polish: "F2 podaj kontakt: \(name.polish)", english: "F2 give the contact: \(name.english)")
    case .event(.wrappedUp(let result, _)):
      return LocalizedText(polish: "F8 \(result.name.polish)", english: "F8 \(result.name.english)")
    case .event(.statementAnswered(let verdict)):
      return LocalizedText(
        polish: "podkładka: \(verdict.name.polish)", english: "pad: \(verdict.name.english)")
    case .event(let event):
      return LocalizedText(polish: event.brief(.polish), english: event.brief(.english))
    }
  }
}

extension DemandKind {
  /// The demand in words.
  var name: LocalizedText {
    switch self {
    case .substance: LocalizedText(polish: "pyta o sprawę", english: "asks about the matter")
    case .value: LocalizedText(polish: "żąda danych z konta", english: "wants data from the account")
    case .confirmation: LocalizedText(polish: "chce potwierdzenia", english: "wants a confirmation")
    case .pin: LocalizedText(polish: "chce podyktować PIN", english: "wants to dictate the PIN")
    case .email: LocalizedText(polish: "chce wysłać dane e-mailem", english: "wants to e-mail data")
    case .promise: LocalizedText(polish: "chce obietnicy", english: "wants a promise")
    }
  }
}

extension Criterion {
  /// The criterion in words.
  var name: LocalizedText {
    switch self {
    case .owner: LocalizedText(polish: "właściciel", english: "owner")
    case .kind: LocalizedText(polish: "rodzaj", english: "kind")
    case .topic: LocalizedText(polish: "sprawa i temat", english: "matter and topic")
    case .depth: LocalizedText(polish: "zakres", english: "depth")
    case .channel: LocalizedText(polish: "kanał i godziny", english: "channel and hours")
    case .personalData: LocalizedText(polish: "dane osobowe", english: "personal data")
    case .time: LocalizedText(polish: "czas", english: "time")
    }
  }
}

extension Fault {
  /// The fault in words.
  var name: LocalizedText {
    switch self {
    case .overDisclosure: LocalizedText(polish: "za dużo na ten stopień", english: "too much for this level")
    case .wrongOwner: LocalizedText(polish: "zły właściciel sprawy", english: "wrong owner")
    case .wrongMatter: LocalizedText(polish: "inna sprawa", english: "another matter")
    case .wrongKind: LocalizedText(polish: "zły rodzaj", english: "wrong kind")
    case .wrongTopic: LocalizedText(polish: "zły temat", english: "wrong topic")
    case .wrongReply: LocalizedText(polish: "niewłaściwa odpowiedź", english: "wrong reply")
    case .unanswered: LocalizedText(polish: "zostało bez odpowiedzi", english: "left unanswered")
    case .unprovenLevel:
      LocalizedText(polish: "stopień bez potwierdzenia", english: "a level that nothing proved")
    case .missedLevel: LocalizedText(polish: "nieodnotowany stopień", english: "level not noted")
    case .noReferral: LocalizedText(polish: "nie wskazano kontaktu", english: "no contact named")
    case .closedChannel:
      LocalizedText(polish: "tam teraz nikt nie odbiera", english: "nobody answers there now")
    case .unsafeChannel:
      LocalizedText(polish: "kanał niebezpieczny dla danych", english: "not safe for personal data")
    case .pinAloud: LocalizedText(polish: "PIN na głos", english: "PIN aloud")
    case .complaintNotTaken:
      LocalizedText(polish: "reklamacji nie przyjęto", english: "complaint not taken in")
    case .wrongResult: LocalizedText(polish: "niewłaściwy wynik", english: "wrong result")
    case .slow: LocalizedText(polish: "za długo", english: "too long")
    }
  }
}

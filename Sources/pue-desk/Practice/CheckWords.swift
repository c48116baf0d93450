import DeskCore
import DeskScreen
import Practice

/// The ids of checks in words.
struct CheckWords {
  private let rulebook: Rulebook

  init(_ rulebook: ProvenRulebook) { self.rulebook = rulebook.rulebook }

  init(_ run: ScenarioRun) { self.init(run.rulebook) }

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
    case .hesitation: LocalizedText(polish: "poprawki", english: "corrections")
    case .reply(let demand, let depth):
      LocalizedText(
        polish: "\(demand?.name.polish ?? "bez nacisku") (\(depth.shortName.polish))",
        english: "\(demand?.name.english ?? "unprompted") (\(depth.shortName.english))")
    }
  }

  func value(_ id: String, _ subject: CheckSubject) -> LocalizedText {
    let words: LocalizedText? =
      switch subject {
      case .owner: Owner(id: id).map(Self.owner)
      case .matter: rulebook.matters.first { $0.id == id }.map { prefixed(id, $0.label) }
      case .kind: Kind(id: id)?.name
      case .topic: rulebook.topics.first { "\($0.key)" == id }.map { prefixed(id, $0.label) }
      case .result: CallResult(id: id)?.name
      case .level: AuthenticationLevel(id: id)?.name
      case .channel: channel(id)
      case .personalData: channel(id) ?? SpokenReply(id: id)?.name
      case .complaint: LocalizedText(polish: "przyjęta", english: "taken in")
      case .pace, .hesitation: nil
      case .reply, .spokenReferral: SpokenReply(id: id)?.name
      }
    return words ?? LocalizedText(polish: id, english: id)
  }

  private static func owner(_ owner: Owner) -> LocalizedText {
    owner == .outside
      ? LocalizedText(polish: "ani Bank, ani ZUS", english: "neither the bank nor ZUS") : owner.name
  }

  /// A matter outside the agreement has no point to be named by.
  private func prefixed(_ id: String, _ text: LocalizedText) -> LocalizedText {
    if rulebook.matters.contains(where: { $0.id == id && $0.owner == .outside }) { return text }
    return LocalizedText(polish: "\(id) \(text.polish)", english: "\(id) \(text.english)")
  }

  private func channel(_ id: String) -> LocalizedText? { rulebook.channels.first { $0.id == id }?.label }
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
    case .hesitation: LocalizedText(polish: "bez poprawek", english: "no corrections")
    }
  }
}

import DeskCore
import DeskScreen
import Practice

/// What was judged, in whole sentences.
struct CheckSentences {
  private let words: CheckWords
  private let speaksForAnother: Bool

  private let keys: KeyTable

  init(_ run: ScenarioRun, keys: KeyTable) {
    self.keys = keys
    words = CheckWords(run)
    speaksForAnother = run.scenario.facts.speaksFor == .another
  }

  /// What was judged, with the keys as they are on this desk.
  func sentence(_ check: Check) -> LocalizedText {
    let text = text(check)
    return LocalizedText(polish: keys.filled(text.polish), english: keys.filled(text.english))
  }

  private func text(_ check: Check) -> LocalizedText {
    guard let fault = check.fault else { return praise(check) }
    switch check.subject {
    case .reply(let demand, let depth): return reply(check, fault, demand, depth)
    case _ where fault == .corrected: return correction(check)
    case .owner, .matter, .kind, .topic, .result: return choice(check)
    case .level: return level(check, fault)
    case .channel: return channel(check, fault)
    case .personalData: return personalData(check, fault)
    case .complaint:
      return LocalizedText(
        polish: "Reklamacji nie przyjęto ({call-menu}), a przyjmuje się ją właśnie na tym stanowisku.",
        english: "The complaint was not taken in ({call-menu}), and this very seat takes it in.")
    case .spokenReferral:
      return LocalizedText(
        polish: "Nie powiedziano klientowi ({practice}), kto odpowiada i jak tam trafić.",
        english: "The caller was not told ({practice}) who answers and how to get there.")
    case .pace:
      return LocalizedText(
        polish: "Rozmowa trwała \(check.given) s, a miała trwać najwyżej \(check.expected[0]) s.",
        english: "The call took \(check.given) s and was to take \(check.expected[0]) s at most.")
    case .hesitation: return praise(check)
    }
  }

  // MARK: - Parts

  private func given(_ check: Check) -> LocalizedText { words.value(check.given, check.subject) }

  /// What would have been right; "one" or "other".
  private func wanted(_ check: Check) -> LocalizedText {
    let all = check.expected.map { words.value($0, check.subject) }
    func list(_ language: Language, _ or: String) -> String {
      all.map { "„\($0[language])”" }.joined(separator: or)
    }
    return LocalizedText(
      polish: list(.polish, " albo "),
      english: all.map { "“\($0.english)”" }.joined(separator: " or "))
  }

  // MARK: - Right

  private func praise(_ check: Check) -> LocalizedText {
    let given = given(check)
    func text(_ polish: String, _ english: String) -> LocalizedText {
      LocalizedText(polish: polish, english: english)
    }
    switch check.subject {
    case .owner:
      return text(
        "Dobrze wskazano, kto odpowiada: \(given.polish).", "Who answers was right: \(given.english).")
    case .matter:
      return text("Wybrano właściwą sprawę: \(given.polish).", "The matter was right: \(given.english).")
    case .kind:
      return text("Dobrze rozpoznano rodzaj: \(given.polish).", "The kind was right: \(given.english).")
    case .topic:
      return text("Wybrano właściwy temat: \(given.polish).", "The topic was right: \(given.english).")
    case .result: return text("Wynik rozmowy pasuje: \(given.polish).", "The result fits: \(given.english).")
    case .level:
      return text(
        "Na panelu stał prawdziwy stopień uwierzytelnienia: \(given.polish).",
        "The panel showed the true level of authentication: \(given.english).")
    case .channel:
      return text(
        "Podano kontakt, który teraz służy klientowi: \(given.polish).",
        "The contact given serves the caller now: \(given.english).")
    case .personalData:
      return text(
        "Danych osobowych nie skierowano na niebezpieczną drogę.",
        "Personal data was not sent by an unsafe way.")
    case .complaint: return text("Reklamację przyjęto.", "The complaint was taken in.")
    case .spokenReferral:
      return text("Powiedziano klientowi, kto odpowiada.", "The caller was told who answers.")
    case .pace:
      return text(
        "Rozmowa zmieściła się w czasie: \(check.given) s z \(check.expected[0]) s.",
        "The call was in time: \(check.given) s of \(check.expected[0]) s.")
    case .hesitation:
      return text(
        "Niczego na panelu nie trzeba było poprawiać.", "Nothing on the panel had to be set right.")
    case .reply(let demand, _):
      return text(
        "\(pressed(demand).polish) i usłyszał właściwą odpowiedź: „\(given.polish)”.",
        "\(pressed(demand).english) and heard the right answer: “\(given.english)”.")
    }
  }

  // MARK: - Wrong

  private func choice(_ check: Check) -> LocalizedText {
    let what = words.subject(check.subject)
    guard !check.given.isEmpty else {
      return LocalizedText(
        polish: "Nie wybrano (\(what.polish)); właściwe było: \(wanted(check).polish).",
        english: "Nothing was chosen (\(what.english)); right was \(wanted(check).english).")
    }
    let (polish, english) =
      check.at == nil
      ? ("Wybrano źle", "The choice was wrong") : ("Klient usłyszał źle", "The caller was told wrong")
    return LocalizedText(
      polish: "\(polish) (\(what.polish)): „\(given(check).polish)”; właściwe było: \(wanted(check).polish).",
      english: "\(english) (\(what.english)): “\(given(check).english)”; right was \(wanted(check).english).")
  }

  private func correction(_ check: Check) -> LocalizedText {
    let what = words.subject(check.subject)
    return LocalizedText(
      polish:
        "Najpierw wybrano „\(given(check).polish)” (\(what.polish)) i poprawiono, zanim klient to usłyszał; to kosztuje niewiele.",
      english:
        "At first “\(given(check).english)” was chosen (\(what.english)) and set right before the caller heard of it; that costs little."
    )
  }

  private func level(_ check: Check, _ fault: Fault) -> LocalizedText {
    guard fault == .unprovenLevel else {
      return LocalizedText(
        polish:
          "Klient ma stopień \(wanted(check).polish), a na panelu ({choose-level}) zostało „\(given(check).polish)”.",
        english:
          "The caller's level is \(wanted(check).english), and the panel ({choose-level}) was left at “\(given(check).english)”."
      )
    }
    let why =
      speaksForAnother
      ? LocalizedText(
        polish: "Uwierzytelniła się inna osoba niż ta, która mówi.",
        english: "Another person than the one who speaks was authenticated.")
      : LocalizedText(
        polish: "Nic tego nie potwierdziło.", english: "Nothing had proven it.")
    return LocalizedText(
      polish:
        "Na panelu ({choose-level}) ustawiono „\(given(check).polish)”, a klient ma \(wanted(check).polish). \(why.polish)",
      english:
        "The panel ({choose-level}) was set to “\(given(check).english)”, and the caller has \(wanted(check).english). \(why.english)"
    )
  }

  private func channel(_ check: Check, _ fault: Fault) -> LocalizedText {
    let wanted = wanted(check)
    switch fault {
    case .closedChannel:
      return LocalizedText(
        polish:
          "Podano „\(given(check).polish)”, a tam o tej porze nikt nie odbiera; lepiej: \(wanted.polish).",
        english:
          "“\(given(check).english)” was given, and nobody answers there at this hour; better: \(wanted.english)."
      )
    case .unsafeChannel:
      return LocalizedText(
        polish:
          "Podano „\(given(check).polish)”, a dane osobowe nie są tam bezpieczne; lepiej: \(wanted.polish).",
        english:
          "“\(given(check).english)” was given, and personal data is not safe there; better: \(wanted.english)."
      )
    default:
      return LocalizedText(
        polish: "Nie podano klientowi ({call-menu}) żadnego kontaktu z ZUS; najlepszy był: \(wanted.polish).",
        english: "The caller was not told ({call-menu}) how to contact ZUS; best was \(wanted.english).")
    }
  }

  private func personalData(_ check: Check, _ fault: Fault) -> LocalizedText {
    guard fault == .unsafeChannel else {
      return LocalizedText(
        polish: "Poproszono o PIN na głos; PIN podaje klient sam, w IVR, i nikt poza nim go nie słyszy.",
        english:
          "The PIN was asked for aloud; the customer gives it alone, in the IVR, and nobody else hears it.")
    }
    return LocalizedText(
      polish:
        "Dane osobowe skierowano na „\(given(check).polish)”, a to nie jest bezpieczne; bezpieczny jest: \(wanted(check).polish).",
      english:
        "Personal data was sent to “\(given(check).english)”, which is not safe; safe is \(wanted(check).english)."
    )
  }

  private func reply(_ check: Check, _ fault: Fault, _ demand: DemandKind?, _ depth: AnswerDepth)
    -> LocalizedText
  {
    let (pressed, given, wanted) = (pressed(demand), given(check), wanted(check))
    if fault == .unanswered {
      return LocalizedText(
        polish: "\(pressed.polish) i nie dostał odpowiedzi ({practice}); właściwa: \(wanted.polish).",
        english: "\(pressed.english) and got no answer ({practice}); right was \(wanted.english).")
    }
    let better =
      check.expected.isEmpty
      ? LocalizedText(polish: "", english: "")
      : LocalizedText(polish: " Właściwie: \(wanted.polish).", english: " Right was \(wanted.english).")
    if fault == .overDisclosure {
      return LocalizedText(
        polish:
          "\(pressed.polish) i usłyszał: „\(given.polish)”. To więcej, niż wolno; tu wolno: \(depth.shortName.polish).\(better.polish)",
        english:
          "\(pressed.english) and heard: “\(given.english)”. That is more than permitted; permitted here: \(depth.shortName.english).\(better.english)"
      )
    }
    return LocalizedText(
      polish: "\(pressed.polish) i usłyszał niewłaściwą odpowiedź: „\(given.polish)”.\(better.polish)",
      english: "\(pressed.english) and heard the wrong answer: “\(given.english)”.\(better.english)")
  }

  private func pressed(_ demand: DemandKind?) -> LocalizedText {
    guard let demand else {
      return LocalizedText(polish: "Klient nie naciskał", english: "The caller had not pressed")
    }
    return LocalizedText(
      polish: "Klient \(demand.past.polish)", english: "The caller \(demand.past.english)")
  }
}

extension DemandKind {
  /// The demand as it was made.
  fileprivate var past: LocalizedText {
    switch self {
    case .substance: LocalizedText(polish: "pytał o sprawę", english: "asked about the matter")
    case .value: LocalizedText(polish: "żądał danych z konta", english: "wanted data from the account")
    case .confirmation: LocalizedText(polish: "chciał potwierdzenia", english: "wanted a confirmation")
    case .pin: LocalizedText(polish: "chciał podyktować PIN", english: "wanted to dictate the PIN")
    case .email: LocalizedText(polish: "chciał wysłać dane e-mailem", english: "wanted to e-mail data")
    case .promise: LocalizedText(polish: "chciał obietnicy", english: "wanted a promise")
    }
  }
}

import DeskCore

/// The words of the panel that belong to no rule.
enum Labels {
  static let product = LocalizedText(polish: "PUE ZUS · pulpit", english: "PUE ZUS · desk")
  static let rulebook = LocalizedText(polish: "zasady", english: "rules")
  static let beforeFirst = LocalizedText(
    polish: "przed pierwszymi zasadami", english: "before the first rules")
  static let matters = LocalizedText(polish: "SPRAWA", english: "MATTER")
  static let search = LocalizedText(polish: "Szukaj:", english: "Search:")
  static let searchHint = LocalizedText(polish: "słowa klienta", english: "the caller's words")
  static let guidance = LocalizedText(polish: "KTO ODPOWIADA", english: "WHO ANSWERS")
  static let authentication = LocalizedText(
    polish: "UWIERZYTELNIENIE W ZUS", english: "AUTHENTICATION AT ZUS")
  static let depth = LocalizedText(polish: "ZAKRES ODPOWIEDZI", english: "ANSWER DEPTH")
  static let channels = LocalizedText(polish: "KANAŁY ZUS", english: "CHANNELS TO ZUS")
  static let topic = LocalizedText(polish: "temat", english: "topic")
  static let group = LocalizedText(polish: "grupa", english: "group")
  static let proposed = LocalizedText(polish: "(propozycja)", english: "(proposed)")
  static let chooseTopic = LocalizedText(
    polish: "{choose-topic} wybierz temat", english: "{choose-topic} choose the topic")
  static let handledBy = LocalizedText(polish: "Zajmuje się:", english: "Handled by:")
  static let examinedBy = LocalizedText(polish: "Rozpatrują:", english: "Examined by:")
  static let say = LocalizedText(polish: "Powiedz:", english: "Say:")
  static let never = LocalizedText(polish: "Nigdy:", english: "Never:")
  static let more = LocalizedText(polish: "{scroll-down}: dalej", english: "{scroll-down}: more")
  static let back = LocalizedText(polish: "{scroll-up}: wróć", english: "{scroll-up}: back")
  static let pickMatter = LocalizedText(
    polish: "Wpisz słowa klienta albo wskaż sprawę strzałkami.",
    english: "Type the caller's words, or point at a matter with the arrows.")
  static let ask = LocalizedText(polish: "Zapytaj:", english: "Ask:")
  static let noHit = LocalizedText(
    polish:
      "Te słowa do niczego nie pasują. Zapytaj: o co chodzi – o bank, o logowanie, o dane czy o przepisy?",
    english: "These words fit nothing. Ask: is it about the bank, a login, data, or the law?")
  static let you = LocalizedText(polish: "Ty:", english: "You:")
  static let cotSays = LocalizedText(polish: "COT powie:", english: "COT may say:")
  static let method = LocalizedText(polish: "sposób:", english: "method:")
  static let claimed = LocalizedText(polish: "deklaruje:", english: "claims:")
  static let claimNote = LocalizedText(
    polish: "To, co mówi dzwoniący, nie pogłębia odpowiedzi Banku.",
    english: "What the caller says never deepens the bank's answer.")
  static let nothing = LocalizedText(polish: "nic", english: "nothing")
  static let nobody = LocalizedText(polish: "nieuwierzytelniony", english: "not authenticated")
  static let always = LocalizedText(polish: "całą dobę", english: "around the clock")
  static let published = LocalizedText(polish: "godziny: zus.pl", english: "hours: zus.pl")
  static let outOfService = LocalizedText(polish: "nie działa", english: "out of service")
  static let personalData = LocalizedText(polish: "dane osobowe:", english: "personal data:")
  static let withAccountData = LocalizedText(polish: "dane konta:", english: "account data:")
  static let onceConsultantsAreBack = LocalizedText(
    polish: "gdy wrócą konsultanci", english: "once consultants are back")
  static let inHours = LocalizedText(polish: "w godzinach COT", english: "in COT's hours")
  static let pin = LocalizedText(polish: "(PIN)", english: "(PIN)")
  static let bankMatter = LocalizedText(
    polish: "Sprawa Banku: nie odsyłaj do ZUS.", english: "The bank's matter: do not send to ZUS.")
  static let bankMatterAtCot = LocalizedText(
    polish:
      "Sprawa Banku: skieruj do Contact Center Banku albo oddziału. Numeru telefonu ustalenia nie podają.",
    english:
      "The bank's matter: send to the bank's Contact Center or a branch. The phone number is not stated.")
  static let outsideMatter = LocalizedText(
    polish: "Poza ustaleniami: niczego nie obiecuj za ZUS.",
    english: "Outside the agreement: promise nothing for ZUS.")
  static let notKept = LocalizedText(polish: "bez zapisu", english: "not kept")
  static let saved = LocalizedText(polish: "zapis", english: "saved")
  static let inIVR = LocalizedText(
    polish: "w IVR – zakres bez zmian", english: "in the IVR – depth unchanged")
  static let recording = LocalizedText(polish: "Nagrywanie:", english: "Recording:")
}

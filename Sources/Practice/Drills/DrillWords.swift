import DeskCore

/// The words of drills beside the matter; whether a statement is true stands beside it on the screen, as it would at COT.
enum DrillWords {
  static func title(_ phrase: LocalizedText) -> LocalizedText {
    LocalizedText(polish: "Ćwiczenie: \(phrase.polish)", english: "Drill: \(phrase.english)")
  }

  /// For a matter of somebody's own rulebook, which has no phrases.
  static func about(_ label: LocalizedText, topic: LocalizedText?, _ kind: Kind) -> LocalizedText {
    func words(_ language: Language, _ lead: String) -> String {
      ([lead, label[language]] + (topic.map { ["–", $0[language]] } ?? [])).joined(separator: " ") + "."
    }
    return kind == .complaint
      ? LocalizedText(
        polish: words(.polish, "Składam reklamację, chodzi o:"),
        english: words(.english, "I am making a complaint, it is about:"))
      : LocalizedText(
        polish: words(.polish, "Mam pytanie, chodzi o:"), english: words(.english, "I have a question about:")
      )
  }

  /// Whoever speaks for somebody passes that person's own words on.
  static let proxy = [
    LocalizedText(polish: "Dzwonię za mamę, pyta tak:", english: "I call for my mother, she asks:"),
    LocalizedText(polish: "W imieniu męża, jego słowa:", english: "For my husband, in his words:"),
    LocalizedText(polish: "Załatwiam to za szefa, mówi:", english: "I do this for my boss, he says:"),
    LocalizedText(polish: "Dzwonię za dziadka, on mówi:", english: "I call for grandfather, he says:"),
  ]
  static let noComplaint = [
    LocalizedText(polish: "To nie reklamacja.", english: "This is no complaint."),
    LocalizedText(polish: "Reklamację może kiedyś.", english: "A complaint maybe another day."),
    LocalizedText(polish: "Bez skargi, tylko pytam.", english: "Not to complain, just asking."),
  ]
  static let substance = [
    LocalizedText(polish: "To co mam z tym zrobić?", english: "So what am I to do about it?"),
    LocalizedText(polish: "Jak to wygląda w takim przypadku?", english: "How does that work in such a case?"),
    LocalizedText(polish: "Proszę mi to wyjaśnić.", english: "Please explain it to me."),
    LocalizedText(polish: "Od kogo się tego dowiem?", english: "Who will tell me?"),
  ]
  static let value = [
    LocalizedText(
      polish: "Proszę mi podać, co jest zapisane na tym koncie.",
      english: "Tell me what is recorded on that account."),
    LocalizedText(
      polish: "Ma to Pani na ekranie, proszę mi tylko odczytać.",
      english: "You have it on your screen, just read it out to me."),
    LocalizedText(
      polish: "Jaka to dokładnie kwota i z jakiego dnia?", english: "What amount exactly, and of what day?"),
  ]
  static let valueAgain = [
    LocalizedText(
      polish: "Już wracam z automatu. To co tam jest zapisane?",
      english: "I am back from the machine. So what is recorded there?"),
    LocalizedText(
      polish: "Jestem z powrotem. Odczyta mi to Pan?", english: "Here I am again. Will you read it to me?"),
  ]
  static let email = [
    LocalizedText(
      polish: "To wyślę swoje dane e-mailem, dobrze?", english: "I will e-mail my data then, all right?"),
    LocalizedText(
      polish: "Skan dowodu poślę na cot@zus.pl, wystarczy?",
      english: "I will send a scan of my ID to cot@zus.pl, is that enough?"),
    LocalizedText(
      polish: "PESEL i numer konta wpiszę w zwykłym mailu, tak?",
      english: "I will put my PESEL and account number into an ordinary mail, yes?"),
  ]
  static let promise = [
    LocalizedText(
      polish: "Proszę obiecać, że to będzie załatwione do jutra.",
      english: "Promise me that it will be settled by tomorrow."),
    LocalizedText(
      polish: "Czyli na pewno skończy się po mojej myśli?", english: "So it will certainly end my way?"),
    LocalizedText(
      polish: "Mogę się powołać na Pana słowo, że się uda?",
      english: "May I rely on your word that it will work out?"),
  ]
  static let statements = [
    LocalizedText(
      polish: "Wpłata doszła w zeszłym miesiącu, tak?", english: "The payment arrived last month, yes?"),
    LocalizedText(
      polish: "Mój wniosek jest już przyjęty, prawda?", english: "My application is accepted, isn't it?"),
    LocalizedText(
      polish: "Zgłoszenie jest od stycznia, zgadza się?", english: "The registration is since January, right?"
    ),
    LocalizedText(
      polish: "Na koncie nie ma żadnej zaległości, tak?", english: "There are no arrears on the account, yes?"
    ),
    LocalizedText(
      polish: "Adres jest już ten nowy, prawda?", english: "The address is the new one already, isn't it?"),
    LocalizedText(
      polish: "Pismo wyszło w poniedziałek, zgadza się?", english: "The letter went out on Monday, right?"),
  ]
}

import DeskCore

extension Cue {
  /// Whether the trainee has to hear it each time, or cannot go on.
  var isAnnouncement: Bool {
    switch self {
    case .redirectSucceeded, .redirectFailed, .authorizationPassed, .authorizationFailed: true
    default: false
    }
  }

  /// What a caller says whose scenario has no words of its own for the cue.
  var usualWords: LocalizedText? {
    switch self {
    case .matterWrong:
      LocalizedText(polish: "To nie do końca o to mi chodzi.", english: "That is not quite what I mean.")
    case .ownerWrong:
      LocalizedText(
        polish: "Chyba mówimy o czym innym…", english: "I think we are talking of different things…")
    case .redirectSent:
      LocalizedText(polish: "Dobrze, idę do automatu.", english: "All right, I am going to the machine.")
    case .redirectSucceeded:
      LocalizedText(
        polish: "(automat zgłasza: uwierzytelniono)", english: "(the machine reports: authenticated)")
    case .redirectFailed:
      LocalizedText(
        polish: "(automat zgłasza: nie uwierzytelniono) Nie przyjął mojego PIN-u.",
        english: "(the machine reports: not authenticated) It did not take my PIN.")
    case .authorizationPassed:
      LocalizedText(polish: "(odpowiedzi na pytania się zgadzają)", english: "(the answers given all match)")
    case .authorizationFailed:
      LocalizedText(
        polish: "(odpowiedzi na pytania się nie zgadzają)", english: "(the answers given do not match)")
    case .pinAsked:
      LocalizedText(polish: "PIN mam podać na głos? Dziwne…", english: "Say my PIN aloud? How odd…")
    case .overtold:
      LocalizedText(
        polish: "O, dziękuję! To proszę powiedzieć jeszcze więcej.",
        english: "Oh, thank you! Do tell me more.")
    case .referredUnsafe:
      LocalizedText(
        polish: "Świetnie, to wyślę tam wszystkie swoje dane.",
        english: "Splendid, I will send all my data there.")
    default: nil
    }
  }
}

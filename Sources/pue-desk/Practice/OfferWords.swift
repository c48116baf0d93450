import DeskCore
import DeskScreen
import Practice

/// What the practice menu offers, in words.
struct OfferWords {
  private let room: PracticeRoom
  private let day: Int

  init(_ room: PracticeRoom, _ day: Int) {
    self.room = room
    self.day = day
  }

  func offer(_ offer: PracticeRoom.Offer) -> PracticeState.Offer {
    switch offer {
    case .goOn: goOn
    case .setAside: setAside
    case .session: session
    case .drill:
      .init(
        label: LocalizedText(polish: "krótkie ćwiczenie", english: "short drill"),
        detail: LocalizedText(
          polish: "klient wylosowany z zasad; nigdy się nie kończą",
          english: "a caller drawn from the rules; they never end"))
    case .changes:
      .init(
        label: LocalizedText(polish: "co się zmieniło", english: "what changed"),
        detail: LocalizedText(
          polish: "tylko sprawy, które nowe zasady rozstrzygają inaczej",
          english: "only what the new rules decide otherwise"))
    case .progress:
      .init(
        label: LocalizedText(polish: "moje postępy", english: "my progress"),
        detail: LocalizedText(
          polish: "punkty, wyniki, najczęstsze pomyłki", english: "points, scores, commonest confusions"))
    case .leave:
      .init(
        label: LocalizedText(polish: "zakończ trening", english: "leave practice"),
        detail: LocalizedText(
          polish: "nic nie przepada: przerwana rozmowa zostaje",
          english: "nothing is lost: a call cut short stays"))
    }
  }

  private var goOn: PracticeState.Offer {
    .init(
      label: LocalizedText(polish: "dokończ przerwaną rozmowę", english: "go on with the call cut short"),
      detail: LocalizedText(
        polish: "z miejsca, w którym została przerwana", english: "from where it was cut short"))
  }

  private var setAside: PracticeState.Offer {
    let next = room.wanted?.title
    return .init(
      label: LocalizedText(
        polish: "odłóż ją" + (next.map { " i zacznij: \($0.polish)" } ?? ""),
        english: "set it aside" + (next.map { " and begin: \($0.english)" } ?? "")),
      detail: LocalizedText(
        polish: "bez wyniku; zapis zostaje i da się odtworzyć (practice replay)",
        english: "without a score; its record stays and can be replayed (practice replay)"))
  }

  private var session: PracticeState.Offer {
    let (done, length) = (room.done(on: day), room.sessionLength)
    let (due, streak) = (room.deck.due(on: day).count, room.deck.streak(on: day))
    return .init(
      label: LocalizedText(
        polish: "następny klient · sesja na dziś: \(done)/\(length)",
        english: "next caller · today's session: \(done)/\(length)"),
      detail: LocalizedText(
        polish:
          "Obsłuż na panelu (Enter, {switch-kind}, {choose-level}, {choose-topic}, {call-menu}) i powiedz klientowi ({practice}): liczy się jedno i drugie. Najsłabsze punkty najpierw; do powtórki dziś: \(due), dni z rzędu: \(streak).",
        english:
          "Handle it on the panel (Enter, {switch-kind}, {choose-level}, {choose-topic}, {call-menu}) and tell the caller ({practice}): both count. The weakest points first; due today: \(due), days in a row: \(streak)."
      ))
  }
}

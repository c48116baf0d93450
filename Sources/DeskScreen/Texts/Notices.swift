import DeskCore

/// The lines that answer a key.
enum Notices {
  static let newCaller = LocalizedText(
    polish: "Nowa osoba: panel wyczyszczony, uwierzytelnienie: brak.",
    english: "Next caller: panel cleared, authentication: none.")
  static let nothingToChoose = LocalizedText(
    polish: "Nic nie zaznaczono: wpisz słowa klienta albo użyj strzałek.",
    english: "Nothing is highlighted: type the caller's words or use the arrows.")
  static let pickByDigit = LocalizedText(
    polish: "Wybierz cyfrą albo strzałkami i Enter; Esc zamyka.",
    english: "Choose by digit, or by arrows and Enter; Esc closes.")
  static let mouseOn = LocalizedText(polish: "Mysz włączona.", english: "Mouse on.")
  static let mouseOff = LocalizedText(polish: "Mysz wyłączona.", english: "Mouse off.")
  static let hint = LocalizedText(
    polish: "Pisz słowa klienta · ↑↓ lista · Enter bierze · PgDn dalej · Ctrl-T English",
    english: "Type the caller's words · ↑↓ list · Enter takes it · PgDn more · Ctrl-T polski")
}

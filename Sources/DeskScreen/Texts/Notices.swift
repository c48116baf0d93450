import DeskCore

/// The lines that answer a key.
enum Notices {
  static let adopted = LocalizedText(
    polish: "Rozmowa podjęta, zegar biegnie od jej początku.",
    english: "Call taken up; its clock runs from its start.")
  static let adoptedParked = LocalizedText(
    polish: "Rozmowa podjęta i wstrzymana; {call-menu} wraca do niej.",
    english: "Call taken up and parked; {call-menu} goes back to it.")
  static let adoptedByOtherRules = LocalizedText(
    polish: "Rozmowa podjęta, ale zasad, z którymi się zaczęła, już nie ma: obowiązują obecne.",
    english: "Call taken up, but the rules it began with are gone: the present ones apply.")
  static let rulesChanged = LocalizedText(
    polish: "Wczytano zmienione zasady; otwarte rozmowy zostają przy swoich.",
    english: "Changed rules are loaded; open calls keep theirs.")
  static let callEnded = LocalizedText(
    polish: "Rozmowa zakończona; panel gotowy na następną.",
    english: "Call ended; the panel is ready for the next.")
  static let callParked = LocalizedText(
    polish: "Rozmowa wstrzymana; {call-menu} wraca do niej.",
    english: "Call parked; {call-menu} goes back to it.")
  static let stay = LocalizedText(polish: "zostań", english: "stay")
  static let leave = LocalizedText(polish: "wyjdź", english: "leave")
  static let leaveDetail = LocalizedText(
    polish: "otwarta rozmowa będzie do podjęcia przy następnym starcie",
    english: "the open call is offered again at the next start")
  static let leaveLosesNote = LocalizedText(
    polish: "otwarta rozmowa będzie do podjęcia przy następnym starcie, ale jej notatka przepadnie",
    english: "the open call is offered again at the next start, but its note is lost")
  static let unfinished = LocalizedText(polish: "niezakończone rozmowy", english: "unfinished calls")
  static let unfinishedHint = LocalizedText(
    polish: "Są niezakończone rozmowy: {call-menu}.", english: "There are unfinished calls: {call-menu}.")
  static let no = LocalizedText(polish: "nie", english: "no")
  static let closingDetail = LocalizedText(
    polish: "tego nie da się cofnąć", english: "this cannot be undone")
  static let takeUp = LocalizedText(polish: "podejmij rozmowę", english: "take the call up")
  static let closeInterrupted = LocalizedText(
    polish: "zamknij jako przerwaną", english: "close it as interrupted")
  static let decideLater = LocalizedText(polish: "zdecyduj później", english: "decide later")
  static func fieldIsFull(_ letters: Int) -> LocalizedText {
    LocalizedText(
      polish: "Pole mieści \(letters) znaków; reszta nie weszła.",
      english: "The field holds \(letters) characters; the rest was left out.")
  }
  static func answersElsewhere(_ owner: Owner) -> LocalizedText {
    guard owner != .outside else { return saidOfNobody }
    return LocalizedText(
      polish: "w tej sprawie odpowiada \(owner.name.polish), nie to stanowisko",
      english: "\(owner.name.english) answers this, not this seat")
  }
  private static let saidOfNobody = LocalizedText(
    polish: "spoza ustaleń: nie wskazano, kto odpowiada",
    english: "outside the agreement: it does not say who answers")
  /// Nil for what is outside the agreement: the bank's own rules say who answers that.
  static func answersHere(_ owner: Owner) -> LocalizedText? {
    guard owner != .outside else { return nil }
    return LocalizedText(
      polish: "w tej sprawie odpowiada \(owner.name.polish), tutaj",
      english: "\(owner.name.english) answers this, here")
  }
  static let noComplaintNoted = LocalizedText(
    polish: "w tej rozmowie jej nie odnotowano", english: "none was noted in this call")
  static let undoneWithoutChange = LocalizedText(
    polish: "Cofnięto, ale cofanie nie podnosi poziomu: {choose-level} ustawia go na nowo.",
    english: "Undone, but going back never raises the level: {choose-level} sets it anew.")
  static let undoneTheSame = LocalizedText(
    polish: "Cofnięto; wybór był już taki sam.", english: "Undone; the choice was the same already.")
  static let referredToOut = LocalizedText(
    polish: "Odnotowano, ale ten kontakt teraz nie działa.",
    english: "Noted, but that contact is out of service now.")
  static let noCallToEnd = LocalizedText(
    polish: "Nie ma rozmowy do zakończenia: zacznij ją ({call-menu}).",
    english: "There is no call to end: start one ({call-menu}).")
  static let noteNeedsCall = LocalizedText(
    polish: "Notatka należy do rozmowy: zacznij ją ({call-menu}).",
    english: "A note belongs to a call: start one ({call-menu}).")
  static let wordsCopied = LocalizedText(
    polish: "Słowa klienta są w notatce ({note}), bez danych osobowych.",
    english: "The caller's words are in the note ({note}), private data hidden.")
  static let noWordsToCopy = LocalizedText(
    polish: "Nie ma słów do skopiowania: najpierw wpisz, co mówi klient.",
    english: "No words to copy: type first what the caller says.")
  static let slipForZUS = LocalizedText(
    polish: "Wydruk: tylko w oddziale, dla sprawy ZUS.",
    english: "Slip: in the branch only, for a ZUS matter.")
  static let slipNeedsTopic = LocalizedText(
    polish: "Wydruk: najpierw wybierz temat ({choose-topic}).",
    english: "Slip: choose the topic first ({choose-topic}).")
  static let nothingToUndo = LocalizedText(
    polish: "Nie ma czego cofnąć.", english: "There is nothing to undo.")
  static let noPad = LocalizedText(
    polish: "Nie ma tu drugiego pola.", english: "There is no second field here.")
  static let seatInCall = LocalizedText(
    polish: "Stanowisko: najpierw wstrzymaj albo zakończ rozmowę.",
    english: "Seat: park or end the call first.")
  static let nothingToChoose = LocalizedText(
    polish: "Nic nie zaznaczono: wpisz słowa klienta albo użyj strzałek.",
    english: "Nothing is highlighted: type the caller's words or use the arrows.")
  static let nextIsQuestion = LocalizedText(
    polish: "Rodzaj: pytanie; dotyczy następnej sprawy.", english: "Kind: question; for the next matter.")
  static let nextIsComplaint = LocalizedText(
    polish: "Rodzaj: reklamacja; dotyczy następnej sprawy.", english: "Kind: complaint; for the next matter.")
  static let pickByDigit = LocalizedText(
    polish: "Wybierz cyfrą albo strzałkami i Enter; Esc zamyka.",
    english: "Choose by digit, or by arrows and Enter; Esc closes.")
  static let mouseOn = LocalizedText(polish: "Mysz włączona.", english: "Mouse on.")
  static let mouseOff = LocalizedText(polish: "Mysz wyłączona.", english: "Mouse off.")
  static let parkedHint = LocalizedText(
    polish: "Są wstrzymane rozmowy: {call-menu} wraca do nich albo zaczyna nową.",
    english: "Calls are parked: {call-menu} goes back to them or starts a new one.")
  static let hint = LocalizedText(
    polish:
      "{call-menu} rozmowa · pisz słowa klienta · {previous}{next} {choose} · {history} historia · {switch-language} English",
    english:
      "{call-menu} call · type the caller's words · {previous}{next} {choose} · {history} history · {switch-language} polski"
  )
}

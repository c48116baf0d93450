import DeskCore

/// What stands above a list to choose from.
enum PickerTitles {
  static func title(_ subject: Picker.Subject, _ seat: Seat) -> LocalizedText {
    switch subject {
    case .seat: LocalizedText(polish: "STANOWISKO", english: "SEAT")
    case .method:
      seat.isBank
        ? LocalizedText(
          polish: "UWIERZYTELNIENIE, KTÓRE DEKLARUJE DZWONIĄCY",
          english: "AUTHENTICATION THAT THE CALLER CLAIMS")
        : LocalizedText(polish: "UWIERZYTELNIENIE W ZUS", english: "AUTHENTICATION AT ZUS")
    case .topic: LocalizedText(polish: "TEMAT ROZMOWY W COT", english: "TOPIC OF THE COT MENU")
    case .medium: LocalizedText(polish: "NOWA ROZMOWA", english: "NEW CALL")
    case .callMenu: LocalizedText(polish: "ROZMOWA", english: "CALL")
    case .parkedCall: LocalizedText(polish: "WSTRZYMANE ROZMOWY", english: "PARKED CALLS")
    case .referral: LocalizedText(polish: "PODANY KONTAKT", english: "CONTACT GIVEN")
    case .verdict: LocalizedText(polish: "CO POWIEDZIANO", english: "WHAT WAS SAID")
    case .result: LocalizedText(polish: "WYNIK ROZMOWY", english: "RESULT OF THE CALL")
    case .slip: LocalizedText(polish: "JĘZYK WYDRUKU", english: "LANGUAGE OF THE SLIP")
    case .reply:
      LocalizedText(
        polish: "CO MÓWISZ KLIENTOWI? · {history}: co dotąd powiedziano",
        english: "WHAT DO YOU TELL THE CALLER? · {history}: what was said so far")
    case .practiceMenu: LocalizedText(polish: "TRENING", english: "PRACTICE")
    case .quit: LocalizedText(polish: "ROZMOWA TRWA", english: "A CALL IS OPEN")
    case .recovery: LocalizedText(polish: "NIEZAKOŃCZONA ROZMOWA", english: "UNFINISHED CALL")
    case .closing: LocalizedText(polish: "ZAMKNĄĆ JĄ NA ZAWSZE?", english: "CLOSE IT FOR GOOD?")
    }
  }
}

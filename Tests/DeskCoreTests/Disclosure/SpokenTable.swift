import DeskCore

/// A line that is to be said, or never to be said, known by a few of its words; the rulebook has the rest.
struct SpokenLine: Sendable {
  let voice: ScriptVoice
  let polish: String
  let english: String
  let cite: [Citation]
  /// The situations and hours in which it is shown.
  let applies: @Sendable (_ cell: AgreementCell, _ isOpen: Bool) -> Bool

  func words(_ language: Language) -> String { language == .polish ? polish : english }
}

/// What is said and never said, written out a second time and without the rulebook, in the order of the screen.
enum SpokenTable {
  static let lines = zusAtTheBank + bankAtTheBank + zusAtCot + [email] + bankAtCot + [loginPair] + outside

  private static func say(
    _ polish: String, _ english: String, _ cite: [Citation],
    _ applies: @escaping @Sendable (AgreementCell, Bool) -> Bool
  ) -> SpokenLine {
    SpokenLine(voice: .say, polish: polish, english: english, cite: cite, applies: applies)
  }

  private static func never(
    _ polish: String, _ english: String, _ cite: [Citation],
    _ applies: @escaping @Sendable (AgreementCell, Bool) -> Bool
  ) -> SpokenLine {
    SpokenLine(voice: .never, polish: polish, english: english, cite: cite, applies: applies)
  }

  /// Point 4: how to contact ZUS, and nothing else.
  private static let zusAtTheBank = [
    say("proszę zadzwonić pod", "please call", [.point4, .point4_2, .point4_2Ivr]) {
      $0.seat.isBank && $0.owner == .zus && $1
    },
    say(
      "odbiorą w dni robocze od 7.00 do 18.00", "on working days from 7.00 to 18.00",
      [.point4, .point4_2, .point4_2Hours]
    ) { $0.seat.isBank && $0.owner == .zus && !$1 },
    say("przygotować identyfikator PUE i PIN", "have the PUE identifier", [.point4_2Ivr, .point4_2Depth]) {
      cell, _ in cell.seat.isBank && cell.owner == .zus
    },
    say("formularz kontaktowy ZUS", "the ZUS contact form", [.point4_2Form]) { cell, _ in
      cell.seat.isBank && cell.owner == .zus
    },
    say("Która jednostka ZUS", "Which ZUS unit", [.point1_2]) { cell, _ in
      cell.owner == .zus && cell.kind == .complaint
    },
    never("nie interpretuj", "interpret, or promise", [.point4]) { cell, _ in
      cell.seat.isBank && cell.owner == .zus
    },
    never("klient wpisuje go sam", "the customer alone enters it", [.point4_2Depth]) { cell, _ in
      cell.seat.isBank && cell.owner == .zus
    },
  ]

  /// Points 2 and 3: the bank answers, and takes a complaint in.
  private static let bankAtTheBank = [
    say("drogę z bankowości do usług ZUS", "from the e-banking to the ZUS services", [.point1_1A, .point2]) {
      cell, _ in cell.seat.isBank && cell.matter == "1.1.a" && cell.kind == .question
    },
    say("co pokazuje serwis", "what does the service show", [.point1_1B, .point2]) { cell, _ in
      cell.seat.isBank && cell.matter == "1.1.b" && cell.kind == .question
    },
    say("za informację i obsługę", "for information and service", [.point1_1C, .point2]) { cell, _ in
      cell.seat.isBank && cell.matter == "1.1.c" && cell.kind == .question
    },
    say("Jeśli iPKO lub Inteligo, pomożemy", "If iPKO or Inteligo, we can help", [.point1_1D, .point2]) {
      cell, _ in cell.seat.isBank && cell.matter == "1.1.d" && cell.kind == .question
    },
    say("Przyjmuję reklamację", "I am taking your complaint", [.point3]) { cell, _ in
      cell.seat.isBank && cell.owner == .bank && cell.kind == .complaint
    },
    never("Nie odsyłaj do ZUS", "Do not send the customer to ZUS", [.point1_1]) { cell, _ in
      cell.seat.isBank && cell.owner == .bank
    },
    never("Nie przesądzaj wyniku", "Do not prejudge the complaint", [.point3]) { cell, _ in
      cell.seat.isBank && cell.owner == .bank && cell.kind == .complaint
    },
  ]

  /// The end of point 4.2: as deep as the level allows.
  private static let zusAtCot = [
    say("przekieruję czasowo do IVR", "redirect you to the IVR", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus && cell.level == .none
    },
    say("potwierdzę albo zaprzeczę temu", "confirm or deny what you say", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus && cell.level == .substitute
    },
    say("w pełni uwierzytelniony", "You are fully authenticated", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus && cell.level == .full
    },
    never("nawet „tak” lub „nie”", "not even yes or no", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus && cell.level == .none
    },
    never("nie dopowiadaj", "complete nothing", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus && cell.level == .substitute
    },
    never("uwierzytelnia się sam klient", "the customer authenticates alone", [.point4_2Depth]) { cell, _ in
      cell.seat == .cot && cell.owner == .zus
    },
  ]

  private static let email = never(
    "nie wysyła się e-mailem", "never goes by e-mail", [.point4_2Email]
  ) { cell, _ in cell.owner == .zus }

  private static let bankAtCot = [
    say(
      "proszę zwrócić się do Contact Center", "please turn to the bank's Contact Center",
      [.point1_1, .point2]
    ) {
      cell, _ in cell.seat == .cot && cell.owner == .bank && cell.kind == .question
    },
    say("Reklamację rozpatruje Bank", "The bank examines this complaint", [.point1_1, .point3]) { cell, _ in
      cell.seat == .cot && cell.owner == .bank && cell.kind == .complaint
    },
    never("Nie odpowiadaj za Bank", "Do not answer for the bank", [.point1_1]) { cell, _ in
      cell.seat == .cot && cell.owner == .bank
    },
  ]

  private static let loginPair = say(
    "Okno iPKO lub Inteligo to sprawa Banku", "window is the bank's matter", [.point1_1D, .point1_2B]
  ) { cell, _ in cell.matter == "1.2.b" }

  private static let outside = [
    say("obsłużymy ją według zwykłych zasad", "by the bank's ordinary rules", [.point1_1, .point1_2]) {
      cell, _ in cell.seat.isBank && cell.owner == .outside
    },
    say(
      "ustalenia z Bankiem nie obejmują", "arrangements with the bank do not cover", [.point1_1, .point1_2]
    ) {
      cell, _ in cell.seat == .cot && cell.owner == .outside
    },
    never("w imieniu drugiej instytucji", "on behalf of the other institution", [.point1_1, .point1_2]) {
      cell, _ in cell.owner == .outside
    },
  ]
}

import Canvas
import DeskCore

/// A line of the key table: footer, help, hints, manual and the keyboard itself all come from here.
public struct Binding: Sendable {
  /// What the keys do.
  public let action: Action
  /// The keys, the first of which is shown in hints; never empty.
  public internal(set) var keys: [Key]
  /// A word for the footer; nil keeps the action out of it.
  public let footer: LocalizedText?
  /// What the keys do, for the help.
  public let help: LocalizedText

  /// How the first of the keys is written.
  public var keyName: String { keys.first?.name ?? "" }

  /// What the keys do, and which other keys do it too.
  public func explanation(_ language: Language) -> String { help.with(otherKeys: keys, language) }
}

extension LocalizedText {
  /// An explanation of what keys do, with every key but the first, which stands before it.
  func with(otherKeys keys: [Key], _ language: Language) -> String {
    let others = keys.dropFirst().map(\.name).joined(separator: ", ")
    let also = LocalizedText(polish: "także", english: "also")
    return others.isEmpty ? self[language] : "\(self[language]); \(also[language]) \(others)"
  }
}

/// The key table: which key does what in the panel.
public struct KeyTable: Sendable {
  /// Every binding, in the order of footer and help.
  public let bindings: [Binding]
  /// What the bindings do, in the same order.
  let actionsInOrder: [Action]
  /// The bindings of History and Statistics, which follow those of the panel.
  let review: [ReviewBinding]
  /// There are few of them: looking through costs nothing, making a dictionary costs every start something.
  private let actions: [(key: Key, action: Action)]

  // INVARIANT: no key stands twice; `remapped(_:)` refuses it, and a test holds the standard table to it.
  init(_ bindings: [Binding]) {
    self.bindings = bindings
    actionsInOrder = bindings.map(\.action)
    review = Self.review(bindings)
    actions = bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } }
  }

  /// What a key does, or nil where it does nothing.
  /// - Parameter key: the key pressed.
  public func action(for key: Key) -> Action? { actions.first { $0.key == key }?.action }

  /// The keys of an action, the one to be shown first.
  func keys(of action: Action) -> [Key] { bindings.first { $0.action == action }?.keys ?? [] }

  /// The table that holds unless a configuration says otherwise.
  public static let standard = KeyTable(standardBindings)

  private static let standardBindings: [Binding] = [
    row(.help, [.function(1)], "Pomoc", "Help", "ta pomoc", "this help"),
    row(
      .callMenu, [.function(2)], "Rozmowa", "Call",
      "rozmowa: zacznij, wstrzymaj, wróć, IVR, podany kontakt, reklamacja",
      "call: start, park, resume, IVR, referral given, complaint"),
    row(.chooseSeat, [.function(3)], nil, nil, "wybierz stanowisko", "choose the seat"),
    row(
      .switchKind, [.function(4)], "Rodzaj", "Kind", "pytanie albo reklamacja", "question or complaint"),
    row(
      .chooseLevel, [.function(5)], "Poziom", "Level", "jak uwierzytelniono dzwoniącego w ZUS",
      "how the caller was authenticated for ZUS"),
    row(
      .chooseTopic, [.function(6)], "Temat", "Topic", "temat rozmowy w COT (sprawy 1.2.c i 1.2.e)",
      "topic of the COT menu (matters 1.2.c and 1.2.e)"),
    row(.note, [.function(7)], "Notatka", "Note", "notatka do rozmowy", "note of the call"),
    row(
      .endCall, [.function(8)], "Koniec", "End", "zakończ rozmowę: wynik i zapis",
      "end the call: result and saving"),
    row(
      .history, [.control("e")], nil, nil,
      "historia: ewidencja rozmów i ich przebieg; w treningu: co dotąd powiedziano",
      "history: the calls and their course; in practice: what was said so far"),
    row(
      .practice, [.function(9)], nil, nil,
      "trening na tym samym panelu; w treningu: co mówisz klientowi",
      "practice on this very panel; in practice: what you tell the caller"),
    row(
      .quit, [.function(10), .control("c"), .control("q")], "Wyjdź", "Quit",
      "wyjście", "quit"),
    row(.previous, [.up], nil, nil, "poprzednia sprawa", "previous matter"),
    row(.next, [.down], nil, nil, "następna sprawa", "next matter"),
    row(.first, [.home], nil, nil, "pierwsza sprawa", "first matter"),
    row(.last, [.end], nil, nil, "ostatnia sprawa", "last matter"),
    row(
      .choose, [.enter], nil, nil, "weź sprawę z listy; w razie potrzeby zapyta o temat",
      "take the matter; asks for a topic where one is needed"),
    row(
      .clear, [.escape], nil, nil, "zamknij okno albo wyczyść słowa",
      "close the window or clear the words"),
    row(
      .deleteLetter, [.backspace], nil, nil, "skasuj ostatnią literę", "delete the last letter"),
    row(
      .deleteWords, [.control("u"), .control("w")], nil, nil, "skasuj wpisane słowa",
      "delete the words"),
    row(
      .switchField, [.tab, .backTab], nil, nil, "przy podkładce: szukanie albo stwierdzenie",
      "beside the pad: search or statement"),
    row(.scrollUp, [.pageUp], nil, nil, "przewiń wskazówkę w górę", "scroll the guidance up"),
    row(.scrollDown, [.pageDown], nil, nil, "przewiń wskazówkę w dół", "scroll the guidance down"),
    row(
      .copyWords, [.control("k")], nil, nil, "słowa klienta do notatki, bez danych osobowych",
      "the caller's words into the note, private data hidden"),
    row(
      .undo, [.control("b")], nil, nil, "cofnij ostatni wybór w rozmowie",
      "undo the last choice of the call"),
    row(
      .slip, [.control("p")], nil, nil, "wydruk dla klienta (oddział, sprawa ZUS)",
      "slip for the customer (branch, ZUS matter)"),
    row(
      .statistics, [.control("r")], nil, nil, "statystyka rozmów (raport)",
      "statistics of the calls (report)"),
    row(.switchLanguage, [.control("t")], nil, nil, "po angielsku / po polsku", "Polish / English"),
    row(.switchMouse, [.control("o")], nil, nil, "mysz: włącz / wyłącz", "mouse on / off"),
    row(.redraw, [.control("l")], nil, nil, "odśwież ekran", "redraw the screen"),
  ]

  private static func row(
    _ action: Action, _ keys: [Key], _ polishFooter: String?, _ englishFooter: String?, _ polishHelp: String,
    _ englishHelp: String
  ) -> Binding {
    let footer = polishFooter.flatMap { polish in
      englishFooter.map { LocalizedText(polish: polish, english: $0) }
    }
    return Binding(
      action: action, keys: keys, footer: footer,
      help: LocalizedText(polish: polishHelp, english: englishHelp))
  }
}

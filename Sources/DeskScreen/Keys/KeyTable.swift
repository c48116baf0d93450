import Canvas
import DeskCore

/// A line of the key table: footer, help and the keyboard itself all come from here.
public struct Binding: Sendable {
  /// What the keys do.
  public let action: Action
  /// The keys, the first of which is shown.
  public let keys: [Key]
  /// How the keys are written.
  public let keyName: String
  /// A word for the footer; nil keeps the action out of it.
  public let footer: LocalizedText?
  /// What the keys do, for the help.
  public let help: LocalizedText
}

/// The key table.
public enum KeyTable {
  /// Every binding, in the order of footer and help.
  public static let bindings: [Binding] = [
    row(.help, [.function(1)], "F1", "Pomoc", "Help", "ta pomoc", "this help"),
    row(
      .callMenu, [.function(2)], "F2", "Rozmowa", "Call",
      "rozmowa: zacznij, wstrzymaj, wróć, IVR, podany kontakt, reklamacja",
      "call: start, park, resume, IVR, referral given, complaint"),
    row(.chooseSeat, [.function(3)], "F3", nil, nil, "wybierz stanowisko", "choose the seat"),
    row(
      .switchKind, [.function(4)], "F4", "Rodzaj", "Kind", "pytanie albo reklamacja", "question or complaint"),
    row(
      .chooseLevel, [.function(5)], "F5", "Poziom", "Level", "jak uwierzytelniono dzwoniącego w ZUS",
      "how the caller was authenticated for ZUS"),
    row(
      .chooseTopic, [.function(6)], "F6", "Temat", "Topic", "temat rozmowy w COT (sprawy 1.2.c i 1.2.e)",
      "topic of the COT menu (matters 1.2.c and 1.2.e)"),
    row(.note, [.function(7)], "F7", "Notatka", "Note", "notatka do rozmowy", "note of the call"),
    row(
      .endCall, [.function(8)], "F8", "Koniec", "End", "zakończ rozmowę: wynik i zapis",
      "end the call: result and saving"),
    row(
      .history, [.control("e")], "Ctrl-E", nil, nil, "historia: ewidencja rozmów i ich przebieg; w treningu: co dotąd powiedziano",
      "history: the calls and their course; in practice: what was said so far"),
    row(
      .practice, [.function(9)], "F9", nil, nil,
      "trening na tym samym panelu; w treningu: co mówisz klientowi",
      "practice on this very panel; in practice: what you tell the caller"),
    row(
      .quit, [.function(10), .control("c"), .control("q")], "F10", "Wyjdź", "Quit",
      "wyjście; także Ctrl-C i Ctrl-Q", "quit; Ctrl-C and Ctrl-Q too"),
    row(.previous, [.up], "↑", nil, nil, "poprzednia sprawa", "previous matter"),
    row(.next, [.down], "↓", nil, nil, "następna sprawa", "next matter"),
    row(.first, [.home], "Home", nil, nil, "pierwsza sprawa", "first matter"),
    row(.last, [.end], "End", nil, nil, "ostatnia sprawa", "last matter"),
    row(
      .choose, [.enter], "Enter", nil, nil, "weź sprawę z listy; w razie potrzeby zapyta o temat",
      "take the matter; asks for a topic where one is needed"),
    row(
      .clear, [.escape], "Esc", nil, nil, "zamknij okno albo wyczyść słowa",
      "close the window or clear the words"),
    row(
      .deleteLetter, [.backspace], "Backspace", nil, nil, "skasuj ostatnią literę", "delete the last letter"),
    row(
      .deleteWords, [.control("u"), .control("w")], "Ctrl-U", nil, nil, "skasuj wpisane słowa",
      "delete the words"),
    row(
      .switchField, [.tab, .backTab], "Tab", nil, nil, "przy podkładce: szukanie albo stwierdzenie",
      "beside the pad: search or statement"),
    row(.scrollUp, [.pageUp], "PgUp", nil, nil, "przewiń wskazówkę w górę", "scroll the guidance up"),
    row(.scrollDown, [.pageDown], "PgDn", nil, nil, "przewiń wskazówkę w dół", "scroll the guidance down"),
    row(
      .copyWords, [.control("k")], "Ctrl-K", nil, nil, "słowa klienta do notatki, bez danych osobowych",
      "the caller's words into the note, private data hidden"),
    row(
      .undo, [.control("b")], "Ctrl-B", nil, nil, "cofnij ostatni wybór w rozmowie",
      "undo the last choice of the call"),
    row(
      .slip, [.control("p")], "Ctrl-P", nil, nil, "wydruk dla klienta (oddział, sprawa ZUS)",
      "slip for the customer (branch, ZUS matter)"),
    row(
      .statistics, [.control("r")], "Ctrl-R", nil, nil, "statystyka rozmów (raport)",
      "statistics of the calls (report)"),
    row(.switchLanguage, [.control("t")], "Ctrl-T", nil, nil, "po angielsku / po polsku", "Polish / English"),
    row(.switchMouse, [.control("o")], "Ctrl-O", nil, nil, "mysz: włącz / wyłącz", "mouse on / off"),
    row(.redraw, [.control("l")], "Ctrl-L", nil, nil, "odśwież ekran", "redraw the screen"),
  ]

  /// What a key does, or nil where it does nothing.
  /// - Parameter key: the key pressed.
  public static func action(for key: Key) -> Action? { actions[key] }

  // INVARIANT: no key stands twice; a test holds the table to it.
  private static let actions = Dictionary(
    bindings.flatMap { binding in binding.keys.map { ($0, binding.action) } },
    uniquingKeysWith: { first, _ in first })

  private static func row(
    _ action: Action, _ keys: [Key], _ name: String, _ polishFooter: String?,
    _ englishFooter: String?, _ polishHelp: String, _ englishHelp: String
  ) -> Binding {
    let footer = polishFooter.flatMap { polish in
      englishFooter.map { LocalizedText(polish: polish, english: $0) }
    }
    return Binding(
      action: action, keys: keys, keyName: name, footer: footer,
      help: LocalizedText(polish: polishHelp, english: englishHelp))
  }
}

import TerminalHarness
import Testing

/// From the caller's words to the answer, by keys alone.
@Suite struct DecideByKeysTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  struct Walk: Sendable, CustomStringConvertible {
    let seat: String
    let keys: [String]
    let shown: [String]

    init(_ seat: String, _ keys: [String], _ shown: [String]) {
      self.seat = seat
      self.keys = keys
      self.shown = shown
    }

    var description: String { "\(seat) \(keys)" }
  }

  private static let enter = Press.enter
  private static let bankWalks: [Walk] = ["contact-center", "branch"].flatMap { seat in
    [
      Walk(
        seat, ["ipko mnie nie wpuszcza ze strony zusu", enter],
        ["▸1.1.d", "BANK · pytanie", "Odpowiedz tutaj:", "Ty: według przepisów Banku", "nie odsyłaj do ZUS."]),
      Walk(
        seat, ["jak wejść do zusu przez iPKO", enter, Press.f4],
        ["▸1.1.a", "BANK · reklamacja", "Reklamacja – przyjmij tutaj", "Biuro", "[3]"]),
      Walk(
        seat, ["zle skladki na pue", enter, "5"],
        ["▸1.2.c", "temat 5 płatnicy", "Nie odpowiadaj:", "Ty: tylko wskazanie kontaktu", "00: 0 → 5"]),
      Walk(
        seat, ["ile dostanę emerytury", enter, enter],
        ["▸1.2.e", "temat 2 renty", "22 560 16 00: 0 → 2", "dane konta: 2 (PIN) → 0 → 2"]),
      Walk(seat, ["pue nie dziala", enter], ["▸1.2.f", "temat 1 pomoc", "22 560 16 00: 0 → 1"]),
      // What the caller claims never deepens what the bank may say.
      Walk(
        seat, ["zapomnialem hasla do pue", enter, Press.f5, "3"],
        ["▸1.2.b", "(•) pełne", "deklaruje: IVR + PIN", "Ty: tylko wskazanie kontaktu"]),
      Walk(
        seat, ["czy nalezy mi sie zasilek", enter, "6"], ["temat 6 lekarze (grupa", "22 560 16 00: 0 → 6"]),
      Walk(seat, ["reklamacja emerytury", enter, "2"], ["▸1.2.e", "ZUS · reklamacja · temat 2"]),
    ]
  }
  private static let cotWalks: [Walk] = [
    Walk(
      "cot", ["ile dostanę emerytury", enter, "2"], ["Odpowiedz tutaj,", "(•) brak", "Ty: ogólna", "0 → 2"]),
    Walk(
      "cot", ["ile dostanę emerytury", enter, "2", Press.f5, "2"],
      ["(•) zastępcze", "Ty: ogólna + potwierdź/zaprzecz", "Udzielę informacji ogólnych"]),
    Walk(
      "cot", ["ile dostanę emerytury", enter, "2", Press.f5, "4"],
      ["(•) pełne", "Ty: pełna, zindywidualizowana", "IVR + PIN w trakcie"]),
    Walk(
      "cot", ["iPKO się zawiesza", enter],
      ["▸1.1.b", "Nie odpowiadaj: skieruj do", "Ty: tylko wskazanie kontaktu", "Sprawa Banku: skieruj do"]),
    Walk("cot", ["iPKO się zawiesza", enter, Press.f4], ["BANK · reklamacja", "Nie przyjmuj: skieruj do"]),
    Walk("cot", ["pue nie dziala", enter, "\u{1B}4"], ["ZUS · reklamacja · temat 1"]),
  ]

  @Test(arguments: bankWalks + cotWalks)
  func wordsLeadToTheAnswer(_ walk: Walk) throws {
    let pty = try desk(["--seat", walk.seat] + morning, in: home)
    for key in walk.keys { pty.send(key) }
    pty.expect(walk.shown)
  }

  private static let matters = "abcd".map { "1.1.\($0)" } + "abcdef".map { "1.2.\($0)" }

  @Test(arguments: [
    ("contact-center", "Ty: według przepisów Banku", "Ty: tylko wskazanie kontaktu"),
    ("branch", "Ty: według przepisów Banku", "Ty: tylko wskazanie kontaktu"),
    ("cot", "Ty: tylko wskazanie kontaktu", "Ty: ogólna"),
  ])
  func everyMatterIsOneArrowAway(_ seat: String, _ bank: String, _ zus: String) throws {
    let pty = try desk(["--seat", seat] + morning, in: home)
    for matter in Self.matters {
      pty.send(Press.down)
      let isBank = matter.hasPrefix("1.1")
      pty.expect(["▸\(matter)", isBank ? bank : zus])
      if matter == "1.2.c" || matter == "1.2.e" { pty.expect(["F6 wybierz temat"]) }
    }
    pty.send(Press.down)
    pty.expect(["poza ustaleniami", "Poza ustaleniami:"])
  }

  @Test func theNextCallerFindsNothingOfTheLast() throws {
    let pty = try desk(["--seat", "cot"] + morning, in: home)
    pty.send("ile dostanę emerytury" + Press.enter + "2" + Press.f5 + "3")
    pty.expect(["Ty: pełna, zindywidualizowana"])
    pty.send(Press.f2 + "1")
    pty.expect(["● 00:0", "(•) brak", "Szukaj:   słowa klienta"])
    pty.expectGone("Ty: pełna")
    pty.send("ile dostanę emerytury" + Press.enter + "2")
    pty.expect(["(•) brak", "Ty: ogólna"])
  }

  @Test func aDisabledKeySaysWhy() throws {
    let pty = try desk(in: home)
    pty.send(Press.f6)
    pty.expect(["Temat: najpierw wybierz sprawę."])
    pty.send(Press.enter)
    pty.expect(["Nic nie zaznaczono"])
    pty.send("iPKO się zawiesza" + Press.enter + Press.f6)
    pty.expect(["Temat: ta sprawa nie trafia do COT."])
    pty.send("pue nie dziala" + Press.enter + Press.f6)
    pty.expect(["Temat tej sprawy jest stały: 1"])
  }

  @Test func helpAndLanguageAreAKeyAway() throws {
    let pty = try desk(in: home)
    pty.send(Press.f1)
    pty.expect(["POMOC · strzałki przewijają", "KLAWISZE"])
    pty.send(Press.control("t"))
    pty.expect(["HELP · arrows scroll"])
    pty.send(" ")
    pty.expect(["WHO ANSWERS", "F10 Quit"])
    #expect(pty.row(2).contains("Search:   the caller's words"))
    pty.send(Press.control("t"))
    pty.expect(["KTO ODPOWIADA"])
  }

  @Test func theWholeAnswerCanBeScrolled() throws {
    let pty = try desk(in: home)
    pty.send("zle skladki" + Press.enter + "5")
    pty.expect(["PgDn: dalej"])
    for _ in 0..<10 { pty.send(Press.pageDown) }
    pty.expect(["✗ Danych osobowych nie wysyła się", "▲ PgUp: wróć"])
    pty.expectGone("PgDn: dalej")
  }
}

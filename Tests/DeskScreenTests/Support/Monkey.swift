import Canvas
import DeskCore

@testable import DeskScreen

/// Keys, pastes, presses, resizes, ticks and news from outside, as a seed has them.
struct Monkey {
  enum Act {
    case message(Message)
    case resize(Size)
  }

  private var numbers: SeededNumbers
  /// How many answers the journal owes, as far as the monkey has been told.
  var requests = 0
  private var answered = 0
  private var now: Int64 = 1_461_919_320
  /// The events that calls of other desks came with, by the id of the call.
  private(set) var inherited: [String: [TimedEvent]] = [:]

  /// Whether the desk is one of practice, with scripted callers.
  let practises: Bool

  init(seed: UInt64, practises: Bool = false) {
    numbers = SeededNumbers(seed: seed)
    self.practises = practises
  }

  private static let letters = Array("pueskładiotrzcnł ąęźż19\u{301}漢😀\u{7}\u{202E}".unicodeScalars)
  private static let digits = Array("123456789".unicodeScalars)
  private static let words = [
    "pue nie działa", "ipko", "reklamacja", "złe składki", "zasiłek", "hasło", "zły\nwiersz\t", "\u{1B}[2J",
    "", String(repeating: "ż\u{328}", count: 90), "pesel 44051401359", "tel. 601-234-567", "22 560 16 00",
  ]
  private static let keys: [Key] =
    KeyTable.standard.bindings.flatMap(\.keys) + [
      .tab, .backTab, .delete, .left, .right, .escape, .down, .enter,
    ]
    + (1...12).map(Key.function)
  /// What a consultant would press in a row; a monkey seldom does.
  private static let plans: [[Key]] = [
    [.escape, .home, .down, .enter], [.escape, .home, .enter, .function(4)], [.escape, .end, .up, .enter],
    [.escape, .function(2), .character("1")], [.escape, .function(2), .character("7"), .character("1")],
    [.escape, .end, .up, .up, .enter, .function(2), .character("7")],
    [.escape, .function(2), .character("8")], [.escape, .function(5), .character("2")],
    [.character("x"), .enter, .character("2")],
    [.escape, .function(8), .enter, .function(2), .end, .enter, .character("2")],
    [.escape, .function(8), .enter], [.escape, .control("p")], [.escape, .control("e")],
    [.down, .enter],
    [.escape, .control("r")],
    [
      .escape, .escape, .function(8), .enter, .function(3), .character("2"), .end, .up, .control("p"),
    ],
    [
      .escape, .function(8), .enter, .function(3), .character("1"), .function(2), .character("1"), .home,
      .enter, .function(4), .function(2), .character("8"),
    ],
    [
      .escape, .function(8), .enter, .function(3), .character("3"), .function(2), .character("1"), .end, .up,
      .enter, .function(2), .character("4"), .function(2), .character("5"),
    ],
    [
      .escape, .function(8), .enter, .function(3), .character("2"), .function(2), .character("1"), .end, .up,
      .up, .enter, .escape, .function(2), .character("7"), .character("1"),
    ], [.escape, .function(3), .character("2")],
    [
      .escape, .function(8), .enter, .function(3), .character("3"), .function(2), .character("1"), .end, .up,
      .enter, .function(5), .character("2"), .character("x"), .enter, .character("1"),
    ],
  ]
  private var planned: ArraySlice<Key> = []
  /// What other desks left behind.
  private static let left: [[CallEvent]] = [
    [.started(seat: .cot, medium: .phone)],
    [.started(seat: .branch, medium: .counter), .parked, .takenOver(desk: "b")],
    [
      .started(seat: .cot, medium: .phoneThroughIVR),
      .matterChosen(matter: "1.2.e", kind: .complaint, topic: 3),
      .levelChanged(route: .substituteAuthorization, level: .substitute), .sentToIVR, .takenOver(desk: "b"),
    ],
    [
      .started(seat: .contactCenter, medium: .phone),
      .matterChosen(matter: "1.1.d", kind: .complaint, topic: 0), .wrapUpBegan, .takenOver(desk: "b"),
    ],
  ]

  mutating func next() -> Act {
    if let key = planned.popFirst() { return .message(.key(key)) }
    // An answer comes soon after its request, as a journal gives it.
    if requests != answered {
      answered = requests
      return .message(.reviewed(requests, answer()))
    }
    if Int.random(in: 0..<20, using: &numbers) == 0 {
      planned = Self.plans.randomElement(using: &numbers)?[...] ?? []
    }
    return unplanned()
  }

  private mutating func unplanned() -> Act {
    switch Int.random(in: 0..<100, using: &numbers) {
    case 0..<10: .message(.key(.character(Self.letters.randomElement(using: &numbers) ?? "a")))
    case 10..<58: .message(.key(Self.keys.randomElement(using: &numbers) ?? .enter))
    case 58..<72: .message(.key(.character(Self.digits.randomElement(using: &numbers) ?? "1")))
    case 72..<77: .message(.paste(Self.words.randomElement(using: &numbers) ?? ""))
    case 77..<84: .message(.pointer(pointer(), size()))
    case 84..<89: .resize(size())
    case 89..<92: .message(practises && Bool.random(using: &numbers) ? practice() : outside())
    default: .message(.clock(tick()))
    }
  }

  private mutating func outside() -> Message {
    switch Int.random(in: 0..<12, using: &numbers) {
    case 9, 10, 11: rules()
    case 6, 7, 8: .reviewed(requests + .random(in: -1...1, using: &numbers), answer())
    case 0: .journal(JournalStatus(waiting: .random(in: 0..<3, using: &numbers), trouble: nil))
    case 1:
      .journal(
        JournalStatus(waiting: 12_345, trouble: LocalizedText(polish: "Brak miejsca.", english: "No space.")))
    case 2: .news(LocalizedText(polish: "Wydrukowano.", english: "Printed."))
    case 3: .failure(LocalizedText(polish: "Nie zapisano.", english: "Not saved."))
    case 4: .abandonedCalls((0..<Int.random(in: 0..<3, using: &numbers)).compactMap { _ in leftCall() })
    default: leftCall().map(Message.takenOver) ?? .abandonedCalls([])
    }
  }

  private mutating func rules() -> Message {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: MonkeyGiven.shelves.randomElement(using: &numbers).map(Message.rulebooks) ?? .rulebookFault(nil)
    case 1: .rulebookFault(nil)
    case 2: .rulebookFault(MonkeyGiven.long)
    default: .overrides(overrides(), fault: Bool.random(using: &numbers) ? nil : MonkeyGiven.long)
    }
  }

  private mutating func overrides() -> ChannelOverrides {
    var overrides = ChannelOverrides()
    for channel in ["chat", "email", "cot-consultant", "no-such-channel"]
    where Bool.random(using: &numbers) {
      let from = Instant(secondsSinceEpoch: now + .random(in: -90_000...90_000, using: &numbers))
      overrides.take(
        ChannelOverride(
          channel: channel, from: from, until: from.adding(seconds: 7_200),
          why: Self.words.randomElement(using: &numbers)?.filter { $0.isLetter } ?? "", by: "anna",
          saidAt: from))
    }
    return overrides
  }

  private mutating func practice() -> Message {
    let words = [nil, MonkeyGiven.long, LocalizedText(polish: "Halo?", english: "Hello?")]
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0:
      return .practice(
        PracticeState(
          words: words.randomElement(using: &numbers) ?? nil,
          aside: words.randomElement(using: &numbers) ?? nil,
          offers: Array(MonkeyGiven.offers.prefix(.random(in: 0...3, using: &numbers)))))
    case 1: return .practicePage(MonkeyGiven.page)
    case 2: return .practiceMenu
    case 3:
      // Practice parks no call.
      guard let call = leftCall(), call.call.phase != .parked else { return .practiceMenu }
      return .practiceCallResumed(call, at: tick())
    default:
      let seat = Seat.allCases.randomElement(using: &numbers) ?? .cot
      let medium = ContactMedium.allCases.filter { $0.isPossible(at: seat) }.randomElement(using: &numbers)
      return .practiceCall(seat: seat, medium: medium ?? .phone, at: tick())
    }
  }

  private mutating func answer() -> ReviewAnswer {
    switch Int.random(in: 0..<5, using: &numbers) {
    case 0: .history(GivenReview.history)
    case 1: .history(GivenReview.empty)
    case 2: .timeline(GivenReview.timeline)
    case 3: .statistics(GivenReview.statistics(.seat))
    default: .failure(LocalizedText(polish: "Nie odczytano.", english: "Not read."))
    }
  }

  private mutating func leftCall() -> LiveCall? {
    let id = "left-\(inherited.count)"
    let events = Self.left.randomElement(using: &numbers) ?? []
    guard let timed = try? LiveCall.timed(events), let call = try? LiveCall.left(id, events) else {
      return nil
    }
    inherited[id] = timed
    return call
  }

  private mutating func pointer() -> Pointer {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0: .wheelUp
    case 1: .wheelDown
    default:
      .press(row: .random(in: -1..<40, using: &numbers), column: .random(in: -1..<130, using: &numbers))
    }
  }

  private mutating func size() -> Size {
    Int.random(in: 0..<12, using: &numbers) > 0
      ? Size(columns: .random(in: 80..<100, using: &numbers), rows: .random(in: 24..<32, using: &numbers))
      : Size(columns: .random(in: 0..<250, using: &numbers), rows: .random(in: 0..<80, using: &numbers))
  }

  private mutating func tick() -> Instant {
    now += Int64([1, 30, 3_600, 86_400].randomElement(using: &numbers) ?? 1)
    return Instant(secondsSinceEpoch: now)
  }
}

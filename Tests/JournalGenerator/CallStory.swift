import CallJournal
import DeskCore

/// One plausible call from its beginning to its end.
struct CallStory {
  private let id: String
  private let seat: Seat
  private var at: Instant
  private(set) var records: [JournalRecord] = []

  init(id: String, seat: Seat, start: Instant) {
    self.id = id
    self.seat = seat
    at = start
  }

  private static let matters: [(String, Int)] = [
    ("1.1.a", 9), ("1.1.b", 7), ("1.1.c", 2), ("1.1.d", 12), ("1.2.a", 14), ("1.2.b", 15), ("1.2.c", 13),
    ("1.2.d", 9), ("1.2.e", 16), ("1.2.f", 3),
  ]

  mutating func tell(_ dice: inout Dice) {
    let medium = medium(&dice)
    add(.started(seat: seat, medium: medium), after: 0)
    let matter = dice.pick(Self.matters)
    let isZUS = matter.hasPrefix("1.2")
    let kind: Kind = dice.percent(8) ? .complaint : .question
    add(.matterChosen(matter: matter, kind: kind, topic: topic(matter, &dice)), after: 12 + dice.below(50))
    if dice.percent(6) {
      add(.kindChanged(kind == .question ? .complaint : .question), after: 5 + dice.below(30))
    }
    if seat == .cot, medium != .pueAccountQuery { authenticate(medium, isZUS, &dice) }
    if dice.percent(5) {
      add(.parked, after: 20 + dice.below(60))
      add(.resumed, after: 15 + dice.below(240))
    }
    let second = dice.percent(9) ? dice.pick(Self.matters) : nil
    if let second {
      add(
        .matterChosen(matter: second, kind: .question, topic: topic(second, &dice)),
        after: 60 + dice.below(90))
    }
    finish(refers: (second ?? matter).hasPrefix("1.2") != (seat == .cot), kind, &dice)
  }

  private func medium(_ dice: inout Dice) -> ContactMedium {
    switch seat {
    case .cot:
      dice.pick([(.phoneThroughIVR, 82), (.phone, 6), (.contactForm, 5), (.pueAccountQuery, 4), (.chat, 3)])
    case .contactCenter: dice.pick([(.phone, 92), (.chat, 8)])
    case .branch: .counter
    }
  }

  private func topic(_ matter: String, _ dice: inout Dice) -> UInt8 {
    switch matter {
    case "1.2.c", "1.2.e": UInt8(dice.pick([(2, 20), (3, 30), (4, 16), (5, 28), (6, 3), (1, 3)]))
    default: matter.hasPrefix("1.2") ? 1 : 0
    }
  }

  private mutating func authenticate(_ medium: ContactMedium, _ isZUS: Bool, _ dice: inout Dice) {
    guard isZUS, medium.isPhone else { return }
    switch dice.below(100) {
    case 0..<25:
      add(.levelChanged(route: .substituteAuthorization, level: .substitute), after: 40 + dice.below(80))
      for _ in 0...dice.below(4) {
        add(
          .statementAnswered(dice.pick([(.confirmed, 6), (.denied, 3), (.refused, 1)])),
          after: 10 + dice.below(50))
      }
    case 25..<45:
      add(.sentToIVR, after: 20 + dice.below(40))
      add(.returnedFromIVR(level: dice.percent(80) ? .full : nil), after: 40 + dice.below(90))
    default: break
    }
  }

  private mutating func finish(refers: Bool, _ kind: Kind, _ dice: inout Dice) {
    var result: CallResult = refers ? .referred : .answered
    if refers, seat != .cot {
      add(
        .referred(channel: "cot-consultant", keys: ["0", "\(1 + dice.below(6))"]), after: 30 + dice.below(90))
    } else if !refers, seat != .cot, kind == .complaint {
      result = .complaintTaken
    }
    if dice.percent(4) { result = .abandoned }
    if dice.percent(1) { return add(.interrupted, after: 3_600) }
    add(.wrapUpBegan, after: 40 + dice.below(300))
    let notes: [(String, Int)] = [
      ("", 70), ("oddzwonić jutro", 6), ("podano godziny", 12), ("wysłano do IVR", 12),
    ]
    add(.wrappedUp(result: result, note: dice.pick(notes)), after: 5 + dice.below(40))
    add(.ended, after: 0)
  }

  private mutating func add(_ event: CallEvent, after seconds: Int) {
    at = at.adding(seconds: seconds)
    records.append(
      JournalRecord(callID: id, number: records.count + 1, at: at, rulebook: "2016-04-28", event: event))
  }
}

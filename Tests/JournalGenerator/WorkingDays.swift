import CallJournal
import DeskCore

/// The working days of about two years, each with its share of the calls.
struct WorkingDays {
  private static let first = CivilDate(year: 2024, month: 10, day: 1) ?? .earliest
  private static let dayCount = 730

  private var dice: Dice
  private var remaining: Int
  private var day = 0
  private var workingDaysLeft: Int

  init(callCount: Int, seed: UInt64) {
    dice = Dice(state: seed)
    remaining = callCount
    workingDaysLeft = (0..<Self.dayCount).filter { Self.isWorking(Self.first.adding(days: $0)) }.count
  }

  /// All events of the next day in the order in which they happened; nil after the last day.
  mutating func next() -> [(desk: DeskIdentity, record: JournalRecord)]? {
    while remaining > 0 {
      defer { day += 1 }
      let date = Self.first.adding(days: day)
      // Beyond the two years everything that is left comes on one last day.
      let isLast = day >= Self.dayCount
      guard isLast || Self.isWorking(date) else { continue }
      let even = remaining / max(1, workingDaysLeft)
      let share = isLast ? remaining : min(remaining, max(1, even + dice.below(3) - 1))
      workingDaysLeft -= 1
      remaining -= share
      return events(of: date, callCount: share)
    }
    return nil
  }

  private static func isWorking(_ date: CivilDate) -> Bool {
    date.weekday != .saturday && date.weekday != .sunday
      && !PublicHoliday.all(in: date.year).contains { $0.date == date }
  }

  private mutating func events(
    of date: CivilDate, callCount: Int
  ) -> [(desk: DeskIdentity, record: JournalRecord)] {
    let opening = WarsawTime.instant(on: date, at: TimeOfDay("7.00") ?? .startOfDay)
    let desks = (0..<6).map { place in
      DeskIdentity(
        id: dice.identifier(), pid: Int32(1_000 + dice.below(30_000)),
        startedAt: opening.adding(seconds: place * 90))
    }
    var events: [(desk: DeskIdentity, record: JournalRecord)] = []
    for _ in 0..<callCount {
      let desk = dice.below(desks.count)
      // The bank's calls reach into the evening, those of the phone centre end with it.
      let seat: Seat = desk < 3 ? .cot : desk < 5 ? .contactCenter : .branch
      let start = opening.adding(seconds: 600 + dice.below(seat == .cot ? 38_000 : 42_000))
      var call = CallStory(id: dice.identifier(), seat: seat, start: start)
      call.tell(&dice)
      events += call.records.map { (desks[desk], $0) }
    }
    return events.sorted { first, second in
      let (one, other) = (first.record, second.record)
      return (one.at, one.callID, one.number) < (other.at, other.callID, other.number)
    }
  }
}

/// Random numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }

  /// Whether something happens that happens so often in a hundred times.
  mutating func percent(_ share: Int) -> Bool { below(100) < share }

  /// One of several, each as often as its weight says.
  mutating func pick<Term>(_ weights: [(Term, Int)]) -> Term {
    var rest = below(weights.reduce(0) { $0 + $1.1 })
    for (term, weight) in weights {
      if rest < weight { return term }
      rest -= weight
    }
    return weights[0].0
  }

  mutating func identifier() -> String { hex(next()) + hex(next()) }

  private func hex(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

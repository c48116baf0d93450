import DeskCore
import GRDB

/// What the statistics of each day come to, as one number, so that no figure need be kept to compare it.
///
/// Each figure counts for a number that only the key gives away: whoever edits one cannot balance it with
/// another. Numbers wrap around.
struct FigureSums {
  private var days: [Int: UInt128] = [:]
  private var seal: Seal
  /// Rows that nobody counts by; where there are some the tables were edited, whatever the sums say.
  private(set) var strays = 0

  init(_ key: JournalKey) { seal = Seal(key) }

  /// The days whose sum is not nought, in order.
  var unbalancedDays: [Int] { days.filter { $0.value != 0 }.keys.sorted() }

  subscript(day: Int) -> UInt128 { days[day] ?? 0 }

  /// Adds every row of the tables.
  mutating func addTables(_ db: Database) throws {
    try StatisticsFigure.forEach(db) { figure, count in
      if let figure { add(figure, count) } else { strays += 1 }
    }
  }

  /// Takes away what calls have added.
  mutating func subtract(_ increments: StatisticsIncrements) {
    for (figure, count) in increments.figures { add(figure, -Int64(count)) }
  }

  private mutating func add(_ figure: StatisticsFigure, _ count: Int64) {
    let worth = worth(figure) &* UInt128(truncatingIfNeeded: count)
    days[figure.day, default: 0] &+= worth
  }

  private mutating func worth(_ figure: StatisticsFigure) -> UInt128 {
    seal.begin(.figure, after: .none)
    seal.add(Int64(figure.day))
    seal.add(figure.seat.id)
    switch figure.item {
    case .count(let measure, let item):
      seal.add(measure.rawValue)
      seal.add(item)
    case .handling(let seconds):
      seal.add("handling")
      seal.add(seconds)
    case .referrals(let minute):
      seal.add("referrals")
      seal.add(minute)
    }
    return seal.end().number
  }
}

extension Mac {
  /// Its first half.
  fileprivate var number: UInt128 {
    (0..<16).reduce(0) { $0 << 8 | UInt128(bytes[$1]) }
  }
}

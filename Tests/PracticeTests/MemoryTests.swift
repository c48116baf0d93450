import Practice
import Testing

@Suite("The scheduler")
struct MemoryTests {
  @Test func intervalsGrowWithSuccesses() {
    for days in [1, 2, 5] {
      var memory = Memory(.good, on: 0)
      var before = memory.interval
      for _ in 0..<6 {
        memory.review(.good, on: memory.dueDay + days)
        #expect(memory.interval >= before)
        before = memory.interval
      }
      #expect(before > 30)
    }
  }

  @Test func aLapseShrinksTheInterval() {
    for successes in 1..<8 {
      var memory = Memory(.good, on: 0)
      for _ in 0..<successes { memory.review(.good, on: memory.dueDay) }
      let before = memory
      memory.review(.again, on: memory.dueDay)
      #expect(memory.interval < before.interval && memory.stability < before.stability)
      #expect(memory.lapses == 1 && memory.difficulty > before.difficulty)
    }
  }

  @Test func hardGrowsLessThanGood() {
    var (hard, good) = (Memory(.good, on: 0), Memory(.good, on: 0))
    hard.review(.hard, on: 5)
    good.review(.good, on: 5)
    #expect(hard.stability < good.stability && hard.difficulty > good.difficulty)
  }

  @Test func everythingStaysInItsBoundsAndIsDeterministic() {
    for seed in 0..<200 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var (one, other) = (Memory(.again, on: 0), Memory(.again, on: 0))
      var day = 0
      for _ in 0..<60 {
        // Also days before the last review: a clock may be set back.
        day += Int.random(in: -3...400, using: &random)
        let rating = [Memory.Rating.again, .hard, .good].randomElement(using: &random) ?? .good
        one.review(rating, on: day)
        other.review(rating, on: day)
        #expect(one == other)
        #expect((1...Memory.longestInterval).contains(one.interval))
        #expect((1.0...10).contains(one.difficulty) && one.stability >= 0.1 && one.stability.isFinite)
        #expect((0.0...1).contains(one.recall(on: day)) && one.recall(on: day + 10) <= one.recall(on: day))
      }
    }
  }

  @Test func recallFallsToNinetyPercentAfterTheStability() {
    let memory = Memory(.good, on: 0)
    let atStability = memory.recall(on: Int(memory.stability.rounded()))
    #expect(abs(atStability - 0.9) < 0.02 && memory.recall(on: 0) == 1)
  }
}

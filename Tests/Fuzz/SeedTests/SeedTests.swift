import FuzzChecks
import Testing

/// What the fuzzer begins with and what it found, judged without it.
@Suite("What must hold for any bytes holds for every seed")
struct SeedTests {
  @Test(arguments: Seed.all)
  func everySeedHolds(seed: Seed) {
    #expect(seed.check.fault(seed.bytes) == nil)
  }

  @Test(arguments: Seed.all)
  func everySeedHoldsCutShortAndSpoilt(seed: Seed) {
    var spoiler = Spoiler(seed: UInt64(seed.bytes.count))
    for _ in 0..<(seed.bytes.count > 2_000 ? 4 : 40) {
      let spoilt = spoiler.spoilt(seed.bytes)
      guard let fault = seed.check.fault(spoilt) else { continue }
      Issue.record("\(fault) for \(spoilt)")
    }
  }

  @Test(arguments: FuzzCheck.allCases)
  func everyCheckHasSeeds(check: FuzzCheck) {
    #expect(Seed.all.count { $0.check == check } >= 2)
  }

  @Test(arguments: FuzzCheck.allCases)
  func nothingAtAllHolds(check: FuzzCheck) {
    #expect(check.fault([]) == nil)
  }
}

/// Bytes made worse, the same way in every run (SplitMix64).
private struct Spoiler: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func spoilt(_ bytes: [UInt8]) -> [UInt8] {
    var spoilt = bytes
    for _ in 0..<Int.random(in: 1...3, using: &self) where !spoilt.isEmpty {
      let place = Int.random(in: 0..<spoilt.count, using: &self)
      switch Int.random(in: 0..<4, using: &self) {
      case 0: spoilt.removeSubrange(place...)
      case 1: spoilt.remove(at: place)
      case 2: spoilt[place] = UInt8.random(in: .min ... .max, using: &self)
      default: spoilt.insert(contentsOf: spoilt[place...].prefix(12), at: place)
      }
    }
    return spoilt
  }
}

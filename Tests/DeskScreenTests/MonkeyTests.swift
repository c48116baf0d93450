import Canvas
import DeskCore
import Foundation
import Testing

@testable import DeskScreen

/// A desk at the mercy of a monkey: whatever it does, what must hold holds.
@Suite struct MonkeyTests {
  /// Keys and other messages in all, shared out so that every core has some.
  ///
  /// Checked builds, which are many times slower, ask for fewer.
  private static let messages =
    ProcessInfo.processInfo.environment["MONKEY_KEYS"].flatMap { Int($0) } ?? 200_000
  private static let shards = 1...40
  /// The shards of a desk in practice mode.
  private static let practising = 33...40

  @Test(arguments: shards)
  func nothingThatIsPressedBreaksTheDesk(_ seed: Int) throws {
    let practises = Self.practising.contains(seed)
    var monkey = Monkey(seed: UInt64(seed), practises: practises)
    var desk = try Desk(Seat.allCases[seed % 3], seed % 2 == 0 ? .polish : .english)
    if practises { desk.send(.practice(PracticeState(words: nil, aside: nil, offers: MonkeyGiven.offers))) }
    let memo = ViewMemo()
    for step in 0..<(Self.messages / Self.shards.count) {
      monkey.requests = desk.model.reviewRequests
      let act = monkey.next()
      switch act {
      case .message(let message): desk.send(message)
      case .resize(let size): desk.size = size
      }
      let records = step % 500 == 0 && !practises ? desk.recordFault(after: monkey.inherited) : nil
      guard let fault = desk.fault(memo) ?? records else { continue }
      Issue.record("seed \(seed), step \(step): \(fault); after \(act)")
      return
    }
    if !practises { #expect(desk.recordFault(after: monkey.inherited) == nil) }
    // Of a few hundred keys none may have begun a call.
    if Self.messages >= 200_000 { #expect(desk.effects.contains(.quit) && !desk.records.isEmpty) }
    #expect(desk.notes.allSatisfy { !$0.hasFiveDigits })
  }

  @Test func theMonkeyReachesEverything() throws {
    var (depths, matters, overlays) = (Set<AnswerDepth>(), Set<String>(), Set<String>())
    var phases: Set<Call.Phase> = []
    var events: Set<String> = []
    for seed in 1...6 {
      var monkey = Monkey(seed: UInt64(seed))
      var desk = try Desk(Seat.allCases[seed % 3])
      for _ in 0..<2_500 {
        monkey.requests = desk.model.reviewRequests
        if case .message(let message) = monkey.next() { desk.send(message) }
        let model = desk.model
        if let guidance = model.guidance {
          depths.insert(guidance.decision.depth)
          matters.insert(guidance.matter.id)
        }
        if let overlay = model.overlay { overlays.insert(Self.name(overlay)) }
        if let call = model.board.current?.call { phases.insert(call.phase) }
      }
      events.formUnion(desk.events.map(\.name))
    }
    #expect(depths == Set(AnswerDepth.allCases))
    #expect(matters.count == 11)
    #expect(overlays.count == 18, "\(overlays.sorted())")
    #expect(phases == [.active, .awayInIVR, .wrappingUp])
    #expect(Set(CallEvent.names).subtracting(events) == ["taken-over", "interrupted"])
  }

  private static func name(_ overlay: Overlay) -> String {
    switch overlay {
    case .help: "help"
    case .note: "note"
    case .picker(let picker): "\(picker.subject)"
    case .review(let review): "\(review.page)"
    case .practicePage: "practice-page"
    case .transcript: "transcript"
    }
  }
}

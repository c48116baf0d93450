import DeskCore
import Foundation
import Practice
import Testing

@Suite("The calls being practised, on the disk")
struct RunStoreTests {
  private let folder: String
  private let store: PracticeStore
  private let header = RunHeader(scenario: "pension-amount-before-and-after-pin", rulebook: "2016-04-28")

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "practice-\(UUID().uuidString)").path
    store = PracticeStore(folder: folder)
  }

  private func run() throws -> ScenarioRun {
    Expert.play(try Given.scenario(header.scenario), try Given.rulebook())
  }

  /// Writes a call as a desk that was killed leaves it.
  private func leave(_ actions: some Sequence<TimedAction>) throws -> String {
    let file = try store.begin(header)
    for action in actions { try store.note(action, in: file) }
    return file.path
  }

  private func remove() {
    do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record("\(error)") }
  }

  @Test func aRunThatWasCutShortGoesOnAndScoresTheSame() throws {
    defer { remove() }
    let run = try run()
    let path = try leave(run.actions)
    let unfinished = try #require(store.unfinished().calls.first)
    #expect(unfinished.path == path && unfinished.recorded.header == header)
    let scenario = try Given.scenario(header.scenario)
    let again = try ScenarioRun(scenario, try Given.rulebook(), replaying: unfinished.recorded.actions)
    #expect(Score(again) == Score(run) && again.heard == run.heard)
    let taken = try #require(try store.takeUp(path))
    try store.finish(taken.file)
    #expect(store.unfinished().calls.isEmpty)
    #expect(try PracticeStore.run(in: store.lastRunPath) == unfinished.recorded)
  }

  @Test func twoDesksHaveAFileEachAndLoseNothing() throws {
    defer { remove() }
    let run = try run()
    let other = PracticeStore(folder: folder)
    let one = try store.begin(header)
    let two = try other.begin(RunHeader(scenario: "benefit-fishing", rulebook: "2016-04-28"))
    for action in run.actions.prefix(5) {
      try store.note(action, in: one)
      try other.note(action, in: two)
    }
    // While both are being practised, neither is offered to anybody.
    #expect(store.unfinished().calls.isEmpty && one.path != two.path)
    #expect(try store.takeUp(two.path) == nil && store.setAside(two.path) == nil)
    for action in run.actions.dropFirst(5) { try store.note(action, in: one) }
    try store.finish(one)
    #expect(try PracticeStore.run(in: store.lastRunPath)?.actions == run.actions)
    #expect(try PracticeStore.run(in: two.path)?.actions.count == 5)
  }

  /// Whatever the crash left of the last line, what is done after going on is kept as well.
  @Test(arguments: [0, 1, 20, -1])
  func aTornLastLineIsGoneOnGoingOn(_ torn: Int) throws {
    defer { remove() }
    let run = try run()
    let half = run.actions.count / 2
    let path = try leave(run.actions.prefix(half))
    let line = Data("{\"action\":{\"reply\":{\"_0\":\"value\"}},\"at\":1462345}".utf8)
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: torn < 0 ? line.dropLast() : line.prefix(torn))
    try handle.close()
    let taken = try #require(try store.takeUp(path))
    #expect(taken.recorded.actions == Array(run.actions.prefix(half)))
    for action in run.actions.dropFirst(half) { try store.note(action, in: taken.file) }
    try store.finish(taken.file)
    let recorded = try #require(try PracticeStore.run(in: store.lastRunPath))
    #expect(recorded.actions == run.actions)
    let again = try ScenarioRun(
      try Given.scenario(header.scenario), try Given.rulebook(), replaying: recorded.actions)
    #expect(Score(again) == Score(run))
  }

  @Test func aCallTakenUpIsHeldAgain() throws {
    defer { remove() }
    let path = try leave(try run().actions.prefix(3))
    let taken = try #require(try store.takeUp(path))
    #expect(try store.takeUp(path) == nil && store.unfinished().calls.isEmpty)
    #expect(taken.file.path == path)
  }

  @Test func aCallSetAsideIsKeptAndCanBeReplayed() throws {
    defer { remove() }
    let run = try run()
    var names: Set<String> = []
    for count in [3, 4] {
      let name = try #require(try store.setAside(try leave(run.actions.prefix(count))))
      names.insert(name)
      #expect(try PracticeStore.run(in: name)?.actions == Array(run.actions.prefix(count)))
    }
    #expect(names.count == 2 && store.unfinished().calls.isEmpty)
  }

  @Test func theFileOfAnEarlierProgramIsStillOffered() throws {
    defer { remove() }
    let path = try leave(try run().actions.prefix(3))
    try FileManager.default.moveItem(atPath: path, toPath: folder + "/run.jsonl")
    #expect(store.unfinished().calls.map(\.path) == [folder + "/run.jsonl"])
  }

  @Test func aRunKeepsNoNote() throws {
    defer { remove() }
    let ending = TraineeAction.event(.wrappedUp(result: .answered, note: "Jan Kowalski"))
    let path = try leave([TimedAction(ending, at: Instant(secondsSinceEpoch: 0))])
    #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("Kowalski"))
  }
}

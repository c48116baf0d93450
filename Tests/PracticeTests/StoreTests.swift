import CallJournal
import DeskCore
import Foundation
import Practice
import Testing

@Suite("The practice store")
struct StoreTests {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "practice-\(UUID().uuidString)").path
  }

  private func attempt(_ id: String, at: Int64) throws -> Attempt {
    let scenario = try Given.scenario(id)
    let run = Expert.play(scenario, try Given.rulebook())
    return Attempt(run, Score(run), at: Instant(secondsSinceEpoch: at))
  }

  @Test func whatIsAppendedIsRead() throws {
    let store = PracticeStore(folder: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try store.attempts().attempts.isEmpty)
    let one = try attempt("benefit-fishing", at: 1_460_000_000)
    try store.append(one)
    try store.append(one)
    let reading = try store.attempts()
    #expect(reading.attempts == [one, one] && reading.badLines == 0)
  }

  @Test func aTornLineCostsNothingButItself() throws {
    let store = PracticeStore(folder: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let one = try attempt("benefit-fishing", at: 1_460_000_000)
    try store.append(one)
    let handle = try #require(FileHandle(forWritingAtPath: store.attemptsPath))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"scenario\":\"x\",\"perc".utf8))
    try handle.close()
    try store.append(one)
    let reading = try store.attempts()
    #expect(reading.attempts == [one, one] && reading.badLines == 1)
  }

  @Test func practiceNeverTouchesTheJournal() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let journal = try Journal(path: folder + "/journal.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder + "/journal.sqlite"))
    let store = PracticeStore(folder: folder + "/practice")
    let scenario = try Given.scenario("benefit-fishing")
    let file = try store.begin(RunHeader(scenario: scenario.id, rulebook: "2016-04-28"))
    for action in Expert.play(scenario, try Given.rulebook()).actions { try store.note(action, in: file) }
    try store.append(try attempt("benefit-fishing", at: 1_460_000_000))
    try store.finish(file)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/journal.sqlite")) == before)
    #expect(try journal.integrityCheck().isEmpty)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/practice").sorted()
    #expect(files == ["attempts.jsonl", "last-run.jsonl"])
  }
}

import DeskCore
import Dispatch
import Foundation
import RulebookFiles
import Synchronization
import TerminalHarness

// Changes every cell of the rule tables, one at a time, and tells which changes no test notices.

/// What came of the changes so far.
private struct Tally {
  var next = 0
  var counts: [Judge.Verdict: Int] = [:]
  var survivors = 0
}

/// Writes a line at once: whoever waits for minutes wants to see what comes of it.
private func say(_ line: String) { FileHandle.standardOutput.write(Data("\(line)\n".utf8)) }

private func fail(_ line: String) -> Never {
  FileHandle.standardError.write(Data("mutate-rulebook: \(line)\n".utf8))
  exit(1)
}

/// What is asked in doubt and how practice is scored: neither says who answers nor what may be said.
private let noRules: Set<String> = ["questions.yaml", "practice.yaml"]

private func mutations(_ files: [String: String], _ rulebook: Rulebook) throws -> [Mutation] {
  let vocabulary = Vocabulary(matters: rulebook.matters.map(\.id), channels: rulebook.channels.map(\.id))
  let tables = files.keys.filter { !noRules.contains($0) && !$0.hasSuffix(".cases.yaml") }.sorted()
  return try tables.flatMap { name in
    try Mutations(file: name, text: files[name] ?? "", vocabulary: vocabulary).all
  }
}

private func judged(_ all: [Mutation], _ judge: Judge) -> Tally {
  let tally = Mutex(Tally())
  DispatchQueue.concurrentPerform(iterations: ProcessInfo.processInfo.activeProcessorCount) { _ in
    while true {
      let place = tally.withLock { tally in
        defer { tally.next += 1 }
        return tally.next
      }
      guard place < all.count else { return }
      do {
        let verdict = try judge.verdict(all[place])
        tally.withLock { tally in
          tally.counts[verdict, default: 0] += 1
          guard case .survived = verdict else { return }
          tally.survivors += 1
          say("survived: \(folder)/\(all[place].file):\(all[place].line): \(all[place].change)")
        }
      } catch {
        fail("\(all[place].file) cannot be changed: \(error)")
      }
    }
  }
  return tally.withLock { $0 }
}

guard CommandLine.arguments.count >= 2 else {
  fail("name the folder of a rulebook, and files of it if not all")
}
private let folder = CommandLine.arguments[1]
private let chosen = Set(CommandLine.arguments.dropFirst(2))
do {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
  var files: [String: String] = [:]
  for name in names {
    files[name] = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
  }
  guard let tests = builtProgram("pue-deskPackageTests.xctest") else { fail("build the tests first") }
  let rulebook = try RulebookShelf.folder(folder).rulebooks[0]
  let judge = Judge(files: files, original: rulebook, tests: tests)
  guard try judge.passes(folder) else { fail("the tests fail on the rulebook as it is") }
  let all = try mutations(files, rulebook.rulebook).filter { chosen.isEmpty || chosen.contains($0.file) }
  say("\(all.count) changes")
  let tally = judged(all, judge)
  let count = { (verdict: Judge.Verdict) in tally.counts[verdict] ?? 0 }
  let changes = all.count - count(.same)
  say(
    "killed \(changes - tally.survivors)/\(changes): \(count(.refused)) by the proof, \(count(.failedCase)) by the "
      + "cases, \(count(.failedTest)) by the tests; \(count(.same)) more change no answer")
  exit(tally.survivors == 0 ? 0 : 1)
} catch {
  fail("\(error)")
}

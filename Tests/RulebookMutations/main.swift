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
  var survivors: [Mutation] = []
}

private func fail(_ line: String) -> Never {
  FileHandle.standardError.write(Data("mutate-rulebook: \(line)\n".utf8))
  exit(1)
}

private func mutations(_ files: [String: String], _ rulebook: Rulebook) throws -> [Mutation] {
  let vocabulary = Vocabulary(matters: rulebook.matters.map(\.id), channels: rulebook.channels.map(\.id))
  let tables = files.keys.filter { !$0.hasSuffix(".cases.yaml") && $0 != "practice.yaml" }.sorted()
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
          if case .survived = verdict { tally.survivors.append(all[place]) }
        }
      } catch {
        fail("\(all[place].file) cannot be changed: \(error)")
      }
    }
  }
  return tally.withLock { $0 }
}

guard CommandLine.arguments.count == 2 else { fail("name the folder of a rulebook") }
private let folder = CommandLine.arguments[1]
do {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }
  var files: [String: String] = [:]
  for name in names {
    files[name] = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")), as: UTF8.self)
  }
  guard let tests = builtProgram("pue-deskPackageTests.xctest") else { fail("build the tests first") }
  let judge = Judge(files: files, tests: tests)
  guard judge.passes(folder) else { fail("the tests fail on the rulebook as it is") }
  let all = try mutations(files, try RulebookShelf.folder(folder).rulebooks[0].rulebook)
  let tally = judged(all, judge)
  for mutation in tally.survivors.sorted(by: { ($0.file, $0.line) < ($1.file, $1.line) }) {
    print("survived: \(folder)/\(mutation.file):\(mutation.line): \(mutation.change)")
  }
  let (refused, byCase, byTest) = (
    tally.counts[.refused] ?? 0, tally.counts[.failedCase] ?? 0, tally.counts[.failedTest] ?? 0
  )
  print(
    "killed \(all.count - tally.survivors.count)/\(all.count): \(refused) by the proof, \(byCase) by the cases, \(byTest) by the tests"
  )
  exit(tally.survivors.isEmpty ? 0 : 1)
} catch {
  fail("\(error)")
}

#if arch(x86_64)
  import CStart
  import Foundation
  import TerminalHarness
  import Testing

  /// A small program linked as the release is, in a folder of its own below the build's: on a disk, not in memory.
  final class Probe {
    let path: String
    private let folder: URL

    /// - Parameter flags: more words for the compiler.
    init(_ flags: [String] = []) throws {
      let tool = try #require(builtProgram("lay-start"))
      folder = URL(fileURLWithPath: tool).deletingLastPathComponent()
        .appending(path: "probe-\(UUID().uuidString)")
      path = folder.appending(path: "probe").path
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      let start = tests.appending(path: "../../Sources/CStart")
      try Self.succeed(
        [
          "clang", "-O1", "-static", "-fuse-ld=lld", "-Wl,-e,start_before_all",
          "-I\(start.path)/include", "-o", path, "\(tests.path)/probe.c", "\(start.path)/start.c",
        ] + flags)
    }

    deinit {
      do {
        try FileManager.default.removeItem(at: folder)
      } catch {
        Issue.record("\(folder.path) stays behind: \(error)")
      }
    }

    /// Writes into the program what its start reads.
    func lay() throws {
      let result = try tryToLay()
      #expect(result.ending == .exit(0) && result.errorText.isEmpty, "\(result.errorText)")
    }

    func tryToLay() throws -> RunResult { try layStart([path]) }

    /// The functions that its start calls.
    func order() throws -> [String] {
      let list = folder.appending(path: "order")
      let result = try layStart([path, list.path])
      #expect(result.ending == .exit(0) && result.errorText.isEmpty, "\(result.errorText)")
      return try String(contentsOf: list, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    private func layStart(_ arguments: [String]) throws -> RunResult {
      let tool = try #require(builtProgram("lay-start"))
      return try #require(run(tool, arguments))
    }

    func strip() throws { try Self.succeed(["strip", path]) }

    func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// The names of all that stands in its folder.
    func files() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder.path) }

    func modified() throws -> Date? {
      try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }

    /// The page on which each of its parts begins, as it says itself.
    func places() throws -> [String: UInt32] {
      let result = try #require(run(path, ["where"]))
      #expect(result.ending == .exit(0))
      let lines = result.outputText.split(separator: "\n").map { $0.split(separator: " ") }
      return Dictionary(uniqueKeysWithValues: lines.map { (String($0[0]), UInt32($0[1]) ?? 0) })
    }

    // MARK: - What stands in its file

    struct Table: Equatable {
      enum Mode: UInt32 { case unknown, watched, known }
      let mode: Mode?
      let runs: [ClosedRange<UInt32>]

      func holds(_ page: UInt32) -> Bool { runs.contains { $0.contains(page) } }
    }

    func table() throws -> Table {
      let bytes = try bytes()
      let magic = Data("\(START_MAGIC)\0".utf8)
      let place = try #require(bytes.range(of: magic)).lowerBound
      let start = place + MemoryLayout.size(ofValue: start_table().magic)
      let numbers = bytes[start...].numbers(UInt32.self, 2 + 2 * Int(START_RUNS))
      let runs = (0..<Int(numbers[1])).map { run in
        numbers[2 + 2 * run]...(numbers[2 + 2 * run] + numbers[3 + 2 * run] - 1)
      }
      return Table(mode: Table.Mode(rawValue: numbers[0]), runs: runs)
    }

    struct Segment: Equatable {
      let end: UInt64
      let hasZeroesBehind: Bool

      /// Then the kernel has nothing to blank on its last page.
      var endsWithAPage: Bool { !hasZeroesBehind || end % UInt64(START_PAGE) == 0 }
    }

    /// The parts of the file that stand in memory.
    func segments() throws -> [Segment] {
      let bytes = try bytes()
      let place = Int(bytes[32...].numbers(UInt64.self, 1)[0])
      let count = Int(bytes[56...].numbers(UInt16.self, 1)[0])
      return (0..<count).compactMap { number in
        let header = bytes[(place + 56 * number)...]
        guard header.numbers(UInt32.self, 1)[0] == 1 else { return nil }
        let fields = header.dropFirst(16).numbers(UInt64.self, 4)
        return Segment(end: fields[0] + fields[2], hasZeroesBehind: fields[3] > fields[2])
      }
    }

    private static func succeed(_ words: [String]) throws {
      // The compiler of the toolchain that built the tests stands where 'swift' does.
      let environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
      let result = try #require(run("/usr/bin/env", words, environment: environment))
      try #require(result.ending == .exit(0), "\(words[0]): \(result.errorText)")
    }
  }

  extension Data {
    fileprivate func numbers<Number: FixedWidthInteger>(_: Number.Type, _ count: Int) -> [Number] {
      let bytes = Array(prefix(count * MemoryLayout<Number>.size))
      return bytes.withUnsafeBytes { raw in
        (0..<count).map { raw.loadUnaligned(fromByteOffset: $0 * MemoryLayout<Number>.size, as: Number.self) }
      }
    }
  }
#endif

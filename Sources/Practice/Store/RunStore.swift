import DeskCore
import Foundation

// The calls being practised, one file each, and what becomes of them.

extension PracticeStore {
  /// A call that was cut short, and that no desk holds.
  public struct Unfinished: Hashable, Sendable {
    /// Its file.
    public let path: String
    /// What is known of it.
    public let recorded: RecordedRun
    /// When it was written to last, on the machine's clock.
    public let leftAt: Instant
  }

  /// What lies in the store of calls that were cut short.
  public struct CutShort: Sendable {
    /// The calls that no desk holds, the newest first.
    public var calls: [Unfinished] = []
    /// What could not be read.
    public var faults: [PracticeStoreError] = []
  }

  /// The file of the last call that was brought to its end, to be replayed.
  public var lastRunPath: String { "\(folder)/last-run.jsonl" }

  // MARK: - While it is practised

  /// Begins the file of a call, beside those that other desks hold or left.
  /// - Parameter header: which scenario it is.
  /// - Returns: the file, held until it is let go.
  /// - Throws: `PracticeStoreError` if it cannot be written.
  public func begin(_ header: RunHeader) throws(PracticeStoreError) -> RunFile {
    try makeFolder()
    for number in 1...999 {
      guard let file = try RunFile.create("\(folder)/run-\(number).jsonl") else { continue }
      try file.append([try Self.encoded(header, file.path)])
      return file
    }
    throw PracticeStoreError(path: folder, reason: "is full of unfinished calls; remove some run-….jsonl")
  }

  /// Adds an action to a call being practised.
  /// - Parameters:
  ///   - action: the action, of which no note is kept.
  ///   - file: the file of the call.
  /// - Throws: `PracticeStoreError` if it cannot be written; the file stays as it was.
  public func note(_ action: TimedAction, in file: RunFile) throws(PracticeStoreError) {
    try file.append([try Self.encoded(RunLine(action), file.path)])
  }

  /// Writes a whole call anew, in place of what its file has.
  /// - Parameters:
  ///   - run: the call.
  ///   - file: the file of the call.
  /// - Returns: the file as it is held now.
  /// - Throws: `PracticeStoreError` if it cannot be written; the file stays as it was.
  public func rewrite(_ run: RecordedRun, in file: RunFile) throws(PracticeStoreError) -> RunFile {
    var lines = [try Self.encoded(run.header, file.path)]
    for action in run.actions { lines.append(try Self.encoded(RunLine(action), file.path)) }
    return try file.rewritten(lines)
  }

  // MARK: - When it was cut short

  /// The calls that were cut short and that no desk holds, and the files that hide one: a bad file hides no other.
  public func unfinished() -> CutShort {
    var found = CutShort()
    do {
      for path in try runPaths() {
        do {
          found.calls += try unfinished(path).map { [$0] } ?? []
        } catch {
          found.faults.append(error)
        }
      }
    } catch {
      found.faults.append(error)
    }
    found.calls.sort { $0.leftAt > $1.leftAt }
    return found
  }

  /// Held only while it is read: another desk may take it up from its own menu.
  private func unfinished(_ path: String) throws(PracticeStoreError) -> Unfinished? {
    guard let file = try RunFile.take(path), let recorded = try Self.run(in: file.path) else { return nil }
    return Unfinished(
      path: path, recorded: recorded, leftAt: Instant(secondsSinceEpoch: Int64(file.modifiedAt)))
  }

  private func runPaths() throws(PracticeStoreError) -> [String] {
    // No folder: nothing was ever practised.
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasPrefix("run") && $0.hasSuffix(".jsonl") }.map { "\(folder)/\($0)" }
    } catch {
      throw PracticeStoreError.unreadable(folder)
    }
  }

  /// Takes a call up that was cut short; what a crash tore at its end is gone from the file.
  /// - Parameter path: its file.
  /// - Returns: the file and what stands in it; nil where another desk was quicker.
  /// - Throws: `PracticeStoreError` if it cannot be read or written.
  public func takeUp(_ path: String) throws(PracticeStoreError) -> (file: RunFile, recorded: RecordedRun)? {
    guard let file = try RunFile.take(path), let recorded = try Self.run(in: path) else { return nil }
    return (try rewrite(recorded, in: file), recorded)
  }

  /// Puts a call away that was cut short and is not to be gone on with; it can still be replayed.
  /// - Parameter path: its file.
  /// - Returns: its new name; nil where another desk was quicker.
  /// - Throws: `PracticeStoreError` if it cannot be renamed.
  public func setAside(_ path: String) throws(PracticeStoreError) -> String? {
    guard let file = try RunFile.take(path) else { return nil }
    for number in 1...999 {
      // Made first, so that no other desk takes the same name.
      guard let place = try RunFile.create("\(folder)/abandoned-\(number).jsonl") else { continue }
      try file.move(to: place.path)
      return place.path
    }
    throw PracticeStoreError(
      path: folder, reason: "is full of abandoned calls; remove some abandoned-….jsonl")
  }

  /// Keeps a call that was brought to its end as the last one.
  /// - Parameter file: the file of the call.
  /// - Throws: `PracticeStoreError` if it cannot be renamed.
  public func finish(_ file: RunFile) throws(PracticeStoreError) { try file.move(to: lastRunPath) }

  // MARK: - Reading

  /// A recorded call.
  /// - Parameter path: its file.
  /// - Returns: nil where the file does not begin as one.
  /// - Throws: `PracticeStoreError` if it cannot be read.
  public static func run(in path: String) throws(PracticeStoreError) -> RecordedRun? {
    recordedRun(of: try bytes(of: path))
  }

  /// A recorded call.
  /// - Parameter bytes: what its file holds.
  /// - Returns: nil where it does not begin as one.
  package static func recordedRun(of bytes: Data) -> RecordedRun? {
    let lines = lines(of: bytes)
    guard let first = lines.first else { return nil }
    let decoder = JSONDecoder()
    do {
      let header = try decoder.decode(RunHeader.self, from: first)
      var actions: [TimedAction] = []
      for line in lines.dropFirst() {
        // What follows a torn line happened after something unknown.
        guard let action = decode(line, decoder) else { break }
        actions.append(action)
      }
      return RecordedRun(header: header, actions: actions)
    } catch {
      return nil
    }
  }

  private static func decode(_ line: Data, _ decoder: JSONDecoder) -> TimedAction? {
    do {
      return try decoder.decode(RunLine.self, from: line).timed
    } catch {
      return nil
    }
  }
}

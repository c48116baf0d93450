import DeskCore
import Foundation
import Glibc

/// Why the store of practice could not be used.
public struct PracticeStoreError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What is wrong; what to do.
  public let reason: String
}

/// The store of practice: files of JSON Lines in a folder of its own, never the journal.
///
/// `attempts.jsonl` holds what was finished, `run.jsonl` the call that is being practised. A line that was torn by a
/// crash is passed over and costs nothing but itself.
public struct PracticeStore: Sendable {
  /// The folder.
  public let folder: String

  /// Names a store; nothing is touched yet.
  /// - Parameter folder: an absolute path; made when the first line is written.
  public init(folder: String) { self.folder = folder }

  /// The file of finished calls.
  public var attemptsPath: String { "\(folder)/attempts.jsonl" }
  /// The file of the call that is being practised.
  public var runPath: String { "\(folder)/run.jsonl" }
  /// The file of the last call that was brought to its end, to be replayed.
  public var lastRunPath: String { "\(folder)/last-run.jsonl" }

  /// What was read: attempts, and how many lines could not be.
  public struct Reading: Hashable, Sendable {
    /// The attempts, in the order of the file.
    public let attempts: [Attempt]
    /// How many lines were passed over.
    public let badLines: Int
  }

  // MARK: - Finished calls

  /// Every finished call.
  /// - Throws: `PracticeStoreError` if the file is there and cannot be read.
  public func attempts() throws(PracticeStoreError) -> Reading { try Self.attempts(in: attemptsPath) }

  /// The finished calls of a file.
  /// - Parameters:
  ///   - path: the file.
  ///   - mustExist: whether a missing file is an error, or a trainee who has not begun.
  /// - Throws: `PracticeStoreError` if it cannot be read.
  public static func attempts(in path: String, mustExist: Bool = false) throws(PracticeStoreError) -> Reading
  {
    guard mustExist || FileManager.default.fileExists(atPath: path) else {
      return Reading(attempts: [], badLines: 0)
    }
    return attempts(of: try bytes(of: path))
  }

  /// The finished calls of a file.
  /// - Parameter bytes: what the file holds.
  package static func attempts(of bytes: Data) -> Reading {
    var attempts: [Attempt] = []
    var bad = 0
    for line in lines(of: bytes) {
      do {
        let attempt = try JSONDecoder().decode(Attempt.self, from: line)
        if attempt.isSane { attempts.append(attempt) } else { bad += 1 }
      } catch {
        bad += 1
      }
    }
    return Reading(attempts: attempts, badLines: bad)
  }

  /// Adds a finished call; it is on the disk when this returns.
  /// - Parameter attempt: the call.
  /// - Throws: `PracticeStoreError` if it cannot be written.
  public func append(_ attempt: Attempt) throws(PracticeStoreError) {
    try append(Self.encoded(attempt, attemptsPath), to: attemptsPath)
  }

  // MARK: - The call being practised

  /// Begins the file of a call.
  /// - Parameter header: which scenario it is.
  /// - Throws: `PracticeStoreError` if it cannot be written.
  public func begin(_ header: RunHeader) throws(PracticeStoreError) {
    unlink(runPath)
    try append(Self.encoded(header, runPath), to: runPath)
  }

  /// Adds an action to the call being practised.
  /// - Parameter action: the action, of which no note is kept.
  /// - Throws: `PracticeStoreError` if it cannot be written.
  public func note(_ action: TimedAction) throws(PracticeStoreError) {
    try append(Self.encoded(RunLine(action), runPath), to: runPath)
  }

  /// The call that was cut short, if there is one.
  /// - Throws: `PracticeStoreError` if the file is there and cannot be read.
  public func unfinished() throws(PracticeStoreError) -> RecordedRun? {
    guard FileManager.default.fileExists(atPath: runPath) else { return nil }
    return try Self.run(in: runPath)
  }

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

  /// Puts the call being practised aside as the last one.
  /// - Throws: `PracticeStoreError` if the file cannot be renamed.
  public func finishRun() throws(PracticeStoreError) {
    guard rename(runPath, lastRunPath) == 0 || errno == ENOENT else {
      throw PracticeStoreError(path: lastRunPath, reason: "cannot be written; check the folder")
    }
  }

  /// Forgets the call that was cut short.
  public func dropRun() { unlink(runPath) }

  // MARK: - Lines

  private static func lines(of bytes: Data) -> [Data] {
    bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  private static func bytes(of path: String) throws(PracticeStoreError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PracticeStoreError(path: path, reason: "cannot be read; check that it exists and its permissions")
    }
  }

  private static func encoded(_ value: some Encodable, _ path: String) throws(PracticeStoreError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw PracticeStoreError(
        path: path, reason: "a line cannot be encoded; report this as a fault of the program")
    }
  }

  private func append(_ line: Data, to path: String) throws(PracticeStoreError) {
    let failure = PracticeStoreError(path: path, reason: "cannot be written; check the folder and the disk")
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw failure
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure }
    defer { close(descriptor) }
    var bytes = Array(line) + [UInt8(ascii: "\n")]
    if Self.endsTorn(descriptor) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    // One write a line: two desks that append at once never mix their bytes.
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else { throw failure }
  }

  /// Whether the file ends amid a line, as after a power cut.
  private static func endsTorn(_ descriptor: Int32) -> Bool {
    let end = lseek(descriptor, 0, SEEK_END)
    var last: UInt8 = 0
    guard end > 0, pread(descriptor, &last, 1, end - 1) == 1 else { return false }
    return last != UInt8(ascii: "\n")
  }
}

extension Attempt {
  /// Whether the figures can be: a file may have been edited by hand.
  fileprivate var isSane: Bool {
    (0...100).contains(percent) && (0...10_000_000).contains(seconds)
      && Instant(secondsSinceEpoch: at).secondsSinceEpoch == at
      && clauses.allSatisfy { (0...1_000).contains($0.right) && (0...1_000).contains($0.wrong) }
  }
}

import DeskCore
import Foundation
import Glibc

/// Why the store of practice could not be used.
public struct PracticeStoreError: Error, Hashable, Sendable {
  /// The file.
  public let path: String
  /// What is wrong; what to do.
  public let reason: String

  static func unwritable(_ path: String) -> PracticeStoreError {
    PracticeStoreError(path: path, reason: "cannot be written; check the folder and the disk")
  }

  static func unreadable(_ path: String) -> PracticeStoreError {
    PracticeStoreError(path: path, reason: "cannot be read; check that it exists and its permissions")
  }
}

/// The store of practice: files of JSON Lines in a folder of its own, never the journal.
///
/// `attempts.jsonl` holds what was finished, a `run-….jsonl` of its own for each desk the call that is being practised
/// there. A line that was torn by a crash is passed over and costs nothing but itself.
public struct PracticeStore: Sendable {
  /// The folder.
  public let folder: String

  /// Names a store; nothing is touched yet.
  /// - Parameter folder: an absolute path; made when the first line is written.
  public init(folder: String) { self.folder = folder }

  /// The file of finished calls.
  public var attemptsPath: String { "\(folder)/attempts.jsonl" }

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

  // MARK: - Lines

  static func lines(of bytes: Data) -> [Data] {
    bytes.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  static func bytes(of path: String) throws(PracticeStoreError) -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PracticeStoreError.unreadable(path)
    }
  }

  static func encoded(_ value: some Encodable, _ path: String) throws(PracticeStoreError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return try encoder.encode(value)
    } catch {
      throw PracticeStoreError(
        path: path, reason: "a line cannot be encoded; report this as a fault of the program")
    }
  }

  func makeFolder() throws(PracticeStoreError) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PracticeStoreError.unwritable(folder)
    }
  }

  private func append(_ line: Data, to path: String) throws(PracticeStoreError) {
    let failure = PracticeStoreError.unwritable(path)
    try makeFolder()
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

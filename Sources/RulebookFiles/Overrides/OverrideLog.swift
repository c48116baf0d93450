import DeskCore
import Foundation

/// What stands in the override log.
public struct OverrideReading: Hashable, Sendable {
  /// The overrides that stand after the last entry.
  public var overrides = ChannelOverrides()
  /// What could not be read, or seems to come from the future; everything else counts all the same.
  public var faults: [Finding] = []
}

/// The supervisors' overrides: a file in the state folder that only grows, so that nothing said is ever lost.
///
/// Each line is an entry in JSON. What holds now follows from the entries in their order; a damaged line is
/// named and skipped. All desks that share the folder share the file.
public struct OverrideLog: Sendable {
  /// The path of the file.
  public let path: String

  /// What the machine's clocks may differ by before an entry counts as one from the future, in seconds.
  public static let tolerance: Int64 = 60
  /// The most bytes that are read; what is older than that is named.
  private static let mostBytes = 4 << 20

  /// Names the log of a state folder.
  /// - Parameter folder: the folder; it need not exist yet.
  public init(folder: String) { path = "\(folder)/channel-overrides.jsonl" }

  // MARK: - Reading

  /// What stands in the file; a file that is missing says nothing.
  /// - Parameter now: the machine's moment, to tell entries from the future.
  /// - Throws: `RulebookError.unreadable` if it is there and cannot be read.
  public func read(now: Instant) throws(RulebookError) -> OverrideReading {
    guard let (bytes, isCut) = try content() else { return OverrideReading() }
    return reading(of: bytes, isCut: isCut, now: now)
  }

  /// What lines say.
  /// - Parameters:
  ///   - bytes: the lines.
  ///   - isCut: whether earlier ones were left out, so that the first is none.
  ///   - now: the machine's moment.
  package func reading(of bytes: [UInt8], isCut: Bool = false, now: Instant) -> OverrideReading {
    var reading = OverrideReading()
    if isCut {
      reading.faults.append(fault(1, "the file is longer than \(Self.mostBytes) bytes; put it aside"))
    }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.isEmpty && !(isCut && place == 0) {
      take(line, place + 1, now, into: &reading)
    }
    return reading
  }

  private func take(
    _ line: ArraySlice<UInt8>, _ number: Int, _ now: Instant, into reading: inout OverrideReading
  ) {
    let entry: OverrideEntry
    do {
      entry = try JSONDecoder().decode(OverrideEntry.self, from: Data(line))
    } catch {
      reading.faults.append(
        fault(number, "this line is damaged and was skipped; say it again with 'pue-desk channel'"))
      return
    }
    if case .down(let override) = entry, override.until <= override.from {
      reading.faults.append(fault(number, "this line ends before it begins and was skipped"))
      return
    }
    switch entry {
    case .down(let override): reading.overrides.take(override)
    case .up(let channel, _, _): reading.overrides.lift(channel)
    }
    guard entry.saidAt > now.adding(seconds: Self.tolerance) else { return }
    reading.faults.append(
      fault(number, "this line comes from the future (\(WarsawTime.iso(entry.saidAt))); check the clocks"))
  }

  private func fault(_ line: Int, _ message: String) -> Finding {
    Finding(SourceLocation(file: path, line: line), message)
  }

  /// The bytes, at most the last ones, and whether earlier ones were left out; nil where there is no file.
  private func content() throws(RulebookError) -> (bytes: [UInt8], isCut: Bool)? {
    // Without waiting: whatever lies there need not be a file.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw unreadable("cannot be opened; check its permissions")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw unreadable("is no file; put it aside")
    }
    let start = max(0, Int(status.st_size) - Self.mostBytes)
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size) - start)
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { pread(descriptor, $0 + count, buffer.count - count, start + count) } ?? 0
      }
      guard got >= 0 else { throw unreadable("reading failed; check the disk") }
      guard got > 0 else { break }
      count += got
    }
    return (Array(bytes[..<count]), start > 0)
  }

  private func unreadable(_ reason: String) -> RulebookError { .unreadable(path: path, reason: reason) }

  // MARK: - Writing

  /// Adds an entry at the end, on the disk before this returns.
  /// - Parameter entry: what was said.
  /// - Throws: `RulebookError.unreadable` if it cannot be written whole.
  public func append(_ entry: OverrideEntry) throws(RulebookError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw unreadable("cannot be written; check its permissions") }
    defer { close(descriptor) }
    // Two supervisors may speak at once; the lock goes with the descriptor.
    guard flock(descriptor, LOCK_EX) == 0 else { throw unreadable("cannot be locked; try again") }
    var bytes = try encoded(entry)
    // A line that was torn must not swallow this one.
    if endsInMidLine(descriptor) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
    let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written == bytes.count, fsync(descriptor) == 0 else {
      throw unreadable("the entry was not written whole; check the disk and say it again")
    }
  }

  private func encoded(_ entry: OverrideEntry) throws(RulebookError) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(entry)) + [UInt8(ascii: "\n")]
    } catch {
      throw unreadable("the entry cannot be written; report this as a fault of the program")
    }
  }

  private func endsInMidLine(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 0 else { return false }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, status.st_size - 1) == 1 && last != UInt8(ascii: "\n")
  }
}

/// Notices that the override log was written.
public struct OverrideWatch: Sendable {
  /// The log.
  public let log: OverrideLog
  private var seen: FolderFingerprint

  /// Watches a log that was not read yet.
  /// - Parameter log: the log.
  public init(_ log: OverrideLog) {
    self.log = log
    seen = FolderFingerprint(of: "")
  }

  /// Whether the log looks different from the last time; one system call.
  public mutating func hasChanged() -> Bool {
    let present = FolderFingerprint(ofFile: log.path)
    defer { seen = present }
    return present != seen
  }
}

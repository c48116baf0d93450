import Glibc

/// What came of the recovery files of desks that are gone.
public struct RecoveryReport: Hashable, Sendable {
  /// A file that could not be taken in entirely, and is kept.
  public struct KeptFile: Hashable, Sendable {
    /// Where it is now.
    public let path: String
    /// What is wrong with it, in English.
    public let reason: String
  }

  /// How many records were found and are in the journal now.
  public internal(set) var absorbedCount = 0
  /// The files that are kept.
  public internal(set) var kept: [KeptFile] = []

  /// Makes an empty report.
  public init() {}

  mutating func add(_ other: RecoveryReport) {
    absorbedCount += other.absorbedCount
    kept += other.kept.filter { !kept.contains($0) }
  }
}

extension Journal {
  /// Takes in what desks that are gone left in recovery files, and removes the files.
  ///
  /// A file goes away after its records are saved, never before. One that is damaged or contradicts the
  /// journal gives what can be had and is kept under a name ending in `.damaged`.
  public func absorbRecoveryFiles() throws -> RecoveryReport {
    var report = RecoveryReport()
    for file in try recovery.files() where try !desks.isRunning(file.desk) {
      try absorb(file, into: &report)
    }
    return report
  }

  private func absorb(_ file: RecoveryFolder.File, into report: inout RecoveryReport) throws {
    let lines: [RecoveryLine]
    let damaged: Int?
    do {
      (lines, damaged) = RecoveryLine.decode(try PrivateFile.read(file.path), of: file.desk)
    } catch let fault as SystemFault where fault.code == ENOENT {
      // Another desk was faster.
      return
    } catch {
      report.kept.append(.init(path: file.path, reason: "unreadable: \(JournalTrouble(error))"))
      return
    }
    var refusals: [Refusal] = []
    if let desk = lines.first?.desk { refusals = try appendWhatFits(lines.map(\.record), desk: desk) }
    report.absorbedCount += lines.count - refusals.count
    try putAway(file, damaged.map { "line \($0) is damaged" } ?? refusals.first?.reason, &report)
  }

  private func putAway(
    _ file: RecoveryFolder.File, _ complaint: String?, _ report: inout RecoveryReport
  ) throws {
    do {
      if let complaint {
        report.kept.append(.init(path: try RecoveryFolder.setAside(file), reason: complaint))
      } else if unlink(file.path) != 0 {
        throw SystemFault.last(file.path)
      }
    } catch let fault as SystemFault {
      // Another desk was faster; or it stays where it is, and is taken in again without effect.
      guard fault.code != ENOENT else { return }
      report.kept.append(.init(path: file.path, reason: complaint ?? fault.reason))
    }
  }
}

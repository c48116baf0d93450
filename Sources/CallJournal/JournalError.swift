import Glibc

/// Why the journal did not do what was asked.
public enum JournalError: Error, Hashable, Sendable {
  /// There is no journal at the path.
  case missing(path: String)
  /// The journal has no such call.
  case noSuchCall(id: String)
  /// Several calls have an id that begins so.
  case ambiguous(prefix: String)
  /// The call is over already.
  case callIsOver(id: String)
  /// Another desk was faster: it has the call now.
  case ownedByAnother(desk: String)
  /// A record contradicts the journal: a gap, an event after the end, other content under its number.
  case refused(callID: String, number: Int, reason: String)
  /// A stored event cannot be read.
  case unreadable(callID: String, number: Int)
  /// There is something at the path, but no file.
  case notAFile(path: String)
  /// The file is the database of another program.
  case notAJournal(path: String)
  /// The journal was written by a newer version of the program.
  case newerThanProgram(path: String)
  /// The file at the path is no longer the one that was opened.
  case replaced(path: String)
  /// Another process has held a lock for too long.
  case busy(path: String)
  /// The key with which the journal was begun is not there.
  case keyMissing(path: String)
  /// The file of the key cannot be read, or holds no key.
  case keyUnusable(path: String, reason: String)
  /// The key is not the one with which the journal was begun.
  case wrongKey(path: String)
  /// The MAC of the last event is none: the chain cannot go on from it.
  case chainBroken(event: Int64)
  /// The chain does not verify.
  case notSound(finding: Verification.Finding)
  /// A row of a table holds what its schema does not let in: the file was edited byte by byte.
  case rowDamaged(table: String)
  /// What was given as an anchor is none, or none of this journal.
  case foreignAnchor
  /// The file of the anchors cannot be read or written.
  case anchorsUnusable(path: String, reason: String)
}

/// A system call that failed.
struct SystemFault: Error, Hashable {
  let code: Int32
  let path: String

  /// The fault that the last system call of this thread left behind.
  static func last(_ path: String) -> SystemFault { SystemFault(code: errno, path: path) }

  /// What the system calls it, in English.
  var reason: String {
    guard let text = strerror(code) else { return "error \(code)" }
    return String(cString: text)
  }
}

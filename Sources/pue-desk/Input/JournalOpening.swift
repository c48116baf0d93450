import CallJournal
import Foundation

/// The file of the journal: the one named, or else that of the state folder.
/// - Throws: `CommandFailure` where there is none.
func journalPath(_ named: String?) throws -> String {
  let folder = stateFolder(ProcessInfo.processInfo.environment)
  guard let path = named ?? folder.map({ "\($0)/journal.sqlite" }) else {
    throw CommandFailure(
      "there is no journal: neither XDG_STATE_HOME nor HOME is set; name it with --journal",
      code: SystemExit.missingInput)
  }
  guard FileManager.default.fileExists(atPath: path) else {
    throw CommandFailure(
      "\(path):1: there is no journal; make a call at the desk, or name another with --journal",
      code: SystemExit.missingInput)
  }
  return path
}

/// Works with a journal, and puts what it throws into one line.
/// - Throws: `CommandFailure` where the journal cannot be had or does not have what is asked.
func complaining<Result>(of path: String, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let failure as CommandFailure {
    throw failure
  } catch {
    guard let complaint = JournalComplaint(error, path: path) else { throw error }
    throw CommandFailure(complaint.text, code: complaint.sort.exitCode)
  }
}

extension JournalComplaint.Sort {
  fileprivate var exitCode: Int32 {
    switch self {
    case .missing: SystemExit.missingInput
    case .badData: SystemExit.badData
    case .inputOutput: SystemExit.inputOutput
    case .unavailable: SystemExit.unavailable
    case .fault: SystemExit.fault
    }
  }
}

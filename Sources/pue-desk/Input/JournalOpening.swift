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

/// Opens a journal and works with it.
/// - Throws: `CommandFailure` where it cannot be had.
func withJournal<Result>(_ path: String, _ work: (Journal) throws -> Result) throws -> Result {
  do {
    return try work(Journal(path: path))
  } catch let trouble as JournalTrouble {
    throw CommandFailure(trouble.line(path), code: trouble.exitCode)
  } catch let failure as CommandFailure {
    throw failure
  } catch {
    throw CommandFailure("\(path):1: \(error); run 'pue-desk doctor'", code: SystemExit.inputOutput)
  }
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

extension JournalTrouble {
  fileprivate func line(_ path: String) -> String {
    switch self {
    case .diskFull: "\(path):1: there is no room on the disk; make some"
    case .readOnly: "\(path):1: the journal may not be opened; check its permissions"
    case .locked: "\(path):1: another program keeps the journal locked; try again"
    case .damaged: "\(path):1: this is no journal, or it is damaged; name another, or restore a backup"
    case .noKey:
      "\(path):1: the journal's key is missing or another one; put it back beside the journal, or name it with PUE_DESK_JOURNAL_KEY"
    case .unanchored: "\(path):1: no anchor can be added beside the journal; check the folder's permissions"
    case .unreachable(let reason): "\(path):1: \(reason); name another with --journal"
    }
  }

  fileprivate var exitCode: Int32 {
    switch self {
    case .damaged: SystemExit.badData
    case .unreachable: SystemExit.badData
    case .locked: SystemExit.unavailable
    case .noKey: SystemExit.missingInput
    case .diskFull, .readOnly, .unanchored: SystemExit.inputOutput
    }
  }
}

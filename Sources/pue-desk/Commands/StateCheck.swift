import CallJournal
import Foundation
import Glibc

/// What doctor says of the state folder and of the journal, which lies in it unless another is named.
struct StateCheck {
  let verdict: Verdict

  init(_ environment: [String: String], journal named: String?) {
    let folder = stateFolder(environment)
    let state = folder.map(Self.folder) ?? Verdict([Self.noFolder])
    guard let path = named ?? folder.map({ "\($0)/journal.sqlite" }) else {
      verdict = Verdict(state.lines + ["note  journal: none without a state folder"])
      return
    }
    let journal =
      named == nil && state.failure != nil
      ? Verdict(["fault journal: cannot be kept without its folder"]) : Self.journal(path)
    verdict = Verdict(state.lines + journal.lines, state.failure ?? journal.failure)
  }

  private static let noFolder =
    "note  state: neither XDG_STATE_HOME nor HOME is set; the seat is not remembered"

  private static func folder(_ folder: String) -> Verdict {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      return fault("state", folder, "cannot be made; check what stands in its way")
    }
    guard access(folder, W_OK) == 0 else {
      return fault("state", folder, "cannot be written; check its permissions")
    }
    return Verdict(["ok    state: \(folder.printable)"])
  }

  /// Opens the journal as the desk would, and lets SQLite read all of it.
  private static func journal(_ path: String) -> Verdict {
    guard FileManager.default.fileExists(atPath: path) else {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
      guard access(folder, W_OK) == 0 else {
        return fault("journal", path, "cannot be made there; check the folder and its permissions")
      }
      return Verdict(["ok    journal: \(path.printable) will be made with the first call"])
    }
    do {
      let faults = try Journal(path: path).integrityCheck()
      guard let first = faults.first else { return Verdict(["ok    journal: \(path.printable)"]) }
      return fault("journal", path, "\(first.printable); keep a copy and restore a backup")
    } catch let trouble as JournalTrouble {
      return fault("journal", path, trouble.text.english)
    } catch {
      return fault("journal", path, "\(error)")
    }
  }

  private static func fault(_ what: String, _ path: String, _ why: String) -> Verdict {
    Verdict(
      ["fault \(what): \(path.printable): \(why)"],
      CommandFailure("\(path):1: \(why)", code: SystemExit.inputOutput))
  }
}

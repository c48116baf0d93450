import DeskCore
import Foundation
import GRDB

/// An error of the journal in words for whoever gave the command.
public struct JournalComplaint: Hashable, Sendable {
  /// What kind of error it is; each has an exit code.
  public enum Sort: Hashable, Sendable {
    case missing, badData, inputOutput, unavailable, fault
  }

  /// What kind of error it is.
  public let sort: Sort
  /// One line, in English: which file, what is wrong, what to do.
  public let text: String

  /// Puts an error into words; nil for one that is not the journal's.
  /// - Parameters:
  ///   - error: the error.
  ///   - path: the file of the journal.
  public init?(_ error: any Error, path: String) {
    switch error {
    case let error as JournalError: (sort, text) = Self.words(error, path)
    case let fault as SystemFault:
      (sort, text) = (.inputOutput, "\(fault.path): \(fault.reason); check the file and its folder")
    case let error as DatabaseError: (sort, text) = Self.words(error, path)
    case let trouble as JournalTrouble:
      (sort, text) = (.unavailable, "\(path): \(trouble.text.english)")
    case let fault as CallFault:
      (sort, text) = (.badData, "\(path): \(fault.event): \(fault.reason); run 'pue-desk journal verify'")
    default: return nil
    }
  }

  private static func words(_ error: JournalError, _ path: String) -> (Sort, String) {
    switch error {
    case .missing(let path): (.missing, "\(path): no such journal; name one with --journal")
    case .noSuchCall(let id): (.missing, "\(path): no call '\(id)'; 'pue-desk journal list' names them")
    case .ambiguous(let prefix):
      (.badData, "\(path): several calls begin with '\(prefix)'; give more of the id")
    case .keyMissing(let key):
      (.missing, "\(key): the journal's key is not there; put it back, or name it with PUE_DESK_JOURNAL_KEY")
    case .keyUnusable(let key, let reason):
      (.inputOutput, "\(key): the journal's key cannot be used: \(reason); put the right file there")
    case .wrongKey(let key):
      (
        .badData,
        "\(key): not the key of \(path), or the journal's mark of it was edited; name the right key with PUE_DESK_JOURNAL_KEY"
      )
    case .foreignAnchor:
      (
        .badData,
        "\(path): the anchor given is none of this journal and key, or is mistyped; compare it with the paper"
      )
    case .anchorsUnusable(let file, let reason):
      (.inputOutput, "\(file): the anchors cannot be used: \(reason); check the file")
    case .notAJournal, .notAFile: (.badData, "\(path): not a journal of pue-desk; name one with --journal")
    case .newerThanProgram:
      (.badData, "\(path): written by a newer version of pue-desk; use that version")
    case .busy: (.unavailable, "\(path): another program keeps it locked; try again")
    case .chainBroken(let event):
      (.badData, "\(path): event \(event) has no MAC; run 'pue-desk journal verify'")
    case .rowDamaged(let table):
      (.badData, "\(path): a row of the table \(table) is damaged; restore a backup")
    case .notSound:
      (.badData, "\(path): the chain does not verify, so nothing is removed; run 'pue-desk journal verify'")
    case .unreadable(let id, let number):
      (.badData, "\(path): event \(number) of call \(id) cannot be read; run 'pue-desk journal verify'")
    case .replaced: (.unavailable, "\(path): the file was exchanged meanwhile; try again")
    case .callIsOver, .ownedByAnother, .refused:
      (.fault, "\(path): \(error); report this as a fault of the program")
    }
  }

  private static func words(_ error: DatabaseError, _ path: String) -> (Sort, String) {
    switch JournalTrouble(error) {
    case .damaged: (.badData, "\(path): the file is damaged or no database; restore a backup")
    case .locked: (.unavailable, "\(path): another program keeps it locked; try again")
    case .diskFull: (.inputOutput, "\(path): no room on the disk; make some")
    default: (.inputOutput, "\(path): \(error.message ?? "cannot be read"); check the file and its folder")
    }
  }
}

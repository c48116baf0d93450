import DeskCore
import Foundation
import GRDB
import Glibc

/// Why records are not saved at the moment; they wait in memory meanwhile.
public enum JournalTrouble: Error, Hashable, Sendable {
  /// The disk, a quota or a size limit has no room.
  case diskFull
  /// The file or its folder may not be written.
  case readOnly
  /// Another program keeps the journal locked.
  case locked
  /// The file is no database or is broken; it is left as it is.
  case damaged
  /// The key of the journal is missing or is another one.
  case noKey
  /// Events are saved, but no anchor can be written for them.
  case unanchored
  /// The journal cannot be had for another reason, told in English.
  case unreachable(reason: String)

  /// One line for the consultant.
  public var text: LocalizedText {
    switch self {
    case .diskFull:
      LocalizedText(
        polish: "Brak miejsca na dysku: zapis czeka w pamięci.",
        english: "No room on the disk: records wait in memory.")
    case .readOnly:
      LocalizedText(
        polish: "Dziennika nie wolno zapisywać: zapis czeka w pamięci.",
        english: "The journal may not be written: records wait in memory.")
    case .locked:
      LocalizedText(
        polish: "Inny program blokuje dziennik: zapis czeka w pamięci.",
        english: "Another program locks the journal: records wait in memory.")
    case .damaged:
      LocalizedText(
        polish: "Plik dziennika jest uszkodzony: zapis czeka w pamięci.",
        english: "The journal file is damaged: records wait in memory.")
    case .noKey:
      LocalizedText(
        polish: "Brak właściwego klucza dziennika: zapis czeka w pamięci.",
        english: "The journal's key is missing or wrong: records wait in memory.")
    case .unanchored:
      LocalizedText(
        polish: "Nie można dopisać kotwicy dziennika; zdarzenia są zapisywane.",
        english: "No anchor can be added to the journal; events are being saved.")
    case .unreachable(let reason):
      LocalizedText(
        polish: "Dziennik jest nieosiągalny (\(reason)): zapis czeka w pamięci.",
        english: "The journal is unreachable (\(reason)): records wait in memory.")
    }
  }
}

extension JournalTrouble {
  /// Sorts an error of the journal into what a consultant can do about it.
  /// - Parameter error: whatever a method of the journal threw.
  public init(_ error: any Error) {
    self =
      switch error {
      case let trouble as JournalTrouble: trouble
      case let fault as SystemFault: Self.trouble(with: fault)
      case let error as DatabaseError: Self.trouble(with: error)
      case let error as JournalError: Self.trouble(with: error)
      case let error as CocoaError: .unreachable(reason: error.localizedDescription)
      default: .unreachable(reason: "\(error)")
      }
  }

  private static func trouble(with fault: SystemFault) -> JournalTrouble {
    switch fault.code {
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EROFS, EACCES, EPERM: .readOnly
    default: .unreachable(reason: fault.reason)
    }
  }

  private static func trouble(with error: DatabaseError) -> JournalTrouble {
    switch error.extendedResultCode {
    // A quota and a size limit fail a write without being told apart from a full disk.
    case .SQLITE_IOERR_WRITE, .SQLITE_IOERR_SHMSIZE: return .diskFull
    default: break
    }
    return switch error.resultCode {
    case .SQLITE_FULL: .diskFull
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: .readOnly
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: .locked
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
    default: .unreachable(reason: error.message ?? "\(error.resultCode)")
    }
  }

  private static func trouble(with error: JournalError) -> JournalTrouble {
    switch error {
    case .busy: .locked
    case .unreadable, .chainBroken, .rowDamaged: .damaged
    case .keyMissing, .keyUnusable, .wrongKey: .noKey
    case .anchorsUnusable: .unanchored
    case .notAFile: .unreachable(reason: "not a file")
    case .notAJournal: .unreachable(reason: "a database of another program")
    case .newerThanProgram: .unreachable(reason: "written by a newer version")
    case .replaced: .unreachable(reason: "the file was moved or removed")
    case .missing: .unreachable(reason: "no such file")
    case .noSuchCall, .ambiguous, .foreignAnchor, .notSound, .callIsOver, .ownedByAnother, .refused:
      .unreachable(reason: "\(error)")
    }
  }
}

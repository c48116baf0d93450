import CallJournal
import DeskCore
import DeskScreen
import Foundation
import Glibc
import Synchronization

/// The journal as the desk uses it: nothing here makes a key wait.
final class DeskJournal: Sendable {
  private let writer: JournalWriter
  private let mailbox: Mailbox
  /// Which desk left each call that was offered.
  private let leftBy = Mutex<[String: String]>([:])
  /// The journal as the threads beside the writer's open it, never closed while the desk runs: letting go of it would
  /// start a clock in the dispatch library that wakes an idle desk every second.
  private let opened = Mutex<Journal?>(nil)

  /// - Parameters:
  ///   - path: the file of the journal.
  ///   - now: when this desk began.
  ///   - mailbox: where the calls left open by other desks are announced.
  /// - Throws: only if the process has no descriptors left.
  init(path: String, now: Instant, mailbox: Mailbox) throws {
    writer = try JournalWriter(path: path, desk: DeskIdentity(pid: getpid(), startedAt: now))
    self.mailbox = mailbox
  }

  var descriptor: Int32 { writer.notificationDescriptor }

  func record(_ record: CallRecord) {
    writer.submit(
      JournalRecord(
        callID: record.callID, number: record.number, at: record.event.at, rulebook: record.rulebook,
        event: record.event.event))
  }

  /// How the journal is doing; silences the descriptor until something changes.
  func status() -> JournalStatus {
    writer.acknowledge()
    let state = writer.state
    return JournalStatus(
      waiting: state.waitingCount, trouble: state.trouble?.text ?? Self.lesserTrouble(state),
      saved: state.savedNumbers)
  }

  /// What does not stop the saving, and still must not pass unseen.
  private static func lesserTrouble(_ state: JournalState) -> LocalizedText? {
    if state.refusedCount > 0 { return refused }
    return state.recovery.kept.isEmpty ? nil : keptAside
  }

  private func openJournal() throws -> Journal {
    try opened.withLock { opened in
      let journal = try opened ?? Journal(path: writer.path)
      opened = journal
      return journal
    }
  }

  /// Looks for calls that other desks left open, in a thread of its own: a locked file may take seconds.
  func lookForAbandonedCalls() {
    Thread { [self] in
      do {
        let abandoned = try openJournal().abandonedCalls()
        let found = abandoned.calls
        if let id = abandoned.unreadable.first { mailbox.leave(.news(Self.unreadable(id))) }
        let calls = try found.map { open in
          try LiveCall(
            id: open.callID, rulebook: open.records.first?.rulebook ?? "",
            events: open.records.map(\.timedEvent))
        }
        leftBy.withLock { leftBy in
          for open in found { leftBy[open.callID] = open.desk }
        }
        if !calls.isEmpty { mailbox.leave(.abandonedCalls(calls)) }
      } catch {
        mailbox.leave(.failure(Self.notSearched))
      }
    }.start()
  }

  /// Takes a call over, or closes it as interrupted; the outcome comes by mail.
  func settle(_ live: LiveCall, takingOver: Bool, at now: Instant) {
    Thread { [self] in
      do {
        let journal = try openJournal()
        let desk = leftBy.withLock { $0[live.id] } ?? ""
        if takingOver {
          let taken = try journal.takeOver(live.id, from: desk, by: writer.desk, at: now)
          let call = try LiveCall(
            id: live.id, rulebook: live.rulebook, events: taken.records.map(\.timedEvent))
          mailbox.leave(.takenOver(call))
        } else {
          try journal.closeAsInterrupted(live.id, from: desk, by: writer.desk, at: now)
          mailbox.leave(.news(Self.closed))
        }
      } catch {
        mailbox.leave(.failure(Self.notSettled))
      }
    }.start()
  }

  /// Saves what waits, or leaves it in a recovery file.
  /// - Returns: what the consultant has to know, if anything.
  func finish() -> String? {
    switch writer.finish(within: 3) {
    case .allSaved: nil
    case .recoveryFile(let path, let count):
      "\(path): \(count) events could not be saved in the journal and stand here; the next start takes them up"
    case .lost(let count, let reason):
      "journal: \(count) events are lost (\(reason.text.english)); check the disk"
    }
  }

  private static let refused = LocalizedText(
    polish: "Dziennik odrzucił część zdarzeń; przy wyjściu trafią do pliku odzyskiwania.",
    english: "The journal refused some events; at the end they go into a recovery file.")
  private static let keptAside = LocalizedText(
    polish: "Plik odzyskiwania jest uszkodzony i został odłożony obok dziennika (.damaged).",
    english: "A recovery file is damaged and was put aside beside the journal (.damaged).")
  private static func unreadable(_ id: String) -> LocalizedText {
    LocalizedText(
      polish: "Otwartej rozmowy \(id.prefix(8)) nie da się odczytać; zostaje w dzienniku.",
      english: "The open call \(id.prefix(8)) cannot be read; it stays in the journal.")
  }

  private static let notSearched = LocalizedText(
    polish: "Nie sprawdzono, czy zostały otwarte rozmowy: dziennik jest nieosiągalny.",
    english: "Open calls were not looked for: the journal is unreachable.")
  private static let notSettled = LocalizedText(
    polish: "Tej rozmowy nie da się podjąć: zrobił to już inny pulpit albo dziennik jest nieosiągalny.",
    english: "This call cannot be taken up: another desk did, or the journal is unreachable.")
  private static let closed = LocalizedText(
    polish: "Rozmowa zamknięta jako przerwana.", english: "Call closed as interrupted.")
}

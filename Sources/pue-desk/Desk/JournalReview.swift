import CallJournal
import DeskCore
import DeskScreen
import Foundation

/// Reads the journal for History and Statistics; each request in a thread of its own, so that no key waits.
struct JournalReview {
  /// The file of the journal; nil where none is kept.
  let path: String?
  let mailbox: Mailbox

  /// Reads what is asked for; the answer comes by mail.
  /// - Parameters:
  ///   - number: the number of the request, which the answer carries.
  ///   - request: what is asked for.
  ///   - shelf: the rulebooks, which say when COT's consultants answer.
  func load(_ number: Int, _ request: ReviewRequest, _ shelf: RulebookShelf) {
    Thread { [self] in mailbox.leave(.reviewed(number, answer(request, shelf))) }.start()
  }

  private func answer(_ request: ReviewRequest, _ shelf: RulebookShelf) -> ReviewAnswer {
    guard let path else { return .failure(Self.notKept) }
    do {
      let reader = try JournalReader(path: path)
      switch request {
      case .history(let wanted):
        return .history(
          HistoryAnswer(try reader.page(HistoryFilter(wanted), after: wanted.cursor, limit: wanted.limit)))
      case .timeline(let callID):
        return .timeline(try reader.timeline(callID).steps.map(\.record).map(CallRecord.init))
      case .statistics(let query):
        return .statistics(try reader.statistics(query, consultantHours: shelf.consultantHours))
      }
    } catch is CallFault {
      return .failure(Self.unreadable)
    } catch JournalError.unreadable {
      return .failure(Self.unreadable)
    } catch {
      return .failure(Self.notRead)
    }
  }

  private static let notKept = LocalizedText(
    polish: "Ten pulpit nie prowadzi dziennika: nie ma czego pokazać.",
    english: "This desk keeps no journal: there is nothing to show.")
  private static let unreadable = LocalizedText(
    polish: "Tej rozmowy nie da się odczytać; sprawdź dziennik: pue-desk doctor.",
    english: "This call cannot be read; check the journal: pue-desk doctor.")
  private static let notRead = LocalizedText(
    polish: "Dziennika nie da się odczytać; sprawdź: pue-desk doctor.",
    english: "The journal cannot be read; check it: pue-desk doctor.")
}

extension HistoryFilter {
  fileprivate init(_ request: HistoryRequest) {
    let choice = request.choice
    self.init(
      days: choice.day.map { $0...$0 }, matter: choice.matter, result: choice.result, seat: choice.seat)
  }
}

extension HistoryRequest {
  fileprivate var cursor: HistoryCursor? {
    after.map { HistoryCursor(startedAt: $0.startedAt, callID: $0.callID) }
  }
}

extension HistoryAnswer {
  fileprivate init(_ page: CallJournal.HistoryPage) {
    self.init(
      lines: page.calls.map(HistoryLine.init), unreadable: page.unreadable.count,
      next: page.next.map { HistoryPlace(startedAt: $0.startedAt, callID: $0.callID) })
  }
}

extension HistoryLine {
  fileprivate init(_ call: CallSummary) {
    let seconds = call.lastEventAt.secondsSinceEpoch - call.startedAt.secondsSinceEpoch
    self.init(
      callID: call.callID, startedAt: call.startedAt, seconds: max(0, seconds), seat: call.seat,
      matters: call.matters, result: call.result, phase: call.phase)
  }
}

extension CallRecord {
  fileprivate init(_ record: JournalRecord) {
    self.init(
      callID: record.callID, number: record.number, event: record.timedEvent, rulebook: record.rulebook)
  }
}

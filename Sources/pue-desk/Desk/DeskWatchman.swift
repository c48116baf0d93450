import DeskCore
import DeskScreen
import Foundation
import RulebookFiles

/// Looks after the files that others change while the desk is open: the rulebooks and the supervisors' overrides.
///
/// It looks when the clock ticks and never by itself; what has changed is read in a thread of its own.
struct DeskWatchman {
  private var rulebooks: FolderWatch?
  private var overrides: OverrideWatch?
  private let mailbox: Mailbox

  /// - Parameters:
  ///   - rulebooks: the folder of the rulebooks; nil for the built-in ones, which nobody can change.
  ///   - state: the state folder, if there is one.
  ///   - mailbox: where the news is left.
  init(rulebooks: String?, state: String?, mailbox: Mailbox) {
    self.rulebooks = rulebooks.map(FolderWatch.init)
    overrides = state.map { OverrideWatch(OverrideLog(folder: $0)) }
    self.mailbox = mailbox
  }

  /// Looks once; without a change that is a handful of system calls.
  mutating func look() {
    if rulebooks?.hasSettledChange() == true, let path = rulebooks?.path { reload(path) }
    if overrides?.hasChanged() == true, let log = overrides?.log { read(log) }
  }

  // MARK: - Rulebooks

  private func reload(_ path: String) {
    let mailbox = mailbox
    Thread {
      do {
        mailbox.leave(.rulebooks(try RulebookShelf.folder(path)))
      } catch let error as RulebookError {
        mailbox.leave(.rulebookFault(Self.fault(error)))
      } catch {
        mailbox.leave(.rulebookFault(Self.refused("")))
      }
    }.start()
  }

  private static func fault(_ error: RulebookError) -> LocalizedText {
    switch error {
    case .invalid(let findings):
      refused(findings.first.map { " (\(place($0.location)))" } ?? "")
    case .missing, .unreadable:
      LocalizedText(
        polish: "Zasad nie da się odczytać z katalogu; działają dotychczasowe.",
        english: "The rules in the folder cannot be read; the earlier ones apply.")
    }
  }

  private static func refused(_ place: String) -> LocalizedText {
    LocalizedText(
      polish: "Zmienione zasady mają błąd\(place); działają dotychczasowe.",
      english: "The changed rules have a fault\(place); the earlier ones apply.")
  }

  /// The last part of the path is enough for a line: whoever mends it runs `rules check`.
  private static func place(_ location: SourceLocation) -> String {
    let file = location.file.split(separator: "/").last.map(String.init) ?? location.file
    return "\(file.printable):\(location.line)"
  }

  // MARK: - Overrides

  private func read(_ log: OverrideLog) {
    let mailbox = mailbox
    Thread {
      do {
        // By the machine's clock: a simulated one says nothing of when an entry was written.
        let reading = try log.read(now: SystemClock.now())
        mailbox.leave(.overrides(reading.overrides, fault: reading.faults.first.map(Self.named)))
      } catch {
        mailbox.leave(.failure(Self.unreadable))
      }
    }.start()
  }

  private static func named(_ finding: Finding) -> LocalizedText {
    let place = place(finding.location)
    return LocalizedText(
      polish: "Wyłączenia kanałów: błędny wpis (\(place)); pozostałe obowiązują.",
      english: "Channels out of service: a bad entry (\(place)); the others apply.")
  }

  private static let unreadable = LocalizedText(
    polish: "Wyłączeń kanałów nie da się odczytać; obowiązują ostatnie znane.",
    english: "Channels out of service cannot be read; the last ones known apply.")
}

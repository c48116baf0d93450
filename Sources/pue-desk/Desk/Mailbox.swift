import CallJournal
import DeskScreen
import Synchronization

/// Messages from work in the background, fetched by the screen's loop.
final class Mailbox: Sendable {
  private let bell: Bell
  private let messages = Mutex<[Message]>([])

  /// - Throws: only if the process has no descriptors left.
  init() throws { bell = try Bell() }

  /// Readable while there is mail.
  var descriptor: Int32 { bell.descriptor }

  /// Leaves a message and wakes the loop.
  func leave(_ message: Message) {
    messages.withLock { $0.append(message) }
    bell.ring()
  }

  /// Takes every message out, the oldest first.
  func fetch() -> [Message] {
    bell.silence()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

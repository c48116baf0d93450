import DeskScreen
import Glibc
import Synchronization

/// Messages from work in the background, fetched by the screen's loop.
final class Mailbox: Sendable {
  /// Readable while there is mail; -1 if the process had no descriptor left, then mail waits for the next second.
  let descriptor: Int32 = eventfd(0, Int32(EFD_NONBLOCK.rawValue | EFD_CLOEXEC.rawValue))
  private let messages = Mutex<[Message]>([])

  /// Leaves a message and wakes the loop.
  func leave(_ message: Message) {
    messages.withLock { $0.append(message) }
    var one: UInt64 = 1
    // A counter that is full is readable already, which is all that is wanted.
    _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
  }

  /// Takes every message out, the oldest first.
  func fetch() -> [Message] {
    var count: UInt64 = 0
    // Nothing to read only means that there was no call since the last time.
    _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}

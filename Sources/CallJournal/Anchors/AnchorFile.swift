import DeskCore
import Foundation
import Glibc

/// The anchors of a journal, a line each, in a file of their own beside it.
struct AnchorFile: Sendable {
  let path: String
  /// The random identifier of the journal.
  let identifier: [UInt8]
  let key: JournalKey

  init(journal: String, identifier: [UInt8], key: JournalKey) {
    path = Self.path(journal: journal)
    self.identifier = identifier
    self.key = key
  }

  /// Where the anchors of a journal are.
  static func path(journal: String) -> String { journal + ".anchors" }

  /// Adds an anchor so that it outlasts a power failure.
  /// - Throws: `JournalError.anchorsUnusable`.
  func append(_ anchor: Anchor) throws {
    do {
      try write(Array("\(anchor.text)\n".utf8))
    } catch let fault as SystemFault {
      throw JournalError.anchorsUnusable(path: path, reason: fault.reason)
    }
  }

  private func write(_ line: [UInt8]) throws {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
    let descriptor = open(path, flags, 0o600)
    guard descriptor >= 0 else { throw SystemFault.last(path) }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0 else { throw SystemFault.last(path) }
    // One write for a line: those of several desks do not mix.
    guard Glibc.write(descriptor, line, line.count) == line.count else { throw SystemFault.last(path) }
    guard fsync(descriptor) == 0 else { throw SystemFault.last(path) }
  }

  /// A line of the file.
  struct Line {
    /// Counted from 1.
    let number: Int
    /// Nil for a line that is no anchor of this journal: it was edited.
    let anchor: Anchor?
  }

  /// Reads every line; nil where there is no file.
  /// - Throws: `JournalError.anchorsUnusable`.
  func lines() throws -> [Line]? {
    do {
      let content = try PrivateFile.read(path)
      return content.split(separator: UInt8(ascii: "\n")).enumerated().map { place, bytes in
        let anchor = String(bytes: bytes, encoding: .utf8).flatMap(Anchor.init(text:))
        // Written the one way there is: a line that merely reads alike is an edited one.
        let isWritten = anchor.map { Array($0.text.utf8) == Array(bytes) } ?? false
        let isGenuine = anchor?.isGenuine(journal: identifier, key: key) ?? false
        return Line(number: place + 1, anchor: isWritten && isGenuine ? anchor : nil)
      }
    } catch let fault as SystemFault where fault.code == ENOENT {
      return nil
    } catch let fault as SystemFault {
      throw JournalError.anchorsUnusable(path: path, reason: fault.reason)
    }
  }
}

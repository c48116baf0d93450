import Crypto
import Foundation
import Glibc

/// The key of a journal: 32 bytes in a file of the user's own, beside the journal or where the
/// environment says.
///
/// Whoever has the key can write a chain that verifies. It belongs on another medium than the journal,
/// or in the hands of somebody else, as soon as the journal shall prove anything against its own user.
struct JournalKey: Sendable {
  static let size = 32

  let symmetric: SymmetricKey

  /// The file that `PUE_DESK_JOURNAL_KEY` names.
  static var namedPath: String? {
    ProcessInfo.processInfo.environment["PUE_DESK_JOURNAL_KEY"].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Where the key of a journal is.
  static func path(journal: String, named: String?) -> String { named ?? journal + ".key" }

  /// Reads the key.
  /// - Throws: `JournalError.keyMissing`, `.keyUnusable`.
  init(path: String) throws {
    let content: Data
    do {
      try PrivateFile.narrow(path)
      content = try PrivateFile.read(path)
    } catch let fault as SystemFault where fault.code == ENOENT {
      throw JournalError.keyMissing(path: path)
    } catch let fault as SystemFault {
      throw JournalError.keyUnusable(path: path, reason: fault.reason)
    }
    guard content.count == Self.size else {
      throw JournalError.keyUnusable(path: path, reason: "\(content.count) bytes instead of \(Self.size)")
    }
    symmetric = SymmetricKey(data: content)
  }

  private init(_ key: SymmetricKey) { symmetric = key }

  /// A key that is written nowhere.
  static func drawn() -> JournalKey { JournalKey(SymmetricKey(size: .bits256)) }

  /// Draws a key and writes it to a file that must not be there yet.
  static func create(path: String) throws {
    let key = SymmetricKey(size: .bits256)
    try PrivateFile.write(key.withUnsafeBytes { Data($0) }, to: path)
  }

  /// A mark by which the key is known again without a row of the chain.
  func mark(journal: [UInt8]) -> Mac {
    var seal = Seal(self)
    seal.begin(.key, after: .none)
    seal.add(journal)
    return seal.end()
  }
}

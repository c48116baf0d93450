import Foundation
import Glibc

/// Where desks leave what they could not write into the journal.
///
/// The folder of the journal is the place; the temporary one serves where that takes nothing.
struct RecoveryFolder: Sendable {
  /// A recovery file.
  struct File: Hashable, Sendable {
    /// The id of the desk that left it.
    let desk: String
    let path: String
  }

  private static let middle = ".recovery-"
  private static let ending = ".jsonl"
  private let beside: String
  private let temporary: String

  /// Names the places for one journal.
  init(journal: String, temporaryFolder: String) {
    beside = journal
    // Journals of the same name in other folders share the temporary folder.
    let name = URL(fileURLWithPath: journal).lastPathComponent
    temporary = "\(temporaryFolder)/\(name)-\(hexDigits(of: Self.fingerprint(journal)))"
  }

  /// Every recovery file of the journal, whoever left it.
  func files() throws -> [File] {
    try [beside, temporary].flatMap(files(beginning:))
  }

  /// Leaves records behind; gives back where.
  func leave(_ lines: [RecoveryLine]) throws -> String {
    let content = try RecoveryLine.encode(lines)
    let desk = lines.first?.desk.id ?? newDeskID()
    do {
      return try write(content, Self.path(beside, desk))
    } catch {
      // The folder of the journal is in trouble, as the journal is: this is what the other place is for.
      return try write(content, Self.path(temporary, desk))
    }
  }

  /// Puts a file out of the way under a name that no desk reads; gives back that name.
  static func setAside(_ file: File) throws -> String {
    var aside = file.path + ".damaged"
    while access(aside, F_OK) == 0 { aside += "+" }
    guard rename(file.path, aside) == 0 else { throw SystemFault.last(file.path) }
    return aside
  }

  private func write(_ content: Data, _ path: String) throws -> String {
    try PrivateFile.write(content, to: path)
    return path
  }

  private func files(beginning start: String) throws -> [File] {
    let folder = PrivateFile.folder(of: start)
    let prefix = URL(fileURLWithPath: start).lastPathComponent + Self.middle
    // Where nothing can be read, nothing was left; and it must not keep the journal from being used.
    guard access(folder, R_OK | X_OK) == 0 else { return [] }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return names.filter { $0.hasPrefix(prefix) && $0.hasSuffix(Self.ending) }.compactMap { name in
      let desk = name.dropFirst(prefix.count).dropLast(Self.ending.count)
      return isIdentifier(desk) ? File(desk: String(desk), path: "\(folder)/\(name)") : nil
    }
  }

  private static func path(_ start: String, _ desk: String) -> String { start + middle + desk + ending }

  /// FNV-1a, which stays the same from one start to the next, unlike `Hasher`.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

/// A line of a recovery file, complete in itself.
struct RecoveryLine: Hashable, Codable, Sendable {
  let desk: DeskIdentity
  let record: JournalRecord

  /// Writes lines one below the other.
  static func encode(_ lines: [RecoveryLine]) throws -> Data {
    let encoder = journalEncoder()
    return try lines.reduce(into: Data()) { content, line in
      content += try encoder.encode(line)
      content.append(UInt8(ascii: "\n"))
    }
  }

  /// Reads lines up to the first one that is damaged.
  /// - Parameters:
  ///   - content: what stands in the file.
  ///   - desk: the id of the desk that the file is of.
  /// - Returns: the lines, and the number of the damaged one if there is any.
  static func decode(_ content: Data, of desk: String) -> (lines: [RecoveryLine], damaged: Int?) {
    let decoder = JSONDecoder()
    var lines: [RecoveryLine] = []
    for text in content.split(separator: UInt8(ascii: "\n")) {
      do {
        let line = try decoder.decode(RecoveryLine.self, from: text)
        guard line.desk.id == desk else { return (lines, lines.count + 1) }
        lines.append(line)
      } catch {
        return (lines, lines.count + 1)
      }
    }
    return (lines, nil)
  }
}

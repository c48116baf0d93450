import Crypto
import RulebookReading

/// The SHA-256 that tells one content of a rulebook from another.
enum ContentHash {
  /// The hash of a rulebook's files, in hexadecimal digits.
  ///
  /// It is the hash of what `sha256sum` prints for the files in the order of their names, so that it can be
  /// checked without this program: `LC_ALL=C sha256sum *.yaml | sha256sum`, cases left out.
  /// - Parameter files: the files, in any order; only the last part of a path counts.
  static func of(_ files: [RulebookFile]) -> String {
    let named = files.map { (name: name(of: $0), bytes: $0.bytes) }
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var whole = SHA256()
    for file in named {
      let line = "\(digits(SHA256.hash(data: file.bytes)))  \(file.name)\n"
      whole.update(data: Array(line.utf8))
    }
    return digits(whole.finalize())
  }

  private static func name(of file: RulebookFile) -> String {
    file.path.split(separator: "/").last.map(String.init) ?? file.path
  }

  private static func digits(_ digest: SHA256.Digest) -> String {
    digest.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0\(digits)" : digits
    }.joined()
  }
}

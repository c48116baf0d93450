import DeskCore
import Yams

/// Turns the bytes of a file into YAML nodes, with a finding for whatever is wrong with them.
enum YamlDocument {
  /// The top of the document.
  /// - Throws: a finding with the line of the fault.
  static func root(of file: RulebookFile) throws(Finding) -> YamlValue {
    if let root = try rootIfAny(of: file) { return root }
    throw Finding(SourceLocation(file: file.path, line: 1), "the file is empty; fill or remove it")
  }

  /// The top of the document; nil for a file with nothing but comments.
  /// - Throws: a finding with the line of the fault.
  static func rootIfAny(of file: RulebookFile) throws(Finding) -> YamlValue? {
    let text = try text(of: file)
    try refuseAliases(text, file.path)
    do {
      // Every scalar stays text: resolving types by pattern costs three times as long.
      return try Yams.compose(yaml: text, .basic).map { YamlValue(node: $0, file: file.path) }
    } catch {
      throw finding(for: error, in: text, path: file.path)
    }
  }

  private static func text(of file: RulebookFile) throws(Finding) -> String {
    if let text = String(validating: file.bytes, as: UTF8.self) { return text }
    let good = validPrefix(of: file.bytes)
    let line = file.bytes[..<good].count { $0 == UInt8(ascii: "\n") } + 1
    throw Finding(
      SourceLocation(file: file.path, line: line), "the text is not UTF-8; save the file as UTF-8")
  }

  /// How many bytes at the start are UTF-8.
  private static func validPrefix(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return count
  }

  /// An alias can stand for a text of any size, so that a small file fills the memory.
  private static func refuseAliases(_ text: String, _ path: String) throws(Finding) {
    var line = 1
    var before: UInt8 = UInt8(ascii: "\n")
    var sign = false
    for byte in text.utf8 {
      if sign, isWordByte(byte) {
        throw Finding(
          SourceLocation(file: path, line: line),
          "an anchor or alias ('&name', '*name') is not allowed here; write the value out")
      }
      sign = byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*")
      // Whatever is no word may stand before a token: a space, a bracket, any of YAML's line breaks.
      if sign { sign = !isWordByte(before) }
      if byte == UInt8(ascii: "\n") { line += 1 }
      before = byte
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    let letter = byte | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func finding(for error: any Error, in text: String, path: String) -> Finding {
    func at(_ line: Int, _ problem: String) -> Finding {
      Finding(
        SourceLocation(file: path, line: max(1, line)), "not valid YAML: \(problem); correct this line")
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return at(mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return at(context.mark.line, "the key '\(keys.first ?? "")' stands twice")
    case .reader(let problem, let offset, _, _):
      // Yams counts characters here, not bytes.
      return at(text.prefix(offset ?? 0).count { $0 == "\n" || $0 == "\r\n" } + 1, problem)
    default: return at(1, "it cannot be parsed")
    }
  }
}

import Yams

/// Why a text is no YAML that is wanted here.
public struct YamlFault: Error, Hashable, Sendable {
  /// The line of the fault, counted from 1.
  public let line: Int
  /// What is wrong; what to do.
  public let message: String
}

extension YamlTree {
  /// Parses a document.
  /// - Parameter bytes: the document in UTF-8.
  /// - Throws: `YamlFault` with the line of the fault.
  public init(parsing bytes: [UInt8]) throws(YamlFault) {
    guard let tree = try Self.ifAny(parsing: bytes) else {
      throw YamlFault(line: 1, message: "the file is empty; fill or remove it")
    }
    self = tree
  }

  /// Parses a document that may hold nothing but comments; then it is nil.
  /// - Parameter bytes: the document in UTF-8.
  /// - Throws: `YamlFault` with the line of the fault.
  public static func ifAny(parsing bytes: [UInt8]) throws(YamlFault) -> YamlTree? {
    let text = try Self.text(of: bytes)
    try Self.refuseAliases(text)
    do {
      // Every scalar stays text: resolving types by pattern costs three times as long.
      return try Yams.compose(yaml: text, .basic).map { try YamlTree($0) }
    } catch let fault as YamlFault {
      throw fault
    } catch {
      throw Self.fault(for: error, in: text)
    }
  }

  private init(_ node: Node) throws(YamlFault) {
    let line = node.mark?.line ?? 1
    switch node {
    case .scalar(let scalar): self.init(.text(scalar.string), line: line)
    case .sequence(let sequence):
      var list: [YamlTree] = []
      for node in sequence { list.append(try YamlTree(node)) }
      self.init(.list(list), line: line)
    case .mapping(let mapping):
      var fields: [Field] = []
      for (key, value) in mapping {
        fields.append(Field(key: try YamlTree(key), value: try YamlTree(value)))
      }
      self.init(.fields(fields), line: line)
    case .alias: throw YamlFault(line: line, message: aliasRefusal)
    }
  }

  private static func text(of bytes: [UInt8]) throws(YamlFault) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let line = bytes[..<validPrefix(of: bytes)].count { $0 == UInt8(ascii: "\n") } + 1
    throw YamlFault(line: line, message: "the text is not UTF-8; save the file as UTF-8")
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
  private static func refuseAliases(_ text: String) throws(YamlFault) {
    var line = 1
    var before: UInt8 = UInt8(ascii: "\n")
    var sign = false
    for byte in text.utf8 {
      if sign, isWordByte(byte) { throw YamlFault(line: line, message: aliasRefusal) }
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

  private static func fault(for error: any Error, in text: String) -> YamlFault {
    func at(_ line: Int, _ problem: String) -> YamlFault {
      YamlFault(line: max(1, line), message: "not valid YAML: \(problem); correct this line")
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

private let aliasRefusal = "an anchor or alias ('&name', '*name') is not allowed here; write the value out"

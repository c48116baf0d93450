/// A tree in a form that takes no parsing: what the program carries of YAML is read before the first frame.
///
/// Each node is a letter (`t`, `l` or `f`), its line and its size as decimal numbers ended by a colon, then its
/// content: the bytes of a text, the nodes of a list, or the keys and values of fields. All of it is UTF-8.
public enum CompiledTree {
  /// The compiled form of a tree.
  /// - Parameter tree: any tree.
  public static func text(of tree: YamlTree) -> String {
    switch tree.content {
    case .text(let text): "t\(tree.line):\(text.utf8.count):\(text)"
    case .list(let list): "l\(tree.line):\(list.count):" + list.map(text(of:)).joined()
    case .fields(let fields):
      "f\(tree.line):\(fields.count):" + fields.map { text(of: $0.key) + text(of: $0.value) }.joined()
    }
  }

  /// The tree of a compiled form.
  /// - Parameter bytes: what `text(of:)` made, as UTF-8.
  /// - Returns: nil where the bytes are anything else.
  public static func tree(of bytes: UnsafeBufferPointer<UInt8>) -> YamlTree? {
    var reader = Reader(bytes: bytes)
    guard let tree = reader.tree(), reader.place == bytes.count else { return nil }
    return tree
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var place = 0

    mutating func tree() -> YamlTree? {
      guard place < bytes.count else { return nil }
      let kind = bytes[place]
      place += 1
      // Every element takes some bytes: a larger count is no count of anything here.
      guard let line = number(), let size = number(), size <= bytes.count - place else { return nil }
      switch kind {
      case UInt8(ascii: "t"): return text(size).map { YamlTree(.text($0), line: line) }
      case UInt8(ascii: "l"): return list(size).map { YamlTree(.list($0), line: line) }
      case UInt8(ascii: "f"): return fields(size).map { YamlTree(.fields($0), line: line) }
      default: return nil
      }
    }

    private mutating func number() -> Int? {
      var number = 0
      let start = place
      while place < bytes.count, place - start < 9 {
        let byte = bytes[place]
        place += 1
        if byte == UInt8(ascii: ":") { return place - start > 1 ? number : nil }
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
      }
      return nil
    }

    private mutating func text(_ count: Int) -> String? {
      defer { place += count }
      return String(validating: UnsafeBufferPointer(rebasing: bytes[place..<place + count]), as: UTF8.self)
    }

    private mutating func list(_ count: Int) -> [YamlTree]? {
      var list: [YamlTree] = []
      list.reserveCapacity(count)
      for _ in 0..<count {
        guard let tree = tree() else { return nil }
        list.append(tree)
      }
      return list
    }

    private mutating func fields(_ count: Int) -> [YamlTree.Field]? {
      var fields: [YamlTree.Field] = []
      fields.reserveCapacity(count)
      for _ in 0..<count {
        guard let key = tree(), let value = tree() else { return nil }
        fields.append(YamlTree.Field(key: key, value: value))
      }
      return fields
    }
  }
}

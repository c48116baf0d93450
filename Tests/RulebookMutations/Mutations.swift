import Yams

/// One change of one cell of a file of the rulebook.
struct Mutation: Sendable {
  let file: String
  let line: Int
  /// What is changed, in short.
  let change: String
  /// Whether the change is in the conditions of a row, and so may cover the same situations as before.
  let isInConditions: Bool
  /// The file with the change.
  let text: String
}

/// Every single-cell change of a file.
struct Mutations {
  private let file: String
  private let root: Node
  private let vocabulary: Vocabulary
  private(set) var all: [Mutation] = []

  private enum Step {
    case key(Node)
    case place(Int)
  }

  /// - Parameters:
  ///   - file: the name of the file.
  ///   - text: what stands in it.
  ///   - vocabulary: what may stand in a cell.
  /// - Throws: an error of Yams where it is no YAML.
  init(file: String, text: String, vocabulary: Vocabulary) throws {
    self.file = file
    self.vocabulary = vocabulary
    root = try Yams.compose(yaml: text, .basic) ?? .mapping(Node.Mapping([]))
    for (name, section) in root.mapping ?? Node.Mapping([]) {
      try cells(name.string ?? "", name.string ?? "", section, [.key(name)])
    }
  }

  // MARK: - Cells

  private mutating func cells(_ section: String, _ key: String, _ node: Node, _ path: [Step]) throws {
    switch node {
    case .scalar(let scalar):
      for other in vocabulary.others(section, key, scalar.string) {
        try add(path, "\(key): \(scalar.string) → \(other)", at: node, becomes: Node(other))
      }
    case .sequence(let sequence): try elements(section, key, sequence, node, path)
    case .mapping(let mapping):
      if key == "when" { try conditions(section, mapping, node, path) }
      if section == "ivr", key == "ivr" { try texts(node, insteadOf: nil, path) }
      for (name, value) in mapping { try cells(section, name.string ?? "", value, path + [.key(name)]) }
    case .alias: break
    }
  }

  private mutating func elements(
    _ section: String, _ key: String, _ sequence: Node.Sequence, _ node: Node, _ path: [Step]
  ) throws {
    for (place, element) in sequence.enumerated() {
      try cells(section, key, element, path + [.place(place)])
      if case .mapping = element {
        try add(path + [.place(place)], "\(key): the row is gone", at: element, becomes: nil)
        try texts(element, insteadOf: sequence[(place + 1) % sequence.count], path + [.place(place)])
        try exchangedVoice(element, path + [.place(place)])
      } else if vocabulary.closed(section, key) != nil || key == "cite" {
        let change = "\(key): without \(element.string ?? "")"
        try add(path + [.place(place)], change, at: element, becomes: nil)
      }
    }
    let present = sequence.compactMap(\.string)
    for word in vocabulary.closed(section, key) ?? [] where !present.contains(word) && !present.isEmpty {
      let longer = Node.sequence(Node.Sequence(sequence.map { $0 } + [Node(word)]))
      try add(path, "\(key): also \(word)", at: node, becomes: longer)
    }
  }

  /// A condition left out, or one set where the cell is empty.
  private mutating func conditions(
    _ section: String, _ mapping: Node.Mapping, _ node: Node, _ path: [Step]
  ) throws {
    for (name, value) in mapping {
      try add(path + [.key(name)], "when: without \(name.string ?? "")", at: value, becomes: nil)
    }
    for name in Vocabulary.conditions(section) where mapping[Node(name)] == nil {
      for word in vocabulary.closed(section, name) ?? [] {
        var narrowed = mapping
        narrowed[Node(name)] = Node(word)
        try add(path, "when: \(name) \(word)", at: node, becomes: .mapping(narrowed))
      }
    }
  }

  /// A text with the words of the next row, or with none.
  private mutating func texts(_ row: Node, insteadOf next: Node?, _ path: [Step]) throws {
    for (name, text) in row.mapping ?? Node.Mapping([]) where Vocabulary.texts.contains(name.string ?? "") {
      for (language, words) in text.mapping ?? Node.Mapping([]) {
        let other = next?.mapping?[name]?.mapping?[language]?.string ?? "–"
        guard other != words.string else { continue }
        let change = "\(name.string ?? "").\(language.string ?? ""): the words of the next row, or none"
        try add(path + [.key(name), .key(language)], change, at: words, becomes: Node(other))
      }
    }
  }

  /// What is to be said becomes what is never to be said, and the other way round.
  private mutating func exchangedVoice(_ row: Node, _ path: [Step]) throws {
    for (from, to) in [("say", "never"), ("never", "say")] {
      guard var mapping = row.mapping, let words = mapping[Node(from)] else { continue }
      mapping[Node(from)] = nil
      mapping[Node(to)] = words
      try add(path, "\(from) becomes \(to)", at: row, becomes: .mapping(mapping))
    }
  }

  // MARK: - Changes

  private mutating func add(_ path: [Step], _ change: String, at node: Node, becomes other: Node?) throws {
    let changed = Self.edited(root, path[...], other)
    let isInConditions = path.contains { step in
      if case .key(let name) = step { name.string == "when" } else { false }
    }
    all.append(
      Mutation(
        file: file, line: node.mark?.line ?? 0, change: change, isInConditions: isInConditions,
        text: try Yams.serialize(node: changed)))
  }

  private static func edited(_ node: Node, _ path: ArraySlice<Step>, _ other: Node?) -> Node {
    guard let step = path.first else { return other ?? node }
    let isLast = path.count == 1
    switch (node, step) {
    case (.mapping(var mapping), .key(let key)):
      guard let value = mapping[key] else { return node }
      mapping[key] = isLast ? other : edited(value, path.dropFirst(), other)
      return .mapping(mapping)
    case (.sequence(var sequence), .place(let place)):
      if isLast, other == nil {
        sequence.remove(at: place)
      } else {
        sequence[place] = isLast ? other ?? sequence[place] : edited(sequence[place], path.dropFirst(), other)
      }
      return .sequence(sequence)
    default: return node
    }
  }
}

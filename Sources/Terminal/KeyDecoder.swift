import Canvas

/// Turns the bytes a terminal sends into events, one byte after the other, whatever the bytes are.
///
/// Some bytes mean one thing when more follow at once and another when none do; then `patience` tells how long
/// to wait before `silence()` is to be told.
package struct KeyDecoder {
  private enum State {
    case ground
    /// A letter of several bytes has begun. A muted one was typed with Alt and is not told.
    case letter(length: Int, muted: Bool)
    /// An Escape has just come; `twice` after a second one.
    case escape(twice: Bool)
    /// An Escape has come and nothing at once after it: a person pressed the key.
    case loneEscape
    /// Another one has come later than a terminal would send it: the same key once more, or the begin of the next one.
    case laterEscape
    case sequence
    case paste
  }

  private let charset: Charset
  private let table: KeySequences
  private var state = State.ground
  // What a state has collected stands beside it: inside the enum each byte would copy it.
  private var letter: [UInt8] = []
  private var sequence = EscapeSequence()
  private var paste = PasteBuffer()

  /// Makes a decoder.
  /// - Parameters:
  ///   - charset: how letters are written.
  ///   - table: which sequences stand for keys.
  package init(charset: Charset, table: KeySequences) {
    self.charset = charset
    self.table = table
  }

  /// How many milliseconds of silence after the last byte mean something; nil when none do.
  package var patience: Int64? {
    switch state {
    case .ground, .letter: nil
    case .escape, .laterEscape: 50  // a terminal sends a sequence in one go
    case .loneEscape: 350  // a person looks for the digit; 400 ms in all
    case .sequence: 200  // on a slow line even a sequence may be torn apart
    case .paste: 1000  // the end mark is lost
    }
  }

  /// Tells that nothing came for as long as `patience` said.
  package mutating func silence() -> [TerminalEvent] {
    switch state {
    case .ground, .letter: return []
    case .escape(twice: false):
      state = .loneEscape
      return []
    case .escape(twice: true), .loneEscape, .laterEscape:
      state = .ground
      return [.key(.escape)]
    case .sequence:
      state = .ground
      return []
    case .paste: return finishPaste()
    }
  }

  /// Takes the next byte.
  package mutating func feed(_ byte: UInt8) -> [TerminalEvent] {
    switch state {
    case .ground: feedGround(byte)
    case .letter(let length, let muted): feedLetter(byte, length: length, muted: muted)
    case .escape(let twice): feedEscape(byte, twice: twice)
    case .loneEscape: feedLoneEscape(byte)
    case .laterEscape: feedLaterEscape(byte)
    case .sequence: feedSequence(byte)
    case .paste: paste.append(byte) ? finishPaste() : []
    }
  }

  // MARK: Letters and control keys

  private mutating func feedGround(_ byte: UInt8) -> [TerminalEvent] {
    state = .ground
    switch byte {
    case Byte.escape:
      state = .escape(twice: false)
      return []
    case 0x0D, 0x0A: return [.key(.enter)]
    case 0x09: return [.key(.tab)]
    case 0x08, 0x7F: return [.key(.backspace)]
    case 0x01...0x1A: return [.key(.control(Unicode.Scalar(byte + 0x60)))]
    case 0x20..<0x7F: return [.key(.character(Unicode.Scalar(byte)))]
    case 0x80...: return beginLetter(byte, muted: false)
    default: return []
    }
  }

  private mutating func beginLetter(_ byte: UInt8, muted: Bool) -> [TerminalEvent] {
    state = .ground
    guard charset == .utf8 else { return muted ? [] : Self.typed(charset.scalar(of: byte)) }
    if let length = Self.letterLength(first: byte) {
      letter = [byte]
      state = .letter(length: length, muted: muted)
    }
    return []
  }

  private static func letterLength(first byte: UInt8) -> Int? {
    switch byte {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  private mutating func feedLetter(_ byte: UInt8, length: Int, muted: Bool) -> [TerminalEvent] {
    // Half a letter is dropped, and the byte that broke it off begins something new.
    guard (0x80...0xBF).contains(byte) else { return feedGround(byte) }
    letter.append(byte)
    guard letter.count == length else { return [] }
    state = .ground
    return muted ? [] : Self.typed(charset.scalars(of: letter).first)
  }

  private static func typed(_ scalar: Unicode.Scalar?) -> [TerminalEvent] {
    guard let scalar, scalar.value >= 0xA0 else { return [] }
    return [.key(.character(scalar))]
  }

  // MARK: Escape

  private mutating func feedEscape(_ byte: UInt8, twice: Bool) -> [TerminalEvent] {
    switch byte {
    case Byte.escape:
      state = .escape(twice: !twice)
      return twice ? [.key(.escape)] : []
    case UInt8(ascii: "["), UInt8(ascii: "O"): return beginSequence(byte)
    case _ where twice: return [.key(.escape)] + feedGround(byte)
    case 0x80...: return beginLetter(byte, muted: true)
    default: return beginSequence(byte)
    }
  }

  private mutating func feedLoneEscape(_ byte: UInt8) -> [TerminalEvent] {
    state = .ground
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      return [.key(Key(functionDigit: Int(byte - UInt8(ascii: "0"))))]
    case Byte.escape:
      state = .laterEscape
      return []
    // Nobody types a bracket here; a sequence was torn apart on a slow line.
    case UInt8(ascii: "["): return beginSequence(byte)
    default: return [.key(.escape)] + feedGround(byte)
    }
  }

  /// What comes now belongs to the second Escape; the first one was a key.
  private mutating func feedLaterEscape(_ byte: UInt8) -> [TerminalEvent] {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "O"): return [.key(.escape)] + beginSequence(byte)
    default: return [.key(.escape)] + feedGround(byte)
    }
  }

  private mutating func beginSequence(_ byte: UInt8) -> [TerminalEvent] {
    sequence = EscapeSequence()
    state = .sequence
    return feedSequence(byte)
  }

  private mutating func feedSequence(_ byte: UInt8) -> [TerminalEvent] {
    sequence.append(byte)
    if let key = table[sequence.bytes] {
      state = .ground
      return [.key(key)]
    }
    if table.begins(sequence.bytes) { return [] }
    switch sequence.progress {
    case .unfinished: return []
    case .broken: return sequence.isAfterEscape ? feedEscape(byte, twice: false) : feedGround(byte)
    case .finished:
      state = .ground
      return meaning(of: sequence)
    }
  }

  /// What is not known is swallowed whole: its letters must not land in a text field.
  private mutating func meaning(of sequence: EscapeSequence) -> [TerminalEvent] {
    if sequence.startsPaste {
      paste = PasteBuffer()
      state = .paste
      return []
    }
    if let pointer = sequence.pointer { return [.pointer(pointer)] }
    guard let plain = sequence.withoutModifiers, let key = table[plain], key.moves else { return [] }
    return [.key(key)]
  }

  private mutating func finishPaste() -> [TerminalEvent] {
    defer { paste = PasteBuffer() }
    state = .ground
    return [.paste(paste.text(in: charset))]
  }
}

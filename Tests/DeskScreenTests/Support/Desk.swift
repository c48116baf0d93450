import Canvas
import DeskCore
import MatterSearch
import RulebookFiles
import Synchronization
import Testing

@testable import DeskScreen

/// A key, words typed letter by letter, or words pasted at once.
enum Stroke: ExpressibleByStringLiteral, Hashable, Sendable {
  case words(String)
  case key(Key)
  case paste(String)

  init(stringLiteral words: String) { self = .words(words) }

  static let enter = key(.enter)
  static let escape = key(.escape)
  static let up = key(.up)
  static let down = key(.down)
  static let home = key(.home)
  static let end = key(.end)
  static let pageUp = key(.pageUp)
  static let pageDown = key(.pageDown)
  static let backspace = key(.backspace)

  static func function(_ number: Int) -> Stroke { .key(.function(number)) }
  static func control(_ letter: Unicode.Scalar) -> Stroke { .key(.control(letter)) }

  fileprivate var messages: [Message] {
    switch self {
    case .words(let words): words.unicodeScalars.map { .key(.character($0)) }
    case .key(let key): [.key(key)]
    case .paste(let text): [.paste(text)]
    }
  }
}

/// A desk under test: its model, the size of its screen, and what it asked for.
struct Desk {
  /// The state as the last message left it; typed words may still wait to be searched.
  private var state: Model
  var size = Size(columns: 80, rows: 24) { didSet { send(.resized(size)) } }
  /// Everything that the desk wanted done outside, in order.
  private(set) var effects: [Effect] = []
  /// Whether the last message asked for a repaint.
  private(set) var repaints = false

  /// A working day of the agreement, 10:42.
  static let workingDay = "2016-04-29T10:42"

  init(
    _ seat: Seat = .contactCenter, _ language: Language = .polish, at moment: String = workingDay,
    shelf: RulebookShelf? = nil, keys: KeyTable = .standard
  ) throws {
    let shelf = try shelf ?? .tested()
    state = Model(
      context: DeskContext(
        shelf: shelf, find: { Finders.find($0, $1) }, newCallID: CallIDs().next, keys: keys), seat: seat,
      language: language, now: try Instant(expression: moment))
  }

  /// The state as whoever looks at the screen has it.
  var model: Model {
    get {
      var settled = state
      settled.settle()
      return settled
    }
    set { state = newValue }
  }

  /// Presses keys and types words, one letter after the other.
  mutating func keys(_ strokes: Stroke...) { keys(strokes) }

  mutating func keys(_ strokes: [Stroke]) {
    for message in strokes.flatMap(\.messages) { send(message) }
  }

  mutating func paste(_ text: String) { send(.paste(text)) }

  mutating func point(_ pointer: Pointer) { send(.pointer(pointer, size)) }

  mutating func clock(_ moment: String) throws { send(.clock(try Instant(expression: moment))) }

  mutating func send(_ message: Message) {
    let outcome = state.update(message)
    effects += outcome.effects
    repaints = outcome.repaint
  }

  var frame: Frame { view(state, size: size) }
  var layout: PanelLayout? { PanelLayout(size: size) }
  var rulebook: ProvenRulebook { model.rulebook }

  /// The screen as text.
  var text: String { frame.lines.joined(separator: "\n") }
  var header: String { frame.text(row: 0) }
  var status: String { frame.text(row: size.rows - 2).trimmed }
  var footer: String { frame.text(row: size.rows - 1) }

  /// The words inside a pane, with line breaks and repeated blanks taken for one blank.
  func words(in pane: KeyPath<PanelLayout, Rect>) throws -> String {
    let layout = try #require(layout)
    return frame.words(in: layout[keyPath: pane].inside)
  }
}

extension RulebookShelf {
  /// The shelf that the program carries, read once.
  static func tested() throws -> RulebookShelf { try Shared.shelf.get() }

  /// A shelf with a second rulebook, in force from 1 June 2016.
  static func withLater(_ change: (inout Rulebook) -> Void = { _ in }) throws -> RulebookShelf {
    let first = try #require(try tested().rulebooks.first)
    var later = first.rulebook
    later.version = "2016-06-01"
    later.effectiveFrom = try #require(CivilDate(year: 2016, month: 6, day: 1))
    change(&later)
    return RulebookShelf(first, [try ProvenRulebook(proving: later)])
  }

  private enum Shared {
    static let shelf = Result { () throws(RulebookError) in try RulebookShelf.builtIn() }
  }
}

/// The ids of a desk's calls: 32 hexadecimal digits that count from 1.
private final class CallIDs: Sendable {
  private let last = Mutex(0)

  @Sendable func next() -> String {
    let number = last.withLock { last in
      last += 1
      return last
    }
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 32 - digits.count) + digits
  }
}

/// The search of every rulebook, which remembers what it found: the tests type the same words again and again.
private enum Finders {
  static func find(_ rulebook: ProvenRulebook, _ words: String) -> [MatterHit] {
    let version = rulebook.rulebook.version
    guard version == builtIn?.version, let finder = builtIn?.finder else {
      return MatterFinder(rulebook).find(words)
    }
    if let known = found.withLock({ $0[words] }) { return known }
    let hits = finder.find(words)
    found.withLock { $0[words] = hits }
    return hits
  }

  private static let found = Mutex<[String: [MatterHit]]>([:])
  private static let builtIn: (version: String, finder: MatterFinder)? =
    (try? RulebookShelf.tested())?.rulebooks.first.map { ($0.rulebook.version, MatterFinder($0)) }
}

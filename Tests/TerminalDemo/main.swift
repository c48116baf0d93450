import Canvas
import Glibc
import Terminal

/// Shows what the terminal says, one line an event, for the tests to read.
///
/// Ctrl-Q ends it, and a few control keys do what a program under test must not.
struct Demo {
  private var heard: [String] = []
  private var count = 0
  private var status: Int32?
  private var scribble = Scribble()

  /// What ends the demo, once something has.
  var ending: Int32? { status }

  mutating func take(_ event: TerminalEvent, _ screen: TerminalScreen) {
    count += 1
    heard.append(Self.describe(event))
    heard = heard.suffix(8)
    switch event {
    case .key(.control("q")): status = 0
    case .key(.control("o")): screen.setMouse(true)
    case .key(.control("l")):
      screen.redraw()
      scribble.change(screen.size, strokes: 0)
    case .key(.control("g")): scribble.change(screen.size)
    case .key(.control(let letter)): Self.misbehave(letter)
    case .terminated(let signal): status = 128 + signal
    default: break
    }
  }

  func frame(_ screen: TerminalScreen) -> Frame {
    if let drawn = scribble.frame, drawn.size == screen.size { return drawn }
    var frame = Frame(size: screen.size)
    frame.write("┌ Zażółć gęślą jaźń ✓ ┐", row: 0, role: .title)
    frame.write("size \(screen.size.columns)x\(screen.size.rows) ascii \(screen.asciiOnly)", row: 1)
    frame.write("events \(count)", row: 2, role: .dim)
    for (row, line) in heard.reversed().enumerated() { frame.write(line, row: 3 + row) }
    for (row, role) in Role.allCases.enumerated() {
      frame.write("\(role)", row: row, column: 60, role: role)
    }
    frame.write("[\u{7}\u{200B}\u{301}漢\u{9B}]", row: 12)
    frame.write("└", row: screen.size.rows - 1)
    return frame
  }

  private static func describe(_ event: TerminalEvent) -> String {
    switch event {
    case .key(.character(let scalar)): "key \(scalar)"
    case .key(.control(let letter)): "key ctrl-\(letter)"
    case .key(.function(let number)): "key F\(number)"
    case .key(let key): "key \(key)"
    case .paste(let text): "paste <\(text)>"
    case .pointer(.press(let row, let column)): "press \(row),\(column)"
    case .pointer(let pointer): "\(pointer)"
    case .resized: "resized"
    case .tick: "tick"
    case .companion: "companion"
    case .terminated(let signal): "terminated \(signal)"
    }
  }

  private static func misbehave(_ letter: Unicode.Scalar) {
    switch letter {
    case "f": fatalError("wilful end")
    case "b": print([1][Int(letter.value)])
    case "a": abort()
    case "n": UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case "r": print(endless(Int(letter.value)))
    case "e": _ = write(STDERR_FILENO, "said aside\n", 11)
    case "x": exit(7)
    default: break
    }
  }

  private static func endless(_ number: Int) -> Int {
    number == 0 ? 0 : 1 + endless(number + 1)
  }
}

/// A screen on which anything may change from key to key.
struct Scribble {
  private(set) var frame: Frame?
  private var state: UInt64 = 2016
  private var changes = 0

  /// Changes some cells here and there, and says in the last ones, which are drawn last, how often it has.
  mutating func change(_ size: Size, strokes: Int = 12) {
    var next = frame.flatMap { $0.size == size ? $0 : nil } ?? Frame(size: size)
    for _ in 0..<strokes { stroke(&next) }
    changes += 1
    let mark = " change \(changes)"
    next.write(mark, row: size.rows - 1, column: size.columns - mark.count, role: .title)
    frame = next
  }

  /// Some cells side by side, often of one kind: blanks too are drawn in runs.
  private mutating func stroke(_ frame: inout Frame) {
    let letters = Array(" ab─ąŻ✓".unicodeScalars)
    let (row, column, mixed) = (number(frame.size.rows), number(frame.size.columns), number(2) == 0)
    var (letter, role) = (letters[number(letters.count)], Role.allCases[number(Role.allCases.count)])
    for offset in 0..<number(frame.size.columns) {
      if mixed {
        (letter, role) = (letters[number(letters.count)], Role.allCases[number(Role.allCases.count)])
      }
      frame[row: row, column: column + offset] = Cell(letter, role)
    }
  }

  private mutating func number(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}

extension Frame {
  fileprivate mutating func write(_ text: String, row: Int, column: Int = 0, role: Role = .text) {
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      self[row: row, column: column + offset] = Cell(scalar, role)
    }
  }
}

func serve(_ screen: TerminalScreen, deadline: Int32?) -> Int32 {
  var demo = Demo()
  while true {
    screen.present(demo.frame(screen))
    demo.take(screen.next(deadlineMilliseconds: deadline), screen)
    var burst = 1000
    while demo.ending == nil, burst > 0, let event = screen.pending() {
      demo.take(event, screen)
      burst -= 1
    }
    if let status = demo.ending { return status }
  }
}

do {
  let screen = try TerminalScreen(theme: getenv("NO_COLOR") == nil ? .auto : .mono)
  let status = serve(screen, deadline: CommandLine.arguments.contains("--tick") ? 100 : nil)
  screen.close()
  print("end \(status)")
  exit(status)
} catch {
  let line = error.reason + "\n"
  _ = write(STDERR_FILENO, line, line.utf8.count)
  exit(1)
}

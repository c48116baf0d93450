import CTermGuard
import Canvas
import Glibc

/// Hears what the program is told: keys, signals, and the end of the terminal itself.
struct TerminalInput {
  /// One thing heard.
  enum News {
    case event(TerminalEvent)
    case signal(Int32)
  }

  private let signalDescriptor: Int32
  /// What else to wait for beside the keyboard.
  var companions: [Int32] = [] {
    didSet { watched = Self.watching([STDIN_FILENO, signalDescriptor] + companions) }
  }
  private var watched: [pollfd]
  private var decoder: KeyDecoder
  /// When silence means something to the decoder, in nanoseconds.
  private var silenceEnds: Int64?
  private var signals: [Int32] = []
  private var events: ArraySlice<TerminalEvent> = []
  private var isGone = false
  /// Whether more came at once than a person types.
  private(set) var isFlooded = false
  private var buffer = [UInt8](repeating: 0, count: 4096)

  init(signalDescriptor: Int32, decoder: KeyDecoder) {
    self.signalDescriptor = signalDescriptor
    self.decoder = decoder
    watched = Self.watching([STDIN_FILENO, signalDescriptor])
  }

  private static func watching(_ descriptors: [Int32]) -> [pollfd] {
    descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
  }

  /// Nanoseconds on a clock that only goes forward.
  static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Takes the oldest news; waits for some until a time.
  /// - Parameter end: on the clock of `now()`; nil waits as long as it takes.
  /// - Returns: nil when there was none; that may be before the time has come.
  mutating func next(until end: Int64?) -> News? {
    if signals.isEmpty, events.isEmpty, !isGone { gather(until: end) }
    return taken()
  }

  /// Takes the oldest news of those that have been read.
  mutating func taken() -> News? {
    if let signal = signals.popFirst() { return .signal(signal) }
    if isGone { return .event(.terminated(signal: SIGHUP)) }
    return events.popFirst().map(News.event)
  }

  /// Waits once.
  ///
  /// It reads once at most, so what is not taken yet stays with the kernel.
  private mutating func gather(until end: Int64?) {
    let ready = poll(
      &watched, nfds_t(watched.count), Self.milliseconds(until: Self.sooner(end, silenceEnds)))
    if ready > 0, watched[1].revents != 0 { takeSignals() }
    if ready > 0, watched[0].revents != 0 {
      takeInput(watched[0].revents)
    } else if let silenceEnds, Self.now() >= silenceEnds {
      take(decoder.silence())
    }
    if ready > 0, watched.dropFirst(2).contains(where: { $0.revents != 0 }) { events.append(.companion) }
  }

  private mutating func takeSignals() {
    while case let signal = tg_next_signal(), signal != 0 { signals.append(signal) }
  }

  private mutating func takeInput(_ state: Int16) {
    guard state & Int16(POLLHUP | POLLERR | POLLNVAL) == 0 else {
      isGone = true
      return
    }
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 {
      take(buffer[..<count].flatMap { decoder.feed($0) })
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      isGone = true
    }
  }

  private mutating func take(_ news: [TerminalEvent]) {
    events = news[...]
    isFlooded = news.count > 4
    silenceEnds = decoder.patience.map { Self.now() + $0 * 1_000_000 }
  }

  private static func sooner(_ one: Int64?, _ other: Int64?) -> Int64? {
    guard let one, let other else { return one ?? other }
    return min(one, other)
  }

  /// Rounded up: a wait that ends early would be followed by another.
  private static func milliseconds(until end: Int64?) -> Int32 {
    guard let end else { return -1 }
    return Int32(clamping: max(0, (end - now() + 999_999) / 1_000_000))
  }
}

extension Array {
  /// Takes the first element out.
  fileprivate mutating func popFirst() -> Element? {
    isEmpty ? nil : removeFirst()
  }
}

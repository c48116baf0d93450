import CPtyHarness
import Glibc

/// How a program ended.
public enum Ending: Equatable, Sendable {
  /// By itself, with this status.
  case exit(Int32)
  /// By this signal.
  case signal(Int32)

  init(waitStatus: Int32) {
    let signal = waitStatus & 0x7F
    self = signal == 0 ? .exit((waitStatus >> 8) & 0xFF) : .signal(signal)
  }
}

/// What came of running a program.
public struct RunResult: Sendable {
  /// How it ended; nil when it took too long and was killed.
  public let ending: Ending?
  /// What it wrote to standard output.
  public let output: [UInt8]
  /// What it wrote to standard error.
  public let errors: [UInt8]

  /// Standard output as text.
  public var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  public var errorText: String { String(decoding: errors, as: UTF8.self) }
}

/// Runs a program without a terminal; nil when it cannot be started.
/// - Parameters:
///   - program: path of the executable.
///   - arguments: without the program's name.
///   - environment: all of it; nothing is inherited.
///   - input: what it finds on standard input.
///   - seconds: how long it may take.
public func run(
  _ program: String, _ arguments: [String] = [], environment: [String: String] = Pty.environment,
  input: [UInt8] = [], within seconds: Double = 60
) -> RunResult? {
  var result = withCStrings([program] + arguments) { arguments in
    withCStrings(entries(environment)) { environment in
      ph_run(program, arguments, environment, input, input.count, Int32(seconds * 1000))
    }
  }
  defer { ph_result_free(&result) }
  guard result.status != -1 else { return nil }
  return RunResult(
    ending: result.timed_out ? nil : Ending(waitStatus: result.status),
    output: Array(UnsafeBufferPointer(start: result.output, count: result.output_count)),
    errors: Array(UnsafeBufferPointer(start: result.errors, count: result.errors_count)))
}

/// An environment as a program is given it, with what coverage and sanitizers need where they are at work.
func entries(_ environment: [String: String]) -> [String] {
  environment.merging(toolEnvironment) { own, _ in own }.map { "\($0)=\($1)" }
}

/// What coverage and sanitizers need in the environment of a checked program, where they are at work.
public var toolEnvironment: [String: String] {
  ["LLVM_PROFILE_FILE", "ASAN_OPTIONS", "TSAN_OPTIONS"].reduce(into: [:]) { found, name in
    found[name] = getenv(name).map { String(cString: $0) }
  }
}

/// The path of a program of this package, built beside the tests; nil when there is none.
/// - Parameter name: of its target.
public func builtProgram(_ name: String) -> String? {
  // Whoever loaded the test bundle; then the program that runs.
  let places = [ph_image_path().flatMap { resolved(String(cString: $0)) }, resolved("/proc/self/exe")]
  return places.compactMap { $0 }.map { directory(of: $0) + "/" + name }.first { access($0, X_OK) == 0 }
}

private func resolved(_ path: String) -> String? {
  guard let full = realpath(path, nil) else { return nil }
  defer { free(full) }
  return String(cString: full)
}

private func directory(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

func monotonicSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Lends a list of C strings that ends with nil.
func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var copies: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
  copies.append(nil)
  defer { copies.forEach { free($0) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { fatalError("an array with an element has an address") }
    return body(base)
  }
}

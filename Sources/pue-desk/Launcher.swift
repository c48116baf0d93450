import ArgumentParser
import CStart
import DeskCore
import Glibc
import RulebookFiles

/// Runs a command and turns what it throws into one line and an exit code.
enum Launcher {
  /// - Parameter arguments: the words after the program's name.
  /// - Returns: the exit code.
  static func run(_ arguments: [String]) -> Int32 {
    do {
      do {
        try perform(arguments)
      } catch {
        try explain(error, arguments)
      }
      return 0
    } catch let fault as CommandFailure {
      return failure(fault)
    } catch let error as RulebookError {
      return failure(CommandFailure(error))
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      complain(["\(error); report this as a fault of the program"])
      return SystemExit.fault
    }
  }

  private static func failure(_ failure: CommandFailure) -> Int32 {
    complain(failure.lines)
    return failure.code
  }

  /// The bare command is what a consultant waits for, and has nothing to parse.
  private static func perform(_ arguments: [String]) throws {
    guard !arguments.isEmpty else {
      return try DeskStart(settings: Settings()).open()
    }
    // What a start reads is known of the bare command only.
    start_is_over()
    var command = try RootCommand.parseAsRoot(arguments)
    try command.run()
  }

  /// Requests for help are answered; whatever else the parser says is a usage error.
  private static func explain(_ error: any Error, _ arguments: [String]) throws {
    if error is CommandFailure || error is RulebookError || error is ExitCode { throw error }
    let message = RootCommand.message(for: error)
    if RootCommand.exitCode(for: error) == .success { return try writeLines([message]) }
    guard RootCommand.exitCode(for: error) == .validationFailure else { throw error }
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    let command = (["pue-desk"] + RootCommand.path(in: arguments)).joined(separator: " ")
    throw CommandFailure.usage("\(line); see '\(command) --help'")
  }

  static func complain(_ lines: [String]) {
    for line in lines {
      // Not `stderr`: C's global is no safe thing to share. Where it cannot be written nobody can be told.
      let bytes = Array("pue-desk: \(line.printable.shortened)\n".utf8)
      _ = write(STDERR_FILENO, bytes, bytes.count)
    }
  }
}

/// The exit codes of the command line, after sysexits.
enum SystemExit {
  static let usage: Int32 = 64
  static let badData: Int32 = 65
  static let missingInput: Int32 = 66
  static let unavailable: Int32 = 69
  static let fault: Int32 = 70
  static let inputOutput: Int32 = 74
  static let configuration: Int32 = 78
}

/// Why a command could not do its work.
struct CommandFailure: Error {
  /// What is wrong; what to do.
  let lines: [String]
  let code: Int32

  init(_ line: String, code: Int32) {
    lines = [line]
    self.code = code
  }

  /// Several failures as one, with the exit code of the first.
  init?(_ failures: [CommandFailure]) {
    guard let first = failures.first else { return nil }
    lines = failures.flatMap(\.lines)
    code = first.code
  }

  init(_ error: RulebookError) {
    lines = error.lines
    code = error.exitCode
  }

  static func usage(_ line: String) -> CommandFailure { CommandFailure(line, code: SystemExit.usage) }
}

extension RulebookError {
  fileprivate var exitCode: Int32 {
    switch self {
    case .missing: SystemExit.missingInput
    case .unreadable: SystemExit.inputOutput
    case .invalid: SystemExit.badData
    }
  }
}

extension String {
  /// The text, cut where it is longer than any message: whoever typed a book need not read it again.
  fileprivate var shortened: String {
    let most = 600
    guard unicodeScalars.count > most else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(most))) + "…"
  }
}

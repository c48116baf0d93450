import ArgumentParser
import DeskCore
import Glibc
import RulebookFiles
import SituationLines

/// The options that go with every command.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The language of texts: pl or en.", valueName: "pl|en"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A rulebook folder, or a folder of them, instead of the built-in ones.", valueName: "dir"))
  var rulebook: String?

  /// Polish by default.
  func chosenLanguage() throws -> Language {
    guard let language else { return .polish }
    guard let known = Language(rawValue: language) else {
      throw CommandFailure.usage("unknown language '\(language)'; use one of pl, en")
    }
    return known
  }

  /// The rulebooks named, or else the built-in ones.
  func shelf() throws -> RulebookShelf {
    if let rulebook { return try RulebookShelf.folder(rulebook) }
    return try RulebookShelf.builtIn()
  }
}

/// How a result is written.
enum OutputFormat: String {
  case text
  case json

  init(option: String) throws {
    guard let format = OutputFormat(rawValue: option) else {
      throw CommandFailure.usage("unknown format '\(option)'; use one of text, json")
    }
    self = format
  }
}

/// What is said of a word that nobody knows.
func unknown(_ what: String, _ word: String, _ known: [String]) -> String {
  Suggestion.unknown(what, word, known)
}

/// The moment written, or else the present one.
func moment(_ text: String?) throws(BadSituation) -> Instant {
  guard let text else { return SystemClock.now() }
  do {
    return try Instant(expression: text)
  } catch {
    throw BadSituation(error.reason)
  }
}

/// The machine's clock; its zone does not matter.
enum SystemClock {
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSinceEpoch: Int64(time.tv_sec))
  }
}

import ArgumentParser
import DeskCore
import Glibc
import RulebookFiles
import SituationLines

/// The options that go with every command.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The language of texts: pl or en.", valueName: "pl|en"),
    completion: .named("pl|en"))
  var language: String?

  @Option(
    help: ArgumentHelp(
      "A rulebook folder, or a folder of them, instead of the built-in ones.", valueName: "dir"),
    completion: .directory)
  var rulebook: String?

  @Option(
    help: ArgumentHelp(
      "The configuration file instead of the usual one, $XDG_CONFIG_HOME/pue-desk/config.yaml.",
      valueName: "file"), completion: .file(extensions: ["yaml"]))
  var config: String?

  /// What is set beside the command line.
  func settings() throws -> Settings { try Settings(config: config) }

  /// The language named, or else the one that is set, or else Polish.
  func chosenLanguage() throws -> Language {
    let set = try settings().language
    do {
      return try language.map(languageNamed) ?? set ?? .polish
    } catch {
      throw CommandFailure.usage(error.reason)
    }
  }

  /// The folder of the rulebooks, named or set; nil for the built-in ones.
  func rulebookFolder() throws -> String? {
    let set = try settings().rulebook
    return rulebook ?? set
  }

  /// The rulebooks named or set, or else the built-in ones.
  func shelf() throws -> RulebookShelf {
    if let folder = try rulebookFolder() { return try RulebookShelf.folder(folder) }
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

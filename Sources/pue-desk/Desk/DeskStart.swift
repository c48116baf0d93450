import CStart
import DeskCore
import RulebookFiles
import Terminal

/// What the full-screen desk starts with: options, else what is set, else the defaults.
struct DeskStart {
  /// What is set beside the command line.
  let settings: Settings
  var language: Language
  /// The seat to start at; nil for the one used last.
  var seat: Seat?
  var clock = DeskClock(simulatedStart: nil)
  /// The file of the journal; nil for the one in the state folder.
  var journal: String?
  /// The folder of the rulebooks; nil for the built-in ones.
  var rulebook: String?
  var theme: ThemeName

  /// A start without a word on the command line.
  init(settings: Settings) {
    self.settings = settings
    language = settings.language ?? .polish
    seat = settings.seat
    journal = settings.journal
    rulebook = settings.rulebook
    theme = settings.theme ?? .auto
  }

  /// The rulebooks.
  func shelf() throws -> RulebookShelf {
    if let rulebook {
      start_is_over()
      return try RulebookShelf.folder(rulebook)
    }
    return try RulebookShelf.builtIn()
  }

  /// Opens the desk, and comes back when the consultant quits.
  func open() throws { try Desk(self).run() }
}

import CStart
import Canvas
import DeskCore
import DeskScreen
import Foundation
import Glibc
import RulebookFiles
import SituationLines
import Terminal

/// What is set beside the command line: by environment variables, else by the configuration file.
struct Settings {
  /// The configuration file that was read; nil where there is none.
  private(set) var file: String?
  private(set) var seat: Seat?
  private(set) var language: Language?
  private(set) var theme: ThemeName?
  private(set) var rulebook: String?
  private(set) var journal: String?
  private(set) var keys = KeyTable.standard

  /// Reads the configuration file, if there is one, and the environment, which wins.
  ///
  /// Without a file and variables this costs a look at one path and at six names.
  /// - Parameter named: the file that the command line names; it has to be there.
  /// - Throws: `CommandFailure` with exit code 78 and the line at fault.
  init(config named: String? = nil) throws {
    let named = named ?? Self.variable("CONFIG")
    if let path = named ?? Self.usualPath, named != nil || access(path, F_OK) == 0 {
      // Only a start without a file is known: what reads one comes as the kernel thinks best.
      start_is_over()
      try read(path)
      file = path
    }
    try readEnvironment()
  }

  /// What holds where nothing is set.
  static let none = Settings()

  private init() {}

  /// Where a configuration file is looked for; nil where there is no home either.
  static var usualPath: String? {
    let environment = Environment.values(of: "XDG_CONFIG_HOME", "HOME")
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return "\(config)/pue-desk/config.yaml"
    }
    return environment["HOME"].flatMap { $0.hasPrefix("/") ? "\($0)/.config/pue-desk/config.yaml" : nil }
  }

  // MARK: - The file

  private mutating func read(_ path: String) throws {
    do {
      let written = try SettingsFile(path: path, actions: Action.names)
      seat = written.seat?.value
      language = written.language?.value
      theme = try written.theme.map { try Self.theme($0) }
      rulebook = try written.rulebook.map { try Self.path($0) }
      journal = try written.journal.map { try Self.path($0) }
      keys = try Self.table(written.keys)
    } catch let finding as Finding {
      throw CommandFailure(finding.description, code: SystemExit.configuration)
    } catch RulebookError.missing(_, let reason), RulebookError.unreadable(_, let reason) {
      throw CommandFailure("\(path):1: \(reason)", code: SystemExit.configuration)
    } catch let fault as RulebookError {
      throw CommandFailure(fault.lines.first ?? path, code: SystemExit.configuration)
    }
  }

  private static func theme(_ written: Located<String>) throws(Finding) -> ThemeName {
    guard let theme = ThemeName(rawValue: written.value) else {
      throw Finding(written.location, unknown("theme", written.value, ThemeName.names))
    }
    return theme
  }

  /// A path from the root, or from the home folder; what it would otherwise start from nobody could tell.
  private static func path(_ written: Located<String>) throws(Finding) -> String {
    if written.value.hasPrefix("/") { return written.value }
    if written.value.hasPrefix("~/"), let home = Environment.value(of: "HOME") {
      return home + written.value.dropFirst()
    }
    throw Finding(
      written.location, "'\(written.value)' does not begin with / or ~/; write the whole path")
  }

  private static func table(
    _ written: [(action: Located<String>, keys: [Located<String>])]
  ) throws(Finding) -> KeyTable {
    guard !written.isEmpty else { return .standard }
    var changes: [Action: [Key]] = [:]
    for (name, names) in written {
      guard let action = Action(rawValue: name.value) else { continue }
      for name in names {
        do {
          changes[action, default: []].append(try Key(written: name.value))
        } catch {
          throw Finding(name.location, error.reason)
        }
      }
    }
    do {
      return try KeyTable.standard.remapped(changes)
    } catch {
      throw Finding(place(of: error, written), error.reason)
    }
  }

  /// The line that gives an action the key at fault.
  private static func place(
    of clash: KeyTable.Clash, _ written: [(action: Located<String>, keys: [Located<String>])]
  ) -> SourceLocation {
    let row = written.first { $0.action.value == clash.action.rawValue } ?? written[0]
    let name = row.keys.last { key in
      do { return try Key(written: key.value) == clash.key } catch { return false }
    }
    return name?.location ?? row.action.location
  }

  // MARK: - The environment

  private static func variable(_ name: String) -> String? {
    Environment.value(of: "PUE_DESK_\(name)").flatMap { $0.isEmpty ? nil : $0 }
  }

  private mutating func readEnvironment() throws {
    do {
      if let id = Self.variable("SEAT") {
        let known: Seat = try term("seat", id)
        seat = known
      }
      if let id = Self.variable("LANGUAGE") { language = try languageNamed(id) }
      if let id = Self.variable("THEME") {
        theme = try themeNamed(id)
      } else if !(Environment.value(of: "NO_COLOR") ?? "").isEmpty {
        theme = .mono
      }
    } catch {
      throw CommandFailure("the environment (PUE_DESK_…): \(error.reason)", code: SystemExit.configuration)
    }
    rulebook = Self.variable("RULEBOOK") ?? rulebook
    journal = Self.variable("JOURNAL") ?? journal
  }
}

/// A language by its id.
func languageNamed(_ id: String) throws(BadSituation) -> Language {
  guard let known = Language(rawValue: id) else {
    throw BadSituation("unknown language '\(id)'; use one of pl, en")
  }
  return known
}

/// A theme by its name.
func themeNamed(_ id: String) throws(BadSituation) -> ThemeName {
  guard let known = ThemeName(rawValue: id) else { throw BadSituation(unknown("theme", id, ThemeName.names)) }
  return known
}

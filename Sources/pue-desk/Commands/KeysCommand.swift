import ArgumentParser
import DeskCore
import DeskScreen

/// `pue-desk keys`: what every key does in the panel, as it is configured.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print every action with its keys, as they are configured.",
    discussion: "The first column is the action's name under 'keys' in the configuration file.")

  @OptionGroup var common: CommonOptions

  func run() throws {
    let language = try common.chosenLanguage()
    let rows = try common.settings().keys.bindings.map { binding in
      (binding.action.rawValue, binding.keys.map(\.name).joined(separator: ", "), binding.help[language])
    }
    let name = rows.map(\.0.count).max() ?? 0
    let keys = rows.map(\.1.count).max() ?? 0
    try writeLines(rows.map { "\(column($0, name))  \(column($1, keys))  \($2)" })
  }

  private func column(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

import Glibc

/// Variables of the environment, one by one: making a dictionary of all of them delays the first frame.
enum Environment {
  /// The value of a variable, nil where it is not set.
  static func value(of name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The values of those variables that are set.
  static func values(of names: String...) -> [String: String] {
    var values: [String: String] = [:]
    for name in names { values[name] = value(of: name) }
    return values
  }
}

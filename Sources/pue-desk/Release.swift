/// The release that this program is: the only place that says so.
enum Release {
  /// The version; `--version`, the manual and the Debian package have it from here.
  static let version = "0.1.0"
  /// The day of the last change to what the manual says, as YYYY-MM-DD.
  static let manualDate = "2026-11-23"
}

import GRDB

/// Another program that has the journal open and keeps it to itself.
final class OtherProgram: Sendable {
  private let database: DatabaseQueue

  /// Locks a journal that is there already.
  init(locking path: String) throws {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    database = try DatabaseQueue(path: path, configuration: configuration)
    try database.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
  }

  func unlock() throws {
    try database.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
  }
}

import Foundation
import GRDB

/// A row that anything may stand in: it is read without trusting its types.
struct UntrustedRow {
  private let values: [DatabaseValue]
  private let table: String

  init(_ row: Row, of table: String) {
    values = Array(row.databaseValues)
    self.table = table
  }

  /// What to throw where a value cannot be the one that was written.
  var damage: JournalError { .rowDamaged(table: table) }

  /// - Throws: `JournalError.rowDamaged`, as the others.
  func integer(_ column: Int) throws -> Int64 {
    guard case .int64(let number) = values[column].storage else { throw damage }
    return number
  }

  func text(_ column: Int) throws -> String {
    guard case .string(let text) = values[column].storage else { throw damage }
    return text
  }

  func bytes(_ column: Int) throws -> [UInt8] {
    guard case .blob(let data) = values[column].storage else { throw damage }
    return Array(data)
  }

  func mac(_ column: Int) throws -> Mac {
    guard let mac = Mac(try bytes(column)) else { throw damage }
    return mac
  }
}

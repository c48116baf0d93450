import Crypto
import Foundation
import GRDB
import GRDBSQLite

/// Computes MACs over rows.
///
/// A row is written as its values in a fixed order, each with its storage class and its length, so that
/// no two rows are written alike; what stands before it, the MAC of the row before, comes first.
struct Seal {
  /// What a MAC is of; one kind is never taken for another.
  enum Purpose: UInt8 {
    case event = 1
    case anchor, pruning, key, figure, prunedFigures
  }

  private let keyed: HMAC<SHA256>
  private var bytes: [UInt8] = []

  init(_ key: JournalKey) { keyed = HMAC<SHA256>(key: key.symmetric) }

  /// Begins a row.
  mutating func begin(_ purpose: Purpose, after previous: Mac) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(purpose.rawValue)
    withUnsafeBytes(of: previous.bytes) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ integer: Int64) {
    bytes.append(UInt8(ascii: "i"))
    withUnsafeBytes(of: integer.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UInt8(ascii: "t"), UnsafeRawBufferPointer($0)) }
  }

  mutating func addNull() { bytes.append(UInt8(ascii: "n")) }

  mutating func add(_ blob: [UInt8]) {
    blob.withUnsafeBytes { add(UInt8(ascii: "b"), $0) }
  }

  mutating func add(_ value: DatabaseValue) {
    switch value.storage {
    case .null: addNull()
    case .int64(let integer): add(integer)
    case .string(let text): add(text)
    case .blob(let data): add(Array(data))
    case .double(let number): add(UInt8(ascii: "f"), withUnsafeBytes(of: number.bitPattern) { Array($0) })
    }
  }

  /// Adds a column of the row that a statement stands on, without copying it first.
  mutating func add(_ statement: SQLiteStatement, column: Int32) {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: add(sqlite3_column_int64(statement, column))
    case SQLITE_TEXT:
      let text = UnsafeRawPointer(sqlite3_column_text(statement, column))
      let count = Int(sqlite3_column_bytes(statement, column))
      add(UInt8(ascii: "t"), UnsafeRawBufferPointer(start: text, count: text == nil ? 0 : count))
    case SQLITE_BLOB:
      let blob = sqlite3_column_blob(statement, column)
      let count = Int(sqlite3_column_bytes(statement, column))
      add(UInt8(ascii: "b"), UnsafeRawBufferPointer(start: blob, count: blob == nil ? 0 : count))
    case SQLITE_NULL: addNull()
    default:
      let bits = sqlite3_column_double(statement, column).bitPattern
      add(UInt8(ascii: "f"), withUnsafeBytes(of: bits) { Array($0) })
    }
  }

  /// The MAC of what was added since the beginning of the row.
  func end() -> Mac {
    var code = keyed
    bytes.withUnsafeBytes { code.update(data: $0) }
    let result = code.finalize()
    return result.withUnsafeBytes { Mac($0) } ?? .none
  }

  private mutating func add(_ tag: UInt8, _ content: some Collection<UInt8>) {
    bytes.append(tag)
    withUnsafeBytes(of: UInt32(content.count).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: content)
  }
}

internal import CSQLite

/// The row that a statement stands on; it cannot be kept beyond the call that hands it over.
///
/// Columns count from 0. A column that does not exist reads as null.
public struct Row: ~Copyable {
  /// How SQLite stores a value.
  public enum StorageClass: Sendable {
    /// No value.
    case null
    /// A whole number of up to 64 bits.
    case integer
    /// A floating-point number.
    case real
    /// Text.
    case text
    /// Bytes.
    case blob
  }

  private let statement: OpaquePointer

  init(statement: OpaquePointer) {
    self.statement = statement
  }

  /// How many columns it has.
  public var columnCount: Int { Int(sqlite3_data_count(statement)) }

  /// How a column's value is stored.
  public func storageClass(at index: Int) -> StorageClass {
    switch sqlite3_column_type(statement, Int32(clamping: index)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// A column as an integer; nil where it is null.
  public func integer(at index: Int) -> Int64? {
    guard storageClass(at: index) != .null else { return nil }
    return sqlite3_column_int64(statement, Int32(clamping: index))
  }

  /// A column as a floating-point number; nil where it is null.
  public func real(at index: Int) -> Double? {
    guard storageClass(at: index) != .null else { return nil }
    return sqlite3_column_double(statement, Int32(clamping: index))
  }

  /// A column as text; nil where it is null. Bytes that are no UTF-8 become U+FFFD.
  public func text(at index: Int) -> String? {
    let column = Int32(clamping: index)
    // The address must be asked for before the length, which may change with the encoding.
    guard storageClass(at: index) != .null, let start = sqlite3_column_text(statement, column)
    else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// A column as bytes; nil where it is null.
  public func blob(at index: Int) -> [UInt8]? {
    let column = Int32(clamping: index)
    guard storageClass(at: index) != .null else { return nil }
    // An empty value has no address.
    guard let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
  }
}

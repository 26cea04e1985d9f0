/// A value of a query's answer, as SQLite stores it.
public enum SQLiteValue: Hashable, Sendable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// Text.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// The answer to a query: columns by name, and rows with a value for each.
public struct ResultTable: Hashable, Sendable {
  /// The names, left to right.
  public var columns: [String]
  /// The rows, each as long as `columns`.
  public var rows: [[SQLiteValue]]

  /// Makes a table.
  public init(columns: [String], rows: [[SQLiteValue]]) {
    self.columns = columns
    self.rows = rows
  }
}

/// A table that is given out: one kind of thing, a row each, with what every column means.
public struct ExportTable: Sendable {
  /// How the values of a column are to be read.
  public enum ColumnType: String, Sendable {
    case text, integer, real
    /// 0 or 1.
    case boolean
    /// A day, ISO 8601.
    case day
    /// A moment in UTC, ISO 8601 with a Z.
    case time
  }

  /// A column.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    /// How its values are to be read.
    public let type: ColumnType
    /// What it says; from the data dictionary.
    public internal(set) var meaning = ""
    /// What its values are counted or written in; from the data dictionary.
    public internal(set) var unit = ""
    /// Where the data dictionary describes it.
    let source: (table: String, column: String)
    /// What gives its value.
    let expression: String
  }

  /// Columns whose values are those of a key of another table.
  public struct ForeignKey: Sendable {
    /// The column.
    public let column: String
    /// The table that it points into; this one itself where it is the same.
    public let table: String
    /// The column there.
    public let key: String
  }

  /// Its name, in lower case with underscores.
  public let name: String
  /// A heading for people.
  public let title: String
  /// What a row is.
  public let meaning: String
  /// The columns, left to right.
  public internal(set) var columns: [Column]
  /// The columns that tell a row from all others; none where only all of them do.
  public let primaryKey: [String]
  /// Where columns point to.
  public let foreignKeys: [ForeignKey]
  /// Where the rows come from.
  let origin: String
  /// The order of the rows, the same each time.
  let order: String

  /// The query for all its rows.
  var sql: String {
    let values = columns.map { "\($0.expression) AS \($0.name)" }.joined(separator: ", ")
    return "SELECT \(values) FROM \(origin) ORDER BY \(order)"
  }
}

extension ExportTable.Column {
  /// A column of a view.
  ///
  /// - Parameters:
  ///   - type: How its values are to be read.
  ///   - source: The column that the data dictionary describes, as "view.column".
  ///   - expression: What gives its value; that column itself without one.
  ///   - name: Its name; that of the source without one.
  static func column(
    _ type: ExportTable.ColumnType, _ source: String, as expression: String? = nil,
    named name: String? = nil
  ) -> ExportTable.Column {
    let parts = source.split(separator: ".", maxSplits: 1).map(String.init)
    let (table, column) = (parts.first ?? "", parts.last ?? "")
    return ExportTable.Column(
      name: name ?? column, type: type, source: (table, column), expression: expression ?? source)
  }
}

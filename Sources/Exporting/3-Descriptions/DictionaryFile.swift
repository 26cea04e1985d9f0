internal import EventStore
internal import Reporting

/// The data dictionary of what is given out, as a table for people.
enum DictionaryFile {
  static let name = "data-dictionary.csv"

  /// A line a column.
  static func bytes(of tables: [ExportTable]) -> [UInt8] {
    let rows = tables.flatMap { table in
      table.columns.map { column -> [SQLiteValue] in
        let key = table.foreignKeys.first { $0.column == column.name }
        return [
          .text(table.name), .text(column.name), .text(column.type.rawValue),
          .text(column.meaning), .text(column.unit),
          table.primaryKey.contains(column.name) ? .text("yes") : .null,
          key.map { .text("\($0.table).\($0.key)") } ?? .null,
        ]
      }
    }
    let table = ResultTable(
      columns: ["table", "column", "type", "meaning", "unit", "in_primary_key", "points_to"],
      rows: rows)
    return Array(ReportRenderer(format: .csv, isForTerminal: false).text(of: table).utf8)
  }
}

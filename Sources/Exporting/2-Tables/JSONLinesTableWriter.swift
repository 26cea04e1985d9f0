internal import EventModel
internal import EventStore

/// An object a line, every column a key, in the order of the columns.
struct JSONLinesTableWriter: TableWriter {
  private let columns: [ExportTable.Column]
  private let file: OutputFile

  init(_ table: ExportTable, file: OutputFile) {
    columns = table.columns
    self.file = file
  }

  mutating func write(_ row: [SQLiteValue]) throws(ExportError) {
    let members = zip(columns, row).map { ($0.name, JSONValue($1, as: $0.type)) }
    try file.write(JSONValue.orderedObject(members).utf8() + [UInt8(ascii: "\n")])
  }

  mutating func finish() throws(ExportError) {
    _ = try file.close()
  }
}

extension JSONValue {
  /// A value of a column.
  init(_ value: SQLiteValue, as type: ExportTable.ColumnType) {
    switch value {
    case .null: self = .null
    case .integer(let number) where type == .boolean: self = .bool(number != 0)
    case .integer(let number): self = .integer(Int(number))
    case .real(let number): self = .number(number)
    case .text(let text): self = .string(text)
    case .blob: self = .null
    }
  }
}

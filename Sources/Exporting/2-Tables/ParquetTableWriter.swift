internal import EventModel
internal import EventStore

/// Apache Parquet: PLAIN pages without compression, all columns optional.
///
/// See <https://parquet.apache.org/docs/file-format/>. Texts are UTF8, days DATE, moments UTF8 as they
/// are written, 0 and 1 BOOLEAN, numbers INT64 and DOUBLE.
struct ParquetTableWriter: TableWriter {
  private let table: ExportTable
  private let file: OutputFile
  private var columns: [ParquetColumn]
  private var rowsInGroup = 0
  private var groups: [ParquetFooter.RowGroup] = []

  /// Rows that a reader must hold at once; long texts make a group end earlier.
  private static let rowsToGroup = 65_536
  private static let bytesToGroup = 32 << 20
  static let magic = Array("PAR1".utf8)

  init(_ table: ExportTable, file: OutputFile) throws(ExportError) {
    self.table = table
    self.file = file
    columns = table.columns.map { ParquetColumn($0.type) }
    try file.write(ParquetTableWriter.magic)
  }

  mutating func write(_ row: [SQLiteValue]) throws(ExportError) {
    var bytes = 0
    for (index, value) in row.enumerated() where index < columns.count {
      columns[index].append(value)
      bytes += columns[index].byteCount
    }
    rowsInGroup += 1
    if rowsInGroup >= ParquetTableWriter.rowsToGroup || bytes >= ParquetTableWriter.bytesToGroup {
      try flush()
    }
  }

  mutating func finish() throws(ExportError) {
    // A table without rows has one empty group: some readers expect one.
    if rowsInGroup > 0 || groups.isEmpty { try flush() }
    let footer = ParquetFooter(table: table, groups: groups).bytes
    try file.write(footer)
    try file.write(littleEndian(UInt32(footer.count)))
    try file.write(ParquetTableWriter.magic)
    _ = try file.close()
  }

  private mutating func flush() throws(ExportError) {
    var chunks: [ParquetFooter.ColumnChunk] = []
    for index in columns.indices {
      let start = file.count
      let page = columns[index].page
      try file.write(ParquetFooter.pageHeader(values: rowsInGroup, size: page.count))
      try file.write(page)
      chunks.append(
        ParquetFooter.ColumnChunk(
          type: columns[index].type, offset: start, size: file.count - start, values: rowsInGroup))
      columns[index].removeAll()
    }
    groups.append(ParquetFooter.RowGroup(chunks: chunks, rows: rowsInGroup))
    rowsInGroup = 0
  }
}

/// A number as bytes, least significant first.
func littleEndian(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}

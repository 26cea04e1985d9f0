internal import EventStore

/// What a Parquet file says of itself at its end, in Thrift's compact protocol.
///
/// The numbers of the fields are those of `parquet.thrift`.
struct ParquetFooter {
  /// The values of one column in one row group.
  struct ColumnChunk {
    let type: ParquetColumn.PhysicalType
    /// Where its page header begins.
    let offset: Int
    /// Bytes, header and page.
    let size: Int
    let values: Int
  }

  /// Some rows, all their columns.
  struct RowGroup {
    let chunks: [ColumnChunk]
    let rows: Int
  }

  private let table: ExportTable
  private let groups: [RowGroup]

  private enum Encoding {
    static let plain: Int32 = 0
    static let runLength: Int32 = 3
  }

  init(table: ExportTable, groups: [RowGroup]) {
    self.table = table
    self.groups = groups
  }

  /// The header before a page of so many rows and bytes.
  static func pageHeader(values: Int, size: Int) -> [UInt8] {
    var writer = ThriftWriter()
    writer.structure { header in
      header.field(1, Int32(0))  // DATA_PAGE
      header.field(2, Int32(clamping: size))
      header.field(3, Int32(clamping: size))
      header.field(5) { page in
        page.field(1, Int32(clamping: values))
        page.field(2, Encoding.plain)
        page.field(3, Encoding.runLength)
        page.field(4, Encoding.runLength)
      }
    }
    return writer.bytes
  }

  /// FileMetaData.
  var bytes: [UInt8] {
    var writer = ThriftWriter()
    writer.structure { file in
      file.field(1, Int32(1))
      file.list(2, count: table.columns.count + 1) { list in
        list.structure { root in
          root.field(4, "schema")
          root.field(5, Int32(clamping: table.columns.count))
        }
        for column in table.columns {
          list.structure { ParquetFooter.write(column, to: &$0) }
        }
      }
      file.field(3, Int64(groups.reduce(0) { $0 + $1.rows }))
      file.list(4, count: groups.count) { list in
        for group in groups { list.structure { write(group, to: &$0) } }
      }
      file.field(6, "dateline")
    }
    return writer.bytes
  }

  private static func write(_ column: ExportTable.Column, to element: inout ThriftWriter) {
    element.field(1, ParquetColumn(column.type).type.rawValue)
    element.field(3, Int32(1))  // OPTIONAL
    element.field(4, column.name)
    switch column.type {
    case .text, .time: element.field(6, Int32(0))  // UTF8
    case .day: element.field(6, Int32(6))  // DATE
    case .integer, .real, .boolean: break
    }
  }

  private func write(_ group: RowGroup, to writer: inout ThriftWriter) {
    writer.list(1, count: group.chunks.count) { list in
      for (column, chunk) in zip(table.columns, group.chunks) {
        list.structure { element in
          element.field(2, Int64(chunk.offset))
          element.field(3) { data in
            data.field(1, chunk.type.rawValue)
            data.list(2, of: [Encoding.plain, Encoding.runLength])
            data.list(3, of: [column.name])
            data.field(4, Int32(0))  // UNCOMPRESSED
            data.field(5, Int64(chunk.values))
            data.field(6, Int64(chunk.size))
            data.field(7, Int64(chunk.size))
            data.field(9, Int64(chunk.offset))
          }
        }
      }
    }
    writer.field(2, Int64(group.chunks.reduce(0) { $0 + $1.size }))
    writer.field(3, Int64(group.rows))
  }
}

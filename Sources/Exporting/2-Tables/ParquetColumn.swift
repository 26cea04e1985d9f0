internal import EventModel
internal import EventStore

/// The values of one column that wait to be written as a page.
struct ParquetColumn {
  /// Physical types of the format, by their numbers.
  enum PhysicalType: Int32 {
    case boolean = 0
    case int32 = 1
    case int64 = 2
    case double = 5
    case byteArray = 6
  }

  /// How the values are stored.
  let type: PhysicalType
  private let columnType: ExportTable.ColumnType
  /// A bit a row, whether it has a value, least significant bit first.
  private var definitions: [UInt8] = []
  private var rows = 0
  /// The values that are not null, PLAIN; of booleans a bit each.
  private var values: [UInt8] = []
  private var valueCount = 0

  init(_ columnType: ExportTable.ColumnType) {
    self.columnType = columnType
    type =
      switch columnType {
      case .text, .time: .byteArray
      case .integer: .int64
      case .real: .double
      case .boolean: .boolean
      case .day: .int32
      }
  }

  /// Bytes held, roughly.
  var byteCount: Int { values.count + definitions.count }

  /// Adds a row. A value that is not of the column's type becomes null, which the types of the tables
  /// rule out.
  mutating func append(_ value: SQLiteValue) {
    let isThere = store(value)
    if rows % 8 == 0 { definitions.append(0) }
    if isThere { definitions[rows / 8] |= 1 << UInt8(rows % 8) }
    rows += 1
  }

  private mutating func store(_ value: SQLiteValue) -> Bool {
    switch (columnType, value) {
    case (.text, .text(let text)), (.time, .text(let text)):
      values += littleEndian(UInt32(text.utf8.count))
      values += text.utf8
    case (.day, .text(let text)):
      guard let day = CalendarDay(iso: text) else { return false }
      values += littleEndian(day.dayNumber)
    case (.integer, .integer(let number)): values += littleEndian(number)
    case (.real, .real(let number)): values += littleEndian(number.bitPattern)
    case (.real, .integer(let number)): values += littleEndian(Double(number).bitPattern)
    case (.boolean, .integer(let number)):
      if valueCount % 8 == 0 { values.append(0) }
      if number != 0 { values[valueCount / 8] |= 1 << UInt8(valueCount % 8) }
    default: return false
    }
    valueCount += 1
    return true
  }

  /// The page: definition levels as one bit-packed run with its length before it, then the values.
  var page: [UInt8] {
    var run = ThriftWriter.varint(UInt64(definitions.count) << 1 | 1)
    run += definitions
    return littleEndian(UInt32(run.count)) + run + values
  }

  /// Makes room for the next group.
  mutating func removeAll() {
    definitions.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    rows = 0
    valueCount = 0
  }
}

internal import EventStore

extension SQLiteValue {
  /// The value as text; nil for null. Blobs become base64.
  var cellText: String? {
    switch self {
    case .null: nil
    case .integer(let value): String(value)
    case .real(let value): SQLiteValue.shortest(value)
    case .text(let value): value
    case .blob(let bytes): Base64.text(of: bytes)
    }
  }

  /// True for integers and reals, which columns align on the right.
  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text, .blob: false
    }
  }

  /// The shortest decimal that reads back as the same number, whole ones without ".0".
  static func shortest(_ value: Double) -> String {
    if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
    return value.description
  }
}

extension ResultTable {
  /// Which columns hold numbers and nothing else but nulls.
  var numberColumns: [Bool] {
    columns.indices.map { index in
      var hasNumber = false
      for row in rows where index < row.count && row[index] != .null {
        guard row[index].isNumber else { return false }
        hasNumber = true
      }
      return hasNumber
    }
  }
}

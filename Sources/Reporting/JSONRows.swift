internal import EventStore

/// An array of objects, one row a line, or the objects alone; keys in the order of the columns.
///
/// Columns of the same name are told apart as `name`, `name_2`, because an object has a key once.
struct JSONRows {
  private let table: ResultTable

  /// Makes the JSON of a table.
  init(_ table: ResultTable) {
    self.table = table
  }

  /// The array; `[]` without rows.
  var text: String {
    guard !table.rows.isEmpty else { return "[]\n" }
    return "[\n" + objects.map { "  " + $0 }.joined(separator: ",\n") + "\n]\n"
  }

  /// The objects, one a line.
  var lines: String { objects.map { $0 + "\n" }.joined() }

  private var objects: [String] {
    let keys = JSONRows.distinct(table.columns).map(JSONRows.quoted)
    return table.rows.map { row in
      "{" + zip(keys, row).map { "\($0): \(JSONRows.value($1))" }.joined(separator: ", ") + "}"
    }
  }

  private static func value(_ value: SQLiteValue) -> String {
    switch value {
    case .null: "null"
    // JSON has no word for the infinities.
    case .real(let number) where !number.isFinite: "null"
    case .integer, .real: value.cellText ?? "null"
    case .text(let text): quoted(text)
    case .blob: quoted(value.cellText ?? "")
    }
  }

  private static func distinct(_ names: [String]) -> [String] {
    var taken = Set<String>()
    return names.map { name in
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name)_\(number)"
        number += 1
      }
      return candidate
    }
  }

  static func quoted(_ text: String) -> String {
    var output = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.isControlForTerminal:
        let digits = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output + "\""
  }
}

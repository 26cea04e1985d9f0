/// The values that a field may have, by their exact bytes.
struct FieldValues<Value> {
  private var keys: Vocabulary
  private var values: [Value] = []

  /// Makes an empty table.
  init(expectedCount: Int) {
    keys = Vocabulary(expectedCount: expectedCount, foldsCase: false)
  }

  /// The value of some bytes, nil where they stand for none.
  func value(_ bytes: [UInt8], _ range: Range<Int>) -> Value? {
    let number = keys.identifier(bytes, range.lowerBound, range.upperBound)
    return number >= 0 ? values[Int(number)] : nil
  }

  /// The value of a field, nil where it stands for none.
  func value(_ row: LexiconTable.Row, _ column: Int) -> Value? {
    value(row.bytes, row.range(column))
  }

  /// Sets the value of some bytes.
  mutating func set(_ value: Value, for key: String) {
    let number = Int(keys.intern(key))
    if number < values.count {
      values[number] = value
    } else {
      values.append(value)
    }
  }
}

extension FieldValues where Value: CaseIterable & RawRepresentable<String> {
  /// Makes the table of an enumeration's cases.
  init(casesOf type: Value.Type) {
    self.init(expectedCount: type.allCases.count)
    for value in type.allCases { set(value, for: value.rawValue) }
  }
}

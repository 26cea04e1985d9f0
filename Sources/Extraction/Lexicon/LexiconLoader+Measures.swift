extension LexiconLoader {
  /// Reads `numbers.tsv`.
  mutating func loadNumbers(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "kind", "value"])
    for row in table.rows {
      guard let kind = NumberWord.Kind(rawValue: row.text(1)) else {
        throw row.error(
          "“\(row.text(1))” is no kind of number word. The kinds are "
            + NumberWord.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      var value = 0.0
      if kind != .label { value = try positive(row.text(2), row, allowsZero: true) }
      let entry = NumberWord(kind: kind, value: value)
      measures.change(Int(word(row, 0))) { $0.number = entry }
    }
  }

  /// Reads `units.tsv`.
  mutating func loadUnits(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "kind", "factor", "square"])
    for row in table.rows {
      guard let kind = UnitWord.Kind(rawValue: row.text(1)) else {
        throw row.error(
          "“\(row.text(1))” is no kind of unit. The kinds are "
            + UnitWord.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let factor = try positive(row.text(2), row, allowsZero: false)
      let square = kind == .distance ? try positive(row.text(3), row, allowsZero: false) : 0
      let entry = UnitWord(kind: kind, factor: factor, square: square)
      measures.change(Int(word(row, 0))) { $0.unit = entry }
    }
  }

  /// Reads `calendar.tsv`.
  mutating func loadCalendar(_ file: LexiconFile) throws(LexiconError) {
    let table = try LexiconTable(file, columns: ["word", "kind", "value"])
    for row in table.rows {
      guard let kind = CalendarWord.Kind(rawValue: row.text(1)) else {
        throw row.error(
          "“\(row.text(1))” is no kind of calendar word. The kinds are "
            + CalendarWord.Kind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      let bounds: ClosedRange<Int> =
        switch kind {
        case .month, .shortMonth, .monthOrWord, .season, .seasonOrWord: 1...12
        case .weekday, .shortWeekday: 1...7
        case .day: -7...7
        case .unit: 1...9
        case .partOfDay, .vague: 0...0
        }
      let text = row.isEmpty(2) ? "0" : row.text(2)
      guard let value = Int(text), bounds.contains(value) else {
        throw row.error(
          "The value of a \(kind.rawValue) must be a whole number from \(bounds.lowerBound) to "
            + "\(bounds.upperBound), not “\(row.text(2))”.")
      }
      let entry = CalendarWord(kind: kind, value: value)
      measures.change(Int(word(row, 0))) {
        $0.calendar = entry
      }
    }
  }

  /// Gives the function words of numbers and dates their numbers in the vocabulary.
  mutating func addMeasureKeywords() {
    for keyword in MeasureKeyword.allCases {
      measures.change(Int(vocabulary.intern(keyword.rawValue))) {
        $0.keyword = keyword
      }
    }
  }

  private func positive(
    _ text: String, _ row: LexiconTable.Row, allowsZero: Bool
  ) throws(LexiconError) -> Double {
    guard let value = Double(text), value <= 1e15, value > 0 || (allowsZero && value == 0) else {
      throw row.error(
        "“\(text)” must be a positive number up to 1e15 with a decimal point, such as 0.5.")
    }
    return value
  }
}

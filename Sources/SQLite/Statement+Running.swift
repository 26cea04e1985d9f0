internal import CSQLite

extension Statement {
  /// Binds the parameters in order and runs to the end, leaving out any rows.
  public func run<each Value: Bindable>(_ values: repeat each Value) throws(SQLiteError) {
    try bind(repeat each values)
    try forEachRow { _ in }
  }

  /// Binds the parameters and reads the first column of the first row as an integer.
  public func integer<each Value: Bindable>(
    _ values: repeat each Value
  ) throws(SQLiteError) -> Int64? {
    try bind(repeat each values)
    var value: Int64?
    try step { row in value = row.integer(at: 0) }
    return value
  }

  /// Binds the parameters in order, in place of all earlier ones.
  ///
  /// - Throws: `SQLiteError` with `.outOfRange` where there are too many or too few of them.
  public func bind<each Value: Bindable>(_ values: repeat each Value) throws(SQLiteError) {
    sqlite3_reset(handle)
    var index: Int32 = 0
    var code = SQLITE_OK
    for value in repeat each values {
      index += 1
      let answer = value.bind(to: self, at: index)
      if code == SQLITE_OK { code = answer }
    }
    if code == SQLITE_OK, index != sqlite3_bind_parameter_count(handle) {
      code = SQLITE_RANGE
    }
    try require(code, ofBinding: index)
  }

  /// Binds as many values as there are parameters, in order, in place of all earlier ones.
  ///
  /// - Throws: `SQLiteError` with `.outOfRange` where there are too many or too few of them.
  public func bind<Value: Bindable>(all values: [Value]) throws(SQLiteError) {
    sqlite3_reset(handle)
    var code = SQLITE_OK
    for (index, value) in values.enumerated() where code == SQLITE_OK {
      code = value.bind(to: self, at: Int32(index + 1))
    }
    if code == SQLITE_OK, values.count != sqlite3_bind_parameter_count(handle) {
      code = SQLITE_RANGE
    }
    try require(code, ofBinding: Int32(values.count))
  }

  private func require(_ code: Int32, ofBinding count: Int32) throws(SQLiteError) {
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(rawValue: code),
        message: "\(count) values do not bind: \(ResultCode(rawValue: code))", sql: sql)
    }
  }

  /// Runs with the parameters bound, giving every row to `body`, and makes ready for the next run.
  public func forEachRow(
    _ body: (borrowing Row) throws(SQLiteError) -> Void
  ) throws(SQLiteError) {
    try readRows(while: { row throws(SQLiteError) in
      try body(row)
      return true
    })
  }

  /// Runs with the parameters bound, giving rows to `body` until it answers false, and makes ready
  /// for the next run.
  public func readRows(
    while body: (borrowing Row) throws(SQLiteError) -> Bool
  ) throws(SQLiteError) {
    // What resetting answers is the error of the last step once more.
    defer { sqlite3_reset(handle) }
    while true {
      let code = sqlite3_step(handle)
      switch code {
      case SQLITE_ROW:
        guard try body(Row(statement: handle)) else { return }
      case SQLITE_DONE: return
      default: throw SQLiteError(code: code, on: connection.handle, sql: sql)
      }
    }
  }

  /// Runs as far as the first row, giving it to `body`, and makes ready for the next run.
  ///
  /// - Returns: False where there was no row.
  @discardableResult
  public func step(_ body: (borrowing Row) -> Void) throws(SQLiteError) -> Bool {
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW:
      body(Row(statement: handle))
      return true
    case SQLITE_DONE: return false
    default: throw SQLiteError(code: code, on: connection.handle, sql: sql)
    }
  }
}

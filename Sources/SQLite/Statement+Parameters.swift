internal import CSQLite

extension Statement {
  /// The names of its parameters in order, each with its sign, such as ":place"; nil for one that
  /// has none. A name that stands in several places is one parameter.
  public var parameterNames: [String?] {
    (0..<sqlite3_bind_parameter_count(handle)).map { index in
      sqlite3_bind_parameter_name(handle, index + 1).map { String(cString: $0) }
    }
  }

  /// Binds one parameter, by its place from 1; the others stay as they are.
  ///
  /// - Throws: `SQLiteError` with `.outOfRange` where there is no such parameter.
  public func bind(_ value: some Bindable, at index: Int) throws(SQLiteError) {
    sqlite3_reset(handle)
    let code = value.bind(to: self, at: Int32(clamping: index))
    guard code == SQLITE_OK else {
      throw SQLiteError(
        code: ResultCode(rawValue: code),
        message: "Parameter \(index) does not bind: \(ResultCode(rawValue: code)).", sql: sql)
    }
  }
}

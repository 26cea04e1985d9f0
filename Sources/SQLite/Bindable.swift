internal import CSQLite

/// A value that a statement's parameter can take.
public protocol Bindable {
  /// Binds the value to the parameter of that number, from 1.
  ///
  /// - Returns: SQLite's result code.
  func bind(to statement: borrowing Statement, at index: Int32) -> Int32
}

extension Int64: Bindable {
  /// Binds an INTEGER.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, index, self)
  }
}

extension Int: Bindable {
  /// Binds an INTEGER.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, index, Int64(self))
  }
}

extension Bool: Bindable {
  /// Binds 0 or 1.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    sqlite3_bind_int64(statement.handle, index, self ? 1 : 0)
  }
}

extension Double: Bindable {
  /// Binds a REAL; SQLite turns what is not a number into NULL.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    sqlite3_bind_double(statement.handle, index, self)
  }
}

extension String: Bindable {
  /// Binds TEXT by its length in bytes, so that a zero character does not end it.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    let handle = statement.handle
    var text = self
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // The address of an empty string may be nil, which would bind NULL.
        guard let start = characters.baseAddress else {
          return csqlite_bind_text(handle, index, "", 0)
        }
        return csqlite_bind_text(handle, index, start, sqlite3_uint64(characters.count))
      }
    }
  }
}

extension [UInt8]: Bindable {
  /// Binds a BLOB.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    guard !isEmpty else { return sqlite3_bind_zeroblob(statement.handle, index, 0) }
    let handle = statement.handle
    return withUnsafeBytes { bytes in
      csqlite_bind_blob(handle, index, bytes.baseAddress, sqlite3_uint64(bytes.count))
    }
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  /// Binds the value, or NULL.
  public func bind(to statement: borrowing Statement, at index: Int32) -> Int32 {
    switch self {
    case .some(let value): value.bind(to: statement, at: index)
    case .none: sqlite3_bind_null(statement.handle, index)
    }
  }
}

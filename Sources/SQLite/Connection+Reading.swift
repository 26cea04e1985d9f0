internal import CSQLite

extension Connection {
  /// Runs `body`, in which no statement may do anything but read this one database: SQLite asks
  /// before it compiles any part of it.
  ///
  /// For statements that anybody wrote. Opening the file read-only protects the file; this also
  /// refuses what reaches beyond it (ATTACH, code of extensions) or changes how the connection
  /// works (most pragmas).
  ///
  /// - Throws: What `body` throws; `SQLiteError` with `.authorization` for a statement that is
  ///   refused.
  public func withReadingOnly<Result>(_ body: () throws -> Result) throws -> Result {
    guard let handle else {
      throw SQLiteError(code: .misuse, message: "The connection is closed.")
    }
    try check(
      sqlite3_set_authorizer(
        handle,
        { _, action, first, second, _, _ in
          ReadingRights.allow(action, first, second) ? SQLITE_OK : SQLITE_DENY
        }, nil))
    // No value may be so long that making it takes the memory of the machine.
    let length = sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, ReadingRights.longestValue)
    defer {
      sqlite3_set_authorizer(handle, nil, nil)
      sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, length)
    }
    return try body()
  }
}

/// What a statement that only reads is made of.
private enum ReadingRights {
  /// Bytes of the longest text or blob, twice that of the longest article.
  static let longestValue: Int32 = 128 << 20

  /// Pragmas that tell something of the whole database, and only without a value.
  private static let facts: Set<String> = [
    "application_id", "collation_list", "compile_options", "data_version", "database_list",
    "encoding", "freelist_count", "function_list", "journal_mode", "module_list", "page_count",
    "page_size", "pragma_list", "query_only", "schema_version", "trusted_schema", "user_version",
  ]

  /// Pragmas whose value is what they tell of.
  private static let questions: Set<String> = [
    "foreign_key_check", "foreign_key_list", "index_info", "index_list", "index_xinfo",
    "integrity_check", "quick_check", "table_info", "table_list", "table_xinfo",
  ]

  static func allow(
    _ action: Int32, _ first: UnsafePointer<CChar>?, _ second: UnsafePointer<CChar>?
  ) -> Bool {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return true
    // Asked where a virtual table declares its columns. A statement that says so itself is refused
    // elsewhere: the file is read-only, the connection defensive.
    case SQLITE_UPDATE: return first.map { String(cString: $0) } == "sqlite_master"
    case SQLITE_FUNCTION:
      let name = second.map { String(cString: $0) }?.lowercased()
      return name != "load_extension" && name != "fts3_tokenizer"
    case SQLITE_PRAGMA:
      guard let name = first.map({ String(cString: $0) })?.lowercased() else { return false }
      return questions.contains(name) || second == nil && facts.contains(name)
    default: return false
    }
  }
}

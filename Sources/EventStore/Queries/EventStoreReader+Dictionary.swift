internal import SQLite

extension EventStoreReader {
  /// The tables and views, each with the number of its columns and what a row of it is.
  ///
  /// - Parameter all: Whether to name tables too, which may change with a migration.
  public func tables(all: Bool = false) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT s.name, s.type AS kind, count(*) AS columns,
          (SELECT d.meaning FROM data_dictionary AS d JOIN pragma_table_info(s.name) AS f
            ON f.name = d.column_name
            WHERE d.table_name = s.name ORDER BY f.cid LIMIT 1) AS a_row_is
        FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c
        WHERE s.type = 'view' OR ?1 AND s.type = 'table' AND s.name NOT GLOB 'sqlite_*'
          AND s.name NOT GLOB 'article_search_*'
        GROUP BY s.name
        ORDER BY s.type = 'table', s.name
        """, on: connection)
      try statement.bind(all)
      return try EventStoreReader.table(of: statement)
    }
  }

  /// What the columns of a table or view say; of all, without a name.
  ///
  /// - Throws: `EventStoreError` with `.unknown`, naming the nearest, where there is none.
  public func dictionary(of name: String? = nil) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT s.name AS table_name, c.name AS column_name, coalesce(nullif(c.type, ''), '') AS type,
          d.meaning, d.unit
        FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c
        JOIN data_dictionary AS d ON d.table_name = s.name AND d.column_name = c.name
        WHERE s.type IN ('table', 'view') AND (?1 IS NULL OR s.name = ?1)
        ORDER BY s.type = 'table', s.name, c.cid
        """, on: connection)
      try statement.bind(name)
      let table = try EventStoreReader.table(of: statement)
      if table.rows.isEmpty, let name { throw try unknown(name) }
      return table
    }
  }

  /// The statement that makes a table or view; all of them, without a name, with their indices.
  ///
  /// - Throws: `EventStoreError` with `.unknown`, naming the nearest, where there is none.
  public func schema(of name: String? = nil) throws(EventStoreError) -> [String] {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT sql FROM sqlite_schema
        WHERE sql NOT NULL AND tbl_name NOT GLOB 'article_search_*' AND (?1 IS NULL OR tbl_name = ?1)
        ORDER BY rowid
        """, on: connection)
      try statement.bind(name)
      var statements: [String] = []
      try statement.forEachRow { row in statements.append((row.text(at: 0) ?? "") + ";") }
      if statements.isEmpty, let name { throw try unknown(name) }
      return statements
    }
  }

  private func unknown(_ name: String) throws(SQLiteError) -> EventStoreError {
    let near = NearestName.nearest(
      to: name, among: try SchemaNames(of: connection).columns.keys)
    return EventStoreError(
      code: .unknown, path: path, message: "There is no table or view “\(name)”.",
      remedy: (near.map { "Did you mean “\($0)”? " } ?? "") + "“dateline tables --all” lists all.")
  }
}

internal import SQLite

/// The names that a query can use.
struct SchemaNames {
  /// The columns of each table and view.
  var columns: [String: [String]] = [:]
  /// The functions.
  var functions: [String] = []

  /// No names.
  init() {}

  /// Reads the names of a database.
  init(of connection: Connection) throws(SQLiteError) {
    let columns = try Statement(
      """
      SELECT s.name, c.name FROM sqlite_schema AS s JOIN pragma_table_info(s.name) AS c
      WHERE s.type IN ('table', 'view') AND s.name NOT GLOB 'sqlite_*'
        AND s.name NOT GLOB 'article_search_*'
      ORDER BY s.name, c.cid
      """, on: connection)
    var all: [String: [String]] = [:]
    try columns.forEachRow { row in
      all[row.text(at: 0) ?? "", default: []].append(row.text(at: 1) ?? "")
    }
    self.columns = all
    let functions = try Statement(
      "SELECT DISTINCT name FROM pragma_function_list ORDER BY name", on: connection)
    var names: [String] = []
    try functions.forEachRow { row in names.append(row.text(at: 0) ?? "") }
    self.functions = names
  }

  /// The tables and views whose names stand in a query, in the order in which they do.
  func mentioned(in sql: String) -> [String] {
    var found: [String] = []
    for word in sql.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
      let name = word.lowercased()
      if columns[name] != nil, !found.contains(name) { found.append(name) }
    }
    return found
  }
}

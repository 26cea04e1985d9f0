internal import SQLite

/// What is wrong with a query, where, and what may have been meant.
struct QueryDiagnosis {
  /// SQLite's words.
  let message: String
  /// The place in the query and the nearest name.
  let remedy: String

  /// Looks into what SQLite refuses. Where looking fails as well, SQLite's own words must do.
  init(_ error: SQLiteError, of sql: String, on connection: Connection) {
    message = error.message
    let place = error.offset.map { QueryPlace(offset: $0, of: sql).text } ?? ""
    var names = SchemaNames()
    do {
      names = try SchemaNames(of: connection)
    } catch {
      // The remedy then names no name.
    }
    remedy =
      place
      + QueryDiagnosis.hint(error.message, sql: sql, offset: error.offset ?? 0, names: names)
  }

  private static func hint(
    _ message: String, sql: String, offset: Int, names: SchemaNames
  ) -> String {
    func rest(_ beginning: String) -> String? {
      message.hasPrefix(beginning) ? String(message.dropFirst(beginning.count)) : nil
    }
    if let table = rest("no such table: ") {
      let name = table.split(separator: ".").last.map(String.init) ?? table
      if let near = NearestName.nearest(to: name, among: names.columns.keys) {
        return "Did you mean “\(near)”? “dateline tables” lists all."
      }
      return "“dateline tables” lists the tables and views."
    }
    if let column = rest("no such column: ") { return hint(column: column, sql: sql, names) }
    if let column = rest("ambiguous column name: ") {
      let owners = names.mentioned(in: sql).filter { names.columns[$0]?.contains(column) == true }
      return owners.count > 1
        ? "Say whose it is, such as “\(owners[0]).\(column)”; \(owners[1]) has it too."
        : "Say whose it is, by its table’s name or alias and a dot."
    }
    if let function = rest("no such function: ") {
      let near = NearestName.nearest(to: function, among: names.functions)
      return near.map { "Did you mean “\($0)”?" } ?? "SQLite has no function of that name."
    }
    if let quoted = rest("near \""), let word = quoted.split(separator: "\"").first {
      // “SELECT place FORM v_claim”: what is misspelt may stand just before, taken for a name.
      let before = String(decoding: sql.utf8.prefix(offset), as: UTF8.self)
        .split { !($0.isLetter || $0.isNumber || $0 == "_") }.last
      for word in [word, before].compactMap({ $0 }) where !keywords.contains(word.uppercased()) {
        if let near = NearestName.nearest(to: String(word), among: keywords) {
          return "Did you mean “\(near)” for “\(word)”?"
        }
      }
    }
    return "“dateline tables” lists the tables and views, “dateline dict NAME” their columns."
  }

  private static func hint(column: String, sql: String, _ names: SchemaNames) -> String {
    let name = column.split(separator: ".").last.map(String.init) ?? column
    let mentioned = names.mentioned(in: sql)
    let atHand = Set(mentioned.flatMap { names.columns[$0] ?? [] })
    if let near = NearestName.nearest(to: name, among: atHand) {
      if near != name { return "Did you mean “\(near)”?" + dictionary(mentioned) }
      return "“\(near)” is a column of another table of the query; check the name before the dot."
    }
    let owners = names.columns.filter { $0.value.contains(name) }.keys.sorted {
      // Views first: they are what is promised to stay.
      ($0.hasPrefix("v_") ? 0 : 1, $0) < ($1.hasPrefix("v_") ? 0 : 1, $1)
    }
    if let owner = owners.first { return "“\(owner)” has such a column." + dictionary(mentioned) }
    return "It has none of that name; text stands in single quotes, 'like this'."
      + dictionary(mentioned)
  }

  private static func dictionary(_ tables: [String]) -> String {
    tables.first.map { " “dateline dict \($0)” lists its columns." } ?? ""
  }

  private static let keywords = [
    "SELECT", "DISTINCT", "FROM", "WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "JOIN",
    "LEFT", "INNER", "USING", "UNION", "EXCEPT", "INTERSECT", "BETWEEN", "EXISTS", "VALUES", "WITH",
  ]
}

extension EventStoreError {
  /// Says what is wrong with a query.
  init(_ diagnosis: QueryDiagnosis, path: String) {
    let message = diagnosis.message
    self.init(
      code: .query, path: path, message: message.hasSuffix(".") ? message : message + ".",
      remedy: diagnosis.remedy)
  }
}

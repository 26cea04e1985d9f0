/// How SQLite goes about a query, as a table of steps that stand under each other.
enum QueryPlan {
  /// The steps of `EXPLAIN QUERY PLAN`, whose rows are id, parent, nothing and words.
  static func table(_ plan: ResultTable) -> ResultTable {
    var depths: [SQLiteValue: Int] = [:]
    let rows = plan.rows.compactMap { row -> [SQLiteValue]? in
      guard row.count >= 4, case .text(let words) = row[3] else { return nil }
      let depth = depths[row[1]].map { $0 + 1 } ?? 0
      depths[row[0]] = depth
      return [.text(String(repeating: "  ", count: depth) + words)]
    }
    return ResultTable(columns: ["plan"], rows: rows)
  }
}

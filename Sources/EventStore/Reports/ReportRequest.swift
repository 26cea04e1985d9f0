/// What is asked of a report.
public struct ReportRequest: Hashable, Sendable {
  /// What it is narrowed by, as text; days in ISO 8601, a party by its code.
  public var filters: [ReportDefinition.Filter: String]
  /// What rows are put together by; nil for the report's own way.
  public var keys: [String]?
  /// How many rows at most; nil for all.
  public var limit: Int?

  /// Makes a request.
  public init(
    filters: [ReportDefinition.Filter: String] = [:], keys: [String]? = nil, limit: Int? = nil
  ) {
    self.filters = filters
    self.keys = keys
    self.limit = limit
  }
}

/// What a report does not have.
public enum ReportRequestError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The report cannot be narrowed by this.
  case filter(ReportDefinition.Filter, report: ReportDefinition)
  /// The report's rows cannot be put together by this.
  case key(String, report: ReportDefinition)

  /// What is wrong and what there is.
  public var description: String {
    switch self {
    case .filter(let filter, let report):
      "the report \(report.name) has no --\(filter.rawValue). It has "
        + report.filters.map { "--\($0.rawValue)" }.joined(separator: ", ") + "."
    case .key(let key, let report):
      "the report \(report.name) cannot be grouped by “\(key)”. It can be by "
        + report.keys.map(\.name).joined(separator: ", ") + "."
    }
  }
}

/// The answer to a request.
public struct ReportAnswer: Hashable, Sendable {
  /// The rows.
  public var table: ResultTable
  /// Whether there are more than were asked for.
  public var isCut: Bool
}

extension ReportDefinition {
  /// Checks that the report has what is asked of it.
  public func check(_ request: ReportRequest) throws(ReportRequestError) {
    for filter in Filter.allCases where request.filters[filter] != nil {
      guard conditions[filter] != nil else { throw .filter(filter, report: self) }
    }
    for key in request.keys ?? [] where !keys.contains(where: { $0.name == key }) {
      throw .key(key, report: self)
    }
  }

  /// The query that answers a request, and what its parameters stand for.
  func query(_ request: ReportRequest) -> (sql: String, values: [SQLiteValue]) {
    var values: [SQLiteValue] = []
    let conditions = Filter.allCases.compactMap { filter -> String? in
      guard let value = request.filters[filter], let condition = self.conditions[filter] else {
        return nil
      }
      values.append(.text(value))
      return "("
        + condition.split(separator: "?", omittingEmptySubsequences: false)
        .joined(separator: "?\(values.count)") + ")"
    }
    let condition = conditions.isEmpty ? "" : "\nWHERE " + conditions.joined(separator: "\n  AND ")
    var limit = ""
    if let rows = request.limit {
      values.append(.integer(Int64(rows) + 1))
      limit = "\nLIMIT ?\(values.count)"
    }
    let keyNames = request.keys ?? defaultKeys
    guard keyNames.isEmpty else {
      return (grouped(by: keyNames, condition) + limit, values)
    }
    let selected = columns.map { $0.sql == $0.name ? $0.name : "\($0.sql) AS \($0.name)" }
      .joined(separator: ", ")
    guard let rowKey, !limit.isEmpty else {
      return (
        "SELECT \(selected)\nFROM \(view) AS r\(condition)\nORDER BY \(order)\(limit)", values
      )
    }
    // The rows to show are chosen first, so that texts are put together for these alone.
    let same = rowKey.split(separator: ", ").map { "r.\($0) IS h.\($0)" }
    return (
      """
      WITH h AS MATERIALIZED (
        SELECT \(rowKey) FROM \(view) AS r\(condition)
        ORDER BY \(order)\(limit))
      SELECT \(columns.map { "r." + $0.name }.joined(separator: ", "))
      FROM h CROSS JOIN \(view) AS r ON \(same.joined(separator: " AND "))
      ORDER BY \(order.split(separator: ", ").map { "r." + $0 }.joined(separator: ", "))
      """, values
    )
  }

  private func grouped(by names: [String], _ condition: String) -> String {
    let keys = names.compactMap { name in self.keys.first { $0.name == name } }
    let selected = (keys + measures).map { "\($0.sql) AS \($0.name)" }.joined(separator: ", ")
    let places = keys.indices.map { String($0 + 1) }.joined(separator: ", ")
    let order =
      names == defaultKeys && groupOrder != nil
      ? groupOrder ?? ""
      : keys.map { "\($0.name) IS NULL, \($0.name)" }.joined(separator: ", ")
    return
      "SELECT \(selected)\nFROM \(view) AS r\(condition)\nGROUP BY \(places)\nORDER BY \(order)"
  }
}

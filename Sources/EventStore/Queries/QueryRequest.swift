/// A query of anybody's, with all that it needs to be answered.
public struct QueryRequest: Sendable {
  /// One statement that gives rows and changes nothing.
  public var sql: String
  /// The values of its parameters, by their names without a sign in front.
  public var parameters: [String: SQLiteValue]
  /// How long it may run, in milliseconds.
  public var timeLimit: Int
  /// How many rows are given at most; nil for all.
  public var rowLimit: Int?
  /// Whether to tell how SQLite would go about it instead of doing it.
  public var isExplained: Bool

  /// Makes a request.
  public init(
    _ sql: String, parameters: [String: SQLiteValue] = [:], timeLimit: Int = 60_000,
    rowLimit: Int? = nil, isExplained: Bool = false
  ) {
    self.sql = sql
    self.parameters = parameters
    self.timeLimit = timeLimit
    self.rowLimit = rowLimit
    self.isExplained = isExplained
  }
}

/// What a query gives.
public struct QueryAnswer: Hashable, Sendable {
  /// The rows.
  public var table: ResultTable
  /// Whether there are more rows than were asked for.
  public var isCut: Bool
}

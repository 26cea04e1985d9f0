internal import EventModel
internal import SQLite

extension EventStoreReader {
  /// Gives out events in the terms of a standard, in the order of their days, all from one state of
  /// the database.
  ///
  /// - Parameters:
  ///   - standard: Which one.
  ///   - filter: The days; an event counts on its first day, an undated one on the day when the
  ///     first article on it was published. The filter's party is not looked at.
  ///   - body: Is given each line, without a line end.
  /// - Throws: `EventStoreError`, or what `body` throws.
  public func export(
    _ standard: EventStandard, filter: ReportFilter = ReportFilter(),
    _ body: (String) throws -> Void
  ) throws -> ExportCount {
    do {
      return try connection.snapshot {
        var count = ExportCount()
        let lines = try Statement(standard.sql, on: connection)
        for event in try events(for: standard, filter: filter) {
          if event.isRunningTotal {
            count.runningTotals += 1
          } else if event.hasCode {
            count.events += 1
            for line in try text(of: lines, event.id) { try body(line) }
          } else {
            count.withoutCode += 1
          }
        }
        return count
      }
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }

  private func events(
    for standard: EventStandard, filter: ReportFilter
  ) throws(SQLiteError) -> [(id: String, isRunningTotal: Bool, hasCode: Bool)] {
    let statement = try Statement(
      """
      SELECT e.event_id, x.scope IS 'cumulative', c.\(standard.codeColumn) IS NOT NULL,
        coalesce(e.first_on, (SELECT min(a.published_on) FROM event_report AS m
          JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
          WHERE m.event_id = e.event_id)) AS day
      FROM event AS e
      LEFT JOIN exchange_event AS x USING (event_id)
      LEFT JOIN ground_event AS g USING (event_id)
      LEFT JOIN v_standard_code AS c ON c.kind = e.kind
        AND c.stage = coalesce(x.status, g.assertion) AND c.subject = coalesce(x.contents, g.action)
      WHERE (?1 IS NULL OR day >= ?1) AND (?2 IS NULL OR day < ?2)
      ORDER BY day IS NULL, day, e.event_id
      """, on: connection)
    try statement.bind(filter.since?.iso, filter.until?.iso)
    var events: [(id: String, isRunningTotal: Bool, hasCode: Bool)] = []
    try statement.forEachRow { row in
      events.append((row.text(at: 0) ?? "", row.integer(at: 1) == 1, row.integer(at: 2) == 1))
    }
    return events
  }

  private func text(
    of statement: borrowing Statement, _ eventID: String
  ) throws(SQLiteError) -> [String] {
    var lines: [String] = []
    try statement.bind(eventID)
    try statement.forEachRow { row in
      if let line = row.text(at: 0) { lines.append(line) }
    }
    return lines
  }
}

extension EventStoreReader {
  /// Exchanges per month with the people returned to each side.
  ///
  /// Columns: `month` (null for what is undated), `returned_to`, `category`, `exchanges`,
  /// `people_low`, `people_high`, `without_figure`. Only what is told as completed and single
  /// counts. Figures for one hand-over that differ give a range and are never added up;
  /// `people_high` is null where a figure is open upwards. See `v_returned` in docs/schema.md.
  public func exchangesByMonth(
    filter: ReportFilter = ReportFilter()
  ) throws(EventStoreError) -> ResultTable {
    try reporting(path: path) {
      try table(
        """
        SELECT substr(first_on, 1, 7) AS month, to_party AS returned_to, category,
          \(EventStoreReader.returnedColumns)
        FROM v_returned
        WHERE \(EventStoreReader.returnedCondition)
        GROUP BY month, to_party, category
        ORDER BY month IS NULL, month, to_party, category
        """, filter: filter)
    }
  }

  /// Counts over groups of rows of `v_returned`.
  static let returnedColumns = """
    count(*) AS exchanges, sum(people_low) AS people_low,
    iif(count(people_high) = sum(figures > 0), sum(people_high), NULL) AS people_high,
    sum(figures = 0) AS without_figure
    """

  /// The filter on `v_returned`.
  static let returnedCondition = """
    (?1 IS NULL OR first_on >= ?1) AND (?2 IS NULL OR first_on < ?2)
    AND (?3 IS NULL OR from_party = ?3 OR to_party = ?3)
    """
}

extension EventStoreReader {
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

public import Gazetteer
internal import SQLite

extension EventStoreReader {
  /// The places whose position is looked for: all, with the region that their articles give, or, where
  /// those give none, the one of all events there.
  public func soughtPlaces() throws(EventStoreError) -> [SoughtPlace] {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT p.place_id, p.name, coalesce(r.name,
          (SELECT iif(count(DISTINCT o.name) = 1, min(o.name), NULL)
            FROM ground_event AS g JOIN region AS o ON o.region_id = g.region_id
            WHERE g.place_id = p.place_id))
        FROM place AS p LEFT JOIN region AS r USING (region_id)
        ORDER BY p.place_id
        """, on: connection)
      var places: [SoughtPlace] = []
      try statement.forEachRow { row in
        places.append(
          SoughtPlace(
            id: row.integer(at: 0) ?? 0, name: row.text(at: 1) ?? "", region: row.text(at: 2)))
      }
      return places
    }
  }

  /// The places with what is known of where they lie.
  public func places() throws(EventStoreError) -> ResultTable {
    try query("SELECT * FROM v_place ORDER BY name, region, place_id")
  }

  /// The places that a list has more than once, or not where articles put them, with the entries that
  /// each may be, the largest first.
  ///
  /// - Parameter limit: How many places at most.
  public func placesToReview(limit: Int) throws(EventStoreError) -> ResultTable {
    try answer(
      QueryRequest(
        """
        SELECT * FROM v_place_review
        WHERE place_id IN (SELECT DISTINCT place_id FROM v_place_review ORDER BY place_id LIMIT :n)
        ORDER BY place_id, population DESC, geoname_id
        """, parameters: ["n": .integer(Int64(limit))])
    ).table
  }
}

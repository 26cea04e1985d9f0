public import EventModel
internal import SQLite

extension EventStoreReader {
  /// What the desk holds of a period, all from one state of the database.
  ///
  /// - Parameters:
  ///   - since: First day that counts; nil for no limit.
  ///   - until: First day that no longer counts; nil for no limit.
  ///   - exchanges: How many exchanges at most, the latest.
  ///   - places: How many places at most, those with most claims.
  public func overview(
    since: CalendarDay? = nil, until: CalendarDay? = nil, exchanges: Int = 60, places: Int = 8
  ) throws(EventStoreError) -> Overview {
    try reporting(path: path) {
      try connection.snapshot {
        var overview = Overview(since: since, until: until)
        let period: [SQLiteValue] = [
          .text(since?.iso ?? "0000"), .text(until?.iso ?? "9999"),
        ]
        try count(into: &overview, period)
        overview.returned = try returned(period)
        overview.weeks = try weeks(period)
        let loader = try NightlyLoader(
          on: connection,
          span: NightlySpan(
            from: UnixTime(seconds: 0), until: .now,
            after: NightlySpan.Mark(article: 0, state: 0, receipt: 0),
            through: NightlySpan.Mark(article: .max, state: .max, receipt: .max)))
        overview.exchanges = try table(
          """
          SELECT e.event_id FROM event AS e CROSS JOIN exchange_event AS x USING (event_id)
          WHERE e.first_on >= ?1 AND e.first_on < ?2 AND x.status = 'completed'
            AND x.scope = 'single'
          ORDER BY e.first_on DESC, e.event_id LIMIT \(exchanges)
          """, period
        ).rows.compactMap { try loader.occurrence(of: $0[0].word) }
        overview.places = try topPlaces(period, limit: places).map { place in
          Overview.Place(
            name: place.name, region: place.region,
            claims: try claims(on: place.id, period).compactMap { try loader.occurrence(of: $0) })
        }
        let names = try table("SELECT party_code, name FROM party", [])
        overview.partyNames = Dictionary(
          names.rows.map { ($0[0].word, $0[1].word) }, uniquingKeysWith: { $1 })
        return overview
      }
    }
  }

  private func count(
    into overview: inout Overview, _ period: [SQLiteValue]
  ) throws(SQLiteError) {
    let articles = try table(
      """
      SELECT coalesce(sum(articles), 0), count(DISTINCT outlet) FROM v_outlet_day
      WHERE published_on >= ?1 AND published_on < ?2
      """, period
    ).rows.first
    overview.articles = Int(articles?[0].number ?? 0)
    overview.outlets = Int(articles?[1].number ?? 0)
    let claims = try table(
      """
      SELECT count(*), coalesce(sum(x.standing IN ('contested', 'denied')), 0)
      FROM event AS e CROSS JOIN ground_event AS x USING (event_id)
      WHERE e.first_on >= ?1 AND e.first_on < ?2
      """, period
    ).rows.first
    overview.claimCount = Int(claims?[0].number ?? 0)
    overview.contestedCount = Int(claims?[1].number ?? 0)
    let exchanges = try table(
      """
      SELECT count(*) FROM event AS e CROSS JOIN exchange_event AS x USING (event_id)
      WHERE e.first_on >= ?1 AND e.first_on < ?2 AND x.status = 'completed' AND x.scope = 'single'
      """, period
    ).rows.first
    overview.exchangeCount = Int(exchanges?[0].number ?? 0)
  }

  private func returned(_ period: [SQLiteValue]) throws(SQLiteError) -> [Overview.Returned] {
    try table(
      """
      SELECT substr(e.first_on, 1, 7) AS month, t.to_party, t.category IS 'body' AS bodies,
        coalesce(sum(t.people_low), 0),
        iif(count(t.people_high) = sum(t.figures > 0), coalesce(sum(t.people_high), 0), NULL)
      FROM event AS e CROSS JOIN exchange_event AS x USING (event_id)
      CROSS JOIN event_total AS t USING (event_id)
      WHERE e.first_on >= ?1 AND e.first_on < ?2 AND x.status = 'completed'
        AND x.scope = 'single' AND (t.category IS NULL OR t.category = 'body')
      GROUP BY month, t.to_party, bodies ORDER BY month, t.to_party, bodies
      """, period
    ).rows.map { row in
      Overview.Returned(
        month: row[0].word, party: row[1].optionalWord, areBodies: row[2].number == 1,
        low: Int(row[3].number), high: row[4].optionalNumber.map { Int($0) })
    }
  }

  private func weeks(_ period: [SQLiteValue]) throws(SQLiteError) -> [Overview.Week] {
    try table(
      """
      SELECT date(e.first_on, '-6 days', 'weekday 1') AS monday,
        sum(x.standing = 'uncontested'), sum(x.standing IN ('contested', 'denied')),
        sum(x.standing = 'conceded')
      FROM event AS e CROSS JOIN ground_event AS x USING (event_id)
      WHERE e.first_on >= ?1 AND e.first_on < ?2 AND x.standing <> 'planned'
      GROUP BY monday ORDER BY monday
      """, period
    ).rows.compactMap { row in
      guard let monday = row[0].day else { return nil }
      return Overview.Week(
        monday: monday, uncontested: Int(row[1].number), contested: Int(row[2].number),
        conceded: Int(row[3].number))
    }
  }

  private func topPlaces(
    _ period: [SQLiteValue], limit: Int
  ) throws(SQLiteError) -> [(id: Int64, name: String, region: String?)] {
    try table(
      """
      SELECT x.place_id, p.name, max(g.name) FROM event AS e CROSS JOIN ground_event AS x USING (event_id)
      JOIN place AS p USING (place_id) LEFT JOIN region AS g ON g.region_id = x.region_id
      WHERE e.first_on >= ?1 AND e.first_on < ?2
      GROUP BY x.place_id
      ORDER BY count(*) + sum(x.standing <> 'uncontested') DESC, max(e.first_on) DESC, p.name
      LIMIT \(limit)
      """, period
    ).rows.map { ($0[0].number, $0[1].word, $0[2].optionalWord) }
  }

  private func claims(
    on placeID: Int64, _ period: [SQLiteValue]
  ) throws(SQLiteError) -> [String] {
    try table(
      """
      SELECT x.event_id FROM ground_event AS x JOIN event AS e USING (event_id)
      WHERE x.place_id = ?3 AND e.first_on >= ?1 AND e.first_on < ?2
      ORDER BY e.first_on DESC, x.event_id LIMIT 25
      """, period + [.integer(placeID)]
    ).rows.map { $0[0].word }.reversed()
  }
}

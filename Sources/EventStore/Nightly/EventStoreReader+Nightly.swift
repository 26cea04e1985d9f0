public import EventModel
internal import SQLite

extension EventStoreReader {
  /// The news of a stretch, all from one state of the database.
  ///
  /// - Parameters:
  ///   - span: The stretch.
  ///   - day: The newsroom's day on which it ends, for what is told of a year or a month.
  public func nightly(
    _ span: NightlySpan, day: CalendarDay
  ) throws(EventStoreError) -> NightlyDigest {
    try reporting(path: path) {
      try connection.snapshot {
        var digest = NightlyDigest(span: span)
        try countArticles(into: &digest)
        let occurrences = try changedEvents(of: span)
        sort(occurrences, into: &digest)
        digest.totals = try totals(of: span, year: day.components.year)
        digest.contested = try contested(of: span, day: day)
        digest.rejections = try rejections(of: span)
        digest.silentOutlets = try silentOutlets(of: span, day: day)
        let names = try table("SELECT party_code, name FROM party", [])
        digest.partyNames = Dictionary(
          names.rows.map { ($0[0].word, $0[1].word) }, uniquingKeysWith: { $1 })
        return digest
      }
    }
  }

  private func countArticles(into digest: inout NightlyDigest) throws(SQLiteError) {
    let row = try table(
      """
      SELECT count(*), count(DISTINCT outlet_id) FROM article
      WHERE article_id > ?1 AND article_id <= ?2
      """,
      [.integer(digest.span.after.article), .integer(digest.span.through.article)]
    ).rows.first
    digest.articles = Int(row?[0].number ?? 0)
    digest.outlets = Int(row?[1].number ?? 0)
  }

  /// The last state of each event that changed within a stretch.
  private func changedEvents(of span: NightlySpan) throws -> [NightlyDigest.Occurrence] {
    let changed = try table(
      """
      SELECT s.event_state_id, (SELECT max(p.event_state_id) FROM event_state AS p
        WHERE p.event_id = s.event_id AND p.event_state_id <= ?1)
      FROM event_state AS s
      WHERE s.event_state_id > ?1 AND s.event_state_id <= ?2 AND s.state <> 'gone'
        AND NOT EXISTS (SELECT 1 FROM event_state AS n WHERE n.event_id = s.event_id
          AND n.event_state_id > s.event_state_id AND n.event_state_id <= ?2)
      ORDER BY s.event_state_id
      """, [.integer(span.after.state), .integer(span.through.state)])
    let loader = try NightlyLoader(on: connection, span: span)
    return try changed.rows.compactMap { row in
      try loader.occurrence(state: row[0].number, before: row[1].optionalNumber)
    }
  }

  private func sort(_ occurrences: [NightlyDigest.Occurrence], into digest: inout NightlyDigest) {
    let lateBefore = digest.span.from.day.adding(days: -2)
    var fronts: [String: [NightlyDigest.Occurrence]] = [:]
    for occurrence in occurrences {
      let told = occurrence.reports.filter(\.isNew)
      let isLate =
        occurrence.isNew && !told.isEmpty
        && told.allSatisfy { $0.published.map { $0 < lateBefore } ?? false }
      switch occurrence.event {
      case _ where isLate: digest.addedSince.append(occurrence)
      case .exchange where occurrence.isNew: digest.exchanges.append(occurrence)
      case .exchange: digest.revised.append(occurrence)
      case .territorialClaim(let claim):
        fronts[NightlyFront.name(of: claim), default: []].append(occurrence)
      }
    }
    let order = ["completed", "failed", "suspended", "agreed", "denied", "negotiating", "proposed"]
    func rank(_ occurrence: NightlyDigest.Occurrence) -> Int {
      order.firstIndex(of: occurrence.state) ?? order.count
    }
    digest.exchanges.sort { (rank($0), $0.eventID) < (rank($1), $1.eventID) }
    digest.revised.sort { (rank($0), $0.eventID) < (rank($1), $1.eventID) }
    digest.addedSince.sort { $0.eventID < $1.eventID }
    digest.fronts = fronts.map { name, claims in
      NightlyDigest.Front(
        name: name,
        claims: claims.sorted {
          ($0.state == "contested" ? 0 : 1, $0.eventID)
            < ($1.state == "contested" ? 0 : 1, $1.eventID)
        })
    }.sorted { ($0.name.isEmpty ? 1 : 0, $0.name) < ($1.name.isEmpty ? 1 : 0, $1.name) }
  }

  /// What each side got back from the first day of a year on, by the states at both ends.
  private func totals(
    of span: NightlySpan, year: Int
  ) throws(SQLiteError) -> [NightlyDigest.SideTotal] {
    let table = try table(
      """
      WITH known AS (
        SELECT s.event_id, max(s.event_state_id) AS latest,
          max(iif(s.event_state_id <= ?1, s.event_state_id, 0)) AS earlier
        FROM event_state AS s
        WHERE s.event_state_id <= ?2 AND s.event_id IN (SELECT d.event_id FROM event_state AS d
          WHERE d.kind = 'exchange' AND d.state = 'completed' AND d.first_on >= ?3
            AND d.first_on < ?4)
        GROUP BY s.event_id),
      counted AS (
        SELECT t.to_party, t.category IS 'body' AS bodies, k.event_id, t.people_low, t.people_high,
          t.figures, 0 AS earlier
        FROM known AS k JOIN event_state AS s ON s.event_state_id = k.latest
        JOIN event_state_total AS t ON t.event_state_id = k.latest
        WHERE s.state = 'completed' AND s.scope = 'single' AND s.first_on >= ?3 AND s.first_on < ?4
          AND (t.category IS NULL OR t.category = 'body')
        UNION ALL
        SELECT t.to_party, t.category IS 'body', k.event_id, t.people_low, t.people_high, t.figures, 1
        FROM known AS k JOIN event_state AS s ON s.event_state_id = k.earlier
        JOIN event_state_total AS t ON t.event_state_id = k.earlier
        WHERE s.state = 'completed' AND s.scope = 'single' AND s.first_on >= ?3 AND s.first_on < ?4
          AND (t.category IS NULL OR t.category = 'body'))
      SELECT to_party, bodies, count(DISTINCT iif(earlier, NULL, event_id)),
        total(iif(earlier, 0, people_low)),
        iif(sum(NOT earlier AND people_high IS NOT NULL) = sum(NOT earlier AND figures > 0),
          total(iif(earlier, 0, people_high)), NULL),
        total(iif(earlier, people_low, 0))
      FROM counted GROUP BY to_party, bodies
      HAVING sum(NOT earlier) > 0
      ORDER BY bodies, to_party IS NULL, to_party
      """,
      [
        .integer(span.after.state), .integer(span.through.state), .text("\(year)-01-01"),
        .text("\(year + 1)-01-01"),
      ])
    return table.rows.map { row in
      NightlyDigest.SideTotal(
        party: row[0].optionalWord, areBodies: row[1].number == 1, exchanges: Int(row[2].number),
        low: row[3].rounded ?? 0, high: row[4].rounded, lowBefore: row[5].rounded ?? 0)
    }
  }

  /// What was contested at the end of a stretch and is of the month before.
  private func contested(
    of span: NightlySpan, day: CalendarDay
  ) throws -> [NightlyDigest.Occurrence] {
    let states = try table(
      """
      SELECT DISTINCT (SELECT max(l.event_state_id) FROM event_state AS l
        WHERE l.event_id = s.event_id AND l.event_state_id <= ?1) AS latest
      FROM event_state AS s
      WHERE s.kind = 'territorial_claim' AND s.state = 'contested' AND s.first_on >= ?2
        AND s.event_state_id <= ?1
        AND (SELECT l.state FROM event_state AS l WHERE l.event_id = s.event_id
          AND l.event_state_id <= ?1 ORDER BY l.event_state_id DESC LIMIT 1) = 'contested'
      ORDER BY s.first_on DESC, s.event_id
      """, [.integer(span.through.state), .text(day.adding(days: -30).iso)])
    let loader = try NightlyLoader(on: connection, span: span)
    return try states.rows.compactMap { row in
      try loader.occurrence(state: row[0].number, before: row[0].number)
    }
  }

  private func rejections(
    of span: NightlySpan
  ) throws(SQLiteError) -> [NightlyDigest.Rejection] {
    try table(
      """
      SELECT c.file_name, j.code, j.reason FROM receipt AS c JOIN rejection AS j USING (receipt_id)
      WHERE c.receipt_id > ?1 AND c.receipt_id <= ?2 ORDER BY c.receipt_id
      """, [.integer(span.after.receipt), .integer(span.through.receipt)]
    ).rows.map {
      NightlyDigest.Rejection(fileName: $0[0].word, code: $0[1].word, reason: $0[2].word)
    }
  }

  /// Outlets that published on four days of the last four weeks or more, and now for three times
  /// as long as was usual, and three days at least, on none.
  private func silentOutlets(
    of span: NightlySpan, day: CalendarDay
  ) throws(SQLiteError) -> [NightlyDigest.SilentOutlet] {
    try table(
      """
      SELECT o.name, max(a.published_on), count(DISTINCT a.published_on)
      FROM article AS a JOIN outlet AS o USING (outlet_id)
      WHERE a.published_on >= ?1 AND a.published_on <= ?2 AND a.article_id <= ?3
      GROUP BY o.outlet_id HAVING count(DISTINCT a.published_on) >= 4
      ORDER BY max(a.published_on) DESC, o.name
      """,
      [.text(day.adding(days: -27).iso), .text(day.iso), .integer(span.through.article)]
    ).rows.compactMap { row in
      guard let last = row[1].day else { return nil }
      let active = Int(row[2].number)
      let patience = max(3, 3 * 28 / active)
      let silence = last.distance(to: day)
      guard silence > patience else { return nil }
      return NightlyDigest.SilentOutlet(
        name: row[0].word, lastOn: last, activeDays: active, isNews: silence == patience + 1)
    }
  }
}

extension SQLiteValue {
  /// The whole number of a sum; nil for anything else.
  fileprivate var rounded: Int? {
    switch self {
    case .integer(let number): Int(number)
    case .real(let number): Int(exactly: number.rounded())
    case .null, .text, .blob: nil
    }
  }
}

/// What a front is called.
enum NightlyFront {
  /// The region of a claim, else its sides, else nothing.
  static func name(of claim: TerritorialClaim) -> String {
    if let region = claim.region ?? claim.places.first?.region { return region }
    return [claim.actor, claim.against].compactMap { $0?.rawValue }.joined(separator: " – ")
  }
}

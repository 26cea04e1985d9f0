internal import EventModel
internal import Linking
internal import SQLite

/// Reads an event as it stood at the end of a stretch, with the reports that were there by then.
final class NightlyLoader {
  private let span: NightlySpan
  private let connection: Connection
  private let loader: ReportLoader
  private let findState: Statement
  private let findTotals: Statement
  private let findReports: Statement

  /// Beyond so many reports of one event nobody reads on.
  private static let mostReports = 40

  init(on connection: Connection, span: NightlySpan) throws(SQLiteError) {
    self.span = span
    self.connection = connection
    loader = try ReportLoader(on: connection)
    findState = try connection.kept(
      """
      SELECT s.event_id, s.kind, s.state, s.scope, s.first_on, s.last_on, p.name, g.name,
        s.actor_party, s.action, s.assertion, s.figures, s.ended_on
      FROM event_state AS s LEFT JOIN place AS p USING (place_id)
      LEFT JOIN region AS g ON g.region_id = s.region_id
      WHERE s.event_state_id = ?
      """)
    findTotals = try connection.kept(
      """
      SELECT t.from_party, t.to_party, t.category, t.people_low, t.people_high,
        (SELECT iif(min(o.category) = max(o.category), min(o.category), 'mixed')
          FROM event_state_total AS o
          WHERE o.event_state_id = t.event_state_id AND o.from_party IS t.from_party
            AND o.to_party IS t.to_party AND o.category <> 'body')
      FROM event_state_total AS t
      WHERE t.event_state_id = ? AND (t.category IS NULL OR t.category = 'body')
      ORDER BY t.ordinal
      """)
    findReports = try connection.kept(
      """
      SELECT DISTINCT r.report_id, r.article_id, a.published_on, o.name, a.title,
        (SELECT v.sentence FROM evidence AS v WHERE v.report_id = r.report_id
          ORDER BY v.zone = 'title', v.ordinal LIMIT 1)
      FROM event_report AS m JOIN report AS r USING (report_id) JOIN article AS a USING (article_id)
      LEFT JOIN outlet AS o USING (outlet_id)
      WHERE m.event_id = ?1 AND r.article_id <= ?2
      ORDER BY r.report_id LIMIT ?3
      """)
  }

  /// An event in one of its states.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - before: The state before the stretch; nil where there was none.
  func occurrence(state: Int64, before: Int64?) throws -> NightlyDigest.Occurrence? {
    guard let row = try self.row(of: state) else { return nil }
    let earlier = try before.flatMap { try self.row(of: $0) }
    let reports = try reports(of: row[0].word)
    // What publishers hold back since is in no event, and is not told again of any night.
    guard !reports.isEmpty else { return nil }
    let isKnown = reports.contains { !$0.isNew }
    let wasThere = earlier.map { $0[2].word != "gone" } ?? false
    return NightlyDigest.Occurrence(
      eventID: row[0].word,
      event: row[1].word == "exchange"
        ? .exchange(try exchange(row, state: state, reports))
        : .territorialClaim(claim(row, reports)),
      state: row[2].word,
      stateBefore: wasThere && earlier?[2] != row[2] ? earlier?[2].word : nil,
      endedOn: earlier?[12] == row[12] ? nil : row[12].day,
      figuresChanged: wasThere && earlier?[11] != row[11], isNew: !isKnown, reports: reports)
  }

  /// An event as it stands now; nil where it has no state.
  func occurrence(of eventID: String) throws -> NightlyDigest.Occurrence? {
    let latest = try Statement(
      "SELECT max(event_state_id) FROM event_state WHERE event_id = ?", on: connection)
    return try latest.integer(eventID).flatMap { try occurrence(state: $0, before: nil) }
  }

  private func row(of state: Int64) throws(SQLiteError) -> [SQLiteValue]? {
    try findState.bind(state)
    return try EventStoreReader.table(of: findState).rows.first
  }

  private func reports(of eventID: String) throws -> [NightlyDigest.Report] {
    try findReports.bind(eventID, span.through.article, NightlyLoader.mostReports)
    return try EventStoreReader.table(of: findReports).rows.compactMap { row in
      guard let stored = try loader.report(row[0].number) else { return nil }
      return NightlyDigest.Report(
        event: stored.linkable.event, articleID: row[1].number, outlet: row[3].optionalWord,
        published: row[2].day, title: row[4].optionalWord, quote: row[5].optionalWord,
        isNew: row[1].number > span.after.article)
    }
  }

  private func exchange(
    _ row: [SQLiteValue], state: Int64, _ reports: [NightlyDigest.Report]
  ) throws(SQLiteError) -> Exchange {
    try findTotals.bind(state)
    let transfers = try EventStoreReader.table(of: findTotals).rows.map { total in
      let low = total[3].optionalNumber.map { Double($0) }
      let high = total[4].optionalNumber.map { Double($0) }
      return Exchange.Transfer(
        from: total[0].optionalWord.map { Party($0) }, to: total[1].optionalWord.map { Party($0) },
        category: Exchange.Category(
          rawValue: total[2].optionalWord ?? total[5].optionalWord ?? "") ?? .mixed,
        count: low == nil && high == nil ? nil : QuantityRange(low: low, high: high), source: nil,
        composition: [])
    }
    var mediators: [String] = []
    for case .exchange(let told) in reports.map(\.event) {
      for mediator in told.mediators where !mediators.contains(mediator) {
        mediators.append(mediator)
      }
    }
    return Exchange(
      status: Exchange.Status(rawValue: row[2].word) ?? .completed,
      scope: Exchange.Scope(rawValue: row[3].word) ?? .single, date: interval(row), place: nil,
      transfers: transfers, mediators: Array(mediators.prefix(3)), sources: [], evidence: [])
  }

  private func claim(
    _ row: [SQLiteValue], _ reports: [NightlyDigest.Report]
  ) -> TerritorialClaim {
    let place = row[6].optionalWord
    var against: Party?
    for case .territorialClaim(let told) in reports.map(\.event) where against == nil {
      against = told.against
    }
    return TerritorialClaim(
      action: TerritorialClaim.Action(rawValue: row[9].word) ?? .hold,
      assertion: TerritorialClaim.Assertion(rawValue: row[10].word) ?? .asserted,
      actor: row[8].optionalWord.map { Party($0) }, against: against,
      places: place.map {
        [TerritorialClaim.Place(name: $0, region: row[7].optionalWord)]
      } ?? [],
      region: row[7].optionalWord, date: interval(row), evidence: [])
  }

  private func interval(_ row: [SQLiteValue]) -> DateInterval? {
    guard let start = row[4].day, let end = row[5].day else { return nil }
    return DateInterval(start: start, end: end)
  }
}

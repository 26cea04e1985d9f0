internal import EventModel
internal import Linking
internal import SQLite

/// Reads reports back from the database as linking needs them: as they were read, corrected by
/// editors where they were.
struct ReportLoader: ~Copyable {
  private let findReport: Statement
  private let findExchange: Statement
  private let findTransfers: Statement
  private let findExchangeSources: Statement
  private let findMediators: Statement
  private let findComponents: Statement
  private let findClaim: Statement
  private let findClaimants: Statement
  private let findPlaces: Statement
  private let findDateWords: Statement
  private let findCorrections: Statement
}

/// A report as it stands in the database.
struct StoredReport {
  let reportID: Int64
  let articleID: Int64
  /// As corrected.
  let linkable: LinkableReport
  /// Whether an editor took it out of all events, or its article is set aside.
  let isRejected: Bool
  /// What linking looks at in an exchange; nil for a claim.
  let exchange: ExchangePart?
  /// What linking looks at in a claim, one a place; empty for an exchange.
  let ground: [GroundPart]

  init(reportID: Int64, articleID: Int64, linkable: LinkableReport, isRejected: Bool) {
    self.reportID = reportID
    self.articleID = articleID
    self.linkable = linkable
    self.isRejected = isRejected
    exchange = ExchangePart(linkable)
    ground = GroundPart.parts(of: linkable)
  }
}

extension ReportLoader {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      findReport: connection.kept(
        """
        SELECT r.article_id, a.sha256, r.ordinal, r.kind, a.published_on, o.name, k.minima,
          coalesce((SELECT v.verdict = 'rejected' FROM verdict AS v
            WHERE v.report_id = r.report_id ORDER BY v.verdict_id DESC LIMIT 1), 0)
          OR EXISTS (SELECT 1 FROM set_aside AS x WHERE x.article_id = r.article_id)
        FROM report AS r
        JOIN article AS a USING (article_id)
        LEFT JOIN outlet AS o USING (outlet_id)
        LEFT JOIN article_sketch AS k USING (article_id)
        WHERE r.report_id = ?
        """),
      findExchange: connection.kept(
        """
        SELECT e.status, e.scope, e.start_on, e.end_on, p.name, e.occasions_low,
          e.occasions_high, e.occasions_approximate
        FROM exchange AS e LEFT JOIN place AS p USING (place_id)
        WHERE e.report_id = ?
        """),
      findTransfers: connection.kept(
        """
        SELECT t.transfer_id, t.from_party, t.to_party, t.category, t.people_low, t.people_high,
          t.people_approximate, s.name, s.party_code
        FROM transfer AS t LEFT JOIN source AS s USING (source_id)
        WHERE t.report_id = ? ORDER BY t.ordinal
        """),
      findExchangeSources: connection.kept(
        """
        SELECT s.name, s.party_code FROM exchange_source AS e JOIN source AS s USING (source_id)
        WHERE e.report_id = ? ORDER BY e.ordinal
        """),
      findMediators: connection.kept(
        """
        SELECT m.name FROM exchange_mediator AS e JOIN mediator AS m USING (mediator_id)
        WHERE e.report_id = ? ORDER BY e.ordinal
        """),
      findComponents: connection.kept(
        "SELECT label, people FROM composition WHERE transfer_id = ? ORDER BY ordinal"),
      findClaim: connection.kept(
        """
        SELECT c.action, c.assertion, c.actor_party, c.against_party, g.name, c.settlements_low,
          c.settlements_high, c.settlements_approximate, c.area_km2_low, c.area_km2_high,
          c.area_km2_approximate, c.start_on, c.end_on
        FROM claim AS c LEFT JOIN region AS g USING (region_id)
        WHERE c.report_id = ?
        """),
      findClaimants: connection.kept(
        """
        SELECT s.name, s.party_code FROM claim_claimant AS c JOIN source AS s USING (source_id)
        WHERE c.report_id = ? ORDER BY c.ordinal
        """),
      findPlaces: connection.kept(
        """
        SELECT p.name, g.name FROM claim_place AS c JOIN place AS p USING (place_id)
        LEFT JOIN region AS g USING (region_id)
        WHERE c.report_id = ? ORDER BY c.ordinal
        """),
      findDateWords: connection.kept(
        """
        SELECT 1 FROM field_origin
        WHERE report_id = ? AND field = 'date' AND words NOT GLOB '*[12][0-9][0-9][0-9]*' LIMIT 1
        """),
      findCorrections: connection.kept(
        "SELECT field, value FROM correction WHERE report_id = ? ORDER BY correction_id"))
  }

  /// The report; nil where there is none.
  func report(_ reportID: Int64) throws -> StoredReport? {
    var head: (article: Int64, sha256: String, ordinal: Int, kind: String, rejected: Bool)?
    var published: CalendarDay?
    var outlet: String?
    var sketch: TextSketch?
    try findReport.bind(reportID)
    try findReport.step { row in
      head = (
        row.integer(at: 0) ?? 0, row.text(at: 1) ?? "", Int(row.integer(at: 2) ?? 0),
        row.text(at: 3) ?? "", row.integer(at: 7) == 1
      )
      published = row.text(at: 4).flatMap { CalendarDay(iso: $0) }
      outlet = row.text(at: 5)
      sketch = row.blob(at: 6).flatMap { TextSketch(stored: $0) }
    }
    guard let head else { return nil }
    guard let event = try corrected(read(reportID, kind: head.kind), reportID) else { return nil }
    let day = event.date
    let isStated =
      try published == nil || day.map { $0 != DateInterval(day: published ?? $0.start) } ?? true
      || findDateWords.integer(reportID) != nil
    return StoredReport(
      reportID: reportID, articleID: head.article,
      linkable: LinkableReport(
        key: ReportKey(article: head.sha256, ordinal: head.ordinal), event: event,
        published: published, dateIsStated: isStated, outlet: outlet, sketch: sketch),
      isRejected: head.rejected)
  }

  /// The event as it was read, without corrections; nil where the report is not there.
  func read(_ reportID: Int64, kind: String) throws(SQLiteError) -> Event? {
    kind == "exchange"
      ? try exchange(reportID).map(Event.exchange) : try claim(reportID).map(Event.territorialClaim)
  }

  private func corrected(_ event: Event?, _ reportID: Int64) throws -> Event? {
    guard var event else { return nil }
    var corrections: [(field: String, value: String?)] = []
    try findCorrections.bind(reportID)
    try findCorrections.forEachRow { row in
      corrections.append((row.text(at: 0) ?? "", row.text(at: 1)))
    }
    for correction in corrections {
      do throws(EventField.Invalid) {
        try EventField.set(correction.field, of: &event, to: correction.value)
      } catch {
        // A later extraction found fewer transfers: the correction stays on record, and holds again
        // as soon as there is something for it to correct.
        continue
      }
    }
    return event
  }

  private func exchange(_ reportID: Int64) throws(SQLiteError) -> Exchange? {
    var exchange: Exchange?
    try findExchange.bind(reportID)
    try findExchange.step { row in
      guard let status = row.text(at: 0).flatMap(Exchange.Status.init(rawValue:)),
        let scope = row.text(at: 1).flatMap(Exchange.Scope.init(rawValue:))
      else { return }
      exchange = Exchange(
        status: status, scope: scope, date: row.interval(at: 2), place: row.text(at: 4),
        transfers: [], occasions: row.quantity(at: 5))
    }
    guard var exchange else { return nil }
    var transfers: [(id: Int64, transfer: Exchange.Transfer)] = []
    try findTransfers.bind(reportID)
    try findTransfers.forEachRow { row in
      guard let category = row.text(at: 3).flatMap(Exchange.Category.init(rawValue:)) else {
        return
      }
      transfers.append(
        (
          row.integer(at: 0) ?? 0,
          Exchange.Transfer(
            from: row.party(at: 1), to: row.party(at: 2), category: category,
            count: row.quantity(at: 4), source: row.source(at: 7))
        ))
    }
    for (id, transfer) in transfers {
      var transfer = transfer
      try findComponents.bind(id)
      try findComponents.forEachRow { row in
        transfer.composition.append(
          Exchange.Component(label: row.text(at: 0) ?? "", count: Double(row.integer(at: 1) ?? 0)))
      }
      exchange.transfers.append(transfer)
    }
    exchange.sources = try sources(findExchangeSources, reportID)
    try findMediators.bind(reportID)
    try findMediators.forEachRow { row in
      if let name = row.text(at: 0) { exchange.mediators.append(name) }
    }
    return exchange
  }

  private func claim(_ reportID: Int64) throws(SQLiteError) -> TerritorialClaim? {
    var claim: TerritorialClaim?
    try findClaim.bind(reportID)
    try findClaim.step { row in
      guard let action = row.text(at: 0).flatMap(TerritorialClaim.Action.init(rawValue:)),
        let assertion = row.text(at: 1).flatMap(TerritorialClaim.Assertion.init(rawValue:))
      else { return }
      claim = TerritorialClaim(
        action: action, assertion: assertion, actor: row.party(at: 2), against: row.party(at: 3),
        region: row.text(at: 4), settlements: row.quantity(at: 5),
        areaInSquareKilometres: row.quantity(at: 8), date: row.interval(at: 11))
    }
    guard var claim else { return nil }
    claim.claimants = try sources(findClaimants, reportID)
    try findPlaces.bind(reportID)
    try findPlaces.forEachRow { row in
      guard let name = row.text(at: 0) else { return }
      claim.places.append(TerritorialClaim.Place(name: name, region: row.text(at: 1)))
    }
    return claim
  }

  private func sources(
    _ statement: borrowing Statement, _ reportID: Int64
  ) throws(SQLiteError) -> [Source] {
    var sources: [Source] = []
    try statement.bind(reportID)
    try statement.forEachRow { row in
      if let source = row.source(at: 0) { sources.append(source) }
    }
    return sources
  }
}

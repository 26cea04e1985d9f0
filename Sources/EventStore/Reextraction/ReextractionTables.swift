internal import EventModel
internal import SQLite

/// Replaces what was found in stored articles.
struct ReextractionTables: ~Copyable {
  private let findReports: Statement
  private let findSpans: Statement
  private let setOrdinal: Statement
  private let setExtractor: Statement
  private let deleteUnused: Statement
  private let findEditors: Statement
  private let connection: Connection
}

extension ReextractionTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      findReports: connection.kept(
        "SELECT report_id, kind FROM report WHERE article_id = ? ORDER BY ordinal"),
      findSpans: connection.kept(
        "SELECT start_offset, end_offset FROM evidence WHERE report_id = ?"),
      setOrdinal: connection.kept("UPDATE report SET ordinal = ? WHERE report_id = ?"),
      setExtractor: connection.kept("UPDATE extraction SET extractor_id = ? WHERE article_id = ?"),
      deleteUnused: connection.kept("DELETE FROM unused_trigger WHERE article_id = ?"),
      findEditors: connection.kept(
        """
        SELECT EXISTS (SELECT 1 FROM correction WHERE report_id = ?1)
          OR EXISTS (SELECT 1 FROM verdict WHERE report_id = ?1)
          OR EXISTS (SELECT 1 FROM link_decision
            WHERE report_id = ?1 OR other_report_id = ?1)
        """),
      connection: connection)
  }

  /// The run of an extractor that is not done, or a new one.
  func begin(
    version: String, since: String?, at now: UnixTime
  ) throws(SQLiteError) -> ReextractionJob {
    let find = try Statement(
      """
      SELECT reextraction_id, last_article_id, articles FROM reextraction
      WHERE extractor_version = ? AND since IS ? AND finished_at IS NULL
      ORDER BY reextraction_id DESC LIMIT 1
      """, on: connection)
    var job: ReextractionJob?
    try find.bind(version, since)
    try find.step { row in
      job = ReextractionJob(
        jobID: row.integer(at: 0) ?? 0, lastArticleID: row.integer(at: 1) ?? 0,
        articles: Int(row.integer(at: 2) ?? 0))
    }
    if let job { return job }
    let insert = try Statement(
      """
      INSERT INTO reextraction (extractor_version, since, last_article_id, articles, gained, lost,
        changed, started_at) VALUES (?, ?, 0, 0, 0, 0, 0, ?)
      """, on: connection)
    try insert.run(version, since, now.iso)
    return ReextractionJob(jobID: connection.lastInsertedRowID, lastArticleID: 0, articles: 0)
  }

  /// Notes how far a run has come.
  func advance(
    _ job: ReextractionJob, to articleID: Int64, by differences: [ExtractionDifference]
  ) throws(SQLiteError) {
    let update = try Statement(
      """
      UPDATE reextraction SET last_article_id = ?2, articles = articles + ?3,
        gained = gained + ?4, lost = lost + ?5, changed = changed + ?6
      WHERE reextraction_id = ?1
      """, on: connection)
    try update.run(
      job.jobID, articleID, differences.count,
      differences.reduce(0) { $0 + $1.gained.count }, differences.reduce(0) { $0 + $1.lost.count },
      differences.reduce(0) { $0 + $1.changed.count })
  }

  /// Notes that a run is done.
  func finish(_ job: ReextractionJob, at now: UnixTime) throws(SQLiteError) {
    let update = try Statement(
      "UPDATE reextraction SET finished_at = ? WHERE reextraction_id = ?", on: connection)
    try update.run(now.iso, job.jobID)
  }

  /// The reports of an article, in order, with their kinds.
  func reports(of articleID: Int64) throws(SQLiteError) -> [(reportID: Int64, kind: String)] {
    var reports: [(reportID: Int64, kind: String)] = []
    try findReports.bind(articleID)
    try findReports.forEachRow { row in
      reports.append((row.integer(at: 0) ?? 0, row.text(at: 1) ?? ""))
    }
    return reports
  }

  /// The sentences that carry a report.
  func spans(of reportID: Int64) throws(SQLiteError) -> Set<[Int]> {
    var spans: Set<[Int]> = []
    try findSpans.bind(reportID)
    try findSpans.forEachRow { row in
      spans.insert([Int(row.integer(at: 0) ?? 0), Int(row.integer(at: 1) ?? 0)])
    }
    return spans
  }

  /// Whether an editor has said anything of a report.
  func isEdited(_ reportID: Int64) throws(SQLiteError) -> Bool {
    try findEditors.integer(reportID) == 1
  }

  /// Gives reports their places in the order of the article.
  func setOrdinals(_ reports: [Int64]) throws(SQLiteError) {
    // Beyond all places first, so that no two reports ever stand on one.
    for (index, reportID) in reports.enumerated() {
      try setOrdinal.run(1_000_000_000 + index, reportID)
    }
    for (index, reportID) in reports.enumerated() {
      try setOrdinal.run(index + 1, reportID)
    }
  }

  /// Notes what searched an article, and forgets what the former extractor looked at in vain.
  func beginReplacing(articleID: Int64, extractorID: Int64) throws(SQLiteError) {
    try setExtractor.run(extractorID, articleID)
    try deleteUnused.run(articleID)
  }

  /// Takes away what a report says; the report stays.
  func deleteContent(of reportID: Int64) throws(SQLiteError) {
    let tables = [
      "evidence", "report_rule", "field_origin", "figure", "claim_figure", "exchange_source",
      "exchange_mediator", "claim_claimant", "claim_place",
    ]
    let inTransfers = try Statement(
      """
      DELETE FROM composition
      WHERE transfer_id IN (SELECT transfer_id FROM transfer WHERE report_id = ?)
      """, on: connection)
    try inTransfers.run(reportID)
    for table in tables + ["transfer", "exchange", "claim"] {
      let statement = try Statement(
        "DELETE FROM \(table) WHERE report_id = ?", on: connection)
      try statement.run(reportID)
    }
  }

  /// Takes a report away that stands in no event any more.
  func delete(_ reportID: Int64) throws(SQLiteError) {
    try deleteContent(of: reportID)
    for table in ["link_anchor", "report_day", "report"] {
      let statement = try Statement(
        "DELETE FROM \(table) WHERE report_id = ?", on: connection)
      try statement.run(reportID)
    }
  }
}

internal import EventModel
internal import SQLite

/// Writes what was found in an article: its events, why they were found, and what was not used.
struct ExtractionTables: ~Copyable {
  private let names: NameTables
  private let exchanges: ExchangeTables
  private let claims: ClaimTables
  private let extractors: LookupTable
  private let insertExtraction: Statement
  private let insertReport: Statement
  private let insertEvidence: Statement
  private let insertRule: Statement
  private let insertOrigin: Statement
  private let insertUnused: Statement
}

extension ExtractionTables {
  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    try self.init(
      names: NameTables(on: connection, partyName: partyName),
      exchanges: ExchangeTables(on: connection),
      claims: ClaimTables(on: connection),
      extractors: LookupTable(
        "extractor", key: "extractor_id", columns: ["version"], on: connection),
      insertExtraction: Statement(
        "INSERT INTO extraction (article_id, extractor_id) VALUES (?, ?)", on: connection,
        isLongLived: true),
      insertReport: Statement(
        "INSERT INTO report (article_id, ordinal, kind) VALUES (?, ?, ?)", on: connection,
        isLongLived: true),
      insertEvidence: Statement(
        """
        INSERT INTO evidence (report_id, ordinal, zone, start_offset, end_offset, sentence)
        VALUES (?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertRule: Statement(
        "INSERT INTO report_rule (report_id, ordinal, rule) VALUES (?, ?, ?)", on: connection,
        isLongLived: true),
      insertOrigin: Statement(
        """
        INSERT INTO field_origin (report_id, ordinal, field, zone, start_offset, end_offset, words)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertUnused: Statement(
        """
        INSERT INTO unused_trigger (article_id, ordinal, word, rule, reason, zone,
          start_offset, end_offset, sentence)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true))
  }

  /// Stores an extraction under an article.
  ///
  /// - Returns: The keys of its reports, in order.
  func insert(_ extraction: Extraction, articleID: Int64) throws -> [Int64] {
    var reports: [Int64] = []
    try insertExtraction.run(articleID, extractors.key(for: extraction.extractorVersion))
    for (index, finding) in extraction.findings.enumerated() {
      reports.append(try insert(finding, articleID: articleID, ordinal: index + 1))
    }
    try insertUnusedTriggers(of: extraction, articleID: articleID)
    return reports
  }

  /// Stores the sentences that were looked at in vain.
  func insertUnusedTriggers(of extraction: Extraction, articleID: Int64) throws {
    for (index, unused) in extraction.unusedTriggers.enumerated() {
      let evidence = unused.evidence
      try insertUnused.run(
        articleID, index + 1, unused.trigger, unused.rule, unused.reason, evidence.zone.rawValue,
        evidence.start, evidence.end, evidence.sentence)
    }
  }

  /// The key of a version of rules and lexicon.
  func extractorKey(_ version: String) throws(SQLiteError) -> Int64 {
    try extractors.key(for: version)
  }

  /// Stores a finding as a new report.
  func insert(_ finding: Finding, articleID: Int64, ordinal: Int) throws -> Int64 {
    try insertReport.run(articleID, ordinal, finding.event.kind)
    let reportID = insertReport.connection.lastInsertedRowID
    try insertContent(of: finding, reportID: reportID)
    return reportID
  }

  /// Stores what a finding says under a report.
  func insertContent(of finding: Finding, reportID: Int64) throws {
    switch finding.event {
    case .exchange(let exchange):
      try exchanges.insert(exchange, reportID: reportID, names: names)
    case .territorialClaim(let claim):
      try claims.insert(claim, reportID: reportID, names: names)
    }
    for (index, evidence) in finding.event.evidence.enumerated() {
      try insertEvidence.run(
        reportID, index + 1, evidence.zone.rawValue, evidence.start, evidence.end,
        evidence.sentence)
    }
    for (index, rule) in finding.rules.enumerated() {
      try insertRule.run(reportID, index + 1, rule)
    }
    for (index, origin) in finding.origins.enumerated() {
      try insertOrigin.run(
        reportID, index + 1, origin.field, origin.zone.rawValue, origin.start, origin.end,
        origin.text)
    }
  }
}

extension Event {
  /// Its kind as the database names it.
  var kind: String {
    switch self {
    case .exchange: "exchange"
    case .territorialClaim: "territorial_claim"
    }
  }
}

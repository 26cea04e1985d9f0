internal import EventModel
internal import Linking
internal import SQLite

/// Writes what linking keeps of reports: where they are looked up, their days and figures as
/// corrected, and the likeness of their articles.
struct LinkTables: ~Copyable {
  private let names: NameTables
  private let insertSketch: Statement
  private let insertAnchor: Statement
  private let deleteAnchors: Statement
  private let insertDay: Statement
  private let deleteDay: Statement
  private let insertClaimFigure: Statement
  private let deleteClaimFigure: Statement
  private let insertFigure: Statement
  private let deleteFigures: Statement
  private let findAnchored: Statement
  private let findUndated: Statement
}

extension LinkTables {
  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    func statement(_ sql: String) throws(SQLiteError) -> Statement {
      try Statement(sql, on: connection, isLongLived: true)
    }
    try self.init(
      names: NameTables(on: connection, partyName: partyName),
      insertSketch: statement(
        "INSERT OR REPLACE INTO article_sketch (article_id, minima) VALUES (?, ?)"),
      insertAnchor: statement(
        "INSERT INTO link_anchor (anchor, day_number, report_id) VALUES (?, ?, ?)"),
      deleteAnchors: statement("DELETE FROM link_anchor WHERE report_id = ?"),
      insertDay: statement(
        "INSERT INTO report_day (report_id, start_on, end_on) VALUES (?, ?, ?)"),
      deleteDay: statement("DELETE FROM report_day WHERE report_id = ?"),
      insertClaimFigure: statement(
        """
        INSERT INTO claim_figure (report_id, settlements_low, settlements_high,
          settlements_approximate, area_km2_low, area_km2_high, area_km2_approximate)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """),
      deleteClaimFigure: statement("DELETE FROM claim_figure WHERE report_id = ?"),
      insertFigure: statement(
        """
        INSERT INTO figure (report_id, ordinal, from_party, to_party, category, people_low,
          people_high, people_approximate, source_id, reading, parts_agree)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      deleteFigures: statement("DELETE FROM figure WHERE report_id = ?"),
      findAnchored: statement(
        """
        SELECT day_number, report_id FROM link_anchor
        WHERE anchor = ? AND day_number BETWEEN ? AND ? ORDER BY day_number
        """),
      findUndated: statement(
        "SELECT report_id FROM link_anchor WHERE anchor = ? AND day_number IS NULL"))
  }

  /// Keeps the likeness of an article's text; nothing where it is too short to tell.
  func insertSketch(of text: String, articleID: Int64) throws(SQLiteError) {
    guard let sketch = TextSketch(of: text) else { return }
    try insertSketch.run(articleID, sketch.stored)
  }

  /// Keeps where a report is looked up, its days and its figures, in place of what was kept before.
  ///
  /// - Returns: Where it is looked up now.
  @discardableResult
  func replace(_ report: StoredReport) throws -> LinkAnchor {
    try deleteAnchors.run(report.reportID)
    try deleteFigures.run(report.reportID)
    let anchor = LinkAnchor(of: report.linkable)
    for name in anchor.names {
      try insertAnchor.run(name, anchor.day.map { Int64($0.dayNumber) }, report.reportID)
    }
    try deleteDay.run(report.reportID)
    if let days = report.linkable.event.date {
      try insertDay.run(report.reportID, days.start.iso, days.end.iso)
    }
    switch report.linkable.event {
    case .exchange(let exchange): try insertFigures(of: exchange, reportID: report.reportID)
    case .territorialClaim(let claim): try replaceFigures(of: claim, reportID: report.reportID)
    }
    return anchor
  }

  private func insertFigures(of exchange: Exchange, reportID: Int64) throws {
    for (index, figure) in Figure.figures(of: exchange).enumerated() {
      let people = try QuantityColumns(count: figure.count)
      try insertFigure.run(
        reportID, index + 1, names.code(of: figure.from), names.code(of: figure.to),
        figure.category?.rawValue, people.low, people.high, people.approximate,
        names.key(of: figure.source), figure.reading.rawValue, figure.partsAgree)
    }
  }

  private func replaceFigures(of claim: TerritorialClaim, reportID: Int64) throws {
    try deleteClaimFigure.run(reportID)
    guard claim.settlements != nil || claim.areaInSquareKilometres != nil else { return }
    let settlements = try QuantityColumns(count: claim.settlements)
    let area = QuantityColumns(measure: claim.areaInSquareKilometres)
    try insertClaimFigure.run(
      reportID, settlements.low, settlements.high, settlements.approximate, area.low, area.high,
      area.approximate)
  }

  /// The reports under a name from one day to another, in the order of days.
  func reports(
    under name: String, from first: CalendarDay, to last: CalendarDay
  ) throws(SQLiteError) -> [(day: CalendarDay, reportID: Int64)] {
    var reports: [(day: CalendarDay, reportID: Int64)] = []
    try findAnchored.bind(name, Int64(first.dayNumber), Int64(last.dayNumber))
    try findAnchored.forEachRow { row in
      reports.append(
        (
          CalendarDay(dayNumber: Int32(truncatingIfNeeded: row.integer(at: 0) ?? 0)),
          row.integer(at: 1) ?? 0
        ))
    }
    return reports
  }

  /// The reports under a name that nothing dates.
  func undatedReports(under name: String) throws(SQLiteError) -> [Int64] {
    var reports: [Int64] = []
    try findUndated.bind(name)
    try findUndated.forEachRow { row in reports.append(row.integer(at: 0) ?? 0) }
    return reports
  }
}

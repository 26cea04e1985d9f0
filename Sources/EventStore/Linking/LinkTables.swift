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
  private let findAnchors: Statement
  private let findNames: Statement
  private let findAnchored: Statement
  private let findAllAnchored: Statement
  private let findUndated: Statement
}

extension LinkTables {
  init(
    on connection: Connection, partyName: @escaping (Party) -> String
  ) throws(SQLiteError) {
    try self.init(
      names: NameTables(on: connection, partyName: partyName),
      insertSketch: connection.kept(
        "INSERT OR REPLACE INTO article_sketch (article_id, minima) VALUES (?, ?)"),
      insertAnchor: connection.kept(
        "INSERT INTO link_anchor (anchor, day_number, report_id) VALUES (?, ?, ?)"),
      deleteAnchors: connection.kept("DELETE FROM link_anchor WHERE report_id = ?"),
      insertDay: connection.kept(
        "INSERT INTO report_day (report_id, start_on, end_on) VALUES (?, ?, ?)"),
      deleteDay: connection.kept("DELETE FROM report_day WHERE report_id = ?"),
      insertClaimFigure: connection.kept(
        """
        INSERT INTO claim_figure (report_id, settlements_low, settlements_high,
          settlements_approximate, area_km2_low, area_km2_high, area_km2_approximate)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """),
      deleteClaimFigure: connection.kept("DELETE FROM claim_figure WHERE report_id = ?"),
      insertFigure: connection.kept(
        """
        INSERT INTO figure (report_id, ordinal, from_party, to_party, category, people_low,
          people_high, people_approximate, source_id, reading, parts_agree)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """),
      deleteFigures: connection.kept("DELETE FROM figure WHERE report_id = ?"),
      findAnchors: connection.kept(
        "SELECT anchor, day_number FROM link_anchor WHERE report_id = ?"),
      findNames: connection.kept(
        "SELECT DISTINCT anchor FROM link_anchor WHERE anchor > ? ORDER BY anchor LIMIT 500"),
      findAnchored: connection.kept(
        """
        SELECT day_number, report_id FROM link_anchor
        WHERE anchor = ? AND day_number BETWEEN ? AND ? ORDER BY day_number
        """),
      findAllAnchored: connection.kept("SELECT report_id FROM link_anchor WHERE anchor = ?"),
      findUndated: connection.kept(
        "SELECT report_id FROM link_anchor WHERE anchor = ? AND day_number IS NULL"))
  }

  /// Keeps the likeness of an article's text; nothing where it is too short to tell.
  func insertSketch(of text: String, articleID: Int64) throws(SQLiteError) {
    guard let sketch = TextSketch(of: text) else { return }
    try insertSketch.run(articleID, sketch.stored)
  }

  /// Where a report is looked up so far.
  func anchors(of reportID: Int64) throws(SQLiteError) -> [LinkAnchor] {
    var anchors: [LinkAnchor] = []
    try findAnchors.bind(reportID)
    try findAnchors.forEachRow { row in
      anchors.append(
        LinkAnchor(
          name: row.text(at: 0) ?? "",
          day: row.integer(at: 1).map { CalendarDay(dayNumber: Int32(truncatingIfNeeded: $0)) }))
    }
    return anchors
  }

  /// Some of the names under which reports are looked up, in order.
  func names(after name: String) throws(SQLiteError) -> [String] {
    var names: [String] = []
    try findNames.bind(name)
    try findNames.forEachRow { row in names.append(row.text(at: 0) ?? "") }
    return names
  }

  /// Takes away all but the likenesses of articles.
  func deleteAll() throws(SQLiteError) {
    try deleteFigures.connection.execute(
      """
      DELETE FROM link_anchor; DELETE FROM report_day; DELETE FROM figure;
      DELETE FROM claim_figure
      """)
  }

  /// Takes away where a report is looked up, its days and its figures.
  func remove(_ reportID: Int64) throws(SQLiteError) {
    try deleteAnchors.run(reportID)
    try deleteDay.run(reportID)
    try deleteFigures.run(reportID)
    try deleteClaimFigure.run(reportID)
  }

  /// Keeps the days and figures of a report, and where it is looked up unless it is rejected.
  func insert(_ report: StoredReport) throws {
    if !report.isRejected {
      for anchor in LinkAnchor.anchors(of: report.linkable) {
        try insertAnchor.run(
          anchor.name, anchor.day.map { Int64($0.dayNumber) }, report.reportID)
      }
    }
    if let days = report.linkable.event.date {
      try insertDay.run(report.reportID, days.start.iso, days.end.iso)
    }
    switch report.linkable.event {
    case .exchange(let exchange): try insertFigures(of: exchange, reportID: report.reportID)
    case .territorialClaim(let claim): try insertFigures(of: claim, reportID: report.reportID)
    }
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

  private func insertFigures(of claim: TerritorialClaim, reportID: Int64) throws {
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

  /// All reports under a name.
  func reports(under name: String) throws(SQLiteError) -> [Int64] {
    var reports: [Int64] = []
    try findAllAnchored.bind(name)
    try findAllAnchored.forEachRow { row in reports.append(row.integer(at: 0) ?? 0) }
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

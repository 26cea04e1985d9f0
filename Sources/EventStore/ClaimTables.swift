internal import EventModel
internal import SQLite

/// Writes territorial claims with their claimants and places.
struct ClaimTables: ~Copyable {
  private let insertClaim: Statement
  private let insertClaimant: Statement
  private let insertPlace: Statement
}

extension ClaimTables {
  init(on connection: Connection) throws(SQLiteError) {
    try self.init(
      insertClaim: Statement(
        """
        INSERT INTO claim (report_id, action, assertion, actor_party, against_party, region_id,
          settlements_low, settlements_high, settlements_approximate,
          area_km2_low, area_km2_high, area_km2_approximate, start_on, end_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """, on: connection, isLongLived: true),
      insertClaimant: Statement(
        "INSERT INTO claim_claimant (report_id, ordinal, source_id) VALUES (?, ?, ?)",
        on: connection, isLongLived: true),
      insertPlace: Statement(
        "INSERT INTO claim_place (report_id, ordinal, place_id) VALUES (?, ?, ?)",
        on: connection, isLongLived: true))
  }

  /// Stores a claim under a report.
  func insert(_ claim: TerritorialClaim, reportID: Int64, names: borrowing NameTables) throws {
    let settlements = try QuantityColumns(count: claim.settlements)
    let area = QuantityColumns(measure: claim.areaInSquareKilometres)
    try insertClaim.run(
      reportID, claim.action.rawValue, claim.assertion.rawValue,
      names.code(of: claim.actor), names.code(of: claim.against),
      names.key(ofRegion: claim.region),
      settlements.low, settlements.high, settlements.approximate,
      area.low, area.high, area.approximate,
      claim.date?.start.iso, claim.date?.end.iso)
    for (index, claimant) in claim.claimants.withoutRepeats.enumerated() {
      try insertClaimant.run(reportID, index + 1, names.key(of: claimant))
    }
    for (index, place) in claim.places.withoutRepeats.enumerated() {
      try insertPlace.run(
        reportID, index + 1, names.key(ofPlace: place.name, region: place.region))
    }
  }
}

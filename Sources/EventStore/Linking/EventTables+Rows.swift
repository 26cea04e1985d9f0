internal import EventModel
internal import Linking
internal import SQLite

/// An exchange as all its reports give it.
struct ExchangeRow {
  var eventID: String
  var days: DateInterval?
  var parentID: String?
  var summary: ExchangeSummary
  var totals: [FigureTotal]
}

/// One side's taking, holding or leaving of ground as all its reports give it.
struct GroundRow {
  var eventID: String
  var days: DateInterval?
  var ground: LinkedEvent.Ground
  var assessment: GroundAssessment
}

extension EventTables {
  /// Writes an exchange in place of what was there.
  func write(_ row: ExchangeRow) throws {
    try upsertEvent.run(
      row.eventID, "exchange", row.days?.start.iso, row.days?.end.iso, row.parentID)
    try deleteParties.run(row.eventID)
    try deleteTotals.run(row.eventID)
    try upsertExchange.run(
      row.eventID, row.summary.status.rawValue, row.summary.scope.rawValue,
      row.summary.contents.rawValue)
    for party in row.summary.parties {
      try insertParty.run(row.eventID, names.code(of: party))
    }
    for (index, total) in row.totals.enumerated() {
      try insertTotal.run(
        row.eventID, index + 1, names.code(of: total.from), names.code(of: total.to),
        total.category?.rawValue, QuantityColumns.whole(total.low, .down),
        QuantityColumns.whole(total.high, .up), QuantityColumns.whole(total.best, .down),
        total.voices, total.figures)
    }
    try states.note(row.eventID)
  }

  /// Writes ground in place of what was there.
  func write(_ row: GroundRow) throws(SQLiteError) {
    let ground = row.ground
    let placeID = try names.key(ofPlace: ground.place, region: ground.region)
    let regionID = try names.key(ofRegion: ground.region)
    var isSame = false
    try findGround.bind(row.eventID)
    try findGround.step { stored in
      isSame =
        stored.integer(at: 0) == placeID && stored.integer(at: 1) == regionID
        && stored.text(at: 2) == row.assessment.action.rawValue
        && stored.text(at: 3) == row.assessment.assertion.rawValue
        && stored.text(at: 4) == row.assessment.standing.rawValue
        && stored.text(at: 5) == row.assessment.endedOn?.iso
    }
    if isSame, try days(of: row.eventID) == row.days { return }
    try upsertEvent.run(
      row.eventID, "territorial_claim", row.days?.start.iso, row.days?.end.iso, String?.none)
    try upsertGround.run(
      row.eventID, placeID, regionID, names.code(of: ground.actor), ground.change.rawValue,
      ground.isPlan, row.assessment.action.rawValue, row.assessment.assertion.rawValue,
      row.assessment.standing.rawValue, row.assessment.endedOn?.iso)
    try states.note(row.eventID)
  }

  /// Takes an event away that no report tells of.
  func delete(_ eventID: String) throws(SQLiteError) {
    try states.noteEnd(of: eventID)
    for table in ["exchange_event_party", "event_total", "exchange_event", "ground_event", "event"]
    {
      let statement = try Statement("DELETE FROM \(table) WHERE event_id = ?", on: connection)
      try statement.run(eventID)
    }
  }

  /// Takes all events away, to be made anew.
  func deleteAll() throws(SQLiteError) {
    for table in [
      "event_report", "exchange_event_party", "event_total", "exchange_event", "ground_event",
      "event",
    ] {
      try connection.execute("DELETE FROM \(table)")
    }
  }
}

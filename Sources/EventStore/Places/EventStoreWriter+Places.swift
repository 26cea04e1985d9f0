internal import Gazetteer
internal import SQLite

extension EventStoreWriter {
  /// Keeps what was found in a list of places, in place of what an earlier list gave. What editors
  /// said of a place stays.
  ///
  /// - Throws: `EventStoreError`; nothing is changed then.
  public func store(_ found: PlaceImport, at now: UnixTime = .now) throws(EventStoreError) {
    let session = try open()
    try reporting(path: path) {
      try session.transaction {
        try PlaceTables(on: session.connection).replace(found, at: now)
      }
    }
  }

  /// Says which entry of the list a place is.
  ///
  /// - Throws: `EventStoreError`; `.unknown` without such a place or entry.
  public func setPlace(
    _ placeID: Int64, geoNameID: Int64, _ word: EditorsWord
  ) throws(EventStoreError) {
    try change(placeID) { tables in
      guard try tables.knows(geoNameID: geoNameID) else {
        throw EventStoreError(
          code: .unknown, path: path,
          message: "No list that was imported has an entry \(geoNameID)"
            + " for a place of this desk.",
          remedy: "“dateline places review” lists the entries; or give a position with --at.")
      }
      try tables.set(placeID, geoNameID: geoNameID, position: nil, word)
    }
  }

  /// Says where a place lies, whatever a list says.
  ///
  /// - Parameters:
  ///   - latitude: Degrees north, −90 to 90.
  ///   - longitude: Degrees east, −180 to 180.
  /// - Throws: `EventStoreError`; `.unknown` without such a place, `.invalid` out of range.
  public func setPlace(
    _ placeID: Int64, latitude: Double, longitude: Double, _ word: EditorsWord
  ) throws(EventStoreError) {
    try change(placeID) { tables in
      try tables.set(placeID, geoNameID: nil, position: (latitude, longitude), word)
    }
  }

  private func change(
    _ placeID: Int64, _ body: (PlaceTables) throws -> Void
  ) throws(EventStoreError) {
    let session = try open()
    try reporting(path: path) {
      try session.transaction {
        let tables = PlaceTables(on: session.connection)
        guard try tables.knows(placeID: placeID) else {
          throw EventStoreError(
            code: .unknown, path: path, message: "There is no place \(placeID).",
            remedy: "“dateline places list” has the numbers.")
        }
        try body(tables)
      }
    }
  }
}

internal import Gazetteer
internal import SQLite

/// Writes where places lie.
struct PlaceTables {
  private let connection: Connection

  init(on connection: Connection) {
    self.connection = connection
  }

  func knows(placeID: Int64) throws(SQLiteError) -> Bool {
    try Statement("SELECT count(*) FROM place WHERE place_id = ?", on: connection)
      .integer(placeID) == 1
  }

  func knows(geoNameID: Int64) throws(SQLiteError) -> Bool {
    try Statement("SELECT count(*) FROM geoname WHERE geoname_id = ?", on: connection)
      .integer(geoNameID) == 1
  }

  /// Puts what a list gives in place of what an earlier one gave.
  func replace(_ found: PlaceImport, at now: UnixTime) throws {
    try connection.execute(
      "DELETE FROM place_candidate; DELETE FROM place_position WHERE matched_by <> 'editor'")
    let entry = try Statement(
      """
      INSERT INTO geoname (geoname_id, name, latitude, longitude, feature_class, feature_code,
        country_code, region, population) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (geoname_id) DO UPDATE SET name = excluded.name, latitude = excluded.latitude,
        longitude = excluded.longitude, feature_class = excluded.feature_class,
        feature_code = excluded.feature_code, country_code = excluded.country_code,
        region = excluded.region, population = excluded.population
      """, on: connection)
    let candidate = try Statement(
      "INSERT INTO place_candidate (place_id, geoname_id) VALUES (?, ?)", on: connection)
    let position = try Statement(
      """
      INSERT INTO place_position (place_id, geoname_id, matched_by, made_at) VALUES (?, ?, ?, ?)
      ON CONFLICT (place_id) DO NOTHING
      """, on: connection)
    var stored: Set<Int64> = []
    for finding in found.findings {
      for place in finding.candidates {
        if stored.insert(place.id).inserted {
          try entry.run(
            place.id, place.name, place.latitude, place.longitude,
            PlaceTables.code(place.featureClass), PlaceTables.code(place.featureCode),
            PlaceTables.code(place.country), found.regionNames[place.id], place.population)
        }
        try candidate.run(finding.placeID, place.id)
      }
      if let match = finding.match {
        try position.run(finding.placeID, match.entry.id, match.reason.rawValue, now.iso)
      }
    }
    try connection.execute(
      """
      DELETE FROM geoname WHERE geoname_id NOT IN (SELECT geoname_id FROM place_candidate)
        AND geoname_id NOT IN (SELECT geoname_id FROM place_position WHERE geoname_id NOT NULL)
      """)
    let record = try Statement(
      """
      INSERT INTO place_import (file_name, file_size, entries, places, matched, ambiguous,
        imported_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      """, on: connection)
    try record.run(
      found.fileName, found.fileSize, found.entries, found.findings.count, found.matched,
      found.ambiguous, now.iso)
  }

  /// Keeps an editor's word.
  func set(
    _ placeID: Int64, geoNameID: Int64?, position: (latitude: Double, longitude: Double)?,
    _ word: EditorsWord
  ) throws(SQLiteError) {
    let statement = try Statement(
      """
      INSERT INTO place_position (place_id, geoname_id, latitude, longitude, matched_by, made_by,
        why, made_at) VALUES (?, ?, ?, ?, 'editor', ?, ?, ?)
      ON CONFLICT (place_id) DO UPDATE SET geoname_id = excluded.geoname_id,
        latitude = excluded.latitude, longitude = excluded.longitude, matched_by = 'editor',
        made_by = excluded.made_by, why = excluded.why, made_at = excluded.made_at
      """, on: connection)
    try statement.run(
      placeID, geoNameID, position?.latitude, position?.longitude, word.madeBy, word.why,
      word.madeAt.iso)
  }

  private static func code(_ text: String) -> String? { text.isEmpty ? nil : text }
}

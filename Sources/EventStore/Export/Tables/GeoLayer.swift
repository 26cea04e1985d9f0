internal import SQLite

/// What is given out for a map: features of one kind.
public struct GeoLayer: Sendable {
  /// A column of the layer's rows.
  public struct Column: Sendable {
    /// Its name.
    public let name: String
    /// Whether its values are 0 and 1 for no and yes.
    public let isBoolean: Bool
  }

  /// Its name, such as "claims".
  public let name: String
  /// The columns: latitude and longitude, then what is told of the feature.
  public let columns: [Column]
  let sql: String

  private init(_ name: String, _ columns: [(String, Bool)], _ rest: String) {
    self.name = name
    self.columns = columns.map { column, isBoolean in
      Column(
        name: column.split(separator: " ").last.map {
          String($0.split(separator: ".").last ?? $0)
        } ?? column, isBoolean: isBoolean)
    }
    sql = "SELECT \(columns.map { $0.0 }.joined(separator: ", ")) \(rest)"
  }

  /// All layers.
  static let all = [
    GeoLayer(
      "places",
      [
        ("p.latitude", false), ("p.longitude", false), ("p.place_id", false), ("p.name", false),
        ("p.region", false), ("p.standard_name", false), ("p.country_code", false),
        ("p.standard_region", false), ("p.feature_code", false), ("p.geoname_id", false),
        ("p.matched_by", false),
        (
          "(SELECT count(*) FROM ground_event AS g JOIN v_event AS v USING (event_id)"
            + " WHERE g.place_id = p.place_id) AS claims", false
        ),
      ], "FROM \(ExportTable.shownPlaces) AS p ORDER BY p.place_id"),
    GeoLayer(
      "claims",
      [
        ("p.latitude", false), ("p.longitude", false), ("c.event_id", false),
        ("c.place", false), ("c.region", false), ("c.actor", false), ("c.action", false),
        ("c.assertion", false), ("c.is_plan", true), ("c.standing", false),
        ("c.first_on", false), ("c.last_on", false), ("c.ended_on", false),
        ("c.claimants", false), ("c.deniers", false), ("c.articles", false),
      ],
      """
      FROM v_claim AS c JOIN v_event AS v USING (event_id) JOIN ground_event AS g USING (event_id)
      LEFT JOIN v_place AS p ON p.place_id = g.place_id ORDER BY c.event_id
      """),
    GeoLayer(
      "exchanges",
      [
        ("p.latitude", false), ("p.longitude", false), ("x.event_id", false),
        ("p.name AS place", false), ("x.status", false), ("x.scope", false),
        ("x.parties", false), ("x.transfers", false), ("x.first_on", false),
        ("x.last_on", false), ("x.articles", false),
      ],
      // The place that most of its reports give.
      """
      FROM v_exchange AS x JOIN v_event AS v USING (event_id)
      LEFT JOIN v_place AS p ON p.place_id =
        (SELECT e.place_id FROM event_report AS m JOIN exchange AS e USING (report_id)
          JOIN report AS r USING (report_id) JOIN v_article USING (article_id)
          WHERE m.event_id = x.event_id AND e.place_id NOT NULL
          GROUP BY e.place_id ORDER BY count(*) DESC, e.place_id LIMIT 1)
      ORDER BY x.event_id
      """),
  ]
}

extension EventStoreReader {
  /// Gives out what can be shown on a map, layer by layer, all from one state of the database.
  ///
  /// - Parameters:
  ///   - begin: Is told the layers and how many rows they have together, before any row.
  ///   - row: Is given each row, with the place of its layer among these.
  /// - Throws: `EventStoreError`, or what the closures throw.
  public func exportLayers(
    begin: ([GeoLayer], Int) throws -> Void, row: (Int, [SQLiteValue]) throws -> Void
  ) throws {
    do {
      try connection.snapshot {
        var rows = 0
        for layer in GeoLayer.all {
          rows += Int(try connection.integer("SELECT count(*) FROM (\(layer.sql))") ?? 0)
        }
        try begin(GeoLayer.all, rows)
        for (index, layer) in GeoLayer.all.enumerated() {
          let statement = try Statement(layer.sql, on: connection)
          try forEachRow(of: statement) { try row(index, $0) }
        }
      }
    } catch let error as SQLiteError {
      throw EventStoreError(error, path: path)
    }
  }
}

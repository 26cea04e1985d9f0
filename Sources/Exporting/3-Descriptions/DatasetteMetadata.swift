internal import EventModel
internal import EventStore

/// What Datasette shows beside a snapshot: what tables and columns mean, by which columns to sift, and
/// the kept queries; made from the data dictionary and the queries themselves.
///
/// See <https://docs.datasette.io/en/stable/metadata.html>.
struct DatasetteMetadata {
  /// The file `metadata.json`.
  let bytes: [UInt8]

  /// The columns by which researchers sift.
  private static let facets: [String: [String]] = [
    "v_article": ["outlet", "language"],
    "v_claim": ["standing", "actor", "action", "region"],
    "v_claim_report": ["assertion", "actor", "outlet"],
    "v_contested": ["standing", "actor"],
    "v_exchange": ["status", "scope"],
    "v_exchange_figure": ["category", "reading"],
    "v_exchange_report": ["status", "outlet"],
    "v_place": ["country_code", "matched_by"],
    "v_returned": ["to_party", "category"],
    "v_speaker": ["party"],
  ]

  /// By which column tables are sorted, the latest first.
  private static let order: [String: String] = [
    "v_article": "published_on", "v_claim": "first_on", "v_contested": "first_on",
    "v_event": "first_on", "v_exchange": "first_on", "v_place_timeline": "told_for",
    "v_returned": "first_on",
  ]

  /// By which column a row is called where another points to it.
  private static let labels: [String: String] = [
    "article": "title", "event": "event_id", "outlet": "name", "party": "name", "place": "name",
    "region": "name", "source": "name", "mediator": "name",
  ]

  /// `settings.json`: a trusted desk's own copy bears longer queries than a public site.
  static let settings: [UInt8] =
    JSONValue.object([
      "default_page_size": .integer(100),
      "sql_time_limit_ms": .integer(10_000),
      "facet_time_limit_ms": .integer(2000),
      "max_returned_rows": .integer(10_000),
    ]).utf8(isIndented: true) + [UInt8(ascii: "\n")]

  /// Describes a copy.
  init(
    databaseName: String, origin: ExportOrigin, copy: EventStoreReader, queries: [SavedQuery]
  ) throws(EventStoreError) {
    var tables: [(String, JSONValue)] = []
    for (name, columns) in DatasetteMetadata.columns(try copy.dictionary()) {
      tables.append((name, DatasetteMetadata.table(name, columns)))
    }
    // What the full-text index keeps for itself.
    for (name, _) in try copy.tableCounts() where name.hasPrefix("article_search_") {
      tables.append((name, .object(["hidden": .bool(true)])))
    }
    var canned: [(String, JSONValue)] = []
    for query in queries where DatasetteMetadata.runs(query, on: copy) {
      canned.append(
        (
          query.name,
          .object([
            "sql": .string(query.sql),
            "title": .string(query.name.replacing("-", with: " ")),
            "description": .string(query.comment ?? ""),
          ])
        ))
    }
    let metadata = JSONValue.object([
      "title": .string("Exchanges and territorial claims, desk \(origin.desk)"),
      "description": .string(ExportOrigin.caution),
      "source": .string("Snapshot of \(origin.madeAt) by dateline \(origin.programVersion)"),
      "databases": .object([
        databaseName: .object(["tables": .object(tables), "queries": .object(canned)])
      ]),
    ])
    bytes = metadata.utf8(isIndented: true) + [UInt8(ascii: "\n")]
  }

  private static func table(
    _ name: String, _ columns: [(name: String, meaning: String)]
  ) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("columns", .object(columns.map { ($0.name, .string($0.meaning)) }))
    ]
    if let meaning = columns.first?.meaning {
      members.append(("description", .string("A row is: \(meaning)")))
    }
    if let facets = facets[name] {
      members.append(("facets", .array(facets.map(JSONValue.string))))
    }
    if let column = order[name] { members.append(("sort_desc", .string(column))) }
    if let label = labels[name] { members.append(("label_column", .string(label))) }
    return .object(members)
  }

  /// The columns of each table and view with what they say, in the order of the dictionary.
  private static func columns(
    _ dictionary: ResultTable
  ) -> [(String, [(name: String, meaning: String)])] {
    var tables: [(String, [(name: String, meaning: String)])] = []
    for row in dictionary.rows where row.count >= 5 {
      guard let table = text(row[0]), let column = text(row[1]), let meaning = text(row[3]),
        let unit = text(row[4])
      else { continue }
      if tables.last?.0 != table { tables.append((table, [])) }
      tables[tables.count - 1].1.append((column, "\(meaning) (\(unit))"))
    }
    return tables
  }

  private static func text(_ value: SQLiteValue?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  private static func runs(_ query: SavedQuery, on copy: EventStoreReader) -> Bool {
    do throws(EventStoreError) {
      _ = try copy.parameters(of: query.sql)
      return true
    } catch {
      return false
    }
  }
}

/// What Datasette would find out by looking: how many rows tables have, and the digest of the file.
struct DatasetteInspection {
  /// The file `inspect-data.json`.
  let bytes: [UInt8]

  /// Describes a file.
  init(
    databaseName: String, fileName: String, digest: String, byteCount: Int,
    tables: [(name: String, rows: Int)]
  ) {
    let inspection = JSONValue.object([
      databaseName: .object([
        "file": .string(fileName), "hash": .string(digest), "size": .integer(byteCount),
        "tables": .object(tables.map { ($0.name, .object(["count": .integer($0.rows)])) }),
      ])
    ])
    bytes = inspection.utf8(isIndented: true) + [UInt8(ascii: "\n")]
  }
}

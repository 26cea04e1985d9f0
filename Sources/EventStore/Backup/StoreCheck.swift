internal import SQLite
internal import Schema

/// Looks for what is wrong with a database file, from its first bytes to its last row.
public enum StoreCheck {
  /// One thing that is wrong, one sentence.
  public typealias Problem = String

  /// At most so many problems of a kind are told.
  private static let most = 10

  /// Checks a file that nobody changes and that anybody may have made, such as a backup.
  ///
  /// It is opened without locks and journals, defensively and with an untrusted schema; nothing of
  /// it is run before its schema is known to be one of this program's.
  ///
  /// - Returns: What is wrong; empty where the file is a whole database of a known version.
  public static func problems(ofFile path: String) throws(EventStoreError) -> [Problem] {
    if let problem = DatabaseHeader.problem(of: path) { return [problem] }
    do throws(EventStoreError) {
      return try reporting(path: path) {
        let connection = try Connection(path: path, access: .immutable)
        connection.forbidAttaching()
        return try problems(on: connection)
      }
    } catch {
      switch error.code {
      case .corrupt, .foreign, .failed, .query: return [error.message]
      default: throw error
      }
    }
  }

  /// Checks the database of a desk, while its service works or not.
  public static func problems(ofDesk path: String) throws(EventStoreError) -> [Problem] {
    try reporting(path: path) {
      let connection = try Connection(path: path, access: .readOnly)
      return try connection.snapshot { try problems(on: connection) }
    }
  }

  private static func problems(on connection: Connection) throws -> [Problem] {
    let version = try Migrator.version(of: connection)
    guard version > 0 else { return ["The database is empty: it is no desk's."] }
    guard version <= Migration.latestVersion else {
      return [
        "The database has schema version \(version); this program knows versions up to"
          + " \(Migration.latestVersion)."
      ]
    }
    let odd = try oddities(of: connection, version: version)
    // What has a foreign schema is not to be searched: its indices may be computed by anything.
    guard odd.isEmpty else { return odd }
    return try damages(of: connection)
  }

  private static func damages(of connection: Connection) throws(SQLiteError) -> [Problem] {
    var problems: [Problem] = []
    let quick = try Statement("PRAGMA quick_check(\(most))", on: connection)
    try quick.forEachRow { row throws(SQLiteError) in
      if let words = row.text(at: 0), words != "ok" {
        problems.append("The database is damaged: \(words).")
      }
    }
    guard problems.isEmpty else { return problems }
    let keys = try Statement("PRAGMA foreign_key_check", on: connection)
    try keys.forEachRow { row throws(SQLiteError) in
      if problems.count < most {
        problems.append(
          "A row of \(row.text(at: 0) ?? "?") refers to a row of \(row.text(at: 2) ?? "?") that is "
            + "not there.")
      }
    }
    return problems
  }

  /// What the schema has that the migrations do not make, and the other way round.
  private static func oddities(
    of connection: Connection, version: Int
  ) throws -> [Problem] {
    let reference = try Connection(path: ":memory:", access: .inMemory)
    var migrator = Migrator()
    migrator.migrations = Array(migrator.migrations.prefix(version))
    try migrator.migrate(reference, at: UnixTime(seconds: 0))
    let (expected, found) = (try objects(of: reference), try objects(of: connection))
    let missing = expected.keys.filter { found[$0] == nil }.sorted()
      .map { "The schema lacks the \($0)." }
    let changed = expected.keys.filter { found[$0] != nil && found[$0] != expected[$0] }.sorted()
      .map { "The \($0) is not as this program makes it." }
    let added = found.keys.filter { expected[$0] == nil }.sorted()
      .map { "The schema has the \($0), which no desk has." }
    return Array((missing + changed + added).prefix(most))
  }

  /// The SQL of each table, index, view and trigger by kind and name.
  private static func objects(of connection: Connection) throws(SQLiteError) -> [String: String] {
    var objects: [String: String] = [:]
    let rows = try Statement(
      "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema", on: connection)
    try rows.forEachRow { row throws(SQLiteError) in
      objects["\(row.text(at: 0) ?? "?") “\(row.text(at: 1) ?? "?")”"] =
        "\(row.text(at: 2) ?? "?") \(row.text(at: 3) ?? "")"
    }
    return objects
  }
}

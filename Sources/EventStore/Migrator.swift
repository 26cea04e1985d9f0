internal import SQLite
internal import Schema

/// Brings a database to the schema of this build.
struct Migrator {
  /// The steps, in order; numbered from 1 without gaps.
  var migrations = Migration.all

  /// Applies the steps that are missing, each in a transaction with the row that records it.
  ///
  /// - Throws: `EventStoreError` with `.newerSchema` or `.foreign`, leaving the file untouched.
  func migrate(_ connection: Connection, at now: UnixTime) throws {
    let applied = try Migrator.version(of: connection)
    guard applied <= migrations.count else {
      throw Migrator.newer(applied, than: migrations.count, path: connection.path)
    }
    for migration in migrations.dropFirst(applied) {
      try connection.transaction {
        try connection.execute(migration.sql)
        let record = try Statement(
          "INSERT INTO schema_migration (version, name, applied_at) VALUES (?, ?, ?)",
          on: connection)
        try record.run(migration.version, migration.name, now.iso)
        try connection.execute("PRAGMA user_version = \(migration.version)")
      }
    }
  }

  /// The schema version of a database; 0 for an empty one.
  ///
  /// - Throws: `EventStoreError` with `.foreign` where another program made it.
  static func version(of connection: Connection) throws -> Int {
    let tables = try connection.integer("SELECT count(*) FROM sqlite_schema") ?? 0
    let identifier = try connection.integer("PRAGMA application_id") ?? 0
    guard tables == 0 && identifier == 0 || identifier == Migration.applicationID else {
      throw EventStoreError(
        code: .foreign, path: connection.path,
        message: "The file is a database of another program.",
        remedy: "Move that file away, or name another desk.")
    }
    return Int(try connection.integer("PRAGMA user_version") ?? 0)
  }

  /// Refuses to read a database of another version than this build's.
  static func requireCurrent(_ connection: Connection) throws {
    let version = try version(of: connection)
    if version > Migration.latestVersion {
      throw newer(version, than: Migration.latestVersion, path: connection.path)
    }
    if version < Migration.latestVersion {
      throw EventStoreError(
        code: .olderSchema, path: connection.path,
        message: "The database has schema version \(version); this program needs"
          + " \(Migration.latestVersion).",
        remedy: "Run “dateline init” on the desk, or start datelined, to bring it up to date.")
    }
  }

  private static func newer(_ version: Int, than known: Int, path: String) -> EventStoreError {
    EventStoreError(
      code: .newerSchema, path: path,
      message: "The database has schema version \(version); this program knows versions up to"
        + " \(known).",
      remedy: "Update Dateline; the database was left as it is.")
  }
}

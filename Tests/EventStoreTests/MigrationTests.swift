@testable import EventStore
import Foundation
import SQLite
import Schema
import TestSupport
import Testing

@Suite("The schema")
struct MigrationTests {
  /// The repository's `Schema` folder.
  private let schemaFolder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Schema")

  private func fresh() throws -> (store: Store, connection: Connection) {
    let store = try Store()
    try store.writer().close()
    return (store, try Connection(path: store.path, access: .readWriteCreate))
  }

  @Test("lists exactly the migrations of the folder, numbered without gaps")
  func list() throws {
    let files = try FileManager.default.contentsOfDirectory(
      atPath: schemaFolder.appending(path: "Migrations").path
    ).sorted()
    #expect(
      files
        == Migration.all.map { migration in
          let digits = String(migration.version)
          return "v" + String(repeating: "0", count: 4 - digits.count) + digits + "-"
            + migration.name + ".sql"
        })
    #expect(Migration.all.map(\.version) == Array(1...Migration.latestVersion))
    for (file, migration) in zip(files, Migration.all) {
      let url = schemaFolder.appending(path: "Migrations/\(file)")
      #expect(try String(contentsOf: url, encoding: .utf8) == migration.sql)
      #expect(migration.sql.utf8.count < 15_000, "\(file) is slow to compile")
    }
  }

  @Test("of a fresh database is the one in current.sql")
  func dump() throws {
    let (store, connection) = try fresh()
    let select = try Statement(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid", on: connection)
    var dump = ""
    try select.forEachRow { row throws(SQLiteError) in dump += (row.text(at: 0) ?? "") + ";\n" }
    let current = try String(
      contentsOf: schemaFolder.appending(path: "current.sql"), encoding: .utf8)
    #expect(dump == current, "Schema/README.md says how to write it anew.")
    #expect(store.folder.names().contains("dateline.sqlite"))
  }

  @Test("describes every column of every table and view, and none besides")
  func dictionary() throws {
    let (store, connection) = try fresh()
    func names(_ sql: String) throws -> [String] {
      var names: [String] = []
      let statement = try Statement(sql, on: connection)
      try statement.forEachRow { row throws(SQLiteError) in names.append(row.text(at: 0) ?? "") }
      return names
    }
    let columns = try names(
      """
      SELECT s.name || '.' || c.name FROM sqlite_schema AS s
      JOIN pragma_table_xinfo(s.name) AS c
      WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite_%'
        -- What FTS5 keeps for itself.
        AND s.name NOT LIKE 'article_search_%'
        AND c.hidden = 0 OR s.name = 'article_search' AND c.name IN ('title', 'text')
      ORDER BY 1
      """)
    let described = try names(
      "SELECT table_name || '.' || column_name FROM data_dictionary ORDER BY 1")
    #expect(columns.count > 150)
    #expect(columns == described)
    #expect(store.folder.names().contains("dateline.sqlite"))
  }

  @Test("has only STRICT tables, sound foreign keys and no damage")
  func soundness() throws {
    let (store, connection) = try fresh()
    #expect(
      try connection.text(
        """
        SELECT group_concat(name) FROM pragma_table_list
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND NOT strict
          AND name NOT LIKE 'article_search%'
        """) == nil)
    #expect(try connection.text("PRAGMA integrity_check") == "ok")
    #expect(try connection.text("PRAGMA foreign_key_check") == nil)
    #expect(store.folder.names().contains("dateline.sqlite"))
  }

  @Test("records each migration once, however often the database is opened")
  func recorded() throws {
    let store = try Store()
    for _ in 1...3 { try store.writer().close() }
    #expect(
      lines(try store.reader().query("SELECT version, name, applied_at FROM schema_migration"))
        == [
          "1 | articles", "2 | events", "3 | provenance", "4 | views", "5 | linking",
          "6 | editors", "7 | standard-codes", "8 | exchange-views", "9 | report-views",
          "10 | claim-views", "11 | search", "12 | review", "13 | reports", "14 | places",
          "15 | receipts", "16 | publishing", "17 | nightly",
        ].map { $0 + " | 2024-09-15T12:00:00Z" })
  }

  @Test("newer than the program is refused by writer and reader, and left alone")
  func newer() throws {
    let (store, connection) = try fresh()
    try connection.execute("PRAGMA user_version = 99")
    connection.close()
    for open in [{ _ = try store.writer() }, { _ = try store.reader() }] as [() throws -> Void] {
      #expect(Store.code(open) == .newerSchema)
    }
    let after = try Connection(path: store.path, access: .readOnly)
    #expect(try after.integer("PRAGMA user_version") == 99)
  }

  @Test("older than the program is refused by a reader and completed by a writer")
  func older() throws {
    let store = try Store()
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    var migrator = Migrator()
    migrator.migrations = Array(Migration.all.prefix(2))
    try migrator.migrate(connection, at: Sample.noon)
    connection.close()
    #expect(Store.code { _ = try store.reader() } == .olderSchema)
    try store.writer().close()
    #expect(try store.reader().status().schemaVersion == Migration.latestVersion)
  }

  @Test("of another program's database is refused and left alone")
  func foreign() throws {
    let store = try Store()
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    try connection.execute("CREATE TABLE recipe (name TEXT) STRICT")
    connection.close()
    #expect(Store.code { _ = try store.writer() } == .foreign)
    #expect(Store.code { _ = try store.reader() } == .foreign)
    let after = try Connection(path: store.path, access: .readOnly)
    #expect(try after.integer("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test("stands wholly at one version or the next: a step that fails leaves no trace")
  func failedStep() throws {
    let store = try Store()
    let connection = try Connection(path: store.path, access: .readWriteCreate)
    let migrator = Migrator(migrations: Array(Migration.all.prefix(4)))
    try migrator.migrate(connection, at: Sample.noon)
    // The record of a step that was never applied makes the recording of the real one fail.
    try connection.execute(
      """
      PRAGMA user_version = 3; DROP VIEW v_article; DROP VIEW v_transfer; DROP VIEW v_exchange;
      DROP VIEW v_returned; DROP VIEW v_returned_by_month; DROP VIEW v_claim;
      DROP VIEW v_evidence; DELETE FROM data_dictionary WHERE table_name GLOB 'v_*';
      """)
    #expect(throws: SQLiteError.self) { try migrator.migrate(connection, at: Sample.noon) }
    #expect(try connection.integer("PRAGMA user_version") == 3)
    #expect(
      try connection.integer("SELECT count(*) FROM sqlite_schema WHERE type = 'view'") == 0)
    #expect(store.folder.names().contains("dateline.sqlite"))
  }
}

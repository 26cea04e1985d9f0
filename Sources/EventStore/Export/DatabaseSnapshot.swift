internal import EventModel
internal import Glibc
internal import SQLite

extension EventStoreReader {
  /// Writes a copy of the whole database for others to read: of one state, compact, without a log,
  /// with nothing in it that publishers hold back. The writer goes on meanwhile.
  ///
  /// - Parameter target: The file, which is not there yet.
  /// - Throws: `EventStoreError`; what is there of the copy is not to be used then.
  public func writeSnapshot(to target: String) throws(EventStoreError) {
    try reporting(path: path) {
      // A connection of its own: VACUUM attaches its target, and a connection that may only query
      // does not let it write there. The file itself is open for reading alone.
      let source = try Connection(path: path, access: .readOnly)
      try source.execute("PRAGMA query_only = OFF")
      let copy = try Statement("VACUUM INTO ?", on: source)
      try copy.run(target)
      source.close()
    }
    try HeldItems(path: target).remove()
    try reporting(path: target) {
      let connection = try Connection(path: target, access: .readWriteCreate)
      // A file without a log is one file, which can lie on a share and never changes.
      guard try connection.text("PRAGMA journal_mode = DELETE") == "delete" else {
        throw SQLiteError(code: .error, message: "The copy keeps a write-ahead log.")
      }
      guard let damage = try connection.text("PRAGMA quick_check"), damage == "ok" else {
        throw SQLiteError(code: .corrupt, message: "The copy is damaged.")
      }
      connection.close()
    }
    // What a connection that kept a log leaves behind, empty and of no use to a file without one.
    for ending in ["-wal", "-shm", ".lock", ".service.lock"] { unlink(target + ending) }
  }

  /// How many rows every table of the database has, by its name.
  public func tableCounts() throws(EventStoreError) -> [(name: String, rows: Int)] {
    try reporting(path: path) {
      let statement = try Statement(
        """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'
        ORDER BY name
        """, on: connection)
      var names: [String] = []
      try statement.forEachRow { row in names.append(row.text(at: 0) ?? "") }
      return try names.map { name in
        (name, Int(try connection.integer("SELECT count(*) FROM \"\(name)\"") ?? 0))
      }
    }
  }
}

/// Takes out of a copy what its publishers hold back: articles that v_article does not show, with all
/// that was made of them.
struct HeldItems {
  /// The copy.
  let path: String

  /// Removes them; the copy is as if they had never come in.
  func remove() throws(EventStoreError) {
    let found = try reporting(path: path) {
      let connection = try Connection(path: path, access: .readWriteCreate)
      defer { connection.close() }
      let held = try connection.integer(
        "SELECT count(*) FROM article WHERE article_id NOT IN (SELECT article_id FROM v_article)")
      guard let held, held > 0 else { return false }
      try connection.execute("PRAGMA foreign_keys = OFF")
      try connection.transaction { try remove(on: connection) }
      return true
    }
    guard found else { return }
    try linkAnew()
    try reporting(path: path) {
      let connection = try Connection(path: path, access: .readWriteCreate)
      defer { connection.close() }
      try dateStates(on: connection)
      try removeNames(on: connection)
      // What was deleted must not stay in pages that nothing points to.
      try connection.execute("VACUUM")
      try connection.checkpoint()
    }
  }

  private func remove(on connection: Connection) throws {
    try connection.execute(
      """
      CREATE TEMP TABLE held AS SELECT article_id, sha256 FROM article
        WHERE article_id NOT IN (SELECT article_id FROM v_article);
      -- Files that brought them are told by what they held.
      DELETE FROM rejection WHERE receipt_id IN
        (SELECT receipt_id FROM receipt WHERE article_id IN (SELECT article_id FROM held));
      DELETE FROM receipt WHERE article_id IN (SELECT article_id FROM held);
      -- The counts by day leave out what is set aside: first in again, then out with its article.
      DELETE FROM set_aside;
      DELETE FROM article WHERE article_id IN (SELECT article_id FROM held);
      DROP TABLE held;
      -- What was known when, also from them: it begins anew with what is left.
      DELETE FROM event_state_total;
      DELETE FROM event_state;
      DELETE FROM nightly_run;
      """)
    // Then all rows whose parent is gone, as far down as that goes.
    let keys = try foreignKeys(on: connection)
    var removed = 1
    while removed > 0 {
      removed = 0
      for key in keys {
        try connection.execute(
          """
          DELETE FROM "\(key.table)" WHERE "\(key.column)" NOT NULL
            AND "\(key.column)" NOT IN (SELECT "\(key.parentColumn)" FROM "\(key.parent)")
          """)
        removed += connection.changes
      }
    }
    try connection.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")
  }

  /// Makes the events anew of the reports that are left.
  private func linkAnew() throws(EventStoreError) {
    let names = try reporting(path: path) {
      let connection = try Connection(path: path, access: .readOnly)
      let statement = try Statement("SELECT party_code, name FROM party", on: connection)
      var names: [String: String] = [:]
      try statement.forEachRow { row in names[row.text(at: 0) ?? ""] = row.text(at: 1) ?? "" }
      return names
    }
    let writer = try EventStoreWriter(path: path) { names[$0.rawValue] ?? $0.rawValue }
    try writer.linkAnew()
    writer.close()
  }

  /// Dates the states that were made anew by the articles that they rest on.
  private func dateStates(on connection: Connection) throws(SQLiteError) {
    try connection.execute(
      """
      UPDATE event_state SET recorded_at = (SELECT min(v.received_at)
        FROM event_report AS m JOIN report AS r USING (report_id)
        JOIN article_arrival AS v USING (article_id) WHERE m.event_id = event_state.event_id)
      WHERE event_id IN (SELECT event_id FROM event_report)
      """)
  }

  /// Removes names that nothing points to any more.
  private func removeNames(on connection: Connection) throws {
    let keys = try foreignKeys(on: connection)
    // A position says something of a place and does not use it.
    let remarks: Set<String> = ["place_candidate", "place_position"]
    try connection.transaction {
      for table in ["place", "region", "source", "mediator", "outlet", "party"] {
        let users = keys.filter { $0.parent == table && !remarks.contains($0.table) }
        guard let column = users.first?.parentColumn else { continue }
        let used = users.map { "SELECT \"\($0.column)\" AS name_key FROM \"\($0.table)\"" }
          .joined(separator: " UNION ")
        let unused =
          "SELECT \"\(column)\" FROM \"\(table)\" EXCEPT SELECT name_key FROM (\(used))"
        for remark in keys where remark.parent == table && remarks.contains(remark.table) {
          try connection.execute(
            "DELETE FROM \"\(remark.table)\" WHERE \"\(remark.column)\" IN (\(unused))")
        }
        try connection.execute("DELETE FROM \"\(table)\" WHERE \"\(column)\" IN (\(unused))")
      }
    }
  }

  private struct Key {
    var table: String
    var column: String
    var parent: String
    var parentColumn: String
  }

  /// The foreign keys of one column, with the key that they mean where they do not say.
  private func foreignKeys(on connection: Connection) throws(SQLiteError) -> [Key] {
    let statement = try Statement(
      """
      SELECT s.name, f."from", f."table",
        coalesce(f."to", (SELECT c.name FROM pragma_table_info(f."table") AS c WHERE c.pk = 1))
      FROM sqlite_schema AS s JOIN pragma_foreign_key_list(s.name) AS f
      WHERE s.type = 'table' AND f.seq = 0
      """, on: connection)
    var keys: [Key] = []
    try statement.forEachRow { row in
      keys.append(
        Key(
          table: row.text(at: 0) ?? "", column: row.text(at: 1) ?? "",
          parent: row.text(at: 2) ?? "", parentColumn: row.text(at: 3) ?? ""))
    }
    return keys
  }
}

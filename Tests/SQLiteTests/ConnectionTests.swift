import SQLite
import TestSupport
import Testing

@Suite("A connection")
struct ConnectionTests {
  @Test("writes through a log, with full durability and foreign keys")
  func settings() throws {
    let database = try Database()
    #expect(try database.connection.text("PRAGMA journal_mode") == "wal")
    #expect(try database.connection.integer("PRAGMA synchronous") == 2)
    #expect(try database.connection.integer("PRAGMA foreign_keys") == 1)
    #expect(try database.connection.integer("PRAGMA trusted_schema") == 0)
  }

  @Test("does not take a misspelt column in double quotes for a string")
  func doubleQuotes() throws {
    let database = try Database("CREATE TABLE a (x TEXT) STRICT")
    #expect(Database.code { _ = try database.connection.text(#"SELECT "y" FROM a"#) } == .error)
  }

  @Test("does not let a statement rewrite the schema by hand")
  func defensive() throws {
    let database = try Database("CREATE TABLE a (x TEXT) STRICT; PRAGMA writable_schema = ON")
    #expect(Database.code { try database.connection.execute("DELETE FROM sqlite_schema") } != nil)
    #expect(try database.connection.integer("SELECT count(*) FROM sqlite_schema") == 1)
  }

  @Test("refuses a child without its parent")
  func foreignKeys() throws {
    let database = try Database(
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
      CREATE TABLE child (parent_id INTEGER REFERENCES parent) STRICT;
      """)
    #expect(
      Database.code { try database.connection.execute("INSERT INTO child VALUES (1)") }
        == .constraintForeignKey)
  }

  @Test("for reading sees what is committed and changes nothing")
  func readOnly() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (7)")
    let reader = try database.reader()
    #expect(try reader.integer("SELECT x FROM a") == 7)
    #expect(Database.code { try reader.execute("INSERT INTO a VALUES (8)") } == .readOnly)
    try reader.execute("PRAGMA query_only = OFF")
    #expect(
      ResultCode.readOnly ~= (Database.code { try reader.execute("DELETE FROM a") } ?? .ok))
  }

  @Test("for reading does not make a file")
  func readOnlyMissing() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "none.sqlite")
    #expect(
      ResultCode.cannotOpen
        ~= (Database.code { _ = try Connection(path: path, access: .readOnly) } ?? .ok))
    #expect(folder.names() == [])
  }

  @Test("refuses a file that is no database")
  func notADatabase() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      String(repeating: "An article dropped in the wrong place. ", count: 200), to: "a.sqlite")
    #expect(
      Database.code { _ = try Connection(path: path, access: .readWriteCreate) } == .notADatabase)
    #expect(
      Database.code { _ = try Connection(path: path, access: .readOnly) } == .notADatabase)
  }

  @Test("waits for a lock as long as it is told, and then says busy")
  func busy() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT")
    let other = try Connection(path: database.path, access: .readWriteCreate, busyTimeout: 10)
    try database.connection.execute("BEGIN IMMEDIATE")
    let code = Database.code { try other.transaction { try other.execute("DELETE FROM a") } }
    try database.connection.execute("ROLLBACK")
    #expect(ResultCode.busy ~= (code ?? .ok))
    #expect(!other.isInTransaction)
  }

  @Test("once closed answers every call with an error")
  func closed() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT")
    database.connection.close()
    #expect(Database.code { try database.connection.execute("SELECT 1") } == .misuse)
    #expect(Database.code { _ = try database.connection.integer("SELECT 1") } == .misuse)
    #expect(Database.code { try database.connection.checkpoint() } == .misuse)
    #expect(database.connection.changes == 0)
  }

  @Test("leaves an empty log behind when the last one closes, for readers without write access")
  func logStays() throws {
    let folder = try TemporaryFolder()
    let path = folder.path(of: "a.sqlite")
    let writer = try Connection(path: path, access: .readWriteCreate)
    try writer.execute("CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)")
    #expect(try writer.checkpoint())
    writer.close()
    #expect(folder.names() == ["a.sqlite", "a.sqlite-shm", "a.sqlite-wal"])
    #expect(try folder.read("a.sqlite-wal").isEmpty)
  }

  @Test("does not checkpoint past a reader that still needs the log")
  func checkpointWaits() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)")
    let reader = try database.reader()
    try reader.execute("BEGIN; SELECT * FROM a")
    try database.connection.execute("INSERT INTO a VALUES (2)")
    #expect(try !database.connection.checkpoint())
    #expect(try reader.integer("SELECT count(*) FROM a") == 1)
    try reader.execute("COMMIT")
    #expect(try database.connection.checkpoint())
    #expect(try reader.integer("SELECT count(*) FROM a") == 2)
  }

  @Test("stops a statement that runs too long, and works on")
  func timeLimit() throws {
    let database = try Database()
    let endless = """
      WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
      """
    #expect(
      Database.code {
        try database.connection.withTimeLimit(milliseconds: 20) {
          _ = try database.connection.integer(endless)
        }
      } == .interrupted)
    #expect(try database.connection.integer("SELECT 1") == 1)
  }

  @Test("keeps to its one file where attaching is forbidden")
  func attaching() throws {
    let database = try Database()
    let reader = try database.reader()
    reader.forbidAttaching()
    #expect(Database.code { try reader.execute("ATTACH '/etc/passwd' AS other") } == .error)
  }

  @Test("is made only with a library that can do all that is needed")
  func library() {
    #expect(SQLiteLibrary.versionNumber >= SQLiteLibrary.oldestVersionNumber)
    #expect(!SQLiteLibrary.wasCompiled(with: "OMIT_WAL"))
    #expect(SQLiteLibrary.version.hasPrefix("3."))
  }
}

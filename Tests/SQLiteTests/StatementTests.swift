import SQLite
import Testing

@Suite("A statement")
struct StatementTests {
  private let table = "CREATE TABLE a (i INTEGER, r REAL, t TEXT, b BLOB) STRICT"

  @Test("gives back what was bound, of every kind")
  func roundTrip() throws {
    let database = try Database(table)
    let insert = try Statement("INSERT INTO a VALUES (?, ?, ?, ?)", on: database.connection)
    try insert.run(Int64.min, 2.5, "Київ, “quoted”", [0, 255, 7] as [UInt8])
    let select = try Statement("SELECT * FROM a", on: database.connection)
    var seen = false
    try select.step { row in
      seen = true
      #expect(row.columnCount == 4)
      #expect(row.integer(at: 0) == .min)
      #expect(row.real(at: 1) == 2.5)
      #expect(row.text(at: 2) == "Київ, “quoted”")
      #expect(row.blob(at: 3) == [0, 255, 7])
    }
    #expect(seen)
    #expect((0..<4).map { select.columnName(at: $0) } == ["i", "r", "t", "b"])
  }

  @Test("keeps text whole that holds a zero character, and empty text apart from null")
  func zeroAndEmpty() throws {
    let database = try Database(table)
    let insert = try Statement("INSERT INTO a (t, b) VALUES (?, ?)", on: database.connection)
    try insert.run("before\0after", [] as [UInt8])
    try insert.run("", nil as [UInt8]?)
    try insert.run(nil as String?, [1] as [UInt8])
    let select = try Statement("SELECT t, b FROM a ORDER BY rowid", on: database.connection)
    var texts: [String?] = []
    var bytes: [[UInt8]?] = []
    try select.forEachRow { row throws(SQLiteError) in
      texts.append(row.text(at: 0))
      bytes.append(row.blob(at: 1))
    }
    #expect(texts == ["before\0after", "", nil])
    #expect(bytes == [[], nil, [1]])
  }

  @Test("forgets the values of its last run")
  func rebinding() throws {
    let database = try Database(table)
    let insert = try Statement(
      "INSERT INTO a (i, t) VALUES (?, ?)", on: database.connection, isLongLived: true)
    try insert.run(1, "one")
    try insert.run(2, nil as String?)
    #expect(try database.connection.integer("SELECT count(*) FROM a WHERE t IS NULL") == 1)
    #expect(database.connection.lastInsertedRowID == 2)
  }

  @Test("works again after a run that failed")
  func afterFailure() throws {
    let database = try Database("CREATE TABLE a (x INTEGER UNIQUE) STRICT")
    let insert = try Statement("INSERT INTO a VALUES (?)", on: database.connection)
    try insert.run(1)
    #expect(Database.code { try insert.run(1) } == .constraintUnique)
    try insert.run(2)
    #expect(try database.connection.integer("SELECT count(*) FROM a") == 2)
  }

  @Test("refuses too few and too many values")
  func wrongCount() throws {
    let database = try Database(table)
    let insert = try Statement("INSERT INTO a (i, r) VALUES (?, ?)", on: database.connection)
    #expect(Database.code { try insert.run(1) } == .outOfRange)
    #expect(Database.code { try insert.run(1, 2.0, 3) } == .outOfRange)
    #expect(try database.connection.integer("SELECT count(*) FROM a") == 0)
  }

  @Test(
    "is exactly one statement",
    arguments: [
      ("SELECT 1", true), ("SELECT 1; ", true), ("SELECT 1; -- done\n ; /* so */", true),
      ("SELECT 1; SELECT 2", false), ("SELECT 1; nonsense", false), ("", false),
      ("-- nothing", false), ("SELECT 1\0; SELECT 2", false),
    ])
  func exactlyOne(sql: String, isOne: Bool) throws {
    let database = try Database()
    let code = Database.code { _ = try Statement(sql, on: database.connection) }
    #expect(code == (isOne ? nil : .error))
  }

  @Test("knows whether it only reads")
  func readOnly() throws {
    let database = try Database(table)
    let select = try Statement("SELECT * FROM a", on: database.connection)
    let delete = try Statement("DELETE FROM a", on: database.connection)
    #expect(select.isReadOnly && select.columnCount == 4)
    #expect(!delete.isReadOnly && delete.columnCount == 0)
  }

  @Test("keeps its connection alive")
  func lifetime() throws {
    let database = try Database(table)
    func prepare() throws -> Statement {
      try Statement("SELECT 41 + 1", on: try database.reader())
    }
    #expect(try prepare().integer() == 42)
  }

  @Test("reads a column that does not exist as null")
  func missingColumn() throws {
    let database = try Database()
    let select = try Statement("SELECT 1", on: database.connection)
    try select.step { row in
      #expect(row.integer(at: 5) == nil)
      #expect(row.text(at: -1) == nil)
    }
  }

  @Test("names the table and the rule in its error, but no value")
  func errorWords() throws {
    let database = try Database("CREATE TABLE a (x TEXT CHECK (x <> 'secret name')) STRICT")
    let insert = try Statement("INSERT INTO a VALUES (?)", on: database.connection)
    let error = #expect(throws: SQLiteError.self) { try insert.run("secret name") }
    #expect(error?.description.contains("CHECK constraint failed") == true)
    #expect(error?.sql == "INSERT INTO a VALUES (?)")
    let words = try #require(error?.description)
    #expect(words.hasSuffix("in: INSERT INTO a VALUES (?)"))
  }
}

@Suite("A result code")
struct ResultCodeTests {
  @Test("of the primary kind matches its extended ones, and not the other way")
  func matching() {
    #expect(ResultCode.constraint ~= ResultCode.constraintCheck)
    #expect(ResultCode.constraint ~= ResultCode.constraint)
    #expect(!(ResultCode.constraintCheck ~= ResultCode.constraint))
    #expect(!(ResultCode.busy ~= ResultCode.constraintCheck))
    #expect(ResultCode.busySnapshot.rawValue == 517)
    #expect(ResultCode(rawValue: 99_999).rawValue == 99_999)
  }
}

import SQLite
import Testing

@Suite("A transaction")
struct TransactionTests {
  private struct Refusal: Error {}

  private func count(_ database: Database) throws -> Int64? {
    try database.connection.integer("SELECT count(*) FROM a")
  }

  @Test("keeps all its rows when its body returns")
  func commits() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT")
    let answer = try database.connection.transaction {
      try database.connection.execute("INSERT INTO a VALUES (1), (2)")
      return "stored"
    }
    #expect(answer == "stored")
    #expect(try count(database) == 2)
    #expect(try database.reader().integer("SELECT count(*) FROM a") == 2)
  }

  @Test("keeps none when its body throws, and throws the body's error")
  func rollsBack() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT")
    #expect(throws: Refusal.self) {
      try database.connection.transaction {
        try database.connection.execute("INSERT INTO a VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count(database) == 0)
    #expect(!database.connection.isInTransaction)
  }

  @Test("within another is a part of it that can be rolled back alone")
  func parts() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT")
    try database.connection.transaction {
      try database.connection.transaction {
        try database.connection.execute("INSERT INTO a VALUES (1)")
      }
      let part = {
        try database.connection.execute("INSERT INTO a VALUES (2)")
        throw Refusal()
      }
      #expect(throws: Refusal.self) { try database.connection.transaction(part) }
      #expect(try database.reader().integer("SELECT count(*) FROM a") == 0)
    }
    #expect(try database.reader().integer("SELECT sum(x) FROM a") == 1)
  }

  @Test("keeps none when a later row breaks a CHECK")
  func constraint() throws {
    let database = try Database("CREATE TABLE a (x INTEGER CHECK (x > 0)) STRICT")
    let code = Database.code {
      try database.connection.transaction {
        try database.connection.execute("INSERT INTO a VALUES (1)")
        try database.connection.execute("INSERT INTO a VALUES (-1)")
      }
    }
    #expect(code == .constraintCheck)
    #expect(try count(database) == 0)
  }

  @Test("keeps none when the disk is full, and the next one works")
  func diskFull() throws {
    let database = try Database("CREATE TABLE a (x TEXT) STRICT")
    try database.connection.execute("PRAGMA max_page_count = 4")
    let code = Database.code {
      try database.connection.transaction {
        try database.connection.execute("INSERT INTO a VALUES ('small')")
        try database.connection.execute("INSERT INTO a VALUES (hex(zeroblob(100000)))")
      }
    }
    #expect(code == .full)
    #expect(try count(database) == 0)
    try database.connection.transaction {
      try database.connection.execute("INSERT INTO a VALUES ('small')")
    }
    #expect(try count(database) == 1)
  }

  @Test("that only reads sees one state to its end")
  func snapshot() throws {
    let database = try Database("CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1)")
    let reader = try database.reader()
    try reader.snapshot {
      #expect(try reader.integer("SELECT count(*) FROM a") == 1)
      try database.connection.execute("INSERT INTO a VALUES (2)")
      #expect(try reader.integer("SELECT count(*) FROM a") == 1)
    }
    #expect(try reader.integer("SELECT count(*) FROM a") == 2)
  }
}

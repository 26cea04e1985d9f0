import EventModel
import EventStore
import SQLite
import TestSupport
import Testing

@Suite("The writer")
struct WriterTests {
  @Test("is alone: a second one is refused and told who holds the database")
  func secondWriter() throws {
    let store = try Store()
    let writer = try store.writer()
    let error = #expect(throws: EventStoreError.self) { _ = try store.writer() }
    #expect(error?.code == .secondWriter)
    #expect(error?.description.contains("pid ") == true)
    _ = try writer.record(Sample.arrival(1))
    writer.close()
    #expect(Store.code { _ = try store.writer() } == nil)
  }

  @Test("lets the next one in when it goes without being closed")
  func releasedOnDeinit() throws {
    let store = try Store()
    func use() throws { _ = try store.writer().record(Sample.arrival(1)) }
    try use()
    _ = try store.writer()
    #expect(try store.reader().status().articles == 1)
  }

  @Test("once closed refuses every call")
  func closed() throws {
    let store = try Store()
    let writer = try store.writer()
    writer.close()
    writer.close()
    #expect(Store.code { _ = try writer.record(Sample.arrival(1)) } == .closed)
    #expect(Store.code { _ = try writer.unsettledReceipts() } == .closed)
  }

  @Test("leaves all in the database file when it closes, and an empty log")
  func closing() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1))
    writer.close()
    #expect(try store.folder.read("dateline.sqlite-wal").isEmpty)
    #expect(try store.reader().status().articles == 1)
  }

  @Test("can be read from while it lives and after")
  func readers() throws {
    let store = try Store()
    let writer = try store.writer()
    let during = try store.reader()
    #expect(try during.status().articles == 0)
    _ = try writer.record(Sample.arrival(1))
    #expect(try during.status().articles == 1)
    writer.close()
    #expect(try during.status().articles == 1)
    #expect(try store.reader().status().articles == 1)
  }

  @Test("says busy when another program holds the write lock, and stores nothing")
  func busy() throws {
    let store = try Store()
    let writer = try store.writer()
    let stranger = try Connection(path: store.path, access: .readWriteCreate)
    try stranger.execute("BEGIN IMMEDIATE")
    let error = #expect(throws: EventStoreError.self) { try writer.record(Sample.arrival(1)) }
    #expect(error?.code == .busy)
    try stranger.execute("ROLLBACK")
    stranger.close()
    #expect(try writer.record(Sample.arrival(1)) == .stored(articleID: 1, receiptID: 1))
  }

  @Test("refuses a folder that does not exist")
  func missingFolder() throws {
    let folder = try TemporaryFolder()
    #expect(
      Store.code { _ = try EventStoreWriter(path: folder.path(of: "none/dateline.sqlite")) }
        == .missing)
  }

  @Test("refuses a file that is no database, and leaves it as it is")
  func notADatabase() throws {
    let folder = try TemporaryFolder()
    let words = String(repeating: "These are the minutes of a meeting. ", count: 100)
    let path = try folder.write(words, to: "dateline.sqlite")
    #expect(Store.code { _ = try EventStoreWriter(path: path) } == .foreign)
    #expect(try folder.read("dateline.sqlite") == words)
  }

  @Test("keeps what was committed when its process is gone without closing")
  func unclosed() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1))
    // What a kill leaves behind: the file with its log, nothing checkpointed.
    let copy = try TemporaryFolder()
    for name in ["dateline.sqlite", "dateline.sqlite-wal"] {
      try copy.write(try bytes(of: store.folder.path(of: name)), to: name)
    }
    let reader = try EventStoreReader(path: copy.path(of: "dateline.sqlite"))
    #expect(try reader.status().articles == 1)
    let next = try EventStoreWriter(path: copy.path(of: "dateline.sqlite"))
    #expect(try next.record(Sample.arrival(1)).receiptID == 1)
  }

  @Test("makes a database once, and leaves one alone that is up to date and in use")
  func preparation() throws {
    let store = try Store()
    #expect(try EventStoreWriter.prepareDatabase(at: store.path))
    #expect(try !EventStoreWriter.prepareDatabase(at: store.path))
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1))
    #expect(try !EventStoreWriter.prepareDatabase(at: store.path))
    #expect(try writer.record(Sample.arrival(2)).articleID == 2)
    let words = try store.folder.write("Not a database, but the words of a song.", to: "song.txt")
    #expect(Store.code { try EventStoreWriter.prepareDatabase(at: words) } == .foreign)
  }

  @Test("never shows a reader an article without its events", .timeLimit(.minutes(1)))
  func isolation() async throws {
    let store = try Store()
    try store.writer().close()
    let path = store.path
    let writing = Task.detached {
      let writer = try EventStoreWriter(path: path)
      for number in 1...60 {
        let events = [try Sample.exchange103(), try Sample.regainedTen()]
        _ = try writer.record(Sample.arrival(number, events: events))
      }
    }
    let reader = try store.reader()
    var seen: Int64 = 0
    while seen < 60, !Task.isCancelled {
      let row = try reader.query("SELECT count(*), total(events <> 2) FROM v_article").rows[0]
      #expect(row[1] == .real(0))
      guard case .integer(let articles) = row[0], articles >= seen else { break }
      seen = articles
      await Task.yield()
    }
    try await writing.value
    #expect(seen == 60)
    #expect(store.folder.names().contains("dateline.sqlite"))
  }
}

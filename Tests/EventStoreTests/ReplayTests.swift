import EventModel
import EventStore
import Glibc
import SQLite
import Testing

/// The hand-off between the database and the drop folder: commit, move, settle.
@Suite("A drop that was cut short")
struct ReplayTests {
  @Test("after its commit is replayed: one article, one receipt")
  func replay() throws {
    let store = try Store()
    var writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
    writer.close()
    writer = try store.writer()
    let later = UnixTime(seconds: Sample.noon.seconds + 3600)
    let again = try writer.record(
      Sample.arrival(1, events: [Sample.exchange103()], at: later))
    #expect(again == .replayed(articleID: 1, receiptID: 1, duplicateOf: nil))
    #expect(
      lines(try store.reader().query("SELECT events, receipts, first_received_at FROM v_article"))
        == ["1 | 1 | 2024-09-15T12:00:00Z"])
  }

  @Test("as a duplicate is replayed as the duplicate it was")
  func replayedDuplicate() throws {
    let store = try Store()
    let writer = try store.writer()
    let first = try writer.record(Sample.arrival(1))
    try writer.settle(receiptID: first.receiptID, destination: "done/article-1.txt")
    _ = try writer.record(Sample.arrival(1, file: "copy.txt"))
    let again = try writer.record(Sample.arrival(1, file: "copy.txt"))
    #expect(
      again
        == .replayed(
          articleID: 1, receiptID: 2,
          duplicateOf: EarlierDrop(fileName: "article-1.txt", receivedAt: Sample.noon)))
  }

  @Test("waits among the unsettled until it is settled, once")
  func unsettled() throws {
    let store = try Store()
    let writer = try store.writer()
    let outcome = try writer.record(Sample.arrival(1))
    let rejected = try writer.recordRejection(
      of: DroppedFile(name: "broken.txt", sha256: nil), code: "E-ENCODING", reason: "Not text.",
      receivedAt: Sample.noon
    ).receiptID
    #expect(
      try writer.unsettledReceipts() == [
        UnsettledReceipt(
          receiptID: 1, file: DroppedFile(name: "article-1.txt", sha256: Sample.sha256(1)),
          receivedAt: Sample.noon, isRejected: false),
        UnsettledReceipt(
          receiptID: 2, file: DroppedFile(name: "broken.txt", sha256: nil), receivedAt: Sample.noon,
          isRejected: true),
      ])
    #expect(try writer.settle(receiptID: outcome.receiptID, destination: "done/a.txt"))
    #expect(try writer.settle(receiptID: rejected, destination: nil))
    #expect(try !writer.settle(receiptID: rejected, destination: "rejected/broken.txt"))
    #expect(try !writer.settle(receiptID: 99, destination: "done/a.txt"))
    #expect(try writer.unsettledReceipts() == [])
    #expect(
      lines(
        try store.reader().query("SELECT file_name, destination FROM receipt ORDER BY receipt_id"))
        == ["article-1.txt | done/a.txt", "broken.txt | -"])
  }

  @Test("under one name with other bytes is another drop")
  func otherBytes() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1, file: "news.txt"))
    let other = try writer.record(Sample.arrival(2, file: "news.txt"))
    #expect(other == .stored(articleID: 2, receiptID: 2))
  }

  @Test("while it was rejected is replayed with one receipt, its bytes readable or not")
  func replayedRejection() throws {
    let store = try Store()
    let writer = try store.writer()
    for sha256 in [nil, Sample.sha256(5)] {
      func reject() throws -> Int64 {
        try writer.recordRejection(
          of: DroppedFile(name: "broken.txt", sha256: sha256), code: "E-ENCODING",
          reason: "Not text.",
          receivedAt: Sample.noon
        ).receiptID
      }
      #expect(try reject() == reject())
    }
    #expect(try store.reader().status().rejected == 2)
  }

  @Test("as rejected, and is readable to the program that replays it, is stored")
  func readableNow() throws {
    let store = try Store()
    let writer = try store.writer()
    try writer.recordRejection(
      of: DroppedFile(name: "article-1.txt", sha256: Sample.sha256(1)), code: "E-DATE",
      reason: "No.",
      receivedAt: Sample.noon)
    #expect(try writer.record(Sample.arrival(1)) == .stored(articleID: 1, receiptID: 2))
    #expect(try writer.unsettledReceipts().map(\.receiptID) == [2])
  }

  @Test("as stored, and is not readable to the program that replays it, is rejected")
  func unreadableNow() throws {
    let store = try Store()
    let writer = try store.writer()
    _ = try writer.record(Sample.arrival(1))
    let receipt = try writer.recordRejection(
      of: DroppedFile(name: "article-1.txt", sha256: Sample.sha256(1)), code: "E-DATE",
      reason: "No.",
      receivedAt: Sample.noon
    ).receiptID
    #expect(receipt == 2)
    #expect(try writer.unsettledReceipts().map(\.receiptID) == [2])
  }

  @Test("by a kill right after its commit is replayed by the next process")
  func killed() async throws {
    let store = try Store()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = store.path as String] in
      let writer = try EventStoreWriter(path: path)
      _ = try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
      kill(getpid(), SIGKILL)
      withExtendedLifetime(writer) {}
    }
    let writer = try store.writer()
    #expect(
      try writer.record(Sample.arrival(1, events: [Sample.exchange103()]))
        == .replayed(articleID: 1, receiptID: 1, duplicateOf: nil))
    #expect(
      lines(try store.reader().query("SELECT events, receipts FROM v_article")) == ["1 | 1"])
  }

  @Test("by a kill within its transaction left nothing behind")
  func killedBeforeCommit() async throws {
    let store = try Store()
    try store.writer().close()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = store.path as String] in
      let connection = try Connection(path: path, access: .readWriteCreate)
      try connection.transaction {
        try connection.execute("INSERT INTO outlet (name) VALUES ('The River Post')")
        kill(getpid(), SIGKILL)
      }
    }
    let writer = try store.writer()
    #expect(try store.reader().query("SELECT * FROM outlet").rows == [])
    #expect(try writer.record(Sample.arrival(1)) == .stored(articleID: 1, receiptID: 1))
  }
}

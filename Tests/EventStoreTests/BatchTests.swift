import EventModel
import EventStore
import TestSupport
import Testing

/// Many arrivals in one transaction, as an archive brings them.
@Suite("Arrivals recorded in one transaction")
struct BatchTests {
  private static let count = "SELECT count(*) FROM article"

  @Test("are seen by readers at its end, all at once")
  func together() throws {
    let store = try Store()
    let writer = try store.writer()
    try writer.inOneTransaction {
      for number in 1...5 {
        let outcome = try writer.record(
          Sample.arrival(number, events: [Sample.exchange103(), Sample.seizedVillages()]))
        try writer.settle(receiptID: outcome.receiptID, destination: "done/\(number).txt")
        #expect(try lines(store.reader().query(BatchTests.count)) == ["0"])
      }
    }
    #expect(try lines(store.reader().query(BatchTests.count)) == ["5"])
    #expect(
      try lines(store.reader().query("SELECT event_id, articles FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 5"])
  }

  @Test("are all left out where the work is broken off, and can come again")
  func brokenOff() throws {
    struct Stop: Error {}
    let store = try Store()
    let writer = try store.writer()
    #expect(throws: Stop.self) {
      try writer.inOneTransaction {
        _ = try writer.record(Sample.arrival(1, events: [Sample.seizedVillages()]))
        throw Stop()
      }
    }
    #expect(try lines(store.reader().query(BatchTests.count)) == ["0"])
    _ = try writer.record(Sample.arrival(1, events: [Sample.seizedVillages()]))
    _ = try writer.record(Sample.arrival(2, events: [Sample.seizedVillages()]))
    #expect(
      try lines(store.reader().query("SELECT count(*), min(articles) FROM v_claim")) == ["2 | 2"])
  }

  @Test("stay when one among them is refused")
  func refused() throws {
    let store = try Store()
    let writer = try store.writer()
    let broken = try Sample.exchange(
      on: "2024-09-14", [Sample.transfer(to: "UKR", from: "RUS", .exactly(-4))])
    var refused = 0
    try writer.inOneTransaction {
      for number in 1...3 {
        do {
          _ = try writer.record(
            Sample.arrival(
              number,
              events: [Sample.seizedVillages(), number == 2 ? broken : Sample.exchange103()]
            ))
        } catch {
          refused += 1
        }
      }
    }
    #expect(refused == 1)
    #expect(try lines(store.reader().query(BatchTests.count)) == ["2"])
    #expect(
      try lines(store.reader().query("SELECT event_id, articles FROM v_exchange"))
        == ["exchange-2024-09-14-RUS-UKR | 2"])
    #expect(
      try lines(store.reader().query("SELECT count(*), min(articles) FROM v_claim")) == ["2 | 2"])
  }
}

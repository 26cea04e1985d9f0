import EventStore
import Testing

@Suite("A writer that pauses")
struct PausingTests {
  @Test("lets another write, and goes on when that one is done")
  func pause() throws {
    let store = try Store()
    let service = try EventStoreWriter(path: store.path, isService: true)
    _ = try service.record(Sample.arrival(1))
    #expect(Store.code { _ = try store.writer() } == .secondWriter)
    service.pause()
    let editor = try store.writer()
    _ = try editor.record(Sample.arrival(2))
    editor.close()
    _ = try service.record(Sample.arrival(3))
    #expect(Store.code { _ = try store.writer() } == .secondWriter)
    service.close()
    #expect(
      lines(try store.reader().query("SELECT article_id FROM article")) == ["1", "2", "3"])
  }

  @Test("stays the one service of its desk meanwhile")
  func service() throws {
    let store = try Store()
    let service = try EventStoreWriter(path: store.path, isService: true)
    service.pause()
    #expect(
      Store.code { _ = try EventStoreWriter(path: store.path, isService: true) } == .secondWriter)
    service.close()
    let next = try EventStoreWriter(path: store.path, isService: true)
    next.close()
    #expect(Store.code { _ = try next.record(Sample.arrival(1)) } == .closed)
  }
}

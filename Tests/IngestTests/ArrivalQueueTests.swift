import Testing
import TestSupport

@testable import Ingest

@Suite("The queue of files")
struct ArrivalQueueTests {
  private let folder: TemporaryFolder
  private let start = ContinuousClock.now
  private var queue = ArrivalQueue()

  init() throws {
    folder = try TemporaryFolder()
  }

  private func look(_ content: String) throws -> FileFingerprint {
    try folder.write(content, to: "a.txt")
    return try #require(try Folder(path: folder.path).look(at: "a.txt"))
  }

  private func ready(after duration: Duration, limit: Int = 10) -> [DropPath] {
    // A copy, so that what is given out waits on.
    var copy = queue
    return copy.take(at: start.advanced(by: duration), limit: limit).map(\.path)
  }

  @Test("gives a file out after its quiet time and not before")
  mutating func quietTime() throws {
    queue.sight("a.txt", try look("one"), quietTime: .seconds(2), at: start)
    #expect(ready(after: .milliseconds(1999)).isEmpty)
    #expect(ready(after: .seconds(2)) == ["a.txt"])
    #expect(queue.nextDeadline == start.advanced(by: .seconds(2)))
  }

  @Test("begins the wait anew when the file has changed")
  mutating func changed() throws {
    queue.sight("a.txt", try look("one"), quietTime: .seconds(2), at: start)
    queue.sight(
      "a.txt", try look("one more"), quietTime: .seconds(2), at: start.advanced(by: .seconds(1)))
    #expect(ready(after: .seconds(2)).isEmpty)
    #expect(ready(after: .seconds(3)) == ["a.txt"])
  }

  @Test("does not begin anew when the file is merely seen again")
  mutating func unchanged() throws {
    let look = try look("one")
    queue.sight("a.txt", look, quietTime: .seconds(2), at: start)
    queue.sight("a.txt", look, quietTime: .seconds(2), at: start.advanced(by: .seconds(1)))
    #expect(ready(after: .seconds(2)) == ["a.txt"])
  }

  @Test("gives out at once what the kernel says is whole")
  mutating func hinted() throws {
    let look = try look("one")
    queue.sight("a.txt", look, quietTime: .seconds(2), at: start)
    queue.sight("a.txt", look, quietTime: .zero, at: start)
    #expect(ready(after: .zero) == ["a.txt"])
  }

  @Test("lets a failed file rest, even if it changes meanwhile")
  mutating func postponed() throws {
    queue.sight("a.txt", try look("one"), quietTime: .zero, at: start)
    queue.postpone("a.txt", until: start.advanced(by: .seconds(10)))
    queue.sight("a.txt", try look("another"), quietTime: .zero, at: start)
    #expect(ready(after: .seconds(9)).isEmpty)
    #expect(ready(after: .seconds(10)) == ["a.txt"])
  }

  @Test("forgets what is gone, and gives out no more than asked, the oldest first")
  mutating func order() throws {
    let look = try look("one")
    for (delay, name) in [(3, "c"), (1, "b"), (1, "a"), (2, "d")] {
      queue.sight(DropPath(name), look, quietTime: .seconds(delay), at: start)
    }
    queue.keep { $0 != "d" }
    #expect(ready(after: .seconds(5)) == ["a", "b", "c"])
    #expect(ready(after: .seconds(5), limit: 1) == ["a"])
    queue.remove("a")
    #expect(queue.count == 2)
  }

  @Test("gives a file out once, whatever is seen of it until it is finished with")
  mutating func inHand() throws {
    queue.sight("a.txt", try look("one"), quietTime: .zero, at: start)
    #expect(queue.take(at: start, limit: 10).map(\.path) == ["a.txt"])
    queue.sight("a.txt", try look("one more"), quietTime: .zero, at: start)
    #expect(queue.take(at: start.advanced(by: .seconds(9)), limit: 10).isEmpty)
    #expect(queue.nextDeadline == nil)
    #expect(queue.count == 1)
    #expect(queue.waitingCount == 0)
    queue.keep { _ in false }
    #expect(queue.count == 1)
  }

  @Test("keeps the next file of a name that came while the first was in hand")
  mutating func successor() throws {
    queue.sight("a.txt", try look("one"), quietTime: .zero, at: start)
    _ = queue.take(at: start, limit: 1)
    // Another file, not the same one written over.
    try folder.write("two", to: "b.txt")
    queue.sight(
      "a.txt", try #require(try Folder(path: folder.path).look(at: "b.txt")), quietTime: .zero,
      at: start)
    queue.finish("a.txt")
    #expect(ready(after: .zero) == ["a.txt"])
    _ = queue.take(at: start, limit: 1)
    queue.finish("a.txt")
    #expect(queue.isEmpty)
  }
}

import ArticleReading
import Desk
import EventStore
import Foundation
import Synchronization
import TestSupport
import Testing
import Workers

@testable import Ingest

@Suite("Between the drop folder and the spool")
struct HandOffTests {
  private let served: ServedDesk

  init() throws {
    served = try ServedDesk()
  }

  @Test("a file that never comes back from its extractor holds up no other, and stays")
  func hanging() async throws {
    let served = served
    try served.drop(sample(1), as: "hangs.txt")
    try await served.serving(extractors: {
      StubExtractors { job in
        job.identifier == "hangs.txt" ? nil : StubExtractors.document([job.identifier], of: job)
      }
    }) {
      try served.drop(sample(2), as: "quick.txt")
      #expect(try await ServedDesk.wait { served.done == ["quick.txt"] })
      #expect(served.dropped == ["hangs.txt"])
    }
    #expect(served.dropped == ["hangs.txt"])
    #expect(served.spooled.isEmpty)
    try await served.empty()
    #expect(served.done == ["hangs.txt", "quick.txt"])
  }

  @Test(
    "what happens to a file while it is read changes nothing: what was read is filed",
    arguments: [true, false])
  func changedMeanwhile(isReplaced: Bool) async throws {
    let served = served
    try served.drop(sample(1), as: "a.txt")
    let gate = Gate()
    try await served.serving(extractors: {
      StubExtractors { job in
        gate.sawJob()
        guard gate.isOpen else { return nil }
        return StubExtractors.document(["text of \(job.sha256)"], of: job)
      }
    }) {
      #expect(try await ServedDesk.wait { gate.jobs > 0 })
      #expect(unlink(served.desk.drop + "/a.txt") == 0)
      if isReplaced { try served.drop(sample(2), as: "a.txt") }
      gate.open()
      let expected = isReplaced ? ["a-2.txt", "a.txt"] : ["a.txt"]
      #expect(try await ServedDesk.wait { served.done == expected })
      #expect(try await ServedDesk.wait { served.spooled.isEmpty })
    }
    let day = served.folder.names(in: "desk/done").first ?? ""
    #expect(try served.folder.read("desk/done/\(day)/a.txt") == sample(1))
    if isReplaced {
      #expect(try served.folder.read("desk/done/\(day)/a-2.txt") == sample(2))
    }
    #expect(try served.count("FROM receipt WHERE disposition = 'moved'") == (isReplaced ? 2 : 1))
  }

  @Test("a file whose times and rights are changed while it is read is still the one file")
  func touched() async throws {
    let served = served
    let gate = Gate()
    try served.drop(sample(1), as: "a.txt")
    try await served.serving(extractors: {
      StubExtractors { job in
        gate.sawJob()
        return gate.isOpen ? StubExtractors.document(["text of \(job.sha256)"], of: job) : nil
      }
    }) { () async throws -> Void in
      #expect(try await ServedDesk.wait { gate.jobs > 0 })
      let path = served.desk.drop + "/a.txt"
      #expect(utimes(path, [timeval(tv_sec: 9, tv_usec: 0), timeval(tv_sec: 9, tv_usec: 0)]) == 0)
      #expect(chmod(path, 0o600) == 0)
      gate.open()
      #expect(try await ServedDesk.wait { served.done == ["a.txt"] && served.spooled.isEmpty })
    }
    #expect(served.dropped.isEmpty)
    #expect(try served.count("FROM receipt") == 1)
  }

  @Test("a file that was taken away while it was read outlives a stop before it was recorded")
  func takenAwayThenStopped() async throws {
    let served = served
    let gate = Gate()
    try served.drop(sample(1), as: "a.txt")
    try await served.serving(extractors: {
      StubExtractors { _ in
        gate.sawJob()
        return nil
      }
    }) { () async throws -> Void in
      #expect(try await ServedDesk.wait { gate.jobs > 0 })
      #expect(unlink(served.desk.drop + "/a.txt") == 0)
    }
    #expect(served.spooled.count == 1)
    try await served.empty()
    #expect(served.done == ["a.txt"])
    #expect(served.spooled.isEmpty)
    #expect(try served.count("FROM receipt") == 1)
  }

  @Test("all articles of an archive are stored, each line that is none is named")
  func archive() async throws {
    let served = served
    try served.drop("any", as: "all.txt")
    let lines = ["One article of this archive.", "Another article of this archive."]
    try await served.serving(extractors: {
      StubExtractors { job in
        StubExtractors.document(
          lines, of: job,
          refusals: [
            ArticleReadingError(
              code: "E-JSON", identifier: job.identifier, place: .line(3), message: "No JSON.",
              remedy: "Mend it.")
          ])
      }
    }) { [served] () async throws -> Void in
      #expect(try await ServedDesk.wait { served.done == ["all.txt"] })
    }
    #expect(try served.count("FROM article") == 2)
    #expect(try served.count("FROM receipt WHERE format = 'json-lines'") == 1)
    #expect(try served.count("FROM receipt_article WHERE place IN ('line 1', 'line 2')") == 2)
    #expect(
      try served.count("FROM receipt_remark WHERE code = 'E-JSON' AND place = 'line 3'") == 1)
    let note = try served.note("all.txt")
    #expect(note.contains("Articles  2, listed below"))
    #expect(note.contains("Line 3: No JSON. Mend it. (E-JSON)"))
  }

  @Test("the same words in other bytes are one article, and the note says of which file")
  func sameWords() async throws {
    let words = "The two armies exchanged forty prisoners each, officials of both sides said."
    try served.drop("---\ndate: 2024-09-14\n---\n\(words)\n", as: "a.txt")
    try await served.empty()
    try served.drop(
      "---\ndate: 2024-09-14\n---\n\n  \(words.uppercased())  \r\n", as: "b.txt")
    let summary = try await served.empty()
    #expect(summary.duplicates == 1)
    #expect(try served.count("FROM article") == 1)
    #expect(try served.count("FROM receipt_article WHERE sameness = 'same-text'") == 1)
    #expect(try served.note("b.txt").contains("they came in as “a.txt”"))
    // On another day “on Saturday” is another Saturday.
    try served.drop("---\ndate: 2024-09-21\n---\n\(words)\n", as: "c.txt")
    try await served.empty()
    #expect(try served.count("FROM article") == 2)
  }

  @Test("names that look alike, or that are hostile, are kept apart and shown safely")
  func twins() async throws {
    let names = [
      "caf\u{E9}.txt", "cafe\u{301}.txt", "\u{1B}[31m.txt", "%s.txt", "dots.txt.", "a b.txt ",
    ]
    for (number, name) in names.enumerated() {
      let path = try served.folder.write(Array(sample(number).utf8), to: "incoming")
      #expect(rename(path, served.desk.drop + "/" + name) == 0)
    }
    try await served.empty()
    #expect(served.dropped.isEmpty)
    #expect(try served.count("FROM receipt") == Int64(names.count))
    #expect(
      try served.count("FROM (SELECT DISTINCT CAST(file_name AS BLOB) FROM receipt)")
        == Int64(names.count))
  }
}

/// Lets a test hold up extractors until it has done something.
private final class Gate: Sendable {
  private let seen = Atomic(0)
  private let opened = Atomic(false)

  var jobs: Int { seen.load(ordering: .acquiring) }
  var isOpen: Bool { opened.load(ordering: .acquiring) }
  func sawJob() { seen.add(1, ordering: .acquiringAndReleasing) }
  func open() { opened.store(true, ordering: .releasing) }
}

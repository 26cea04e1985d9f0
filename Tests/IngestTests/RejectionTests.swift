import Desk
import Foundation
import TestSupport
import Testing

@testable import Ingest

@Suite("A file that cannot be read")
struct RejectionTests {
  @Test(
    "is moved to rejected with the reason and the remedy beside it",
    arguments: [
      ("a.pdf", Array("%PDF-1.7".utf8), "E-TRUNCATED"), ("a.txt", [0xFF, 0xD8, 0xFF, 1], "E-TYPE"),
      ("noending", Array("<?xml version=\"1.0\"?><rss/>".utf8), "E-TYPE"),
      ("b.txt", [0x41, 0x00, 0x42, 0x43], "E-BINARY"),
      ("c.txt", [0xEF, 0xBB, 0xBF, 0xFF], "E-ENCODING"),
      ("d.txt", Array("---\ndate: soon\n---\ntext\n".utf8), "E-DATE"), ("e.txt", [], "E-EMPTY"),
      ("f.txt.events.txt", Array("What was found".utf8), "E-RECEIPT"),
    ])
  func content(name: String, bytes: [UInt8], code: String) async throws {
    let served = try ServedDesk()
    try served.drop(bytes, as: name)
    try served.drop(sample(1), as: "good.txt")
    let summary = try await served.empty()
    // One bad file never stops the next.
    #expect(served.done == ["good.txt"])
    #expect(summary.rejected == 1)
    #expect(served.rejected == [name, name + ".reason.txt"])
    #expect(try served.reason(name).contains("Code      \(code)\n"))
    #expect(try served.reason(name).contains("What to do:"))
    #expect(try served.count("FROM rejection WHERE code = '\(code)'") == 1)
    #expect(try served.count("FROM receipt WHERE destination = 'rejected/\(name)'") == 1)
  }

  @Test("is not opened when it is a link, has a second name, or is a pipe")
  func specialFiles() async throws {
    let served = try ServedDesk()
    let target = try served.folder.write("secret", to: "secret.txt")
    #expect(symlink(target, served.desk.drop + "/link.txt") == 0)
    #expect(mkfifo(served.desk.drop + "/pipe.txt", 0o644) == 0)
    let other = try served.folder.write("secret", to: "other.txt")
    #expect(link(other, served.desk.drop + "/hard.txt") == 0)
    let summary = try await served.empty()
    #expect(summary.rejected == 2)
    // What is no file at all is none of ours.
    #expect(served.dropped == ["pipe.txt"])
    #expect(try served.reason("link.txt").contains("E-LINK"))
    #expect(try served.reason("hard.txt").contains("E-HARDLINK"))
    #expect(try served.folder.read("secret.txt") == "secret")
  }

  @Test("because it is too large is not read at all")
  func tooLarge() async throws {
    let served = try ServedDesk()
    try served.drop(String(repeating: "word ", count: 100), as: "big.txt")
    let summary = try await served.empty { $0.largestFile = 499 }
    #expect(summary.rejected == 1)
    #expect(try served.reason("big.txt").contains("500 bytes"))
    #expect(try served.count("FROM receipt WHERE sha256 IS NULL") == 1)
  }

  @Test("does not replace an earlier one of the same name")
  func sameName() async throws {
    let served = try ServedDesk()
    for _ in 1...2 {
      try served.drop("x", as: "a.pdf")
      try await served.empty()
    }
    #expect(served.rejected == ["a-2.pdf", "a-2.pdf.reason.txt", "a.pdf", "a.pdf.reason.txt"])
  }
}

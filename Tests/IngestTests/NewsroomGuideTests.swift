import Desk
import Foundation
import Testing

@testable import Ingest

/// docs/newsroom.md is what news staff go by, so that it must not fall behind.
@Suite("The guide for the newsroom")
struct NewsroomGuideTests {
  private let guide: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    guide = try String(contentsOf: root.appending(path: "docs/newsroom.md"), encoding: .utf8)
  }

  @Test(
    "explains every code of a rejection",
    arguments: [
      "E-TYPE", "E-EMPTY", "E-BINARY", "E-ENCODING", "E-DATE", "E-SIZE", "E-FILE", "E-READ",
      "E-RECEIPT", "E-STORE-INVALID",
    ])
  func codes(code: String) {
    #expect(guide.contains("| `\(code)` |"))
  }

  @Test("lists every name that is left alone")
  func ignoredNames() {
    for ending in IgnoredNames.endings { #expect(guide.contains("`\(ending)`")) }
    for name in ["Thumbs.db", "desktop.ini"] {
      #expect(IgnoredNames.contains(name))
      #expect(guide.contains("`\(name)`"))
    }
  }

  @Test("names the kinds of file that are read and the largest size")
  func limits() throws {
    for ending in Refusal.readExtensions { #expect(guide.contains("`.\(ending)`")) }
    #expect(guide.contains("10 MB"))
    #expect(try ServedDesk().configuration.largestFile == 10 * 1024 * 1024)
  }
}

import Desk
import DocumentReading
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
      "E-TYPE", "E-EMPTY", "E-NO-TEXT", "E-BINARY", "E-ENCODING", "E-DATE", "E-LINK",
      "E-HARDLINK", "E-PERMISSION", "E-RECEIPT", "E-STORE-INVALID", "E-TRUNCATED", "E-ENCRYPTED",
      "E-NO-TEXT-LAYER",
      "E-PDF", "E-JSON", "E-XML", "E-XML-DTD", "E-XML-ENTITY", "E-XML-LIMITS", "E-ZIP-RATIO",
      "E-ZIP-ENTRIES", "E-ZIP-INCONSISTENT", "E-JSON-LIMITS", "E-MIME-LIMITS", "E-TOO-LARGE",
    ])
  func codes(code: String) {
    #expect(guide.contains("| `\(code)` |"))
  }

  @Test("lists every name that is left alone")
  func ignoredNames() {
    for ending in IgnoredNames.endings { #expect(guide.contains("`\(ending)`")) }
    for name in [
      "Thumbs.db", "desktop.ini", "4913", "@eaDir", "#recycle", "$RECYCLE.BIN",
      "System Volume Information", "lost+found",
    ] {
      #expect(IgnoredNames.contains(name))
      #expect(guide.contains("`\(name)`"))
    }
  }

  @Test("names the kinds of file that are read and the largest size")
  func limits() throws {
    for format in DocumentFormat.allCases {
      #expect(guide.contains(NewsroomGuideTests.words[format] ?? "?"))
    }
    #expect(guide.contains("64 MB"))
    #expect(try ServedDesk().configuration.largestFile == 64 * 1024 * 1024)
  }

  private static let words: [DocumentFormat: String] = [
    .text: "`.txt`", .html: "web page", .email: "e-mail", .docx: "Word", .pdf: "PDF",
    .newsmlG2: "NewsML-G2", .nitf: "NITF", .ninjs: "ninjs", .jsonLines: "JSON Lines",
  ]
}

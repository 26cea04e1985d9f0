import EventStore
import Foundation
import Reporting
import Testing

/// What the brief of a night looks like, whole. `DATELINE_GOLDEN=write swift test --filter
/// NightlyGoldenTests` writes the files of Golden/ anew; read them before they are committed.
@Suite("The brief of a night on the fixture desk")
struct NightlyGoldenTests {
  static let nights = ["2024-01-18", "2024-06-12", "2024-06-23", "2025-01-31", "2025-02-16"]

  private func texts(_ night: String) throws -> [(name: String, text: String)] {
    let (digest, brief, day) = try NightDesk().night(night)
    return [
      ("\(night).txt", BriefText(brief).text), ("\(night).md", BriefMarkdown(brief).text),
      ("\(night).html", BriefPage(brief).text),
      ("\(night).json", BriefJSON(digest: digest, day: day).text),
      ("\(night).eml", BriefMail(brief, to: "editors@example.org", name: "desk \(night)").text),
    ]
  }

  @Test("is word for word what Golden/ has, in every format", arguments: nights)
  func golden(night: String) throws {
    let folder = NightDesk.repository.appending(path: "Tests/ReportingTests/Golden")
    for (name, text) in try texts(night) {
      let url = folder.appending(path: name)
      if ProcessInfo.processInfo.environment["DATELINE_GOLDEN"] == "write" {
        try text.write(to: url, atomically: true, encoding: .utf8)
      }
      let golden = try String(contentsOf: url, encoding: .utf8)
      #expect(text == golden, "\(name) is another; see the top of this file.")
    }
  }

  @Test("has no line beyond 72 columns, and JSON that is well-formed", arguments: nights)
  func forms(night: String) throws {
    for (name, text) in try texts(night) {
      if name.hasSuffix(".txt") {
        for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
      }
      if name.hasSuffix(".json") {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect((object as? [String: Any])?["date"] as? String == night)
      }
    }
  }
}

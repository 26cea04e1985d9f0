import Foundation
import Testing

/// `dateline extract` as a process: streams, formats, exit codes.
@Suite("dateline extract", .serialized)
struct ExtractCommandTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  struct Line: Decodable {
    struct Document: Decodable {
      let path: String
      let sha256: String
      let title: String?
      let published: String?
      let outlet: String?
      let language: String
    }
    let document: Document
  }

  func decoded(_ line: String) throws -> Line {
    try JSONDecoder().decode(Line.self, from: Data(line.utf8))
  }

  @Test("prints one object an article, with the title, date and outlet that the article gives")
  func documents() async throws {
    let result = try await workspace.run(
      "dateline", "extract", Workspace.sample("border-region.md"),
      Workspace.sample("town-retaken.txt"))
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    let lines = try result.lines.map(decoded)
    try #require(lines.count == 2)
    #expect(lines[0].document.published == "2025-02-15")
    #expect(lines[0].document.outlet == "Morning Wire")
    #expect(lines[1].document.title == "Sudanese army says it has retaken Um Ruwaba")
    #expect(lines[1].document.published == "2025-01-28")
    #expect(lines[1].document.outlet == nil)
    #expect(lines.map(\.document.language) == ["en", "en"])
  }

  @Test("names the bytes of an article by their SHA-256")
  func digest() async throws {
    let path = try workspace.write("abc.txt", "abc")
    let result = try await workspace.run("dateline", "extract", path)
    // The published test vector of "abc".
    #expect(
      try decoded(result.output).document.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("keeps every key, null or empty where nothing is known")
  func everyKey() async throws {
    let path = try workspace.write("plain.txt", "Nothing of note happened here.\n")
    let result = try await workspace.run("dateline", "extract", path)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let line = try #require(object as? [String: Any])
    #expect(Set(line.keys) == ["document", "events"])
    let document = try #require(line["document"] as? [String: Any])
    #expect(
      Set(document.keys) == ["path", "sha256", "title", "published", "outlet", "language"])
    #expect(document["published"] is NSNull)
    #expect((line["events"] as? [Any])?.isEmpty == true)
  }

  @Test("reads an archive line by line, and its articles by their ids")
  func archive() async throws {
    let path = try workspace.write(
      "archive.jsonl",
      """
      {"id": "a/1", "title": "T", "published": "2024-05-06", "outlet": "O", "text": "One."}

      {"id": "a/2", "text": "Two."}
      """)
    let result = try await workspace.run("dateline", "extract", path)
    #expect(result.status == 0)
    #expect(try result.lines.map { try decoded($0).document.path } == ["a/1", "a/2"])
    #expect(try decoded(result.lines[0]).document.outlet == "O")
  }

  @Test("names a bad line, reads the lines around it, and exits with 65")
  func badLine() async throws {
    let path = try workspace.write(
      "archive.jsonl",
      """
      {"id": "1", "text": "One."}
      {"id": "2"
      {"id": "3", "text": "Three."}
      """)
    let result = try await workspace.run("dateline", "extract", path)
    #expect(result.status == 65)
    #expect(try result.lines.map { try decoded($0).document.path } == ["1", "3"])
    #expect(result.errors.contains("archive.jsonl"))
    #expect(result.errors.contains("line 2"))
    #expect(result.errors.split(separator: "\n").count == 1)
  }

  @Test("names a missing file, reads the others, and exits with 66")
  func missingFile() async throws {
    let path = try workspace.write("there.txt", "Nothing happened.")
    let result = try await workspace.run("dateline", "extract", "gone.txt", path)
    #expect(result.status == 66)
    #expect(result.lines.count == 1)
    #expect(result.errors.contains("gone.txt"))
  }

  @Test("names a file that is no text, reads the others, and exits with 65")
  func binaryFile() async throws {
    let bytes = Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 0, 0, 0, 3, 0, 0xFF, 0, 0, 9])
    try bytes.write(to: URL(filePath: workspace.file("program.txt")))
    let path = try workspace.write("there.txt", "Nothing happened.")
    let result = try await workspace.run("dateline", "extract", "program.txt", "gone.txt", path)
    #expect(result.status == 65)
    #expect(result.lines.count == 1)
    #expect(result.errors.contains("program.txt"))
  }

  @Test("a folder in the place of a file is named, with what to do")
  func folder() async throws {
    let result = try await workspace.run("dateline", "extract", workspace.path)
    #expect(result.status == 66)
    #expect(result.errors.contains("Give the files in it by name"))
  }

  @Test("reads standard input as one article, or as lines where it begins with a brace")
  func standardInput() async throws {
    let article = try workspace.write("article", "A day in June\n\nNothing happened.\n")
    let one = try await workspace.run("dateline", "extract", "-", input: article)
    #expect(try one.lines.map { try decoded($0).document.path } == ["-"])
    let archive = try workspace.write(
      "lines", "\n  {\"id\": \"x\", \"text\": \"One.\"}\n{\"id\": \"y\", \"text\": \"Two.\"}")
    let two = try await workspace.run("dateline", "extract", "-", input: archive)
    #expect(two.status == 0)
    #expect(try two.lines.map { try decoded($0).document.path } == ["x", "y"])
  }

  @Test("stops quietly when its reader has seen enough")
  func closedPipe() async throws {
    let line = "{\"id\": \"n\", \"text\": \"Nothing happened.\"}\n"
    try workspace.write("long.jsonl", String(repeating: line, count: 5000))
    let result = try await workspace.shell("dateline extract long.jsonl | head -n 1")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.lines.count == 1)
  }

  @Test("says so when the output cannot be written, and exits with 74")
  func fullDisk() async throws {
    let path = try workspace.write("there.txt", "Nothing happened.")
    let result = try await workspace.shell("dateline extract \(path) > /dev/full")
    #expect(result.status == 74)
    #expect(result.errors.contains("not complete"))
    // Also where the output is longer than the buffer and breaks off in the middle.
    let line = "{\"id\": \"n\", \"text\": \"Nothing happened.\"}\n"
    try workspace.write("long.jsonl", String(repeating: line, count: 2000))
    let long = try await workspace.shell("dateline extract long.jsonl long.jsonl > /dev/full")
    #expect(long.status == 74)
    #expect(long.errors.split(separator: "\n").count == 1)
  }

  @Test("json is one array, also of nothing")
  func array() async throws {
    let path = try workspace.write("there.txt", "Nothing happened.")
    let two = try await workspace.run("dateline", "extract", "--format", "json", path, path)
    let objects = try JSONSerialization.jsonObject(with: Data(two.output.utf8)) as? [Any]
    #expect(objects?.count == 2)
    let none = try await workspace.run("dateline", "extract", "--format", "json", "gone.txt")
    #expect(none.output == "[]\n")
  }

  @Test("memory does not grow with the number of lines")
  func memory() async throws {
    let line = "{\"id\": \"n\", \"text\": \"Nothing happened on the quay that day.\"}\n"
    try workspace.write("short.jsonl", String(repeating: line, count: 200))
    try workspace.write("long.jsonl", String(repeating: line, count: 40_000))
    // Two hundred times the lines; keeping the archive or the results would take 10 MB.
    let short = try await workspace.run("dateline", "extract", "short.jsonl")
    let long = try await workspace.run("dateline", "extract", "long.jsonl")
    #expect(long.lines.count == 40_000)
    #expect(long.peakKilobytes < short.peakKilobytes + 4_000)
  }
}

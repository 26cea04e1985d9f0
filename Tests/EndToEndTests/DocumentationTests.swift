import Foundation
import Testing

/// What the documentation promises is run.
@Suite("Documentation", .serialized)
struct DocumentationTests {
  static let documents = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"] + pages

  /// The pages in docs/.
  static let pages: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: Workspace.repository + "/docs")
        .filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }.sorted()
    } catch {
      Issue.record("docs/ cannot be read: \(error)")
      return []
    }
  }()

  /// A fenced block of a document.
  struct Block {
    let language: String
    let line: Int
    let text: String
  }

  static func text(of document: String) throws -> String {
    try String(contentsOfFile: Workspace.repository + "/" + document, encoding: .utf8)
  }

  static func blocks(of document: String) throws -> [Block] {
    var blocks: [Block] = []
    var open: (language: String, line: Int, lines: [Substring])?
    let lines = try text(of: document).split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let block = open {
          blocks.append(
            Block(
              language: block.language, line: block.line,
              text: block.lines.joined(separator: "\n")))
          open = nil
        } else {
          open = (String(line.dropFirst(3)), index + 1, [])
        }
      } else {
        open?.lines.append(line)
      }
    }
    try #require(open == nil, "\(document) leaves a fenced block open")
    return blocks
  }

  @Test("every shell block runs, in order, on a desk made from the samples", arguments: documents)
  func shellBlocks(document: String) async throws {
    let blocks = try DocumentationTests.blocks(of: document).filter { $0.language == "sh" }
    guard !blocks.isEmpty else { return }
    let workspace = try Workspace()
    try workspace.copySamples(to: "Samples")
    try workspace.linkFixtures()
    #expect(try await workspace.run("dateline", "init", "newsdesk").status == 0)
    try workspace.copySamples(to: "newsdesk/drop")
    #expect(try await workspace.run("datelined", "--desk", "newsdesk", "--once").status == 0)
    for block in blocks {
      let result = try await workspace.shell(
        block.text, environment: ["DATELINE_DESK": workspace.file("newsdesk")])
      #expect(result.status == 0, "\(document):\(block.line): \(block.text)\n\(result.errors)")
    }
  }

  @Test("there are shell blocks to run for each reader")
  func thereAreBlocks() throws {
    for document in [
      "README.md", "docs/editing.md", "docs/researcher.md", "docs/operating.md",
    ] {
      #expect(try DocumentationTests.blocks(of: document).contains { $0.language == "sh" })
    }
  }

  @Test("every fenced block says what it is", arguments: documents)
  func languages(document: String) throws {
    let known = ["sh", "console", "text", "json", "sql", "tsv", "ini", "swift", "mermaid"]
    for block in try DocumentationTests.blocks(of: document) {
      #expect(known.contains(block.language), "\(document):\(block.line)")
    }
  }

  @Test("every link to a file of the project leads somewhere", arguments: documents)
  func links(document: String) throws {
    let folder = URL(filePath: Workspace.repository + "/" + document).deletingLastPathComponent()
    for part in try DocumentationTests.text(of: document).components(separatedBy: "](").dropFirst()
    {
      let target = part.prefix { $0 != ")" && $0 != "#" }
      guard !target.isEmpty, !target.hasPrefix("http") else { continue }
      let path = folder.appending(path: String(target)).path
      #expect(FileManager.default.fileExists(atPath: path), "\(document) links to \(target)")
    }
  }
}

import EventModel
import EventStore
import Foundation
import Testing

@Suite("docs/schema.md")
struct SchemaDocumentationTests {
  private let lines: [Substring]

  init() throws {
    let url = LinkedDesk.repository.appending(path: "docs/schema.md")
    lines = try String(contentsOf: url, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The `sql` blocks, each with the `text` block that follows it.
  private var examples: [(sql: String, answer: String)] {
    var examples: [(sql: String, answer: String)] = []
    var language: Substring?
    for line in lines {
      if line.hasPrefix("```") {
        language = language == nil ? line.dropFirst(3) : nil
        if language == "sql" { examples.append(("", "")) }
      } else if language == "sql" {
        examples[examples.count - 1].sql += line + "\n"
      } else if language == "text" {
        examples[examples.count - 1].answer += line + "\n"
      }
    }
    return examples
  }

  @Test("has queries that give the answers beside them, in the words of the sqlite3 shell")
  func queries() throws {
    let reader = try LinkedDesk().reader()
    #expect(examples.count > 15)
    for example in examples {
      #expect(!example.answer.isEmpty, "No answer stands beside \(example.sql)")
      #expect(shell(try reader.query(example.sql)) == example.answer, "\(example.sql)")
    }
  }

  @Test("has queries that the sqlite3 shell itself answers so, while the writer works")
  func realShell() throws {
    let store = try LinkedDesk().store
    let writer = try store.writer()
    for example in examples {
      let shell = Process()
      let output = Pipe()
      shell.executableURL = URL(filePath: "/usr/bin/env")
      shell.arguments = ["sqlite3", "-readonly", store.path, example.sql]
      shell.standardOutput = output
      try shell.run()
      let answer = try output.fileHandleForReading.readToEnd() ?? Data()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      #expect(String(decoding: answer, as: UTF8.self) == example.answer, "\(example.sql)")
    }
    writer.close()
  }

  /// A table as the shell prints it: values parted by bars, nothing for null.
  private func shell(_ table: ResultTable) -> String {
    table.rows.map { row in
      row.map { value in
        switch value {
        case .null, .blob: ""
        case .integer(let number): String(number)
        case .real(let number): String(number)
        case .text(let text): text
        }
      }.joined(separator: "|") + "\n"
    }.joined()
  }
}

@Suite("docs/data-dictionary.md")
struct DataDictionaryTests {
  @Test("lists every table and view with its columns, as the database describes them")
  func current() throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: LinkedDesk.repository.appending(path: path), encoding: .utf8)
    }
    let table = try Store().emptyReader().query(text("Schema/data-dictionary.sql"))
    let expected = table.rows.map { row in
      if case .text(let line) = row[0] { line + "\n" } else { "" }
    }.joined()
    #expect(table.rows.count > 300)
    #expect(
      try text("docs/data-dictionary.md").hasSuffix(expected),
      "Scripts/regenerate-docs writes it anew.")
  }
}

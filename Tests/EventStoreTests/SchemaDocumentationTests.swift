import EventModel
import EventStore
import Foundation
import Testing

@Suite("docs/schema.md")
struct SchemaDocumentationTests {
  private let lines: [Substring]

  init() throws {
    let url = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/schema.md")
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

  /// The sample that the page describes.
  private func reader(_ store: Store) throws -> EventStoreReader {
    try store.reader(
      after: Sample.arrival(
        1,
        events: [
          Sample.exchange103(), Sample.exchange49(), Sample.regainedTen(), Sample.seizedThousand(),
        ]),
      Sample.arrival(2, events: [Sample.ruledOutPlan()], published: "2024-08-15"),
      Sample.arrival(3, events: [Sample.seizedVillages()], published: "2024-10-03"))
  }

  @Test("has queries that give the answers beside them, in the words of the sqlite3 shell")
  func queries() throws {
    let store = try Store()
    let reader = try reader(store)
    #expect(examples.count >= 10)
    for example in examples {
      #expect(!example.answer.isEmpty, "No answer stands beside \(example.sql)")
      #expect(shell(try reader.query(example.sql)) == example.answer, "\(example.sql)")
    }
  }

  @Test("has queries that the sqlite3 shell itself answers so, while the writer works")
  func realShell() throws {
    let store = try Store()
    _ = try reader(store)
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

  @Test("lists every column of the data dictionary, in the same words")
  func dictionary() throws {
    let store = try Store()
    let described = try store.emptyReader().query(
      """
      SELECT table_name, '| `' || column_name || '` | ' || meaning || ' | ' || unit || ' |'
      FROM data_dictionary
      """)
    var written: Set<String> = []
    var table = ""
    for line in lines {
      if line.hasPrefix("#### `") { table = String(line.dropFirst(6).dropLast()) }
      if line.hasPrefix("| `") { written.insert("\(table): \(line)") }
    }
    var expected: Set<String> = []
    for row in described.rows {
      guard case .text(let table) = row[0], case .text(let line) = row[1] else { continue }
      expected.insert("\(table): \(line)")
    }
    #expect(expected.count > 150)
    #expect(written.subtracting(expected) == [])
    #expect(expected.subtracting(written) == [])
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

import DocumentReading
import EventModel
import Foundation
import TestSupport
import Testing

@testable import Workers

@Suite(.enabled(if: TextLayerProgram.path != nil, "pdftotext is not installed"))
struct `The text of a PDF` {
  private static let lines = [
    "Vellan army takes Orlo", "2026-03-04",
    "Vellan forces captured the town of Orlo on Monday, the defence ministry said.",
  ]

  @Test func `is read by a worker, of many files side by side`() async throws {
    let outcomes = try await PoolBench.run { _, _ in
    } _: { bench in
      for _ in 0..<4 { try bench.submit(Self.pdf(Self.lines), name: "a.txt") }
      return try bench.answers(4)
    }
    for outcome in outcomes.values {
      let document = try #require(outcome.document, "\(outcome)")
      #expect(document.format == .pdf)
      #expect(document.items.first?.extraction.findings.count == 1)
    }
  }

  @Test func `is read without a worker too, in the same sandbox`() throws {
    let process = try #require(
      PDFTextProcess(program: try BuiltProgram.path(of: "dateline-worker")))
    let layer = process.textLayer(of: Array(Self.pdf(Self.lines).utf8))
    #expect(layer.exitStatus == 0)
    #expect(String(decoding: layer.output, as: UTF8.self).contains("town of Orlo"))
  }

  @Test func `is none where the file is damaged`() throws {
    let process = try #require(
      PDFTextProcess(program: try BuiltProgram.path(of: "dateline-worker")))
    let layer = process.textLayer(of: Array("%PDF-1.4\nnothing\n%%EOF\n".utf8))
    #expect(layer.exitStatus == 1)
    #expect(!layer.diagnostics.isEmpty)
  }

  @Test func `is cut where a program writes without end, and a program that hangs is ended`() {
    let endless = PipedProgram(path: "/bin/cat", arguments: ["/dev/zero"], longestOutput: 1 << 20)
      .run(input: [])
    #expect(endless.isCut && endless.output.count == 1 << 20)
    let hanging = PipedProgram(
      path: "/bin/sleep", arguments: ["1000"], deadline: .milliseconds(200)
    ).run(input: [])
    #expect(hanging.exitStatus == 128 + SIGKILL)
    let missing = PipedProgram(path: "/nowhere/program", arguments: []).run(input: [1])
    #expect(missing.exitStatus == TextLayerProgram.missingStatus)
  }

  @Test func `comes whole through a program that reads and writes at once`() {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let echo = PipedProgram(path: "/bin/cat", arguments: []).run(input: bytes)
    #expect(echo.exitStatus == 0 && echo.output == bytes)
  }

  /// A PDF of one page.
  static func pdf(_ lines: [String]) -> String {
    let content =
      "BT /F1 12 Tf 72 720 Td 28 TL\n" + lines.map { "(\($0)) Tj T*" }.joined(separator: "\n")
      + "\nET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var table = ""
    for (index, object) in objects.enumerated() {
      let offset = String(file.utf8.count)
      table += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 6\n0000000000 65535 f \n" + table
    return file + "trailer << /Size 6 /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
  }
}

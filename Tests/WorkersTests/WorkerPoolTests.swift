import ArticleReading
import DocumentReading
import Extraction
import Foundation
import TestSupport
import Testing

@testable import Workers

@Suite struct `A pool of real workers` {
  private static let article = """
    Vellan army takes Orlo

    2026-03-04

    Vellan forces captured the town of Orlo on Monday, the defence ministry said.
    """

  @Test func `finds what the same stages find in this process`() async throws {
    let texts =
      (0..<40).map { "\(Self.article)\nThe \($0)th day was quiet." } + ["", "Only a line."]
    let outcomes = try await PoolBench.run { bench in
      var outcomes: [Int: FinishedExtraction.Outcome] = [:]
      var next = 0
      while outcomes.count < texts.count {
        while next < texts.count, bench.capacity > 0 {
          try bench.submit(texts[next])
          next += 1
        }
        outcomes.merge(try bench.answers(1)) { $1 }
      }
      return outcomes
    }
    let pipeline = ExtractionPipeline(lexicon: try Lexicon())
    for (index, text) in texts.enumerated() {
      let outcome = try #require(outcomes[index + 1])
      do {
        let document = try DocumentReader().document(from: Array(text.utf8), identifier: "a.txt")
        #expect(outcome == .extracted(ExtractedDocument(document, by: pipeline)))
      } catch {
        #expect(outcome.code == error.code)
      }
    }
  }

  @Test func `reads on after a worker was killed while it had a file`() async throws {
    try await PoolBench.run { configuration, folder in
      configuration.size = 1
      try Self.ownCopy(&configuration, folder)
    } _: { bench in
      let program = bench.folder.path + "/worker"
      try bench.submit(Self.article)
      _ = try bench.answers(1)
      let worker = try #require(try PoolBench.processes(of: program).first)
      kill(worker, SIGSTOP)
      let number = try bench.submit(Self.article)
      kill(worker, SIGSEGV)
      kill(worker, SIGCONT)
      #expect(try bench.answers(1)[number]?.document?.items.count == 1)
      #expect(
        bench.notices == [
          .failed(identifier: "a.txt", .crash(signal: SIGSEGV), isTriedAgain: true)
        ])
      bench.close()
      #expect(try PoolBench.areGone(program))
    }
  }

  @Test func `ends a worker that stands still and tries the file in another`() async throws {
    try await PoolBench.run { configuration, folder in
      configuration.size = 1
      configuration.fileTime = .seconds(3)
      try Self.ownCopy(&configuration, folder)
    } _: { bench in
      let program = bench.folder.path + "/worker"
      try bench.submit(Self.article)
      _ = try bench.answers(1)
      let worker = try #require(try PoolBench.processes(of: program).first)
      kill(worker, SIGSTOP)
      let number = try bench.submit(Self.article)
      #expect(try bench.answers(1)[number]?.document?.items.count == 1)
      #expect(!(try PoolBench.processes(of: program).contains(worker)))
      #expect(
        bench.notices == [
          .failed(identifier: "a.txt", .timeout(.seconds(3)), isTriedAgain: true)
        ])
    }
  }

  @Test func `refuses a file that needs more memory than there is, and says so`() async throws {
    let outcome = try await PoolBench.run { configuration, _ in
      configuration.addressSpace = 192 << 20
    } _: { bench in
      let number = try bench.submit(String(repeating: "A line of text.\n", count: 9 << 16))
      return (try bench.answers(1)[number], bench.notices)
    }
    #expect(outcome.0?.code == "E-WORKER-MEMORY", "\(outcome)")
  }

  @Test func `refuses a file that needs more processor time than it may have`() async throws {
    let code = try await PoolBench.run { configuration, _ in
      configuration.processorSeconds = 0
    } _: { bench in
      let text = String(
        repeating: "Vellan forces captured the town of Orlo on Monday. ", count: 180_000)
      let number = try bench.submit(text)
      return try bench.answers(1)[number]?.code
    }
    #expect(code == "E-WORKER-CPU")
  }

  @Test func `replaces a worker after so many files`() async throws {
    try await PoolBench.run { configuration, folder in
      configuration.size = 1
      configuration.filesPerWorker = 2
      try Self.ownCopy(&configuration, folder)
    } _: { bench in
      let program = bench.folder.path + "/worker"
      var seen: Set<pid_t> = []
      for _ in 0..<6 {
        try bench.submit(Self.article)
        #expect(try bench.answers(1).values.first?.document != nil)
        seen.formUnion(try PoolBench.processes(of: program))
      }
      #expect(seen.count >= 3)
    }
  }

  @Test func `gives files back where no worker can be started, and says why`() async throws {
    let (outcome, notices) = try await PoolBench.run { configuration, folder in
      configuration.program = folder.path + "/nothing"
    } _: { bench in
      let number = try bench.submit(Self.article)
      return (try bench.answers(1)[number], bench.notices)
    }
    #expect(outcome?.code == "unavailable")
    let reasons = notices.map { if case .cannotStart(let reason) = $0 { reason } else { "" } }
    #expect(reasons.allSatisfy { $0.contains("/nothing: No such file") }, "\(reasons)")
    #expect(!reasons.isEmpty)
  }

  @Test func `takes no worker with other rules`() async throws {
    let (outcome, notices) = try await PoolBench.run { configuration, _ in
      configuration.extractorVersion = "0/none"
    } _: { bench in
      let number = try bench.submit(Self.article)
      return (try bench.answers(1)[number], bench.notices)
    }
    #expect(outcome?.code == "unavailable")
    #expect("\(notices)".contains("Install both from the same build"))
  }

  @Test func `says where the program is missing and what to do`() {
    #expect {
      try WorkerProgram(path: "/nowhere/dateline-worker")
    } throws: {
      "\($0)".contains("/nowhere/dateline-worker") && "\($0)".contains("Install dateline-worker")
    }
  }

  /// Has the workers run under a name that no other test's have.
  private static func ownCopy(
    _ configuration: inout WorkerPoolConfiguration, _ folder: TemporaryFolder
  ) throws {
    let path = folder.path + "/worker"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: configuration.program)
    configuration.program = path
  }
}

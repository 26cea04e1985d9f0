import ArticleReading
import Extraction
import Foundation
import TestSupport

@testable import Workers

/// A pool in use on a thread of its own, over files of a fresh folder.
final class PoolBench {
  let folder: TemporaryFolder
  private(set) var notices: [WorkerNotice] = []
  private var pool: WorkerPool?
  private var files: [Int: Int32] = [:]
  private var lastNumber = 0

  static let version: String = {
    do { return ExtractionPipeline(lexicon: try Lexicon()).version } catch { return "\(error)" }
  }()

  private init(_ change: (inout WorkerPoolConfiguration, TemporaryFolder) throws -> Void) throws {
    folder = try TemporaryFolder()
    var configuration = WorkerPoolConfiguration(
      program: try BuiltProgram.path(of: "dateline-worker"), extractorVersion: PoolBench.version,
      size: 2)
    try change(&configuration, folder)
    pool = WorkerPool(configuration: configuration) { [weak self] in self?.notices.append($0) }
  }

  /// Runs work with a pool, on a thread that lives as long as the pool.
  static func run<Result: Sendable>(
    _ change:
      @escaping @Sendable (inout WorkerPoolConfiguration, TemporaryFolder) throws -> Void = {
        _, _ in
      },
    _ work: @escaping @Sendable (PoolBench) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(
          with: Swift.Result {
            let bench = try PoolBench(change)
            defer { bench.close() }
            return try work(bench)
          })
      }
    }
  }

  var capacity: Int { pool?.capacity ?? 0 }

  func close() {
    pool?.close()
    pool = nil
    for file in files.values { Glibc.close(file) }
    files = [:]
  }

  /// Submits a text as a file; its number.
  @discardableResult
  func submit(_ text: String, name: String = "a.txt") throws -> Int {
    lastNumber += 1
    let path = folder.path + "/\(lastNumber)"
    let bytes = Array(text.utf8)
    try Data(bytes).write(to: URL(filePath: path))
    let file = open(path, O_RDONLY | O_CLOEXEC)
    files[lastNumber] = file
    pool?.submit(
      ExtractionJob(
        number: lastNumber, descriptor: file, size: bytes.count, identifier: name,
        sha256: SHA256.hexDigest(of: bytes)))
    return lastNumber
  }

  struct TookTooLong: Error {}

  /// Waits for so many answers, by number.
  func answers(_ count: Int) throws -> [Int: FinishedExtraction.Outcome] {
    var answers: [Int: FinishedExtraction.Outcome] = [:]
    let limit = ContinuousClock.now.advanced(by: .seconds(120))
    while answers.count < count {
      guard ContinuousClock.now < limit else { throw TookTooLong() }
      for answer in step() {
        answers[answer.number] = answer.outcome
        if let file = files.removeValue(forKey: answer.number) { Glibc.close(file) }
      }
    }
    return answers
  }

  /// One turn of a loop that waits for the pool.
  func step() -> [FinishedExtraction] {
    guard let pool else { return [] }
    var polled = pool.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let rest = pool.nextDeadline.map { ContinuousClock.now.duration(to: $0) } ?? .seconds(1)
    let wait = max(0, min(1000, rest.components.seconds * 1000 + 1))
    poll(&polled, nfds_t(polled.count), rest <= .zero ? 0 : Int32(wait))
    return pool.collect(at: .now)
  }

  /// Whether all processes of a program end; one that was killed takes a moment.
  static func areGone(_ program: String) throws -> Bool {
    let limit = ContinuousClock.now.advanced(by: .seconds(30))
    while try !processes(of: program).isEmpty {
      guard ContinuousClock.now < limit else { return false }
      usleep(2000)
    }
    return true
  }

  /// The processes whose command line begins with a program.
  static func processes(of program: String) throws -> [pid_t] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      guard let number = pid_t(name) else { return nil }
      let line = FileManager.default.contents(atPath: "/proc/\(number)/cmdline") ?? Data()
      return line.split(separator: 0).contains(Data(program.utf8)) ? number : nil
    }
  }
}

extension FinishedExtraction.Outcome {
  /// The document, where there is one.
  var document: ExtractedDocument? {
    if case .extracted(let document) = self { document } else { nil }
  }

  /// The code of a refusal; "unavailable" where there was no worker.
  var code: String? {
    switch self {
    case .extracted: nil
    case .refused(let error): error.code
    case .unavailable: "unavailable"
    }
  }
}

internal import ArticleReading
internal import DocumentReading
public import Extraction
internal import Glibc

/// Extracts in the calling process, at once: for callers whose files are their own.
public final class ImmediateExtractors: Extractors {
  private let pipeline: ExtractionPipeline
  private var finished: [FinishedExtraction] = []

  /// Makes extractors that use a lexicon.
  public init(lexicon: Lexicon) {
    pipeline = ExtractionPipeline(lexicon: lexicon)
  }

  /// One at a time.
  public var capacity: Int { finished.isEmpty ? 1 : 0 }
  /// None: what is finished is known to be.
  public var descriptors: [Int32] { [] }
  /// Now, while there is something to collect.
  public var nextDeadline: ContinuousClock.Instant? { finished.isEmpty ? nil : .now }

  /// Does the job before it returns.
  public func submit(_ job: ExtractionJob) {
    finished.append(FinishedExtraction(number: job.number, outcome: outcome(of: job)))
  }

  /// What was done since the last call.
  public func collect(at now: ContinuousClock.Instant) -> [FinishedExtraction] {
    defer { finished = [] }
    return finished
  }

  /// Nothing is held.
  public func close() {}

  private func outcome(of job: ExtractionJob) -> FinishedExtraction.Outcome {
    var bytes = [UInt8](repeating: 0, count: job.size)
    let count = bytes.withUnsafeMutableBytes { pread(job.descriptor, $0.baseAddress, $0.count, 0) }
    guard count == job.size else { return .unavailable(reason: "The file could not be read.") }
    do throws(ArticleReadingError) {
      let document = try DocumentReader().document(from: bytes, identifier: job.identifier)
      return .extracted(
        ExtractedDocument(
          format: document.format,
          items: document.items.map {
            ExtractedDocument.Item(item: $0, extraction: pipeline.extract(from: $0.article))
          },
          refusals: document.refusals, warnings: document.warnings))
    } catch {
      return .refused(error)
    }
  }
}

import ArticleReading
import DocumentReading
import EventModel
import Workers

/// Extractors that answer as a test wants: at once, late, or never.
final class StubExtractors: Extractors {
  private var held: [ExtractionJob] = []
  private var finished: [FinishedExtraction] = []
  private let answer: (ExtractionJob) -> FinishedExtraction.Outcome?

  /// - Parameter answer: What becomes of a job; nil while that is open.
  init(answer: @escaping (ExtractionJob) -> FinishedExtraction.Outcome?) {
    self.answer = answer
  }

  var capacity: Int { 100 - held.count }
  var descriptors: [Int32] { [] }
  var nextDeadline: ContinuousClock.Instant? {
    held.isEmpty ? nil : .now.advanced(by: .milliseconds(10))
  }
  func submit(_ job: ExtractionJob) { held.append(job) }
  func close() {}

  func collect(at now: ContinuousClock.Instant) -> [FinishedExtraction] {
    var finished: [FinishedExtraction] = []
    held.removeAll { job in
      guard let outcome = answer(job) else { return false }
      finished.append(FinishedExtraction(number: job.number, outcome: outcome))
      return true
    }
    return finished
  }

  /// A document of some articles without events.
  static func document(
    _ texts: [String], of job: ExtractionJob, refusals: [ArticleReadingError] = []
  ) -> FinishedExtraction.Outcome {
    .extracted(
      ExtractedDocument(
        format: .jsonLines,
        items: texts.enumerated().map { index, text in
          ExtractedDocument.Item(
            item: DocumentItem(
              article: Article(
                identifier: "\(job.identifier)#\(index + 1)",
                sha256: SHA256.hexDigest(of: Array(text.utf8)), title: "Title \(index + 1)",
                text: text),
              place: .line(index + 1)),
            extraction: Extraction(extractorVersion: "stub"))
        }, refusals: refusals))
  }
}

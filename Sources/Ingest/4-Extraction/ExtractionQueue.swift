internal import Workers

/// Spooled files on their way through the extractors: one that is slow or never ends holds up no
/// other, as long as the extractors have hands left.
struct ExtractionQueue {
  /// A file whose extraction came to an end.
  struct Finished {
    let file: SpooledFile
    let outcome: FinishedExtraction.Outcome
  }

  private let extractors: any Extractors
  private var waiting: [SpooledFile] = []
  private var submitted: [Int: SpooledFile] = [:]
  private var lastNumber = 0

  /// Uses extractors, which nobody else does.
  init(_ extractors: any Extractors) {
    self.extractors = extractors
  }

  /// How many files are on their way.
  var count: Int { waiting.count + submitted.count }

  /// Becomes readable when something is finished.
  var descriptors: [Int32] { extractors.descriptors }

  /// When to ask for what is finished at the latest.
  var nextDeadline: ContinuousClock.Instant? { extractors.nextDeadline }

  /// Adds files, in the order in which they are to be read.
  mutating func add(_ files: [SpooledFile]) {
    waiting += files
  }

  /// Gives files to the extractors while they have hands free, and collects what is finished.
  ///
  /// - Parameter limit: how many finished files are wanted at most, where the extractors answer at
  ///   once.
  mutating func advance(upTo limit: Int) -> [Finished] {
    var finished: [Finished] = []
    var given = 0
    repeat {
      while given < waiting.count, extractors.capacity > 0 {
        submit(waiting[given])
        given += 1
      }
      let answers = extractors.collect(at: .now)
      for answer in answers {
        guard let file = submitted.removeValue(forKey: answer.number) else { continue }
        finished.append(Finished(file: file, outcome: answer.outcome))
      }
      if answers.isEmpty { break }
    } while given < waiting.count && finished.count < limit
    waiting.removeFirst(given)
    return finished
  }

  /// Gives all up, and the extractors with them.
  ///
  /// - Returns: The files whose extraction did not come to its end.
  mutating func close() -> [SpooledFile] {
    extractors.close()
    defer { (waiting, submitted) = ([], [:]) }
    return waiting + submitted.values
  }

  private mutating func submit(_ file: SpooledFile) {
    lastNumber += 1
    submitted[lastNumber] = file
    extractors.submit(
      ExtractionJob(
        number: lastNumber, descriptor: file.copy.descriptor, size: file.fingerprint.size,
        identifier: file.path.name.escapedText, sha256: file.sha256))
  }
}

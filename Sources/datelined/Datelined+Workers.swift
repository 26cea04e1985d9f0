internal import Configuration
internal import Extraction
internal import Logging
internal import Workers

extension Datelined {
  /// How files are read: by processes of `dateline-worker`, which must be there.
  ///
  /// - Throws: `WorkerProgram.Missing`.
  func poolConfiguration(
    _ settings: DeskConfiguration, lexicon: Lexicon
  ) throws -> WorkerPoolConfiguration {
    var configuration = WorkerPoolConfiguration(
      program: try WorkerProgram(path: worker).path,
      lexiconFolder: self.lexicon ?? settings.lexicon,
      extractorVersion: ExtractionPipeline(lexicon: lexicon).version,
      size: settings.workers.processes)
    configuration.fileTime = settings.workers.deadline
    configuration.processorSeconds = Int(settings.workers.cpuTime.components.seconds)
    configuration.addressSpace = settings.workers.memory
    configuration.longestAnswer = settings.workers.largestAnswer
    configuration.filesPerWorker = settings.workers.recycleAfter
    return configuration
  }

  /// Says what a pool has to tell.
  static func log(_ notice: WorkerNotice, to logger: Logger) {
    switch notice {
    case .sandboxIsIncomplete(let missing):
      logger.warning(
        "files are read with less protection than there could be; the kernel lacks it",
        metadata: ["missing": "\(missing.joined(separator: "; "))"])
    case .failed(let identifier, let failure, let isTriedAgain):
      logger.warning(
        isTriedAgain
          ? "a worker failed at a file, which is tried once more"
          : "a worker failed at a file again, which is rejected",
        metadata: [
          "file": "\(identifier)", "code": "\(failure.code)", "reason": "\(failure.description)",
        ])
    case .cannotStart(let reason):
      logger.error("a worker cannot be started", metadata: ["reason": "\(reason)"])
    }
  }
}

internal import ArticleReading
internal import Glibc

/// How a worker can fail at a file, which is then tried once more in a process of its own.
public enum WorkerFailure: Hashable, Sendable {
  /// It ended by a signal of a fault: a trap, an address that is not there, a stack that is full.
  case crash(signal: Int32)
  /// It made a system call that no reader makes.
  case forbiddenCall
  /// It needed more memory than it may have, or the system ended it for want of memory.
  case memory
  /// It used more processor time than it may.
  case processorTime(seconds: Int)
  /// It gave no answer in time.
  case timeout(Duration)
  /// It ended without an answer, or gave one that is none.
  case output

  /// What a wait status says of a worker that ended without an answer.
  init(status: Int32, processorSeconds: Int) {
    let signal = status & 0x7F
    switch signal {
    case 0 where (status >> 8) & 0xFF == ExtractionWorker.ExitStatus.memory.rawValue:
      self = .memory
    case 0: self = .output
    case SIGKILL: self = .memory
    case SIGXCPU: self = .processorTime(seconds: processorSeconds)
    case SIGSYS: self = .forbiddenCall
    default: self = .crash(signal: signal)
    }
  }

  /// The stable code.
  public var code: String {
    switch self {
    case .crash, .forbiddenCall: "E-WORKER-CRASH"
    case .memory: "E-WORKER-MEMORY"
    case .processorTime: "E-WORKER-CPU"
    case .timeout: "E-EXTRACT-TIMEOUT"
    case .output: "E-WORKER-OUTPUT"
    }
  }

  /// What happened, as the end of a sentence that begins with the program that reads files.
  public var description: String {
    switch self {
    case .crash(let signal):
      signal == SIGSEGV || signal == SIGBUS
        ? "crashed on it (its stack or its memory was overrun)"
        : "crashed on it (signal \(signal))"
    case .forbiddenCall: "tried to do what reading a file never needs, and was ended"
    case .memory: "needed more memory for it than is allowed"
    case .processorTime(let seconds):
      "worked on it for more than \(seconds) seconds of processor time"
    case .timeout(let time): "was not done with it after \(time.components.seconds) seconds"
    case .output: "gave no answer that makes sense"
    }
  }

  /// The reason for which a file is refused at which workers failed twice.
  func refusal(of identifier: String) -> ArticleReadingError {
    ArticleReadingError(
      code: code, identifier: identifier,
      message: "The program that reads files \(description), twice.",
      remedy: remedy)
  }

  private var remedy: String {
    switch self {
    case .crash, .forbiddenCall, .output:
      "Copy the text of the article into a new .txt file and drop that, and show this file to "
        + "whoever looks after Dateline."
    case .memory, .processorTime, .timeout:
      "Split it into smaller files, or copy the text of the article into a new .txt file and drop "
        + "that."
    }
  }
}

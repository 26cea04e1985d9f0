internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Extraction
internal import Glibc
internal import ProgramSupport
internal import Workers

/// Ends the program: says why on standard error and with which code.
enum Failure {
  /// The exit code of an error, after its message was printed.
  static func exit(_ error: any Error) -> any Error {
    let code: Int32 =
      switch error {
      case is DeskError: 66
      case is ConfigurationError: 78
      case is LexiconError: 65
      case is LexiconFolder.Unreadable, is WorkerProgram.Missing: 66
      case let error as EventStoreError: error.code == .secondWriter ? 75 : 74
      default: 74
      }
    let message = "datelined: \(error)\n"
    _ = message.withCString { write(STDERR_FILENO, $0, message.utf8.count) }
    return ExitCode(code)
  }
}

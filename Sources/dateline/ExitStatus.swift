internal import Desk
internal import EventStore

/// What the program leaves behind for a script to test; the numbers from 64 are those of
/// `sysexits.h`.
enum ExitStatus: Int32 {
  /// All that was asked for is done, also when there was nothing to find.
  case done = 0
  /// Something failed that none of the others names.
  case failed = 1
  /// Done in part, or with something to be looked at.
  case partlyDone = 2
  /// An article, a lexicon file, a query or a database cannot be read as what it should be.
  case badInput = 65
  /// A file, a folder or a desk is not there, or may not be read.
  case noInput = 66
  /// A folder or a file cannot be made.
  case cannotCreate = 73
  /// Reading or writing broke off.
  case inputOutput = 74
  /// Another process holds what is needed; trying again later may help.
  case busy = 75
  /// The desk's `dateline.toml` cannot be used.
  case configuration = 78
}

/// Ends the program: the message goes to standard error, the status to the caller.
///
/// An empty message means that all has been said before.
struct Failure: Error {
  let status: ExitStatus
  let message: String

  /// Makes a failure.
  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}

extension Failure {
  /// The store's refusal, with the status that goes with it.
  init(_ error: EventStoreError) {
    let status: ExitStatus =
      switch error.code {
      case .missing, .access: .noInput
      case .foreign, .newerSchema, .olderSchema, .corrupt, .invalid, .query, .unknown: .badInput
      case .secondWriter, .busy: .busy
      case .full, .replaced: .inputOutput
      case .timeLimit, .closed, .failed: .failed
      }
    self.init(status, error.description)
  }

  /// A folder that is no desk.
  init(_ error: DeskError) {
    self.init(.noInput, error.description)
  }
}

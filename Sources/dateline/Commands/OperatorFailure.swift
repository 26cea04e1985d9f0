internal import Desk
internal import EventStore
internal import Operating

/// Turns what operators' commands throw into a message and an exit status.
enum OperatorFailure {
  /// Runs `body`.
  ///
  /// - Throws: `Failure` for the errors of the desk, the store and the operating system.
  static func reporting<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as OperatingError {
      let status: ExitStatus =
        switch error.code {
        case .missing: .noInput
        case .invalid: .badInput
        case .busy: .busy
        case .cannotCreate: .cannotCreate
        case .inputOutput: .inputOutput
        }
      throw Failure(status, error.description)
    } catch let error as EventStoreError {
      throw Failure(error)
    } catch let error as DeskError {
      throw Failure(error)
    }
  }
}

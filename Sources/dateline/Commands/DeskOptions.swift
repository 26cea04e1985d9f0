internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc

/// `--desk`, shared by the commands that read a desk.
struct DeskOptions: ParsableArguments {
  @Option(
    name: .customLong("desk"),
    help: ArgumentHelp(
      "The desk to read (default: $DATELINE_DESK, else the current folder).", valueName: "dir"))
  var folder: String?

  /// The desk that the command line, the environment or the current folder names.
  var desk: Desk {
    if let folder { return Desk(path: folder) }
    if let value = getenv("DATELINE_DESK"), value.pointee != 0 {
      return Desk(path: String(cString: value))
    }
    return Desk(path: ".")
  }

  /// The desk with its folders where its `dateline.toml` says.
  ///
  /// - Throws: `Failure` where that file cannot be used.
  func configuredDesk() throws -> Desk {
    Desk(path: desk.path, share: try configuration().share)
  }

  /// The desk with its folders where its `dateline.toml` says, or the plain one where that file
  /// cannot be used: what is wrong with it is for the check to tell.
  func deskForCheck() -> Desk {
    do {
      return try configuredDesk()
    } catch {
      return desk
    }
  }

  /// Asks the desk's database, read-only.
  ///
  /// - Throws: `Failure` saying what is wrong and what to do.
  func ask<Answer>(
    _ question: (EventStoreReader) throws(EventStoreError) -> Answer
  ) throws -> Answer {
    do throws(EventStoreError) {
      return try question(EventStoreReader(path: desk.database))
    } catch {
      throw Failure(error)
    }
  }
}

internal import ArgumentParser
internal import Configuration
internal import Desk
internal import EventStore
internal import Glibc

/// `dateline init DIR`.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Makes a desk: drop/, done/, rejected/ and dateline.sqlite.",
    discussion: """
      Harmless on a desk that exists: what is missing is made, what is there stays. Where the \
      desk's dateline.toml names a share, drop/, done/ and rejected/ are made on it.

      Example:
        dateline init newsdesk
      """)

  @Argument(help: "The folder of the desk; it is made if it is not there.")
  var directory: String

  func run() throws {
    var share: String?
    do throws(ConfigurationError) {
      // Most desks are made before they are configured.
      if access(directory + "/dateline.toml", F_OK) == 0 {
        share = try DeskConfiguration(desk: directory).share
      }
    } catch {
      throw Failure(.configuration, error.description)
    }
    let desk: Desk
    do throws(DeskError) {
      desk = try Desk.create(at: directory, share: share)
    } catch {
      throw Failure(.cannotCreate, error.description)
    }
    let isNew = access(desk.database, F_OK) != 0
    do throws(EventStoreError) {
      try EventStoreWriter.prepareDatabase(at: desk.database)
    } catch {
      throw error.code == .access ? Failure(.cannotCreate, error.description) : Failure(error)
    }
    var output = StandardOutput()
    try output.writeLine(
      isNew
        ? "Made the desk \(desk.path). Start “datelined --desk \(desk.path)”, then put articles "
          + "into \(desk.drop)."
        : "\(desk.path) is a desk; all of it is there.")
    try output.flush()
  }
}

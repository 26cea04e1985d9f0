internal import ArgumentParser
internal import Desk
internal import EventModel
internal import EventStore
internal import Extraction

/// `--by` and `--why`, shared by the commands that change something by hand.
struct EditingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who says so.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("The reason; it is kept with the change.", valueName: "text"))
  var why: String

  func validate() throws {
    guard !by.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--by needs a name: whoever reads the change later will ask.")
    }
    guard !why.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--why needs a reason: whoever reads the change later will ask.")
    }
  }

  /// The editor's word, of this moment.
  var word: EditorsWord { EditorsWord(madeBy: by, why: why) }
}

extension DeskOptions {
  /// How long to wait for a service that is just writing, in milliseconds.
  private static let patience = 10_000

  /// Changes the desk's database. A service that runs on the desk lets others write whenever it
  /// has nothing to do.
  ///
  /// - Parameters:
  ///   - lexicon: Gives the names of parties; nil for the one that is built in.
  ///   - body: What to change.
  /// - Throws: `Failure` saying what is wrong and what to do.
  func change<Answer>(
    _ lexicon: Lexicon? = nil,
    _ body: (EventStoreWriter) throws(EventStoreError) -> Answer
  ) throws -> Answer {
    let lexicon = try lexicon ?? LexiconOptions.builtIn()
    do throws(EventStoreError) {
      // A desk must be there already: a writer would make a database where there is none.
      _ = try EventStoreReader(path: desk.database)
      let writer = try EventStoreWriter(path: desk.database, patience: DeskOptions.patience) {
        lexicon.name(of: $0)
      }
      defer { writer.close() }
      return try body(writer)
    } catch {
      throw Failure(error)
    }
  }
}

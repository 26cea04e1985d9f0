internal import ArgumentParser
internal import Extraction
internal import ProgramSupport

/// `--lexicon`, shared by the commands that read articles.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of lexicon files that add to the built-in ones or override them.",
      valueName: "dir"))
  var folder: String?

  /// The lexicon that is built in.
  static func builtIn() throws -> Lexicon { try LexiconOptions.lexicon(of: nil) }

  /// Reads the lexicon.
  func lexicon() throws -> Lexicon { try LexiconOptions.lexicon(of: folder) }

  private static func lexicon(of folder: String?) throws -> Lexicon {
    do {
      guard let folder else { return try Lexicon() }
      return try LexiconFolder(path: folder).lexicon()
    } catch let error as LexiconError {
      throw Failure(.badInput, error.description)
    } catch let error as LexiconFolder.Unreadable {
      throw Failure(
        error.code == 0 ? .noInput : SystemError.status(error.code), error.description)
    }
  }
}

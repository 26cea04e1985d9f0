internal import ArgumentParser
internal import Extraction

/// `--lexicon`, shared by the commands that read articles.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of lexicon files that add to the built-in ones or override them.",
      valueName: "dir"))
  var folder: String?

  /// Reads the lexicon.
  func lexicon() throws -> Lexicon {
    try LexiconFolder.lexicon(overlaidBy: folder)
  }
}
